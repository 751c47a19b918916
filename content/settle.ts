import type { OpenShadowRoot } from "./dom"
import { isOwnElement } from "./ownElements"
import { viewOf } from "./perform/composed"
import { shadowRootsIn } from "./shadowRoots"

export type Settled = {
  /** "capped": the page went on changing until the cap; what is there then is all one can have. */
  reason: "quiet" | "capped"
  /** Milliseconds waited. */
  settleMs: number
}

export type SettleOptions = {
  openShadowRoot: OpenShadowRoot
  /** Milliseconds after which waiting ends in any case. */
  capMs: number
  /** Milliseconds without a visible change that count as quiet. */
  quietMs?: number
  /** While nothing has changed at all yet, wait at least this long, in milliseconds, for a first change. */
  firstChangeMs?: number
  /** Resolves early, as quiet, never later. */
  signal?: AbortSignal
}

const QUIET = 150
/** Milliseconds of quiet that stand for the end of loading, where a picture or an advert never arrives. */
const QUIET_WHILE_LOADING = 1500
const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  attributes: true,
  characterData: true,
}

/**
 * Waits until the document has loaded, nothing visible has changed for a while, no finite animation runs and nothing
 * says that it is busy. Driven by what happens; timers only mark the ends, since hidden tabs slow them down.
 */
export function waitUntilSettled(doc: Document, options: SettleOptions): Promise<Settled> {
  const { openShadowRoot, capMs, quietMs = QUIET, firstChangeMs = 0, signal } = options
  const view = viewOf(doc)
  const start = view.performance.now()
  const passed = () => view.performance.now() - start
  let changedAt: number | undefined

  return new Promise((resolve) => {
    let quietTimer = 0
    let waitingForAnimations = false
    const observer = new view.MutationObserver((records) => {
      if (!records.some(isVisibleChange)) return
      changedAt = passed()
      check()
    })
    for (const root of [doc, ...shadowRootsIn(doc, openShadowRoot)]) observer.observe(root, OBSERVED)
    const cap = view.setTimeout(() => finish("capped"), capMs)
    const abort = () => finish("quiet")
    signal?.addEventListener("abort", abort)
    doc.addEventListener("readystatechange", check)
    check()

    function check(): void {
      view.clearTimeout(quietTimer)
      if (passed() >= capMs) return finish("capped")
      if (signal?.aborted) return finish("quiet")
      if (doc.readyState === "loading") return
      const quiet = doc.readyState === "complete" ? quietMs : QUIET_WHILE_LOADING
      const until = changedAt === undefined ? Math.max(quiet, firstChangeMs) : changedAt + quiet
      const remaining = until - passed()
      // A timer may end a little early by its clock; less than a millisecond is no wait.
      if (remaining >= 1) quietTimer = view.setTimeout(check, remaining)
      else if (isBusy(doc)) quietTimer = view.setTimeout(check, quietMs)
      else waitForAnimations()
    }

    function waitForAnimations(): void {
      if (waitingForAnimations) return
      const running = runningAnimations(doc)
      if (running.length === 0) return finish("quiet")
      waitingForAnimations = true
      void Promise.allSettled(running.map((animation) => animation.finished)).then(() => {
        waitingForAnimations = false
        check()
      })
    }

    function finish(reason: Settled["reason"]): void {
      observer.disconnect()
      view.clearTimeout(cap)
      view.clearTimeout(quietTimer)
      signal?.removeEventListener("abort", abort)
      doc.removeEventListener("readystatechange", check)
      resolve({ reason, settleMs: Math.round(passed()) })
    }
  })
}

function isVisibleChange({ target, type, addedNodes }: MutationRecord): boolean {
  const element = target.nodeType === 1 ? (target as Element) : target.parentElement
  if (!element) return true
  if (
    isOwnElement(element) ||
    element.localName === "head" ||
    element.closest("head, script, style, noscript")
  )
    return false
  if (type === "childList" && addedNodes.length > 0 && [...addedNodes].every(isOwnElement)) return false
  return element.isConnected && element.checkVisibility({ visibilityProperty: true })
}

/** The page itself says that something is loading: ARIA's busy state, or a progress bar without a value. */
function isBusy(doc: Document): boolean {
  const busy = doc.querySelectorAll(
    "[aria-busy=true], progress:not([value]), [role=progressbar]:not([aria-valuenow])",
  )
  return [...busy].some((element) => {
    const { width, height } = element.getBoundingClientRect()
    return (
      width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    )
  })
}

/** Finite animations and transitions that move something on screen. A hidden tab animates nothing. */
function runningAnimations(doc: Document): Animation[] {
  if (doc.visibilityState === "hidden") return []
  return doc.getAnimations().filter(({ playState, effect }) => {
    if (playState !== "running" || !effect || effect.getComputedTiming().endTime === Infinity) return false
    const target = (effect as Partial<KeyframeEffect>).target
    return !target || target.checkVisibility({ visibilityProperty: true })
  })
}
