import { collapse, type OpenShadowRoot } from "../dom"
import { composedClosest, composedContains, composedParent, deepElementFromPoint, viewOf } from "./composed"

const MODAL = "dialog[open], [role=dialog], [role=alertdialog], [aria-modal=true]"
const NAMED_COVER = `${MODAL}, [role=banner], [role=region], [role=navigation], header, nav, aside`
const LONGEST_NAME = 60

/** What lies over the target, in words a person sees there: its name, else its heading, else its first text. */
export function nameCover(
  cover: Element,
  target: Element,
  openShadowRoot: OpenShadowRoot,
  groupNameOf: (element: Element) => string,
): string {
  for (const element of coversToName(cover, target, openShadowRoot)) {
    const words = groupNameOf(element) || headingOf(element) || firstTextOf(element)
    if (words) return clip(words)
  }
  return cover.localName
}

/** The dialog or bar that the cover belongs to; a backdrop has no words, so the dialog that it lies under is next. */
function* coversToName(cover: Element, target: Element, openShadowRoot: OpenShadowRoot): Generator<Element> {
  const doc = cover.ownerDocument
  const outside = (element: Element) => !composedContains(element, target)
  const named = composedClosest(cover, (element) => element.matches(NAMED_COVER))
  if (named && outside(named)) yield named
  if (outside(cover)) yield outermost(cover, outside)
  for (const modal of doc.querySelectorAll(MODAL)) if (outside(modal) && modal.checkVisibility()) yield modal
  const { clientWidth, clientHeight } = doc.documentElement
  const central = deepElementFromPoint(doc, { x: clientWidth / 2, y: clientHeight / 2 }, openShadowRoot)
  if (central && outside(central)) yield outermost(central, outside)
}

function outermost(element: Element, outside: (element: Element) => boolean): Element {
  let at = element
  for (let parent = composedParent(at); parent && outside(parent); parent = composedParent(at)) at = parent
  return at
}

function headingOf(element: Element): string {
  const headings = element.querySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]")
  return [...headings].map(textOf).find((text) => text !== "") ?? ""
}

/** The first run of visible text in it. */
function firstTextOf(element: Element): string {
  const { NodeFilter } = viewOf(element)
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = collapse(node.textContent ?? "")
    if (text !== "" && node.parentElement?.checkVisibility({ visibilityProperty: true })) return text
  }
  return ""
}

const textOf = (element: Element): string =>
  element.checkVisibility({ visibilityProperty: true }) ? collapse(element.textContent ?? "") : ""

function clip(text: string): string {
  const points = [...collapse(text)]
  return points.length > LONGEST_NAME ? `${points.slice(0, LONGEST_NAME - 1).join("")}…` : points.join("")
}
