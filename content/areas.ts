import type { Rect } from "../src/page/snapshot"
import { attributeOf, closest, rootOf, tokenOf } from "./dom"
import type { Styles } from "./styles"
import { isVisible } from "./visibility"

/** The box of an image map's area on its visible picture; areas have no layout of their own. */
export function boxOfArea(area: Element, styles: Styles): Rect | undefined {
  const name = tokenOf(closest(area, "map") ?? area, "name")
  const image = name ? rootOf(area).querySelector(`img[usemap=${JSON.stringify(`#${name}`)}]`) : null
  if (!image || !isVisible(image, styles)) return undefined
  const { x, y, width, height } = styles.rectOf(image)
  const numbers = (attributeOf(area, "coords") ?? "").split(/[\s,;]+/).map(Number)
  const shape = tokenOf(area, "shape").toLowerCase()
  if (shape === "default" || numbers.some(Number.isNaN) || numbers.length < 3) return { x, y, width, height }
  if (shape.startsWith("circ")) {
    const [centerX = 0, centerY = 0, radius = 0] = numbers
    return { x: x + centerX - radius, y: y + centerY - radius, width: 2 * radius, height: 2 * radius }
  }
  const xs = numbers.filter((_, i) => i % 2 === 0)
  const ys = numbers.filter((_, i) => i % 2 === 1)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: x + left, y: y + top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}
