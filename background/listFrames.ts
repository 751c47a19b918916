import browser, { type Runtime } from "webextension-polyfill"
import { PageError } from "./pageFailure"
import { CAPPED, untilAborted, within } from "./waits"

/** A frame and the document that it shows, both as the browser calls them. */
export type Frame = { frameId: number; documentId: string }

type Listed = Frame & { contentType: unknown }

/** Milliseconds for a script to run in every frame. A page with a dialog open runs none, a frame that hangs neither. */
const ROLL_CALL_CAP = 2000

/**
 * The frames in which the browser lets us run a script, the main one first; those that hang are left out. Throws what
 * Chrome says of the tab, and `busy` when the main frame does not answer.
 */
export async function listFrames(tabId: number, signal: AbortSignal): Promise<Frame[]> {
  const roll = crypto.randomUUID()
  const heard: Listed[] = []
  const hear = (message: unknown, { tab, frameId, documentId }: Runtime.MessageSender): undefined => {
    const answer = message as { roll?: unknown; contentType?: unknown } | undefined
    if (answer?.roll !== roll || tab?.id !== tabId || frameId === undefined || !documentId) return
    heard.push({ frameId, documentId, contentType: answer.contentType })
  }
  browser.runtime.onMessage.addListener(hear)
  try {
    const called = browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: answerRollCall,
      args: [roll],
      // Else it would wait for every frame to load.
      injectImmediately: true,
    })
    // The call as a whole is answered only when every frame has; what each says by itself is heard at once.
    const results = await untilAborted(within(called, ROLL_CALL_CAP), signal)
    if (results === CAPPED && !heard.some(isMain)) throw new PageError("busy")
    return readable(
      results === CAPPED
        ? heard
        : results.map(({ frameId, documentId, result }) => ({ frameId, documentId, contentType: result })),
    )
  } finally {
    browser.runtime.onMessage.removeListener(hear)
  }
}

/** Chrome's PDF viewer shows nothing to scripts. */
function readable(frames: Listed[]): Frame[] {
  const main = frames.find(isMain)
  if (!main) throw new PageError("document-gone")
  if (isPdf(main)) throw new PageError("pdf")
  return frames
    .filter((frame) => !isPdf(frame))
    .map(({ frameId, documentId }) => ({ frameId, documentId }))
    .sort((a, b) => a.frameId - b.frameId)
}

function isMain({ frameId }: Frame): boolean {
  return frameId === 0
}

function isPdf({ contentType }: Listed): boolean {
  return contentType === "application/pdf"
}

/** Runs in the page. */
function answerRollCall(roll: string): string {
  const { contentType } = globalThis.document
  // Nobody replies, which is an error to the one who sends.
  chrome.runtime.sendMessage({ roll, contentType }).catch(() => {})
  return contentType
}
