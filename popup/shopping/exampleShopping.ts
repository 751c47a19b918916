import type { Constraint, Evidence, Ledger, Matter } from "../../src/shopping/ledger"
import type { ProductFacts } from "../../src/shopping/product"
import type { ComparedProduct, Shopping } from "../../src/shopping/shopping"

// A shopping run for tests.

const SHOP = "https://shop.example"

export const BLUE = `${SHOP}/item/blue`
export const BLACK = `${SHOP}/item/black`

type Verdict = Partial<Pick<Constraint, "status" | "evidence" | "reason" | "wish" | "sureness">>

export function constraint(id: string, matter: Matter, verdict: Verdict = {}): Constraint {
  return { ...matter, id, wish: false, status: "open", evidence: [], ...verdict }
}

export function words(url: string, said: string, nodeId?: number): Evidence {
  return { url, words: said, ...(nodeId !== undefined && { frameId: 0, nodeId }) }
}

const ASKED: Record<string, Matter> = {
  "type-1": { kind: "type", text: "jeans" },
  "option-1": { kind: "option", name: "color", values: ["dark blue"] },
  "price-1": { kind: "price", to: 50, currency: "USD" },
  "quantity-1": { kind: "quantity", count: 1 },
  "preference-1": { kind: "preference", prefers: "cheap" },
}

export function ledgerWith(verdicts: Record<string, Verdict> = {}): Ledger {
  return {
    instruction: "jeans in dark blue under $50, cheap",
    constraints: Object.entries(ASKED).map(([id, matter]) =>
      constraint(id, matter, { wish: matter.kind === "preference", ...verdicts[id] }),
    ),
    problems: [],
  }
}

export function jeans(url: string, differs: Partial<ProductFacts> = {}): ProductFacts {
  return {
    url,
    title: words(url, "Alder Jeans", 3),
    categories: [],
    prices: [{ kind: "now", from: 40, to: 40, currency: "USD", at: words(url, "$40", 4) }],
    options: [],
    texts: [],
    addOns: [],
    ...differs,
  }
}

/** The blue ones meet everything, for $45; the black ones are not blue. */
export function shoppingRun(differs: Partial<Shopping> = {}): Shopping {
  const blue = jeans(BLUE, {
    title: words(BLUE, "Alder Blue Jeans", 3),
    prices: [
      { kind: "now", from: 40, to: 40, currency: "USD", at: words(BLUE, "$40", 4) },
      { kind: "was", from: 60, to: 60, currency: "USD", at: words(BLUE, "$60") },
      { kind: "shipping", from: 4.99, to: 4.99, currency: "USD", at: words(BLUE, "$4.99 shipping") },
    ],
    rating: { stars: 4.2, count: 120, at: words(BLUE, "4.2 of 5 (120)") },
    options: [
      {
        name: "Color",
        values: [{ value: "Dark Blue", chosen: false, surcharge: 5, at: words(BLUE, "Dark Blue", 7) }],
      },
    ],
  })
  const compared: ComparedProduct[] = [
    {
      id: BLUE,
      ledger: ledgerWith({
        "type-1": { status: "met", evidence: [words(BLUE, "Alder Blue Jeans", 3)] },
        "option-1": { status: "met", evidence: [words(BLUE, "Dark Blue", 7)] },
        "price-1": { status: "met", evidence: [words(BLUE, "$40", 4)] },
      }),
      choices: [{ option: "Color", value: "Dark Blue" }],
      price: { from: 45, to: 45, currency: "USD", isKnown: true },
      attributesMet: [],
      stars: 4.2,
      reason: "meets 3 of 3",
    },
    {
      id: BLACK,
      ledger: ledgerWith({
        "type-1": { status: "met", evidence: [words(BLACK, "Alder Jeans", 3)] },
        "option-1": { status: "broken", reason: "There is no dark blue; the nearest is Black." },
      }),
      choices: [],
      price: { from: 40, to: 40, currency: "USD", isKnown: true },
      attributesMet: [],
      reason: "meets 1 of 3; not met: color: dark blue; not settled: at most 50 USD",
    },
  ]
  return {
    ledger: ledgerWith(),
    lists: [{ query: "jeans", url: `${SHOP}/search?q=jeans`, count: 24 }],
    listed: [BLUE, BLACK].map((id) => ({
      id,
      title: words(`${SHOP}/search?q=jeans`, id === BLUE ? "Alder Blue Jeans" : "Alder Jeans"),
      listUrl: `${SHOP}/search?q=jeans`,
    })),
    read: [
      { id: BLACK, facts: jeans(BLACK), details: [] },
      { id: BLUE, facts: blue, details: [] },
    ],
    compared,
    ...differs,
  }
}
