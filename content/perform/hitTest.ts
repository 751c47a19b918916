import type { OpenShadowRoot } from "../dom"
import { composedClosest, composedContains, deepElementFromPoint } from "./composed"
import { isInteractive } from "./interactive"
import type { Point } from "./events"

export type HitTest =
  /** A press at `point` reaches the target; `hit` is the element that gets the events. */
  | { status: "hit"; hit: Element; point: Point }
  | { status: "covered"; by: Element }
  /** It has no box, or none inside the viewport. */
  | { status: "unseen" }

/**
 * Would a press reach the element where it is now? Tries the middle of each of its boxes (a link over two lines has
 * two, and the middle of their union may be neither) and a few other points of the largest.
 */
export function hitTest(element: Element, openShadowRoot: OpenShadowRoot): HitTest {
  let cover: Element | undefined
  for (const point of pointsOf(element)) {
    const hit = deepElementFromPoint(element.ownerDocument, point, openShadowRoot)
    if (!hit) continue
    if (reaches(hit, element)) return { status: "hit", hit, point }
    cover ??= hit
  }
  return cover ? { status: "covered", by: cover } : { status: "unseen" }
}

/** Whether a press on `hit` is a press on `target`: inside it, on its label, or on the control around it. */
function reaches(hit: Element, target: Element): boolean {
  if (composedContains(target, hit)) return true
  const label = composedClosest(hit, (element) => element.localName === "label")
  if (label && (label as HTMLLabelElement).control === target) return true
  if (!composedContains(hit, target)) return false
  const control = composedClosest(target, (element) => element !== target && isInteractive(element))
  return control !== undefined && composedContains(control, hit)
}

function pointsOf(element: Element): Point[] {
  const boxes = boxesInView(element).sort((a, b) => b.width * b.height - a.width * a.height)
  const largest = boxes[0]
  if (!largest) return []
  const spots: [number, number][] = [
    [0.25, 0.5],
    [0.75, 0.5],
    [0.5, 0.2],
    [0.5, 0.8],
    [0.1, 0.1],
    [0.9, 0.9],
  ]
  return [
    ...boxes.slice(0, 8).map((box) => pointIn(box, 0.5, 0.5)),
    ...spots.map(([x, y]) => pointIn(largest, x, y)),
  ]
}

type Box = { x: number; y: number; width: number; height: number }

const pointIn = (box: Box, x: number, y: number): Point => ({
  x: box.x + box.width * x,
  y: box.y + box.height * y,
})

function boxesInView(element: Element): Box[] {
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement
  return boxesOf(element).flatMap(({ left, top, right, bottom }) => {
    const x = Math.max(left, 0)
    const y = Math.max(top, 0)
    const width = Math.min(right, clientWidth) - x
    const height = Math.min(bottom, clientHeight) - y
    return width > 0 && height > 0 ? [{ x, y, width, height }] : []
  })
}

/** Boxes with an area; of its content when it has none itself (`display: contents`, floated children). */
function boxesOf(element: Element): DOMRect[] {
  const own = withArea(element.getClientRects())
  if (own.length > 0) return own
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(element)
  return withArea(range.getClientRects())
}

const withArea = (rects: DOMRectList): DOMRect[] =>
  [...rects].filter((rect) => rect.width > 0 && rect.height > 0)
