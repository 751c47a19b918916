import browser from "webextension-polyfill"
import type { ContentContract } from "../src/protocol/content"
import { type Client, client } from "../src/protocol/rpc"
import { PageError } from "./pageFailure"
import { CAPPED, untilAborted, within } from "./waits"

export type ContentClient = Client<ContentContract>

/** Milliseconds a page's own thread may take to answer a ping. */
const PING_CAP = 2000

/** The content script of one frame. */
export function contentIn(tabId: number, frameId: number): ContentClient {
  return client<ContentContract>("content", (message) =>
    browser.tabs.sendMessage(tabId, message, { frameId }),
  )
}

/** Throws `busy` when the frame does not answer in time: a dialog is open or a script runs. */
export async function ping(
  content: ContentClient,
  capMs = PING_CAP,
): Promise<{ documentId: string; url: string }> {
  const answer = await within(content.ping({}), capMs)
  if (answer === CAPPED) throw new PageError("busy")
  return answer
}

/**
 * Waits for an answer as long as the frame shows signs of life. Throws `busy` when it has not for `silentMs`
 * milliseconds, or when `capMs` have passed.
 */
export async function whileAlive<T>(
  content: ContentClient,
  answer: Promise<T>,
  { capMs, silentMs, signal }: { capMs: number; silentMs?: number; signal: AbortSignal },
): Promise<T> {
  const end = Date.now() + capMs
  while (Date.now() < end) {
    const now = await untilAborted(within(answer, PING_CAP), signal)
    if (now !== CAPPED) return now
    // The answer may come, or fail, while the ping waits behind it.
    const alive = await untilAborted(
      Promise.race([answer.then(() => "answered"), ping(content, silentMs)]),
      signal,
    )
    if (alive === "answered") return answer
  }
  throw new PageError("busy")
}
