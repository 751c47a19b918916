import { closest, findAll, flatParentOf, matches, tagOf } from "./dom"
import type { Style, Styles } from "./styles"

/**
 * The element and all its content are kept from the screen by a property of the element itself: not rendered,
 * transparent, inert, or clipped to nothing as text for screen readers is. `visibility: hidden` is not among them,
 * since a child can undo it.
 */
export function isTechnicallyHidden(element: Element, styles: Styles): boolean {
  const style = styles.styleOf(element)
  if (style.display === "none" || matches(element, "[inert]")) return true
  const parent = flatParentOf(element)
  if (parent && !showsContent(parent, styles) && !isHandleOf(element, parent)) return true
  if (Number.parseFloat(style.opacity) <= 0.01) return true
  return clipsToNothing(style)
}

/** Modal dialogs inside an inert element: in the top layer they are not inert for what is around them. */
export function modalsEscaping(element: Element): Element[] {
  if (!matches(element, "[inert]")) return []
  return findAll(element, "dialog:modal").filter((dialog) => !closest(dialog, "dialog:modal dialog:modal"))
}

/** Transparent by its own style alone: the usual way to lay a native control over a drawn one. */
export function isTransparent(style: Style): boolean {
  return style.display !== "none" && Number.parseFloat(style.opacity) <= 0.01 && !clipsToNothing(style)
}

/**
 * False for closed details, but for their summary, and below `content-visibility: hidden`, which
 * `hidden="until-found"` sets too.
 */
export function showsContent(element: Element, styles: Styles): boolean {
  if (tagOf(element) === "details" && !matches(element, "[open]")) return false
  return styles.styleOf(element).contentVisibility !== "hidden"
}

function isHandleOf(element: Element, details: Element): boolean {
  return tagOf(details) === "details" && matches(element, "summary:first-of-type")
}

function clipsToNothing(style: Style): boolean {
  if (style.clipPath !== "none" && cutsAll(style.clipPath)) return true
  if (style.position !== "absolute" && style.position !== "fixed") return false
  const { clip } = style.live
  if (clip === "auto") return false
  const [top, right, bottom, left] = (clip.match(/-?[\d.]+px|auto/g) ?? []).map(Number.parseFloat)
  return right! - left! <= 1 || bottom! - top! <= 1
}

/** `circle(0…)`, and insets that meet: `inset(50%)`, `inset(0 100% 0 0)`. */
function cutsAll(clipPath: string): boolean {
  if (/^circle\(0(px|%)?[ )]/.test(clipPath)) return true
  const [, insets] = /^inset\(([^r)]*)/.exec(clipPath) ?? []
  if (!insets) return false
  const [top = 0, right = top, bottom = top, left = right] = insets
    .trim()
    .split(" ")
    .map((inset) => (inset.endsWith("%") ? Number.parseFloat(inset) : 0))
  return top + bottom >= 100 || left + right >= 100
}
