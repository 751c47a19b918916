import { brokenIn, compareProducts, openIn } from "../../shopping/compare"
import { constraintsOf, type Ledger } from "../../shopping/ledger"
import type { Likeness } from "../../shopping/matchAttribute"
import type { ProductFacts } from "../../shopping/product"
import type { ComparedProduct, Listed, SeenProduct, Shopping } from "../../shopping/shopping"

/** The products read, best first; those that cannot be had come last. */
export function compareRead(
  { ledger, read }: Pick<Shopping, "ledger" | "read">,
  likeness?: Likeness,
): ComparedProduct[] {
  const { rows } = compareProducts(
    read.map(({ facts }) => facts),
    ledger,
    likeness,
  )
  const products = rows.map(({ product, ...row }): ComparedProduct => ({
    id: read.find(({ facts }) => facts === product)!.id,
    ...row,
  }))
  const isThere = ({ id }: ComparedProduct) => canBeHad(read.find((other) => other.id === id)!)
  return [...products.filter(isThere), ...products.filter((product) => !isThere(product))]
}

export function canBeHad({ facts }: SeenProduct): boolean {
  return facts.available?.yes !== false
}

/** All that is asked for is met. */
export function isWhole({ ledger }: ComparedProduct): boolean {
  return brokenIn(ledger).length === 0 && openIn(ledger).length === 0
}

/** It is the thing asked for, whatever else may be wrong with it. */
export function isThing({ ledger }: Pick<ComparedProduct, "ledger">): boolean {
  return constraintsOf(ledger, "type").every(({ wish, status }) => wish || status !== "broken")
}

/** What a list says of a product, as far as it can be judged by the ledger. */
export type JudgedListing = {
  id: string
  /** Nothing that the list says speaks against it. */
  fits: boolean
  /** Its name may be that of the thing asked for. */
  isThing: boolean
  /** How much of the ledger the list bears out. */
  met: number
}

/** In the order of the lists. */
export function judgeListed(ledger: Ledger, listed: Listed[], likeness?: Likeness): JudgedListing[] {
  const facts = listed.map(factsOf)
  const { rows } = compareProducts(facts, ledger, likeness)
  return listed.map(({ id, soldOut }, at) => {
    const row = rows.find(({ product }) => product === facts[at])!
    const hard = row.ledger.constraints.filter(({ wish }) => !wish)
    const met = hard.reduce((sum, { status, kind, sureness }) => {
      const weight = kind === "type" ? 2 : 1
      return sum + (status === "met" ? weight : status === "open" && sureness === "likely" ? weight / 2 : 0)
    }, 0)
    const fits = soldOut !== true && brokenIn(row.ledger).length === 0
    return { id, fits, isThing: isThing(row), met }
  })
}

function factsOf({ id, title, price, stars }: Listed): ProductFacts {
  return {
    url: id,
    title,
    categories: [],
    prices: price ? [{ kind: "now", ...price, at: title }] : [],
    ...(stars !== undefined && { rating: { stars, at: title } }),
    options: [],
    texts: [],
    addOns: [],
  }
}

/** Whether something listed and not read could still be preferred to a product that meets all. */
export function couldBeBetter({ ledger, listed, read }: Shopping, best: ComparedProduct): boolean {
  const wishes = constraintsOf(ledger, "preference").map(({ prefers }) => prefers)
  if (wishes.length === 0) return false
  const known = new Set(read.map(({ id }) => id))
  const fitting = new Set(judgeListed(ledger, listed).flatMap(({ id, fits }) => (fits ? [id] : [])))
  return listed.some(({ id, price, stars }) => {
    if (known.has(id) || !fitting.has(id)) return false
    const isCheaper = price !== undefined && best.price !== undefined && price.from < best.price.from
    const isBetterRated = stars !== undefined && stars > (best.stars ?? 0)
    return (wishes.includes("cheap") && isCheaper) || (wishes.includes("rated") && isBetterRated)
  })
}
