import { priceWith } from "./checkPrice"
import { checkProduct } from "./checkProduct"
import type { ComparisonRow } from "./compare"
import type { CartFacts, Difference, Picked } from "./gate"
import { quantityOf, type Evidence, type Ledger } from "./ledger"
import type { ProductFacts } from "./product"

/** A product as a list of the shop showed it. */
export type Listed = {
  /** The address of its page as the list links to it: what the product is known by in this session. */
  id: string
  title: Evidence
  /** Of the page that lists it. */
  listUrl: string
  /** What is to be paid for one. */
  price?: { from: number; to: number; currency?: string }
  stars?: number
  soldOut?: boolean
  sponsored?: boolean
}

/** A page of results, as it was first seen. */
export type ShownList = {
  /** What was searched for; missing when the list was there without a search. */
  query?: string
  url: string
  /** How many products it shows. */
  count: number
}

/** A product whose page was read. */
export type SeenProduct = {
  id: string
  facts: ProductFacts
  /** Addresses of further pages of it that were read into the facts: its description, its features. */
  details: string[]
}

/** A product as the ledger judges it. */
export type ComparedProduct = Omit<ComparisonRow, "product"> & { id: string }

/** What is to be bought, as it was when it was picked. */
export type Pick = Omit<Picked, "product"> & { id: string; by: "agent" | "person" }

/** What the shop showed once the product was in the cart or bought. */
export type CartCheck = { cart?: CartFacts; differences: Difference[] }

/** What a shopping run knows so far. */
export type Shopping = {
  /** As asked; no product's evidence. */
  ledger: Ledger
  lists: ShownList[]
  /** In the order in which they were first seen. */
  listed: Listed[]
  read: SeenProduct[]
  /** Best first; empty before the first product was read, and after the ledger was corrected until it is judged anew. */
  compared: ComparedProduct[]
  pick?: Pick
  cart?: CartCheck
  /** What, where, for how much and why: text that can be copied. */
  report?: string
}

export type ShoppingEvent =
  /** What is asked for, as it was understood or as the person corrected it. */
  | { type: "ledger"; ledger: Ledger; by: "agent" | "person" }
  | { type: "listed"; query?: string; url: string; products: Listed[] }
  | { type: "product-read"; product: SeenProduct }
  | { type: "compared"; products: ComparedProduct[] }
  | { type: "picked"; pick: Pick }
  | ({ type: "cart-checked" } & CartCheck)
  | { type: "reported"; report: string }

/** The person's choice among the products read, bought as the ledger wants it; undefined when it was not read. */
export function pickByPerson({ ledger, read }: Shopping, id: string): Pick | undefined {
  const product = read.find((other) => other.id === id)
  return product && pickOf(ledger, product, "person")
}

export function pickOf(ledger: Ledger, { id, facts }: SeenProduct, by: Pick["by"]): Pick {
  const { choices } = checkProduct(ledger, facts)
  const price = priceWith(facts, choices)
  return { id, by, choices, ...(price && { price }), quantity: quantityOf(ledger) }
}

const NOTHING_YET: Omit<Shopping, "ledger"> = { lists: [], listed: [], read: [], compared: [] }

/** Folds one event. The first must be `ledger`; throws otherwise. */
export function reduceShopping(shopping: Shopping | undefined, event: ShoppingEvent): Shopping {
  if (event.type === "ledger") return withLedger(shopping, event.ledger)
  if (!shopping) throw new Error(`Shopping begins with "ledger", not "${event.type}"`)
  switch (event.type) {
    case "listed":
      return withList(shopping, event)
    case "product-read": {
      const { product } = event
      const isKnown = shopping.read.some(({ id }) => id === product.id)
      const read = isKnown
        ? shopping.read.map((other) => (other.id === product.id ? product : other))
        : [...shopping.read, product]
      return { ...shopping, read }
    }
    case "compared":
      return { ...shopping, compared: event.products }
    case "picked":
      return { ...shopping, pick: event.pick }
    case "cart-checked": {
      const { cart, differences } = event
      return { ...shopping, cart: { ...(cart && { cart }), differences } }
    }
    case "reported":
      return { ...shopping, report: event.report }
  }
}

/** What was judged by the ledger before counts no more; what the person has chosen does. */
function withLedger(shopping: Shopping | undefined, ledger: Ledger): Shopping {
  if (!shopping) return { ...NOTHING_YET, ledger }
  const { pick, ...rest } = shopping
  return { ...rest, ledger, compared: [], ...(pick?.by === "person" && { pick }) }
}

function withList(
  shopping: Shopping,
  { query, url, products }: Extract<ShoppingEvent, { type: "listed" }>,
): Shopping {
  const { lists, listed } = shopping
  const isKnown = lists.some((list) => list.url === url && list.query === query)
  const known = new Set(listed.map(({ id }) => id))
  const list = { ...(query !== undefined && { query }), url, count: products.length }
  return {
    ...shopping,
    lists: isKnown ? lists : [...lists, list],
    listed: [...listed, ...products.filter(({ id }) => !known.has(id))],
  }
}
