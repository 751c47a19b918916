import type { Constraint, Ledger } from "../../src/shopping/ledger"
import type { Choice, ProductFacts } from "../../src/shopping/product"
import type { ComparedProduct, Shopping } from "../../src/shopping/shopping"
import { chipWords } from "./chipWords"
import { formatMoney, formatRange } from "./money"

/** A product that was read, as the person compares it. */
export type Candidate = {
  id: string
  title: string
  url: string
  /** What is to be paid for one with the options chosen; undefined when the page names none. */
  price?: string
  /** A price struck out. */
  was?: string
  /** What of the price is for the options chosen: `Dark Blue adds $5`. */
  surcharges: string[]
  /** `$4.99 shipping on top`; undefined when the page does not say. */
  shipping?: string
  choices: Choice[]
  stars?: number
  ratings?: number
  /** Of what must be met, the quantity left out: that is set in the cart. */
  met: number
  of: number
  /** What is not met, or open, in words. */
  missing: { words: string; status: "broken" | "open" }[]
  picked?: "agent" | "person"
  /** Why it stands where it stands. */
  reason: string
}

/** The products that were compared, as the ledger ranks them: a choice of another one moves nothing. */
export function candidatesOf({ compared, read, pick }: Shopping): Candidate[] {
  return compared.flatMap((product) => {
    const facts = read.find(({ id }) => id === product.id)?.facts
    return facts ? [toCandidate(product, facts, pick?.id === product.id ? pick.by : undefined)] : []
  })
}

/** The first ones, the pick among them however far down it stands. */
export function firstOf(candidates: Candidate[], most: number): Candidate[] {
  const picked = candidates.findIndex(({ picked }) => picked !== undefined)
  return picked < most ? candidates.slice(0, most) : [...candidates.slice(0, most - 1), candidates[picked]!]
}

function toCandidate(product: ComparedProduct, facts: ProductFacts, picked?: "agent" | "person"): Candidate {
  const { id, ledger, choices, price, stars, reason } = product
  const was = facts.prices.find(({ kind }) => kind === "was")
  const points = pointsOf(ledger)
  const shipping = shippingOf(facts)
  return {
    id,
    title: facts.title.words,
    url: facts.url,
    ...(price && { price: formatRange(price) }),
    ...(price && was && was.to > price.to && { was: formatRange(was) }),
    surcharges: surchargesOf(facts, choices),
    ...(shipping !== undefined && { shipping }),
    choices,
    ...(stars !== undefined && { stars }),
    ...(facts.rating?.count !== undefined && { ratings: facts.rating.count }),
    met: points.filter(({ status }) => status === "met").length,
    of: points.length,
    missing: (["broken", "open"] as const).flatMap((status) =>
      points.filter((each) => each.status === status).map((each) => ({ words: inWords(each), status })),
    ),
    ...(picked && { picked }),
    reason,
  }
}

/** What has to be met before anything is bought. */
export function pointsOf({ constraints }: Ledger): Constraint[] {
  return constraints.filter(({ wish, kind }) => !wish && kind !== "quantity")
}

function inWords(constraint: Constraint): string {
  const { about, words } = chipWords(constraint)
  return about === undefined ? words : `${about} ${words}`
}

function surchargesOf({ options, prices }: ProductFacts, choices: Choice[]): string[] {
  const currency = prices.find(({ kind }) => kind === "now")?.currency
  return choices.flatMap(({ option, value }) => {
    const chosen = options.find(({ name }) => name === option)?.values.find((each) => each.value === value)
    if (chosen?.surcharge === undefined || chosen.surcharge === 0) return []
    return [`${value} adds ${formatMoney(chosen.surcharge, currency)}`]
  })
}

function shippingOf({ prices }: ProductFacts): string | undefined {
  const shipping = prices.find(({ kind }) => kind === "shipping")
  if (!shipping) return undefined
  return shipping.to === 0 ? "free shipping" : `${formatRange(shipping)} shipping on top`
}

/** The product in question, the pick or else the best so far, and the ledger as it meets it; as asked without one. */
export function standingNow(shopping: Shopping): { candidate?: Candidate; ledger: Ledger } {
  const { ledger, compared } = shopping
  const candidates = candidatesOf(shopping)
  const candidate = candidates.find(({ picked }) => picked !== undefined) ?? candidates[0]
  const judged = compared.find(({ id }) => id === candidate?.id)
  return candidate && judged ? { candidate, ledger: judged.ledger } : { ledger }
}

/** Why it costs more than the page's first price: `$44.90, as Dark Blue adds $5.` */
export function explainPrice({ price, surcharges }: Candidate): string | undefined {
  return price === undefined || surcharges.length === 0
    ? undefined
    : `It costs ${price}: ${surcharges.join(", ")}.`
}
