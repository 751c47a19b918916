import { attributeOf, closest, flatParentOf, matches, scrollOf, tagOf } from "./dom"
import type { Styles } from "./styles"

/** Lists and tables pass a pointer cursor down: what is clicked is their items. */
const COLLECTIONS = "ul, ol, dl, menu, table, thead, tbody, tfoot, [role=list], [role=grid], [role=listbox]"

/** Elements and roles that take focus for reading or scrolling, not to be clicked. */
const FOCUSABLE_STRUCTURE =
  "[role]:not([role=none], [role=presentation], [role=generic]), main, section, article, nav, aside, header, footer, " +
  "form, dialog, table, ul, ol, pre, h1, h2, h3, h4, h5, h6, iframe, video, audio, object, embed"

/**
 * An element without a control's role that a person would click all the same: it handles clicks, takes focus, or is
 * where the pointer cursor begins.
 */
export function looksClickable(element: Element, styles: Styles): boolean {
  if (matches(element, ":root, body, label, option, iframe, slot")) return false
  if (attributeOf(element, "onclick") !== null || typeof (element as HTMLElement).onclick === "function")
    return true
  if (takesFocus(element) && !matches(element, FOCUSABLE_STRUCTURE) && !scrolls(element, styles)) return true
  return startsPointer(element, styles)
}

/** The pointer cursor begins at this element. */
function startsPointer(element: Element, styles: Styles): boolean {
  if (!pointsAt(element, styles)) return false
  const parent = flatParentOf(element)
  if (parent && pointsAt(parent, styles)) return false
  return !closest(element, "label")
}

function pointsAt(element: Element, styles: Styles): boolean {
  return styles.styleOf(element).cursor === "pointer" && !matches(element, `:root, body, ${COLLECTIONS}`)
}

function takesFocus(element: Element): boolean {
  const tabIndex = attributeOf(element, "tabindex")
  return tabIndex !== null && Number.parseInt(tabIndex, 10) >= 0
}

function scrolls(element: Element, styles: Styles): boolean {
  const { overflowX, overflowY } = styles.styleOf(element)
  if (!/auto|scroll/.test(overflowX + overflowY) || tagOf(element) === "body") return false
  const { height, clientHeight } = scrollOf(element)
  return height > clientHeight || element.scrollWidth > element.clientWidth
}
