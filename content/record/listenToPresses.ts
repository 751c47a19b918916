import { closest, tagOf } from "../dom"
import { isFrame } from "./fields"
import type { Recording } from "./recorder"
import { deepTarget, type Found } from "./targets"

export type PressOptions = {
  /** Called before a press is told: what was typed came first. */
  commit: () => void
  /** The person comes to a frame, in which somebody must listen. */
  frameSeen: () => void
}

/** CSS pixels that the pointer may move during a click. */
const DRAG = 5

/** Tells clicks, whichever way they were made, with the page as it was when the button or key went down. */
export function listenToPresses(recording: Recording, { commit, frameSeen }: PressOptions): void {
  const { view, signal, openShadowRoot } = recording
  const options = { capture: true, passive: true, signal } as const
  /** What went down and has not clicked yet. */
  let armed: "pointer" | "key" | "enter" | undefined
  let pressed: { element: Element | undefined; x: number; y: number } | undefined
  /** Another click in the same task is one that the browser makes of the first. */
  let hasClicked = false
  const framesSeen = new WeakSet<Element>()

  const trusted =
    <E extends Event>(hear: (event: E) => void) =>
    (event: Event) =>
      event.isTrusted && hear(event as E)

  const on = <E extends Event>(type: string, hear: (event: E) => void) =>
    view.addEventListener(type, trusted(hear), options)

  on<PointerEvent>("pointerdown", (event) => {
    armed = "pointer"
    recording.prepare()
    pressed = { element: deepTarget(event, openShadowRoot), x: event.clientX, y: event.clientY }
  })
  // What a page takes away while the button is down is never clicked.
  on<PointerEvent>("pointerup", ({ button, clientX, clientY }) => {
    const down = pressed
    view.setTimeout(() => {
      if (armed !== "pointer" || pressed !== down) return
      armed = undefined
      const found =
        button === 0 && down && !down.element?.isConnected ? recording.find(down.element) : undefined
      if (found && Math.hypot(clientX - down!.x, clientY - down!.y) < DRAG) tellPress("pointer", found, false)
    })
  })
  on<KeyboardEvent>("keydown", ({ key }) => {
    armed = key === "Enter" ? "enter" : "key"
    pressed = undefined
  })
  on("keyup", () => {
    if (armed === "enter") armed = undefined
  })
  on<MouseEvent>("click", (event) => press(event))
  // The middle button opens links in tabs of their own.
  on<MouseEvent>("auxclick", (event) => {
    const target = deepTarget(event, openShadowRoot)
    if (event.button === 1 && target && closest(target, "a[href], area[href]")) press(event)
  })
  on("pointerover", (event) => {
    const target = deepTarget(event, openShadowRoot)
    if (!target || !isFrame(target) || framesSeen.has(target)) return
    framesSeen.add(target)
    frameSeen()
  })

  function press(event: MouseEvent): void {
    const isEnter = armed === "enter"
    // A click on a label goes on to its field, Enter in a field to the form's button.
    const follows = isEnter || (armed === undefined && hasClicked)
    const by = armed === "pointer" ? "pointer" : "keyboard"
    const clicked = deepTarget(event, openShadowRoot)
    // A page may put something else under the pointer before the button is up: what was pressed was meant.
    const found = recording.find(armed === "pointer" ? pressed?.element : clicked) ?? recording.find(clicked)
    armed = undefined
    hasClicked = true
    view.setTimeout(() => (hasClicked = false))
    if (!found || tagOf(found.control) !== "option") tellPress(by, found, follows)
  }

  function tellPress(by: "pointer" | "keyboard", found: Found | undefined, follows: boolean): void {
    if (!follows) commit()
    const target = found && { nodeId: found.nodeId, element: found.element }
    recording.tell({ type: "press", by, ...(target && { target }), ...(follows && { follows }) })
  }
}
