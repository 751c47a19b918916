import { cleanText } from "../src/page/clean"
import { markOwn } from "./ownElements"
import { viewOf } from "./perform/composed"

/** Marks the element that is about to be acted on, or pointed at: one mark at a time. */
export type Highlight = {
  /** False when the element has no box to be marked. Without a label the mark is a bare box. */
  show(element: Element, label?: string): boolean
  clear(): void
}

const STYLE = `
  :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; }
  .box { position: fixed; box-sizing: border-box; border: 2px solid #1a56db; border-radius: 4px;
    outline: 2px solid #fff; box-shadow: 0 0 0 4px rgb(26 86 219 / 0.25); }
  .label { position: absolute; left: -2px; bottom: 100%; margin-bottom: 4px; padding: 2px 6px; border-radius: 4px;
    background: #1a56db; color: #fff; font: 600 12px/1.4 system-ui, sans-serif; white-space: nowrap; }
  .box.top .label { bottom: auto; top: 100%; margin: 4px 0 0; }
  .box.bare { border-style: dashed; background: rgb(26 86 219 / 0.12); }
  @media (prefers-reduced-motion: no-preference) { .box { animation: appear 120ms ease-out; } }
  @keyframes appear { from { opacity: 0; transform: scale(1.06); } }
`

/** Pixels above the element that the label needs. */
const LABEL_HEIGHT = 28
/** Pixels of the box that stay in view when the element is further up or down. */
const EDGE = 6

export function createHighlight(doc: Document): Highlight {
  let stop: (() => void) | undefined

  function clear(): void {
    stop?.()
    stop = undefined
  }

  function show(element: Element, label?: string): boolean {
    clear()
    const view = viewOf(doc)
    const box = doc.createElement("div")
    if (label !== undefined) box.append(tagWith(label))

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
      const classes = ["box", rect.top < LABEL_HEIGHT && "top", label === undefined && "bare"]
      box.className = classes.filter(Boolean).join(" ")
      const [left, width, height] = [rect.left - 4, rect.width + 8, rect.height + 8]
      const top = Math.max(EDGE - height, Math.min(rect.top - 4, view.innerHeight - EDGE))
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
    return hasBox(element)
  }

  return { show, clear }

  function tagWith(label: string): Element {
    const words = doc.createElement("span")
    words.className = "label"
    words.textContent = label === "" ? "Lumos" : `Lumos: ${label}`
    return words
  }
}

/** Characters that page source has and a page does not show. */
const UNSEEN = "script, style, template, noscript"

/**
 * The innermost element in `around` that says the text of a line and has a box; the line may be cut off by "…".
 * Shadow roots are not looked into.
 */
export function findSayer(around: Element, text: string): Element | undefined {
  const wanted = withoutSpaces(text.replace(/…$/u, ""))
  const { said, nodeAt } = readTexts(around)
  if (wanted === "") return undefined
  for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1)) {
    const range = around.ownerDocument.createRange()
    range.setStart(nodeAt(at), 0)
    range.setEndAfter(nodeAt(at + wanted.length - 1))
    const sayer = elementOf(range.commonAncestorContainer)
    if (sayer && hasBox(sayer)) return sayer
  }
  return undefined
}

/** All that an element says, without spaces, and which text node a character of it comes from. */
function readTexts(around: Element): { said: string; nodeAt: (position: number) => Node } {
  const { NodeFilter } = viewOf(around)
  const walker = around.ownerDocument.createTreeWalker(around, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.matches(UNSEEN) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  const parts: { node: Node; end: number }[] = []
  let said = ""
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    said += withoutSpaces(node.nodeValue ?? "")
    parts.push({ node, end: said.length })
  }
  return { said, nodeAt: (position) => parts.find(({ end }) => position < end)?.node ?? around }
}

/** Spaces between words come from layout as well as from the text. */
function withoutSpaces(text: string): string {
  return cleanText(text).replaceAll(" ", "")
}

function elementOf(node: Node): Element | null {
  return node.nodeType === node.ELEMENT_NODE ? (node as Element) : node.parentElement
}

function hasBox(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0
}
