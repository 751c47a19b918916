import type { ProductPrice } from "../shopping/product"
import type { Figure } from "./figures"
import { moneyIn } from "./money"
import { type Page, textAt } from "./page"
import { kindOf, type PriceKind } from "./priceKind"
import { FREE, SHIPPING } from "./words"

/** The prices of one product among the figures about it: one of now, one a unit, one for shipping, all that were. */
export function pricesOf(page: Page, figures: Figure[], likely: number[] = []): ProductPrice[] {
  const kinds = figures.map((figure) => ({ figure, kind: kindOf(figure) }))
  const of = (kind: PriceKind) => kinds.filter((each) => each.kind === kind).map(({ figure }) => figure)
  const weak = of("weak-was")
  const nows = of("now")
  const now = pickNow(nows.length > 0 ? nows : weak, likely)
  const was = [...of("was"), ...(nows.length > 0 ? weak : [])].filter(({ from }) => now && from > now.from)
  const unit = of("unit")[0]
  const shipping = of("shipping")[0]
  const price = (kind: ProductPrice["kind"], figure: Figure | undefined): ProductPrice[] =>
    figure ? [toPrice(page, kind, figure)] : []
  return sameCurrency([
    ...price("now", now),
    ...was
      .filter(({ from }, at) => was.findIndex((other) => other.from === from) === at)
      .flatMap((each) => price("was", each)),
    ...price("unit", unit),
    ...price("shipping", shipping),
  ])
}

/** A price without a sign is in the currency of those about the same product. */
function sameCurrency(prices: ProductPrice[]): ProductPrice[] {
  const currency = prices.find((price) => price.currency !== undefined)?.currency
  return prices.map((price) =>
    price.currency === undefined && currency !== undefined ? { ...price, currency } : price,
  )
}

/** The largest; the first of several as large. What the markup says settles it among those. */
function pickNow(figures: Figure[], likely: number[]): Figure | undefined {
  const largest = Math.max(...figures.map(({ size }) => size))
  const prominent = figures.filter(({ size }) => size >= largest * 0.9)
  return prominent.find(({ from }) => likely.includes(from)) ?? prominent[0]
}

function toPrice(page: Page, kind: ProductPrice["kind"], figure: Figure): ProductPrice {
  const { from, to, currency, words, at } = figure
  return { kind, from, to, ...(currency !== undefined && { currency }), at: page.evidence(at, words) }
}

const CONDITION =
  /over|above|orders? (?:of|from)|first order|minimum|from \p{Sc}|ab \d|über|dès|à partir|mehr als|desde|más de|över|oltre|vanaf|以上/iu

/** Free shipping where a text promises it without a condition. */
export function freeShipping(page: Page, indexes: number[]): ProductPrice | undefined {
  for (const index of indexes) {
    const text = textAt(page, index)
    const isConditional = CONDITION.test(text) || moneyIn(text).some(({ amount }) => amount > 0)
    if (text.length > 80 || isConditional || !FREE.test(text)) continue
    const label = SHIPPING.test(text) ? "" : textAt(page, index - 1)
    if (!SHIPPING.test(text) && !(label.length < 20 && SHIPPING.test(label) && text.length < 12)) continue
    return { kind: "shipping", from: 0, to: 0, at: page.evidence(index, text) }
  }
  return undefined
}
