import browser from "webextension-polyfill"
import { client, type Client } from "../../src/protocol/rpc"
import type { SavedRunsContract } from "../../src/protocol/savedRuns"
import { SAVED_RUNS } from "../../src/protocol/savedRunsPort"

/** All that the panel knows of saved runs. Calls throw `RemoteError`s with a sentence for the person. */
export type SavedRunsCalls = Client<SavedRunsContract>

export function createSavedRuns(): SavedRunsCalls {
  return client<SavedRunsContract>(SAVED_RUNS, (request) => browser.runtime.sendMessage(request))
}
