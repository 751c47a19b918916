import { isText } from "../page/tree"
import type { ProductText } from "../shopping/product"
import { isAround } from "./cards"
import { placeBlocks } from "./figures"
import { openPage, sameWords, type ShopPage } from "./page"
import { findTexts } from "./texts"
import { REVIEWS } from "./words"

/**
 * What a page says about the product of this title beside the product's own page: its description, its features. None
 * when no heading of it is that title. What customers say is told apart.
 */
export function readDetails(shop: ShopPage, title: string): ProductText[] {
  const page = openPage(shop)
  const { nodes } = page.tree
  const at = nodes.findIndex((node) => isText(node) && node.role === "heading" && sameWords(node.text, title))
  if (at < 0) return []
  const isReviews = REVIEWS.test(shop.snapshot.title)
  return findTexts(
    page,
    {
      box: { start: at, end: nodes.length },
      title: at,
      name: title,
      buy: undefined,
      holds: (index) => index > at && !isAround(page, index),
      isReview: (index) => isReviews && index > at,
    },
    placeBlocks(page),
  )
}
