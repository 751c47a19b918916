import browser from "webextension-polyfill"
import type { DemonstrationContract } from "../../src/protocol/demonstration"
import {
  DEMONSTRATION_PORT,
  type DemonstrationPortMessage,
  type DemonstrationState,
} from "../../src/protocol/demonstrationPort"
import { client, type Client } from "../../src/protocol/rpc"
import { keepPort } from "../keepPort"

/** All that the panel knows of demonstrations. Calls throw `RemoteError`s with a sentence for the person. */
export type Demonstrating = Client<DemonstrationContract> & {
  /** What is recorded or waits for its name, at once and at every change, until the returned function is called. */
  follow(onState: (demonstration: DemonstrationState | undefined) => void): () => void
}

export function createDemonstrating(): Demonstrating {
  const calls = client<DemonstrationContract>(DEMONSTRATION_PORT, (request) =>
    browser.runtime.sendMessage(request),
  )
  return {
    start: (params) => calls.start(params),
    stop: (params) => calls.stop(params),
    discard: (params) => calls.discard(params),
    setTask: (params) => calls.setTask(params),
    word: (params) => calls.word(params),
    remove: (params) => calls.remove(params),
    suggest: (params) => calls.suggest(params),
    save: (params) => calls.save(params),
    follow: (onState) =>
      keepPort({
        open: () => browser.runtime.connect({ name: DEMONSTRATION_PORT }),
        greeting: {},
        onMessage: (message) => onState((message as DemonstrationPortMessage).demonstration),
      }),
  }
}
