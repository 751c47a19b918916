import type { Evidence } from "./ledger"

/** What was read of one product on its page, plain data. */
export type ProductFacts = {
  /** The product page without what the choice of options adds to the address. */
  url: string
  title: Evidence
  brand?: Evidence
  /** Breadcrumbs and category, outermost first. */
  categories: Evidence[]
  prices: ProductPrice[]
  rating?: ProductRating
  options: ProductOption[]
  texts: ProductText[]
  /** Undefined when the page does not say. */
  available?: { yes: boolean; at: Evidence }
  /** How many the page is set to buy. */
  quantity?: { count: number; at: Evidence }
  addOns: AddOn[]
}

/**
 * Amounts in the currency's main unit; the currency by its ISO 4217 code where the page tells it. `now` is what is to be
 * paid for one; a range when options decide. `was` is a price struck out, `unit` one per weight
 * or piece, `shipping` comes on top.
 */
export type ProductPrice = {
  kind: "now" | "was" | "unit" | "shipping"
  from: number
  to: number
  currency?: string
  at: Evidence
}

/** Stars brought to a scale of five. */
export type ProductRating = { stars: number; count?: number; at: Evidence }

export type ProductOption = {
  /** As the page names it: `Color`. Empty when it has no name. */
  name: string
  /** The product cannot be bought without a choice. */
  required?: boolean
  values: OptionValue[]
}

export type OptionValue = {
  value: string
  chosen: boolean
  /** Undefined when the page does not say; then it can be chosen. */
  available?: boolean
  /** What it adds to the price of one. */
  surcharge?: number
  /** The price of one when it is chosen. */
  price?: number
  at: Evidence
}

/** A row's name is its header: `Material`. */
export type ProductText = { kind: "bullet" | "row" | "description" | "review"; name?: string; at: Evidence }

/** Something that is bought along unless it is unticked: a warranty, a subscription, a donation. */
export type AddOn = { name: string; ticked: boolean; price?: number; at: Evidence }

/** A value chosen for an option of the product. */
export type Choice = { option: string; value: string }
