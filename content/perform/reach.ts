import type { OpenShadowRoot } from "../dom"
import { composedClosest, viewOf } from "./composed"
import type { Point } from "./events"
import type { HitTest } from "./hitTest"
import { hitTest } from "./hitTest"
import { isInput } from "./interactive"

export type Reach = { status: "reached"; hit: Element; point: Point } | Exclude<HitTest, { status: "hit" }>

/** Scrolls until a press would reach the element, or, for a hidden box to tick, its label. */
export function bringIntoReach(element: Element, openShadowRoot: OpenShadowRoot): Reach {
  const own = scrollAndTest(element, openShadowRoot)
  if (own.status === "reached") return own
  // Styled checkboxes and radios hide the native input and draw the box with its label.
  for (const label of isInput(element) ? (element.labels ?? []) : []) {
    const reach = scrollAndTest(label, openShadowRoot)
    if (reach.status === "reached") return reach
  }
  return own
}

function scrollAndTest(element: Element, openShadowRoot: OpenShadowRoot): Reach {
  const test = () => hitTest(element, openShadowRoot)
  let reach = test()
  if (reach.status === "hit") return { ...reach, status: "reached" }
  let firstCover = reach.status === "covered" && !isPinned(reach.by) ? reach : undefined
  for (const block of ["center", "end", "start"] as const) {
    element.scrollIntoView({ block, inline: "center", behavior: "instant" })
    reach = test()
    if (reach.status === "covered" && isPinned(reach.by)) {
      // A header or bar that stays where it is: scroll the element out from under it.
      scrollClear(element, reach.by)
      const again = test()
      if (again.status === "hit") reach = again
    }
    if (reach.status === "hit") return { ...reach, status: "reached" }
    if (reach.status === "covered") firstCover ??= reach
  }
  return firstCover ?? reach
}

/** Scrolls the window so that the element lies below, or above, what is pinned over it. */
function scrollClear(element: Element, cover: Element): void {
  const view = viewOf(element)
  const pinned = pinnedAround(cover)
  if (!pinned) return
  const box = element.getBoundingClientRect()
  const over = pinned.getBoundingClientRect()
  const inUpperHalf = over.top + over.height / 2 < view.innerHeight / 2
  const margin = 8
  const by = inUpperHalf ? box.top - over.bottom - margin : box.bottom - over.top + margin
  view.scrollBy({ top: by, behavior: "instant" })
}

const isPinned = (element: Element): boolean => pinnedAround(element) !== undefined

function pinnedAround(element: Element): Element | undefined {
  const view = viewOf(element)
  return composedClosest(element, (at) => /^(fixed|sticky)$/.test(view.getComputedStyle(at).position))
}
