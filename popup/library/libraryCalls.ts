import browser from "webextension-polyfill"
import { LIBRARY, type libraryContract } from "../../src/protocol/library"
import { client, type Client } from "../../src/protocol/rpc"

/** What is recorded, in the background. Calls throw `RemoteError`s with a sentence for the person. */
export type LibraryCalls = Client<typeof libraryContract>

export function createLibraryCalls(): LibraryCalls {
  return client<typeof libraryContract>(LIBRARY, (request) => browser.runtime.sendMessage(request))
}
