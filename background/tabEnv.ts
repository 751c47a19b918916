import browser from "webextension-polyfill"
import type { AgentPorts } from "../src/agent/ports"
import type { ActionResult, Env, PerformRequest, Target } from "../src/execution/env"
import type { FrameSnapshot, PageSnapshot } from "../src/page/snapshot"
import { type CapturedFrame, stitchFrames } from "../src/page/stitch"
import type { Secret } from "../src/protocol/content"
import type { ShopMarks } from "../src/reading/marks"
import { contentIn, whileAlive } from "./contentIn"
import { ensureContent } from "./inject"
import { type Frame, listFrames } from "./listFrames"
import { classifyFailure, PageError, type PageFailure, toEnvError } from "./pageFailure"
import { performInTab } from "./performInTab"
import { createRunTabs } from "./runTabs"
import { presentId } from "./tabIds"
import { hasOpenedTabs, LOAD_CAP, waitUntilLoaded } from "./tabNavigation"
import { CAPPED, untilAborted, within } from "./waits"

export type TabEnv = Env & { readShop: NonNullable<AgentPorts["readShop"]> }

export type TabEnvOptions = {
  /** Known to the page alone; read anew for every message. */
  secrets: () => Secret[]
  /** Tabs that led to this one, each opened by the one before, to go back to when it is closed. */
  openers?: readonly number[]
  /** Told all the tabs, the one to act in last, when the environment goes on in a tab that was opened, or goes back. */
  onMoved?: (tabs: number[]) => Promise<void>
}

/** Milliseconds. Settling takes up to 5 s of it, and a page of 50,000 nodes its time. */
const CAPTURE_CAP = 30_000
/** Milliseconds without a sign of life: what keeps a page of tens of thousands of elements busy is our own reading. */
const CAPTURE_SILENCE = 15_000
/** Milliseconds that frames other than the main one have; adverts that never come to rest are left out. */
const FRAME_CAP = 1500
/** Milliseconds that the main frame has to tell of products. */
const MARKS_CAP = 5000
/** For pages that redirect or reload themselves while they are read, and those with a long script to run first. */
const ATTEMPTS = 3
const PASSING: PageFailure[] = ["no-receiver", "document-gone", "busy"]
/** Milliseconds for a page that has not finished loading before and is still there. */
const STUCK_LOAD_CAP = 1000

/** A live tab and its frames, and the tabs that its pages open. Nothing listens between calls, so it needs no closing. */
export function createTabEnv(tabId: number, options: TabEnvOptions): TabEnv {
  const tabs = createRunTabs([...(options.openers ?? []), tabId], options.onMoved)
  let marked: { tabId: number; target: Target } | undefined
  let frameIds: number[] = []
  // The address of a page one of whose pictures or adverts never arrives: it need not be waited for at every step.
  let stuckAt: string | undefined

  return {
    async capture({ signal, firstChangeMs }) {
      for (;;) {
        const tabId = tabs.current()
        try {
          const asked = { secrets: options.secrets(), ...(firstChangeMs !== undefined && { firstChangeMs }) }
          const snapshot = await captureTab(tabId, asked, signal, waitForLoad)
          frameIds = snapshot.frames.map(({ frameId }) => frameId)
          return snapshot
        } catch (error) {
          if (signal.aborted) throw error
          if (presentId(tabId) === tabId && !(await tabs.goBack())) throw toEnvError(error)
        }
      }
    },
    async readShop({ frames }, signal) {
      const tabId = tabs.current()
      const secrets = options.secrets()
      const read = frames.map(async ({ frameId, snapshotId }) => {
        const asked = within(
          contentIn(tabId, frameId).readShop({ snapshotId, secrets }),
          frameId === 0 ? MARKS_CAP : FRAME_CAP,
        )
        const answer = await untilAborted(asked, signal).catch(() => CAPPED)
        signal.throwIfAborted()
        const { marks } = answer === CAPPED ? {} : (answer as { marks?: ShopMarks })
        return marks ? [{ frameId, marks }] : []
      })
      return (await Promise.all(read)).flat()
    },
    perform,
    async recall(request, { signal }) {
      const tabId = tabs.current()
      try {
        frameIds = (await listFrames(tabId, signal)).map(({ frameId }) => frameId)
        const result = await perform(request, { signal })
        // The document that it was meant for may have performed it; a tab that it opened was not heard of.
        const isUnknown =
          result.status === "stale-snapshot" ||
          (result.status === "no-effect" && (await hasOpenedTabs(tabId)))
        return isUnknown ? { status: "uncertain" } : result
      } catch (error) {
        if (signal.aborted) throw error
        return { status: "uncertain" }
      }
    },
    async highlight(target) {
      const before = marked
      marked = target && { tabId: tabs.current(), target }
      const isSame = before?.tabId === marked?.tabId && before?.target.frameId === target?.frameId
      if (before && !isSame) await mark(before.tabId, before.target.frameId)
      if (marked && target)
        await mark(marked.tabId, target.frameId, { nodeId: target.nodeId, label: target.name })
    },
  }

  async function perform(
    request: PerformRequest,
    { signal }: { signal: AbortSignal },
  ): Promise<ActionResult> {
    const start = Date.now()
    const tabId = tabs.current()
    try {
      return await performInTab(tabId, request, {
        secrets: options.secrets(),
        signal,
        frameIds,
        onTabOpened: (opened) => tabs.goTo(opened),
      })
    } catch (error) {
      if (signal.aborted) throw error
      const isGone = presentId(tabId) !== tabId || classifyFailure(error) === "crashed"
      if (isGone) return { status: "uncertain" }
      // What was done closed the tab, or somebody did while it was being done.
      if (!(await tabs.goBack())) throw toEnvError(error)
      return { status: "done", changes: [{ type: "tab-closed" }], settleMs: Date.now() - start }
    }
  }

  /** A mark is a courtesy: a page that is gone needs none. */
  async function mark(tabId: number, frameId: number, on: { nodeId?: number; label?: string } = {}) {
    await within(contentIn(tabId, frameId).highlight(on), FRAME_CAP).catch(() => {})
  }

  async function waitForLoad(signal: AbortSignal): Promise<void> {
    const tabId = tabs.current()
    const { url } = await browser.tabs.get(tabId)
    const waited = await waitUntilLoaded(
      tabId,
      signal,
      url !== undefined && url === stuckAt ? STUCK_LOAD_CAP : LOAD_CAP,
    )
    stuckAt = waited === "capped" ? url : undefined
  }
}

/** What a frame's content script is asked for. */
type Asked = { secrets: Secret[]; firstChangeMs?: number }

async function captureTab(
  tabId: number,
  asked: Asked,
  signal: AbortSignal,
  waitForLoad: (signal: AbortSignal) => Promise<void>,
): Promise<PageSnapshot> {
  for (let attempt = 1; ; attempt++) {
    try {
      await waitForLoad(signal)
      return await captureFrames(tabId, asked, signal)
    } catch (error) {
      if (signal.aborted || attempt === ATTEMPTS || !PASSING.includes(classifyFailure(error))) throw error
    }
  }
}

async function captureFrames(tabId: number, asked: Asked, signal: AbortSignal): Promise<PageSnapshot> {
  const [main, ...others] = await ensureContent(tabId, signal)
  if (!main) throw new PageError("document-gone")
  const content = contentIn(tabId, 0)
  // Asked first: frames of one site share a thread, and hundreds of them keep it for seconds.
  const capture = content.capture(asked)
  const children = others.map((frame) => captureChild(tabId, frame, asked.secrets))
  const snapshot = await whileAlive(content, capture, {
    capMs: CAPTURE_CAP,
    silentMs: CAPTURE_SILENCE,
    signal,
  })
  return stitchFrames([{ ...main, snapshot }, ...(await Promise.all(children)).flat()])
}

/** Empty for a frame that is gone or does not answer in time. */
async function captureChild(tabId: number, frame: Frame, secrets: Secret[]): Promise<CapturedFrame[]> {
  const capture = contentIn(tabId, frame.frameId).capture({ secrets })
  const snapshot = await within(capture, FRAME_CAP).catch(() => CAPPED)
  return snapshot === CAPPED ? [] : [{ ...frame, snapshot: snapshot as FrameSnapshot }]
}
