import type { OpenShadowRoot } from "../dom"
import { composedClosest, deepActiveElement, viewOf } from "./composed"
import { isFocusable } from "./interactive"

/** What a press does to the focus: it goes to the nearest focusable element around `hit`, or away. */
export function focusByPress(hit: Element, openShadowRoot: OpenShadowRoot): void {
  // A label hands the focus to its control when it is clicked.
  const delegates = (element: Element) => openShadowRoot(element)?.delegatesFocus === true
  const target = composedClosest(
    hit,
    (element) => element.localName === "label" || isFocusable(element) || delegates(element),
  )
  if (target?.localName === "label") return
  // A host that delegates its focus keeps it where it is within.
  if (target && delegates(target) && openShadowRoot(target)?.activeElement) return
  if (target) focusElement(target, openShadowRoot)
  else (deepActiveElement(hit.ownerDocument, openShadowRoot) as Partial<HTMLElement> | null)?.blur?.()
}

/**
 * Focuses the element. A tab that does not have the system's focus (the person types into our side panel) moves
 * `activeElement` without a word to the page, so the events are fired by hand there.
 */
export function focusElement(element: Element, openShadowRoot: OpenShadowRoot): void {
  const doc = element.ownerDocument
  const before = deepActiveElement(doc, openShadowRoot)
  if (before === element) return
  let heard = false
  const hear = () => (heard = true)
  element.addEventListener("focus", hear, { capture: true, once: true })
  ;(element as Partial<HTMLElement>).focus?.({ preventScroll: true })
  element.removeEventListener("focus", hear, { capture: true })
  if (heard || deepActiveElement(doc, openShadowRoot) !== element) return

  const { FocusEvent } = viewOf(element)
  const fire = (on: Element, type: string, bubbles: boolean, relatedTarget: Element | null) =>
    on.dispatchEvent(new FocusEvent(type, { bubbles, composed: true, relatedTarget }))
  if (before && before !== doc.body) {
    fire(before, "blur", false, element)
    fire(before, "focusout", true, element)
  }
  fire(element, "focus", false, before)
  fire(element, "focusin", true, before)
}
