import browser from "webextension-polyfill"
import { client, type Client } from "../../src/protocol/rpc"
import { THINKING, type thinkingContract } from "../../src/protocol/thinking"

/** The chosen models, in the background. */
export type ThinkingCalls = Client<typeof thinkingContract>

export function createThinkingCalls(): ThinkingCalls {
  return client<typeof thinkingContract>(THINKING, (request) => browser.runtime.sendMessage(request))
}
