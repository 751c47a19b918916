import browser from "webextension-polyfill"
import type { ActionResult, Change, PerformRequest } from "../src/execution/env"
import { createRedactor } from "../src/page/redact"
import type { DispatchResult, Secret } from "../src/protocol/content"
import { contentIn, type ContentClient, ping, whileAlive } from "./contentIn"
import { clickInPage } from "./clickInPage"
import { afterDispatch, afterObserve } from "./fate"
import { ensureContent } from "./inject"
import { classifyFailure, NEEDS_PERSON_AT_PAGE } from "./pageFailure"
import { waitUntilLoaded, watchOpenedTabs } from "./tabNavigation"
import { untilAborted, within } from "./waits"

/** Milliseconds. The page's own caps end an observation well before. */
const OBSERVE_CAP = 25_000
const DISPATCH_CAP = 5000
const CANCEL_CAP = 500

type Options = { secrets: Secret[]; signal: AbortSignal; onTabOpened?: ((tabId: number) => void) | undefined }

/** Dispatches, then observes in whichever document is there by then (DESIGN.md section 8). */
export async function performInTab(
  tabId: number,
  request: PerformRequest,
  options: Options,
): Promise<ActionResult> {
  const { signal, secrets } = options
  signal.throwIfAborted()
  const { actionId, target, operation } = request
  const content = contentIn(tabId, target.frameId)
  const tabs = watchOpenedTabs(tabId)
  try {
    const sent = content.dispatch({ actionId, target, operation, secrets })
    const dispatched = await dispatchedOrFailed(content, sent, signal)
    if ("fate" in dispatched)
      return dispatched.fate === "busy" ? await giveUp(content, actionId) : dispatched.fate
    if (dispatched.status === "refused") return dispatched.result
    if (dispatched.clickInPage !== undefined) clickInPage(tabId, target.frameId, dispatched.clickInPage)
    const result = await observe(tabId, content, request, options)
    for (const tab of tabs.opened()) if (tab.id !== undefined) options.onTabOpened?.(tab.id)
    return tabs.opened().length > 0 ? withOpenedTab(result) : result
  } catch (error) {
    if (signal.aborted)
      await within(
        content.cancel({ actionId }).catch(() => {}),
        CANCEL_CAP,
      )
    throw error
  } finally {
    tabs.stop()
  }
}

async function dispatchedOrFailed(
  content: ContentClient,
  sent: Promise<DispatchResult>,
  signal: AbortSignal,
): Promise<DispatchResult | { fate: ActionResult | "busy" }> {
  try {
    return await whileAlive(content, sent, { capMs: DISPATCH_CAP, signal })
  } catch (error) {
    if (signal.aborted) throw error
    const fate = afterDispatch(classifyFailure(error))
    if (fate === "throw") throw error
    return { fate }
  }
}

/** The frame does not answer: take the action back before it can run unseen, and leave the page to the person. */
async function giveUp(content: ContentClient, actionId: string): Promise<ActionResult> {
  await within(
    content.cancel({ actionId }).catch(() => {}),
    CANCEL_CAP,
  )
  return { status: "needs-person", what: NEEDS_PERSON_AT_PAGE }
}

async function observe(
  tabId: number,
  content: ContentClient,
  { actionId, target: { frameId } }: PerformRequest,
  { signal, secrets }: Options,
): Promise<ActionResult> {
  const start = Date.now()
  try {
    return await whileAlive(content, content.observe({ actionId }), { capMs: OBSERVE_CAP, signal })
  } catch (error) {
    if (signal.aborted) throw error
    switch (afterObserve(classifyFailure(error))) {
      case "busy":
        return { status: "needs-person", what: NEEDS_PERSON_AT_PAGE }
      case "throw":
        throw error
      case "navigated": {
        const url = await arrive(tabId, frameId, signal)
        const change: Change =
          url === undefined
            ? { type: "content", added: [] }
            : { type: "navigated", url: createRedactor(secrets)(url) }
        return { status: "done", changes: [change], settleMs: Date.now() - start }
      }
    }
  }
}

/**
 * Waits for the document that took the place of the one that was acted on, and resolves with its address; with
 * undefined when its frame is no more, such as a dialog's.
 */
async function arrive(tabId: number, frameId: number, signal: AbortSignal): Promise<string | undefined> {
  await waitUntilLoaded(tabId, signal)
  try {
    const frames = await ensureContent(tabId, signal)
    if (!frames.includes(frameId)) return undefined
    const content = contentIn(tabId, frameId)
    await whileAlive(content, content.settle({}), { capMs: OBSERVE_CAP, signal })
    return (await ping(content)).url
  } catch (error) {
    if (signal.aborted || classifyFailure(error) === "tab-closed") throw error
    // It went where we cannot follow, or on once more: the next capture says what the person can do.
    return (await untilAborted(browser.tabs.get(tabId), signal)).url ?? ""
  }
}

function withOpenedTab(result: ActionResult): ActionResult {
  if (result.status !== "no-effect") return result
  return { status: "done", changes: [{ type: "content", added: [] }], settleMs: result.settleMs }
}
