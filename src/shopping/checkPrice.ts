import type { ConstraintOf } from "./ledger"
import type { Choice, ProductFacts } from "./product"

/** What one costs with the options chosen, in the currency's main unit; a range while options are left open. */
export type PriceRange = { from: number; to: number; currency?: string; isKnown: boolean }

/** The price with these choices; undefined when the page names none. */
export function priceWith(product: ProductFacts, choices: Choice[]): PriceRange | undefined {
  const now = product.prices.find(({ kind }) => kind === "now")
  if (!now) return undefined
  const currency = now.currency === undefined ? {} : { currency: now.currency }
  const chosen = product.options.map(({ name, values }) => {
    const value = choices.find(({ option }) => option === name)?.value
    return values.filter((each) => (value === undefined ? each.available !== false : each.value === value))
  })
  const priced = chosen.find((values) => values.length === 1 && values[0]!.price !== undefined)?.[0]
  if (priced) return { from: priced.price!, to: priced.price!, ...currency, isKnown: true }
  const hasSurcharges = product.options.some(({ values }) =>
    values.some(({ surcharge }) => surcharge !== undefined),
  )
  if (!hasSurcharges) return { from: now.from, to: now.to, ...currency, isKnown: now.from === now.to }
  const sum = (pick: (amounts: number[]) => number) =>
    chosen.reduce((total, values) => total + pick(values.map(({ surcharge }) => surcharge ?? 0)), now.from)
  const cents = (amount: number) => Math.round(amount * 100) / 100
  const least = cents(sum((amounts) => Math.min(...amounts, amounts.length === 0 ? 0 : Infinity)))
  return { from: least, to: cents(sum((amounts) => Math.max(0, ...amounts))), ...currency, isKnown: true }
}

export type PriceCheck = { status: "open" | "met" | "broken"; reason?: string }

/** How far from the price aimed at still counts as around it. */
const AROUND = 0.25

/** Compares as money; of options left open the cheapest can be chosen. */
export function checkPrice(
  wish: ConstraintOf<"price">,
  price: PriceRange | undefined,
  quantity: number,
): PriceCheck {
  if (!price) return { status: "open", reason: "The page names no price." }
  if (wish.currency !== undefined && price.currency !== undefined && wish.currency !== price.currency)
    return {
      status: "open",
      reason: `The price is in ${price.currency}, the instruction's in ${wish.currency}.`,
    }
  const times = wish.per === "total" ? quantity : 1
  const [from, to] = [price.from * times, price.to * times]
  const said = from === to ? `${from}` : `${from} to ${to}`
  if (wish.to !== undefined && from > wish.to)
    return { status: "broken", reason: `It costs ${said}, more than ${wish.to}.` }
  if (wish.from !== undefined && to < wish.from)
    return { status: "broken", reason: `It costs ${said}, less than ${wish.from}.` }
  if (wish.about !== undefined && Math.abs(from - wish.about) > wish.about * AROUND)
    return { status: "open", reason: `It costs ${said}; about ${wish.about} was wanted.` }
  if (wish.to !== undefined && to > wish.to && !price.isKnown)
    return { status: "open", reason: `It costs ${said}, depending on the options.` }
  return { status: "met", ...(from !== to && { reason: `It costs ${said}, depending on the options.` }) }
}

const CENT = 0.005

/** Whether all of a price lies within another, to the cent. */
export function isPriceWithin(
  price: Pick<PriceRange, "from" | "to">,
  range: Pick<PriceRange, "from" | "to">,
): boolean {
  return price.from >= range.from - CENT && price.to <= range.to + CENT
}

/** `44.90`, or `44.90 to 59.00`. */
export function printRange({ from, to }: Pick<PriceRange, "from" | "to">): string {
  return from === to ? from.toFixed(2) : `${from.toFixed(2)} to ${to.toFixed(2)}`
}

/** `44.90 to 59.00 USD`; without a currency the amounts alone. */
export function printPriceRange({ currency, ...range }: Omit<PriceRange, "isKnown">): string {
  return `${printRange(range)}${currency === undefined ? "" : ` ${currency}`}`
}
