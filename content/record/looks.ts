import { maskFields } from "../../src/page/sensitive"
import type { FrameSnapshot } from "../../src/page/snapshot"
import { recordedNodeIds } from "../../src/page/recordedNodes"
import type { Secret } from "../../src/protocol/content"
import type { ToldLook } from "../../src/protocol/recorder"
import { captureFrame } from "../capture"
import type { OpenShadowRoot } from "../dom"
import type { ElementMap } from "../nodes"
import { viewOf } from "../perform/composed"
import { randomId } from "../randomId"
import { readOr } from "../readOr"
import { recordFrame } from "../recordPage"
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
  /** Tells the look that was told last once more. */
  tellAgain(): void
  stop(): void
}

export type LooksOptions = {
  map: ElementMap
  openShadowRoot: OpenShadowRoot
  /** Whether a look has its document with it. */
  pages: boolean
  /** Values that the page alone may have, typed so far. */
  secrets: () => Secret[]
  /** A part of such a value is being typed: the page is not read before the person goes on. */
  isPrivate: () => boolean
  /** Told every look that differs from the one before. */
  onLook: (look: ToldLook) => void
}

export function createLooks(doc: Document, options: LooksOptions): Looks {
  const { map, openShadowRoot, pages, secrets, isPrivate, onLook } = options
  const view = viewOf(doc)
  const observed = new WeakSet<Node>()
  const observer = new view.MutationObserver(wait)
  let last: { look: ToldLook; nodes: string } | undefined
  let cost = doc.getElementsByTagName("*").length <= FEW_ELEMENTS ? 0 : Infinity
  /** Of the last reading of the document, which is not read again with a look that is like the one before. */
  let documentCost = 0
  let takenAt = -Infinity
  let timer = 0

  observeRoots()
  timer = view.setTimeout(takeAtRest, 0)
  return {
    now: () => (cost <= BUDGET ? take() : last?.look.snapshot),
    last: () => last?.look.snapshot,
    take,
    tellAgain: () => void (last && onLook(last.look)),
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
    let saved = documentCost
    try {
      const options = { map, secrets: secrets(), openShadowRoot }
      const snapshot = maskFields(captureFrame(doc, { ...options, snapshotId: randomId() }))
      const nodes = JSON.stringify([snapshot.url, snapshot.title, snapshot.nodes])
      if (nodes !== last?.nodes) {
        const document = pages ? readDocument(snapshot, options.secrets) : undefined
        last = { look: { snapshot, ...(document !== undefined && { document }) }, nodes }
        saved = 0
        onLook(last.look)
      }
      observeRoots()
    } catch {
      // A document on its way out; the look before stays.
    }
    takenAt = view.performance.now()
    cost = takenAt - started + saved
    return last?.look.snapshot
  }

  /** Where reading it fails the look goes without. */
  function readDocument({ nodes }: FrameSnapshot, secrets: readonly Secret[]): string | undefined {
    const started = view.performance.now()
    const nodeIds = recordedNodeIds(nodes)
    const read = () => JSON.stringify(recordFrame(doc, { map, openShadowRoot, secrets, nodeIds }))
    const document = readOr(read, undefined)
    documentCost = view.performance.now() - started
    return document
  }

  function observeRoots(): void {
    for (const root of [doc, ...shadowRootsIn(doc, openShadowRoot)]) {
      if (observed.has(root)) continue
      observed.add(root)
      observer.observe(root, OBSERVED)
    }
  }
}
