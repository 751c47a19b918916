import { classesOf, collapse, matches } from "../dom"
import type { Styles } from "../styles"

/** What themes of shops call a note on a picture: `badge`, `product-flag`, `onsale`. */
const CALLED = /(?:^|[-_])(?:badge|flag|ribbon|sticker|onsale|burst)s?(?:$|[-_])/i
const LONGEST = 30
const USED =
  "a, button, input, select, textarea, label, [role]:not([role='listitem'], [role='img'], [role='text'])"

/** The words of a note on a product, by what it is called or by how it lies, painted, over what is around it. */
export function badgeOf(element: Element, styles: Styles): string | undefined {
  if (element.childElementCount > 2 || matches(element, USED)) return undefined
  const words = collapse(element.textContent)
  if (words.length > LONGEST || !/\p{L}{2}|\d\s?%/u.test(words)) return undefined
  return classesOf(element).some((name) => CALLED.test(name)) || isLaidOver(element, styles)
    ? words
    : undefined
}

function isLaidOver(element: Element, styles: Styles): boolean {
  const { live, position } = styles.styleOf(element)
  return position === "absolute" && !/^(?:transparent|rgba\(.*, 0\))$/.test(live.backgroundColor)
}
