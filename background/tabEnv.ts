import browser from "webextension-polyfill"
import type { Env, Target } from "../src/execution/env"
import type { FrameSnapshot, PageSnapshot } from "../src/page/snapshot"
import { stitchFrames } from "../src/page/stitch"
import type { Secret } from "../src/protocol/content"
import { contentIn, whileAlive } from "./contentIn"
import { ensureContent } from "./inject"
import { classifyFailure, type PageFailure, toEnvError } from "./pageFailure"
import { performInTab } from "./performInTab"
import { LOAD_CAP, waitUntilLoaded } from "./tabNavigation"
import { CAPPED, within } from "./waits"

export type TabEnvOptions = {
  /** Known to the page alone; read anew for every message. */
  secrets: () => Secret[]
  /** The page opened another tab. The environment stays with its own. */
  onTabOpened?: (tabId: number) => void
}

/** Milliseconds. Settling takes up to 5 s of it, and a page of 50,000 nodes its time. */
const CAPTURE_CAP = 30_000
/** Milliseconds that frames other than the main one have; adverts that never come to rest are left out. */
const FRAME_CAP = 1500
/** For pages that redirect or reload themselves while they are read, and those with a long script to run first. */
const ATTEMPTS = 3
const PASSING: PageFailure[] = ["no-receiver", "document-gone", "busy"]
/** Milliseconds for a page that has not finished loading before and is still there. */
const STUCK_LOAD_CAP = 1000

/** A live tab and its frames. Nothing listens between calls, so it needs no closing. */
export function createTabEnv(tabId: number, options: TabEnvOptions): Env {
  let marked: Target | undefined
  // The address of a page one of whose pictures or adverts never arrives: it need not be waited for at every step.
  let stuckAt: string | undefined

  return {
    async capture({ signal }) {
      try {
        return await captureTab(tabId, options.secrets(), signal, waitForLoad)
      } catch (error) {
        throw signal.aborted ? error : toEnvError(error)
      }
    },
    async perform(request, { signal }) {
      const { onTabOpened } = options
      try {
        return await performInTab(tabId, request, { secrets: options.secrets(), signal, onTabOpened })
      } catch (error) {
        throw signal.aborted ? error : toEnvError(error)
      }
    },
    async highlight(target) {
      const frames = [marked, target].flatMap((each) => (each ? [each.frameId] : []))
      marked = target
      for (const frameId of new Set(frames)) {
        const mark = target?.frameId === frameId ? { nodeId: target.nodeId, label: target.name } : {}
        // A mark is a courtesy: a page that is gone needs none.
        await within(contentIn(tabId, frameId).highlight(mark), FRAME_CAP).catch(() => {})
      }
    },
  }

  async function waitForLoad(signal: AbortSignal): Promise<void> {
    const { url } = await browser.tabs.get(tabId)
    const waited = await waitUntilLoaded(
      tabId,
      signal,
      url !== undefined && url === stuckAt ? STUCK_LOAD_CAP : LOAD_CAP,
    )
    stuckAt = waited === "capped" ? url : undefined
  }
}

async function captureTab(
  tabId: number,
  secrets: Secret[],
  signal: AbortSignal,
  waitForLoad: (signal: AbortSignal) => Promise<void>,
): Promise<PageSnapshot> {
  for (let attempt = 1; ; attempt++) {
    try {
      await waitForLoad(signal)
      return await captureFrames(tabId, secrets, signal)
    } catch (error) {
      if (signal.aborted || attempt === ATTEMPTS || !PASSING.includes(classifyFailure(error))) throw error
    }
  }
}

async function captureFrames(tabId: number, secrets: Secret[], signal: AbortSignal): Promise<PageSnapshot> {
  const [, ...childIds] = await ensureContent(tabId, signal)
  const children = childIds.map((frameId) => captureChild(tabId, frameId, secrets))
  const main = contentIn(tabId, 0)
  const snapshot = await whileAlive(main, main.capture({ secrets }), { capMs: CAPTURE_CAP, signal })
  const answers = await Promise.all(children)
  const frames = answers.flatMap((frame) => frame ?? [])
  return stitchFrames([{ frameId: 0, snapshot }, ...frames], answers.length - frames.length)
}

async function captureChild(
  tabId: number,
  frameId: number,
  secrets: Secret[],
): Promise<{ frameId: number; snapshot: FrameSnapshot } | undefined> {
  const capture = contentIn(tabId, frameId).capture({ secrets })
  const snapshot = await within(capture, FRAME_CAP).catch(() => CAPPED)
  return snapshot === CAPPED ? undefined : { frameId, snapshot: snapshot as FrameSnapshot }
}
