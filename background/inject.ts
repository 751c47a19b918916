import browser from "webextension-polyfill"
import { contentIn, ping } from "./contentIn"
import { type Frame, listFrames } from "./listFrames"
import { classifyFailure, PageError } from "./pageFailure"
import { CAPPED, untilAborted, within } from "./waits"

/** Milliseconds for the script to run in a frame. */
const INJECTION_CAP = 2000

/**
 * Makes sure that every frame we may act in has its content script: tabs that were open before, and documents that
 * came since, have none. Resolves with the frames that answer, the main frame first. Throws what Chrome says of the
 * main frame; others that are gone by then, or do not answer, are left out.
 */
export async function ensureContent(tabId: number, signal: AbortSignal): Promise<Frame[]> {
  const frames = await listFrames(tabId, signal)
  const answering = await Promise.all(
    frames.map(async (frame) => {
      try {
        await ensureIn(tabId, frame, signal)
        return [frame]
      } catch (error) {
        if (signal.aborted || frame.frameId === 0) throw error
        return []
      }
    }),
  )
  return answering.flat()
}

async function ensureIn(tabId: number, { frameId, documentId }: Frame, signal: AbortSignal): Promise<void> {
  try {
    await untilAborted(ping(contentIn(tabId, frameId)), signal)
  } catch (error) {
    if (signal.aborted || classifyFailure(error) === "busy") throw error
    const files = browser.runtime.getManifest().content_scripts?.[0]?.js
    if (!files) throw new Error("The manifest names no content script", { cause: error })
    const target = { tabId, documentIds: [documentId] }
    const injected = browser.scripting.executeScript({ target, files, injectImmediately: true })
    if ((await untilAborted(within(injected, INJECTION_CAP), signal)) === CAPPED) throw new PageError("busy")
  }
}
