import browser from "webextension-polyfill"
import { contentIn, ping } from "./contentIn"
import { classifyFailure, PageError } from "./pageFailure"
import { CAPPED, untilAborted, within } from "./waits"

/** Milliseconds for a script to run in every frame. A page with a dialog open runs none. */
const INJECTION_CAP = 2000

/**
 * Makes sure that every frame we may act in has its content script: tabs that were open before, and documents that
 * came since, have none. Resolves with the frames that answer, the main frame first. Throws what Chrome says.
 */
export async function ensureContent(tabId: number, signal: AbortSignal): Promise<number[]> {
  const frameIds = await listFrames(tabId, signal)
  const states = await Promise.all(frameIds.map((frameId) => untilAborted(stateOf(tabId, frameId), signal)))
  if (states[frameIds.indexOf(0)] === "silent") throw new PageError("busy")
  const missing = frameIds.filter((_, index) => states[index] === "missing")
  if (missing.length > 0) await injectInto(tabId, missing, signal)
  return frameIds.filter((_, index) => states[index] !== "silent").sort((a, b) => a - b)
}

async function listFrames(tabId: number, signal: AbortSignal): Promise<number[]> {
  const results = await run(signal, {
    target: { tabId, allFrames: true },
    func: () => globalThis.document.contentType,
    // Else it would wait for every frame to load.
    injectImmediately: true,
  })
  const main = results.find(({ frameId }) => frameId === 0)
  if (!main) throw new PageError("document-gone")
  if (main.result === "application/pdf") throw new PageError("pdf")
  return results.map(({ frameId }) => frameId)
}

async function stateOf(tabId: number, frameId: number): Promise<"there" | "missing" | "silent"> {
  try {
    await ping(contentIn(tabId, frameId))
    return "there"
  } catch (error) {
    return classifyFailure(error) === "busy" ? "silent" : "missing"
  }
}

async function injectInto(tabId: number, frameIds: number[], signal: AbortSignal): Promise<void> {
  const files = browser.runtime.getManifest().content_scripts?.[0]?.js
  if (!files) throw new Error("The manifest names no content script")
  await run(signal, { target: { tabId, frameIds }, files, injectImmediately: true })
}

async function run(
  signal: AbortSignal,
  injection: Parameters<typeof browser.scripting.executeScript>[0],
): ReturnType<typeof browser.scripting.executeScript> {
  const results = await untilAborted(
    within(browser.scripting.executeScript(injection), INJECTION_CAP),
    signal,
  )
  if (results === CAPPED) throw new PageError("busy")
  return results
}
