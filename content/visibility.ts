import type { Rect } from "../src/page/snapshot"
import { documentOf, flatChildrenOf, flatParentOf, isElement, matches, scrollOf, tagOf, viewOf } from "./dom"
import { isTechnicallyHidden } from "./hiding"
import { liveStyles, type Style, type Styles } from "./styles"

/** Viewport coordinates between which something can be seen, now or after scrolling. */
export type Clip = { left: number; top: number; right: number; bottom: number }

/** What an element's box leaves visible of the content that flows in it; what is positioned may belong further out. */
export type Sight = {
  flow: Clip
  viewport: Clip
  /** The element's style and what is visible around it; undefined for the document itself. */
  box: { style: Style; around: Sight } | undefined
}

/** What a person can get to see of a document by scrolling it. */
export function sightOfRoot(doc: Document, styles: Styles): Sight {
  const view = doc.defaultView!
  const root = styles.styleOf(doc.documentElement)
  // The viewport takes over the body's overflow where the root element leaves its own visible.
  const body: Element | null = doc.body
  const overflowX = root.overflowX === "visible" && body ? styles.styleOf(body).overflowX : root.overflowX
  const rightToLeft = root.live.direction === "rtl"
  // A page that locks vertical scrolling (under a dialog) is still scrolled by scrollIntoView: only the sides clip.
  const flow: Clip = {
    left: rightToLeft ? -Infinity : -view.scrollX,
    top: -view.scrollY,
    right: hidesOverflow(overflowX) ? view.innerWidth : Infinity,
    bottom: Infinity,
  }
  const viewport: Clip = { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight }
  return { flow, viewport, box: undefined }
}

/** What a person can see of an element's content; undefined when neither the element nor its content shows. */
export function enterElement(element: Element, parent: Sight, styles: Styles): Sight | undefined {
  const style = styles.styleOf(element)
  if (isTechnicallyHidden(element, styles)) return undefined
  const clip = clipOf(element, parent, styles)
  const inner = clipsContent(style) && !isRootOrBody(element) ? innerClip(element, clip, styles) : clip
  return { flow: inner, viewport: parent.viewport, box: { style, around: parent } }
}

/** The part of the screen in which the element itself can be seen. */
export function clipOf(element: Element, parent: Sight, styles: Styles): Clip {
  const { position } = styles.styleOf(element)
  if (position === "fixed") {
    // What is in the top layer escapes even the transforms around it.
    return matches(element, ":modal, :popover-open") ? parent.viewport : clipOfFixed(parent)
  }
  return position === "absolute" ? clipOfAbsolute(parent) : parent.flow
}

function clipOfFixed(sight: Sight): Clip {
  let at = sight
  while (at.box && !holdsFixed(at.box.style)) at = at.box.around
  return at.box ? at.flow : at.viewport
}

function clipOfAbsolute(sight: Sight): Clip {
  let at = sight
  while (at.box?.style.position === "static" && !holdsFixed(at.box.style)) at = at.box.around
  return at.flow
}

/** The element's box holds even what is `fixed` in it. Asked of few elements, at times by many inside them. */
function holdsFixed(style: Style): boolean {
  return (style.holdsFixed ??= isTransformed(style.live))
}

function isTransformed({ transform, filter, perspective }: CSSStyleDeclaration): boolean {
  return transform !== "none" || filter !== "none" || perspective !== "none"
}

/** More than a hairline of `rect` lies inside `clip`. */
export function showsIn(rect: Rect, clip: Clip): boolean {
  return (
    Math.min(rect.x + rect.width, clip.right) - Math.max(rect.x, clip.left) > 1 &&
    Math.min(rect.y + rect.height, clip.bottom) - Math.max(rect.y, clip.top) > 1
  )
}

export function inViewport(rect: Rect, view: Window): boolean {
  const { innerWidth: right, innerHeight: bottom } = view
  return rect.width > 0 && rect.height > 0 && showsIn(rect, { left: 0, top: 0, right, bottom })
}

/**
 * A person can see the element, perhaps after scrolling: it is rendered, not transparent, has a size and is not
 * clipped away. Something that lies over it does not count.
 */
export function isVisible(element: Element, styles: Styles = liveStyles): boolean {
  if (!element.isConnected || !viewOf(element)) return false
  const path: Element[] = []
  // Nothing around a modal dialog hides it: it is in the top layer.
  for (
    let at: Element | undefined = element;
    at;
    at = matches(at, "dialog:modal") ? undefined : flatParentOf(at)
  )
    path.push(at)
  let sight = sightOfRoot(documentOf(element), styles)
  for (const ancestor of path.slice(1).reverse()) {
    const next = enterElement(ancestor, sight, styles)
    if (!next) return false
    sight = next
  }
  return (
    !isTechnicallyHidden(element, styles) &&
    styles.styleOf(element).visibility === "visible" &&
    showsIn(boxOf(element, styles), clipOf(element, sight, styles))
  )
}

/**
 * The element's box in viewport coordinates (CSS pixels). Where it has none of its own (`display: contents`, a link
 * around a floated picture) the first box inside stands for it.
 */
export function boxOf(element: Element, styles: Styles = liveStyles): Rect {
  const own = styles.rectOf(element)
  if (own.width > 0 && own.height > 0) return own
  const queue = flatChildrenOf(element)
  for (let seen = 0; seen < Math.min(queue.length, 30); seen++) {
    const node = queue[seen]!
    if (!isElement(node)) continue
    const rect = styles.rectOf(node)
    if (rect.width > 0 && rect.height > 0) return rect
    queue.push(...flatChildrenOf(node))
  }
  return own
}

function clipsContent(style: Style): boolean {
  return style.overflowX !== "visible" || style.overflowY !== "visible"
}

function hidesOverflow(overflow: string): boolean {
  return overflow === "hidden" || overflow === "clip"
}

function isRootOrBody(element: Element): boolean {
  return matches(element, ":root, body")
}

/** What is left of `clip` inside a box that cuts off or scrolls what does not fit. */
function innerClip(element: Element, clip: Clip, styles: Styles): Clip {
  const style = styles.styleOf(element)
  // Inline boxes and `display: contents` ignore overflow.
  if (style.display === "inline" || style.display === "contents" || tagOf(element) === "slot") return clip
  const rect = styles.rectOf(element)
  const reach = reachOf(element, style, rect)
  // A scroller that cannot itself be seen shows nothing, however far it scrolls.
  if (!showsIn(rect, clip)) return { left: 0, top: 0, right: 0, bottom: 0 }
  const scrollsX = !hidesOverflow(style.overflowX) && style.overflowX !== "visible"
  const scrollsY = !hidesOverflow(style.overflowY) && style.overflowY !== "visible"
  return {
    left: scrollsX ? reach.left : Math.max(clip.left, reach.left),
    right: scrollsX ? reach.right : Math.min(clip.right, reach.right),
    top: scrollsY ? reach.top : Math.max(clip.top, reach.top),
    bottom: scrollsY ? reach.bottom : Math.min(clip.bottom, reach.bottom),
  }
}

/** How far content can lie from a clipping box and still be shown by it. */
function reachOf(element: Element, style: Style, rect: Rect): Clip {
  const { left: scrollLeft, top: scrollTop } = scrollOf(element)
  const backwards = style.live.direction === "rtl" || scrollLeft < 0
  const upwards = style.live.flexDirection === "column-reverse" || scrollTop < 0
  const [x, y] = [style.overflowX, style.overflowY]
  return {
    left:
      x === "visible" ? -Infinity : hidesOverflow(x) ? rect.x : backwards ? -Infinity : rect.x - scrollLeft,
    right: x === "visible" || !hidesOverflow(x) ? Infinity : rect.x + rect.width,
    top: y === "visible" ? -Infinity : hidesOverflow(y) ? rect.y : upwards ? -Infinity : rect.y - scrollTop,
    bottom: y === "visible" || !hidesOverflow(y) ? Infinity : rect.y + rect.height,
  }
}
