import type { Session, SessionStatus, Step } from "../../src/agent/session"
import type { ActionResult } from "../../src/execution/env"
import { compareProducts } from "../../src/shopping/compare"
import type { Evidence, Ledger } from "../../src/shopping/ledger"
import { parseInstruction } from "../../src/shopping/parseInstruction"
import type { OptionValue, ProductFacts, ProductText } from "../../src/shopping/product"
import { reportOf } from "../../src/shopping/report"
import type { Listed, Shopping } from "../../src/shopping/shopping"
import { observe } from "./observations"
import { makeStep, sessionIn } from "./sessions"

// Runs of the shopping assistant, each as the real ledger judges what was read.

export const JEANS_TASK =
  "I am looking for machine washable men's jeans in dark blue, size 34x30, under $50, preferably with stretch"
const LIST_URL = "https://shop.example/search?q=men%27s+jeans"

const PRODUCTS = {
  alder: { url: "https://shop.example/item/alder-slim", title: "Alder Men's Slim Jeans, Stretch Denim" },
  birch: { url: "https://shop.example/item/birch-regular", title: "Birch & Sons Regular Fit Men's Jeans" },
  cedar: { url: "https://shop.example/item/cedar-relaxed", title: "Cedar Relaxed Men's Jeans" },
}

type ProductName = keyof typeof PRODUCTS

export function productUrl(name: ProductName): string {
  return PRODUCTS[name].url
}

/** What the pages of the shop say of a product. */
export function productFacts(name: ProductName, differs: Partial<ProductFacts> = {}): ProductFacts {
  const { url, title } = PRODUCTS[name]
  const at = (words: string, nodeId?: number): Evidence => ({
    url,
    words,
    ...(nodeId !== undefined && { frameId: 0, nodeId }),
  })
  const value = (value: string, nodeId: number, more: Partial<OptionValue> = {}): OptionValue => ({
    value,
    chosen: false,
    at: at(value, nodeId),
    ...more,
  })
  const bullet = (words: string, nodeId: number): ProductText => ({ kind: "bullet", at: at(words, nodeId) })
  const price = (kind: ProductFacts["prices"][number]["kind"], amount: number) => ({
    kind,
    from: amount,
    to: amount,
    currency: "USD",
    at: at(`$${amount.toFixed(2)}`, 4),
  })
  const size = { name: "Size", values: [value("34x30", 11), value("36x32", 12)] }
  const read: Record<ProductName, Partial<ProductFacts>> = {
    alder: {
      prices: [price("now", 39.9), price("was", 59.9), price("shipping", 0)],
      rating: { stars: 4.4, count: 1284, at: at("4.4 out of 5", 5) },
      options: [
        { name: "Color", values: [value("Black", 8), value("Dark Blue", 9, { surcharge: 5 })] },
        size,
      ],
      texts: [
        bullet("Machine wash cold, tumble dry low", 21),
        bullet("98 % cotton, 2 % elastane for all-day stretch", 22),
      ],
    },
    birch: {
      prices: [price("now", 34.5), price("shipping", 4.99)],
      rating: { stars: 4.1, count: 310, at: at("4.1 out of 5", 5) },
      options: [{ name: "Color", values: [value("Light Blue", 8), value("Black", 9)] }, size],
      texts: [bullet("Machine washable", 21), bullet("100 % cotton", 22)],
    },
    cedar: {
      prices: [price("now", 62)],
      options: [{ name: "Color", values: [value("Dark Blue", 8)] }, size],
      texts: [bullet("Dry clean only", 21)],
    },
  }
  return {
    url,
    title: at(title, 3),
    categories: [],
    prices: [],
    options: [],
    texts: [],
    addOns: [],
    ...read[name],
    ...differs,
  }
}

function listed(name: ProductName): Listed {
  const { url, title } = PRODUCTS[name]
  return { id: url, title: { url: LIST_URL, words: title }, listUrl: LIST_URL }
}

/** What is known once these were read; the first that the ledger ranks is picked when `picks`. */
export function shoppingOf(
  task: string,
  read: ProductFacts[],
  { picks = false, ends = false }: { picks?: boolean; ends?: boolean } = {},
): Shopping {
  const ledger: Ledger = parseInstruction(task)
  const { rows, pick } = compareProducts(read, ledger)
  return {
    ledger,
    lists: [{ query: "men's jeans", url: LIST_URL, count: 24 }],
    listed: (Object.keys(PRODUCTS) as ProductName[]).map(listed),
    read: read.map((facts) => ({ id: facts.url, facts, details: [] })),
    compared: rows.map(({ product, ...row }) => ({ id: product.url, ...row })),
    ...(picks &&
      pick && {
        pick: {
          id: pick.product.url,
          by: "agent",
          choices: pick.choices,
          ...(pick.price && { price: pick.price }),
          quantity: 1,
        },
      }),
    ...(ends && { report: reportOf(ledger, picks ? pick : undefined) }),
  }
}

/** A shopping run whose last look was at `url`. */
export function shoppingSession(state: SessionStatus, shopping: Shopping, url = LIST_URL): Session {
  const { instruction } = shopping.ledger
  return sessionIn(state, { task: instruction, domain: "shopping", shopping, steps: stepsTo(url) })
}

function stepsTo(url: string): Step[] {
  const done: ActionResult = { status: "done", changes: [{ type: "navigated", url }], settleMs: 50 }
  const step = makeStep(
    1,
    'Type "men\'s jeans" into the searchbox "Search".',
    { op: "TYPE", value: "men's jeans" },
    done,
  )
  const last = makeStep(2, 'Click the link "Men\'s jeans".', { op: "CLICK" }, done)
  return [step, { ...last, observation: { ...observe(`page "Shop"\nlink "Men's jeans"`), url } }]
}
