import { composedPath, viewOf } from "./composed"

/** CSS pixels in the viewport of the frame. */
export type Point = { x: number; y: number }

/** Where the pointer last was, so that moving on fires the leaving events that close hover menus. */
const hovered = new WeakMap<Document, Element>()

/** Moves the pointer onto the element: what opens hover menus and tooltips. */
export function hover(element: Element, point: Point): void {
  const doc = element.ownerDocument
  const before = hovered.get(doc)
  if (before !== element) {
    const from = before?.isConnected ? before : null
    const left = from ? composedPath(from) : []
    const entered = composedPath(element)
    if (from) {
      fire(from, "pointerout", point, { relatedTarget: element })
      fire(from, "mouseout", point, { relatedTarget: element })
      for (const leaving of left.filter((ancestor) => !entered.includes(ancestor))) {
        fire(leaving, "pointerleave", point, { relatedTarget: element, bubbles: false, cancelable: false })
        fire(leaving, "mouseleave", point, { relatedTarget: element, bubbles: false, cancelable: false })
      }
    }
    const around: (Document | Element)[] = from ? entered : [...entered, doc]
    const entering = around.filter((at) => !left.some((leaving) => leaving === at)).reverse()
    fire(element, "pointerover", point, { relatedTarget: from })
    for (const ancestor of entering)
      fire(ancestor, "pointerenter", point, { relatedTarget: from, bubbles: false, cancelable: false })
    fire(element, "mouseover", point, { relatedTarget: from })
    for (const ancestor of entering)
      fire(ancestor, "mouseenter", point, { relatedTarget: from, bubbles: false, cancelable: false })
    hovered.set(doc, element)
  }
  fire(element, "pointermove", point, {})
  fire(element, "mousemove", point, {})
}

export type Press = { element: Element; point: Point; mouseEvents: boolean; movesFocus: boolean }

/**
 * Presses the main button. `movesFocus` is false when the page prevented the mousedown. The page has its microtasks
 * after each event, as it has between those of the browser.
 */
export async function press(element: Element, point: Point): Promise<Press> {
  const down = { button: 0, buttons: 1 }
  // A prevented pointerdown takes the compatibility mouse events with it, but neither the focus nor the click.
  const mouseEvents = fire(element, "pointerdown", point, down)
  await Promise.resolve()
  const movesFocus = mouseEvents ? fire(element, "mousedown", point, { ...down, detail: 1 }) : true
  await Promise.resolve()
  return { element, point, mouseEvents, movesFocus }
}

/** Releases the main button, without the click that follows. */
export function release({ element, point, mouseEvents }: Press): void {
  const up = { button: 0, buttons: 0 }
  fire(element, "pointerup", point, up)
  if (mouseEvents) fire(element, "mouseup", point, { ...up, detail: 1 })
}

/** The click after a release: activates links, buttons, boxes and labels, once. */
export function fireClick({ element, point }: Press): void {
  if (element.isConnected) fire(element, "click", point, { button: 0, buttons: 0, detail: 1 })
}

/** Pointer events that come without a change of any button say so. */
const CHANGES_NO_BUTTON = /^pointer(?:over|enter|move|out|leave)$/

/** Dispatches one pointer or mouse event. Returns false when the page prevented its default. */
function fire(element: Document | Element, type: string, point: Point, init: MouseEventInit): boolean {
  const view = viewOf(element)
  const options: PointerEventInit = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view,
    clientX: point.x,
    clientY: point.y,
    screenX: view.screenX + point.x,
    screenY: view.screenY + point.y,
    button: CHANGES_NO_BUTTON.test(type) ? -1 : 0,
    ...init,
  }
  const isPointer = type.startsWith("pointer") || type === "click"
  if (!isPointer) return element.dispatchEvent(new view.MouseEvent(type, options))
  const isPrimary = type !== "click"
  const pointer = { pointerId: 1, pointerType: "mouse", isPrimary, pressure: options.buttons ? 0.5 : 0 }
  return element.dispatchEvent(new view.PointerEvent(type, { ...options, ...pointer }))
}
