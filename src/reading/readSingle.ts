import { leadsAway } from "../page/labels"
import { isControl } from "../page/tree"
import { isAround } from "./cards"
import { findFigures, placeBlocks } from "./figures"
import { openPage, type ShopPage } from "./page"
import { kindOf } from "./priceKind"
import { pricesOf } from "./prices"
import type { ListedProduct } from "./readList"
import { BUY } from "./words"

/** The one product that a search has found: a list of one cannot be told by its cards being alike. */
export function readSingle(shop: ShopPage): ListedProduct | undefined {
  const page = openPage(shop)
  const { tree } = page
  const figures = findFigures(page, placeBlocks(page)).filter(({ at }) => !isAround(page, at))
  for (const figure of figures) {
    if (kindOf(figure) !== "now") continue
    for (const around of tree.ancestorsOf(figure.at)) {
      const at = tree.nodes.findIndex(
        (node, index) =>
          index >= around &&
          index < tree.endOf(around) &&
          isControl(node) &&
          node.role === "link" &&
          leadsAway(node.href) &&
          /\p{L}{2}.*\s.*\p{L}{2}/u.test(node.name) &&
          !BUY.test(node.name),
      )
      const link = tree.nodes[at]
      if (!isControl(link) || link.href === undefined) continue
      const own = figures.filter((other) => other.at >= around && other.at < tree.endOf(around))
      const { frameId, nodeId, href: url, name } = link
      return {
        title: page.evidence(at, name),
        link: { frameId, nodeId, url },
        prices: pricesOf(page, own, []),
        badges: [],
      }
    }
  }
  return undefined
}
