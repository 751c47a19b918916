import { maskFields } from "../../src/page/sensitive"
import type { FrameSnapshot } from "../../src/page/snapshot"
import type { Secret } from "../../src/protocol/content"
import { captureFrame } from "../capture"
import type { OpenShadowRoot } from "../dom"
import type { ElementMap } from "../nodes"
import { viewOf } from "../perform/composed"
import { randomId } from "../randomId"
import { shadowRootsIn } from "../shadowRoots"

/** Milliseconds of the page's thread that reading it may cost the person at an act. */
const BUDGET = 60
/** Elements that are read within the budget on a slow machine; more are read for the first time while nothing happens. */
const FEW_ELEMENTS = 3000
/** Milliseconds without a change after which the page is read anew. */
const QUIET = 250
/** Of the page's time at most this part goes into reading it anew while it changes. */
const SHARE = 1 / 30
/** Milliseconds between two readings of a page that never comes to rest. */
const LEAST_PAUSE = 1000

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  characterData: true,
}

/** What a frame shows: read when it has come to rest, and at once where that is quick. */
export type Looks = {
  /** As it is now, or as it last came to rest when reading takes too long; undefined before that. */
  now(): FrameSnapshot | undefined
  /** As it was when it was last read. */
  last(): FrameSnapshot | undefined
  /** As it is now, whatever it takes. */
  take(): FrameSnapshot | undefined
  stop(): void
}

export type LooksOptions = {
  map: ElementMap
  openShadowRoot: OpenShadowRoot
  /** Values that the page alone may have, typed so far. */
  secrets: () => Secret[]
  /** A part of such a value is being typed: the page is not read before the person goes on. */
  isPrivate: () => boolean
  /** Told every look that differs from the one before. */
  onLook: (snapshot: FrameSnapshot) => void
}

export function createLooks(doc: Document, options: LooksOptions): Looks {
  const { map, openShadowRoot, secrets, isPrivate, onLook } = options
  const view = viewOf(doc)
  const observed = new WeakSet<Node>()
  const observer = new view.MutationObserver(wait)
  let last: { snapshot: FrameSnapshot; nodes: string } | undefined
  let cost = doc.getElementsByTagName("*").length <= FEW_ELEMENTS ? 0 : Infinity
  let takenAt = -Infinity
  let timer = 0

  observeRoots()
  timer = view.setTimeout(takeAtRest, 0)
  return {
    now: () => (cost <= BUDGET ? take() : last?.snapshot),
    last: () => last?.snapshot,
    take,
    stop: () => {
      observer.disconnect()
      view.clearTimeout(timer)
    },
  }

  /** Puts the next reading off while the page changes, but not for ever. */
  function wait(): void {
    const pause = Math.max(LEAST_PAUSE, Number.isFinite(cost) ? cost / SHARE : 0)
    const sinceLast = view.performance.now() - takenAt
    if (timer !== 0 && sinceLast > 2 * pause) return
    view.clearTimeout(timer)
    timer = view.setTimeout(takeAtRest, Math.max(QUIET, pause - sinceLast))
  }

  function takeAtRest(): void {
    timer = isPrivate() ? view.setTimeout(takeAtRest, LEAST_PAUSE) : 0
    if (timer === 0)
      view.requestIdleCallback(() => (isPrivate() ? wait() : void take()), { timeout: LEAST_PAUSE })
  }

  function take(): FrameSnapshot | undefined {
    const started = view.performance.now()
    try {
      const options = { map, snapshotId: randomId(), secrets: secrets(), openShadowRoot }
      const snapshot = maskFields(captureFrame(doc, options))
      const nodes = JSON.stringify([snapshot.url, snapshot.title, snapshot.nodes])
      if (nodes !== last?.nodes) {
        last = { snapshot, nodes }
        onLook(snapshot)
      }
      observeRoots()
    } catch {
      // A document on its way out; the look before stays.
    }
    takenAt = view.performance.now()
    cost = takenAt - started
    return last?.snapshot
  }

  function observeRoots(): void {
    for (const root of [doc, ...shadowRootsIn(doc, openShadowRoot)]) {
      if (observed.has(root)) continue
      observed.add(root)
      observer.observe(root, OBSERVED)
    }
  }
}
