import type { Rect } from "../src/page/snapshot"
import { type OpenShadowRoot, shadowRootOf } from "./dom"
import { composedClosest, composedContains, deepElementFromPoint } from "./perform/composed"

export type Point = { x: number; y: number }

/** The element that gets a press at a point of the viewport; the browser passes over what is inert. */
export type ElementAt = (point: Point) => Element | null

export function createElementAt(doc: Document, openShadowRoot: OpenShadowRoot | undefined): ElementAt {
  const open = openShadowRoot ?? ((element: Element) => shadowRootOf(element) ?? null)
  return (point) => deepElementFromPoint(doc, point, open)
}

/** The middle of what the viewport shows of a box; undefined when that is nothing. */
export function pointIn(rect: Rect, { innerWidth, innerHeight }: Window): Point | undefined {
  const [left, top] = [Math.max(rect.x, 0), Math.max(rect.y, 0)]
  const width = Math.min(rect.x + rect.width, innerWidth) - left
  const height = Math.min(rect.y + rect.height, innerHeight) - top
  return width > 0 && height > 0 ? { x: left + width / 2, y: top + height / 2 } : undefined
}

/** Whether a press that `hit` gets is one on the element: inside it or on its label. */
export function isPressOn(element: Element, hit: Element | null): boolean {
  if (!hit) return false
  if (composedContains(element, hit)) return true
  const label = composedClosest(hit, (at) => at.localName === "label")
  return label !== undefined && (label as HTMLLabelElement).control === element
}
