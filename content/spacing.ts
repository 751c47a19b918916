import { isSvg, tagOf } from "./dom"
import type { Styles } from "./styles"

/**
 * How an element separates its text from the text around it: "block" starts a new block, "gap" is set off within the
 * line, "none" runs on.
 */
export function breakOf(element: Element, styles: Styles): "block" | "gap" | "none" {
  const tag = tagOf(element)
  if (tag === "br") return "gap"
  if (isSvg(element)) return tag === "text" ? "gap" : "none"
  const style = styles.styleOf(element)
  const { display } = style
  if (display === "inline" || display === "contents" || display.startsWith("ruby")) return "none"
  if (!display.startsWith("inline-") && !display.startsWith("math")) return "block"
  return hasGap(style.live) ? "gap" : "none"
}

/** Boxes in a line touch their neighbours unless padding, border or margin keeps them apart. */
function hasGap(style: CSSStyleDeclaration): boolean {
  const sides = [style.marginLeft, style.marginRight, style.paddingLeft, style.paddingRight]
  return sides.some((size) => Number.parseFloat(size) > 0)
}
