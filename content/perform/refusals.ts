import { viewOf } from "./composed"
import { isInput } from "./interactive"

/** What the browser does for a person's own press only, and tells that it has refused to do for ours. */
export type Refusals = {
  /** What the person has to do; undefined when nothing was refused. */
  what(): string | undefined
  stop(): void
}

const CHOOSE_A_FILE = "choose a file"
const SHOW_ON_WHOLE_SCREEN = "press it yourself: the browser fills the screen for a person only"

/**
 * Chromium tells of a refused full screen by an event (https://fullscreen.spec.whatwg.org/#run-the-fullscreen-steps);
 * a file input that the page clicks stays closed. It tells nothing of a refused pop-up or clipboard.
 */
export function watchRefusals(doc: Document): Refusals {
  const view = viewOf(doc)
  const controller = new view.AbortController()
  const options = { capture: true, signal: controller.signal }
  let fileClick: Event | undefined
  let noFullscreen = false
  view.addEventListener(
    "click",
    (event) => {
      const [target] = event.composedPath()
      if (isElementOf(view, target) && isInput(target) && target.type === "file") fileClick = event
    },
    options,
  )
  const hear = () => {
    // A frame that may not fill the screen may not for a person either.
    if (doc.fullscreenEnabled && !view.navigator.userActivation.isActive) noFullscreen = true
  }
  view.addEventListener("fullscreenerror", hear, options)

  return {
    what: () => {
      if (fileClick && !fileClick.defaultPrevented) return CHOOSE_A_FILE
      return noFullscreen ? SHOW_ON_WHOLE_SCREEN : undefined
    },
    stop: () => controller.abort(),
  }
}

function isElementOf(view: Window & typeof globalThis, target: EventTarget | undefined): target is Element {
  return target instanceof view.Element
}
