import { markOwn } from "./ownElements"
import { viewOf } from "./perform/composed"

/** Marks the element that is about to be acted on. One mark per document. */
export type Highlight = {
  /** False when the element has no box to be marked. */
  show(element: Element, label: string): boolean
  clear(): void
}

const STYLE = `
  :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; }
  .box { position: fixed; box-sizing: border-box; border: 2px solid #1a56db; border-radius: 4px;
    outline: 2px solid #fff; box-shadow: 0 0 0 4px rgb(26 86 219 / 0.25); }
  .label { position: absolute; left: -2px; bottom: 100%; margin-bottom: 4px; padding: 2px 6px; border-radius: 4px;
    background: #1a56db; color: #fff; font: 600 12px/1.4 system-ui, sans-serif; white-space: nowrap; }
  .box.top .label { bottom: auto; top: 100%; margin: 4px 0 0; }
  @media (prefers-reduced-motion: no-preference) { .box { animation: appear 120ms ease-out; } }
  @keyframes appear { from { opacity: 0; transform: scale(1.06); } }
`

/** Pixels above the element that the label needs. */
const LABEL_HEIGHT = 28

export function createHighlight(doc: Document): Highlight {
  let stop: (() => void) | undefined

  function clear(): void {
    stop?.()
    stop = undefined
  }

  function show(element: Element, label: string): boolean {
    clear()
    const view = viewOf(doc)
    const box = doc.createElement("div")
    const words = doc.createElement("span")
    words.className = "label"
    words.textContent = label === "" ? "Lumos" : `Lumos: ${label}`
    box.append(words)

    const host = doc.createElement("div")
    markOwn(host)
    host.setAttribute("aria-hidden", "true")
    const root = host.attachShadow({ mode: "closed" })
    // A sheet made by script is the one style that no content security policy of the page forbids.
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(STYLE)
    root.adoptedStyleSheets = [sheet]
    root.append(box)

    const place = () => {
      const rect = element.getBoundingClientRect()
      if (!element.isConnected) return clear()
      box.className = rect.top < LABEL_HEIGHT ? "box top" : "box"
      const [left, top, width, height] = [rect.left - 4, rect.top - 4, rect.width + 8, rect.height + 8]
      Object.assign(box.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
      })
    }
    place()
    doc.documentElement.append(host)
    const controller = new view.AbortController()
    const options = { capture: true, passive: true, signal: controller.signal }
    doc.addEventListener("scroll", place, options)
    view.addEventListener("resize", place, options)
    stop = () => {
      controller.abort()
      host.remove()
    }
    const { width, height } = element.getBoundingClientRect()
    return width > 0 && height > 0
  }

  return { show, clear }
}
