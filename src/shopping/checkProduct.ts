import { checkPrice, priceWith } from "./checkPrice"
import { chooseOptions, type Chosen } from "./chooseOptions"
import {
  quantityOf,
  type Constraint,
  type ConstraintOf,
  type Evidence,
  type Ledger,
  type Sureness,
} from "./ledger"
import { matchAttribute, type Likeness, type Source } from "./matchAttribute"
import { kindOfOption, nearestValue } from "./matchOption"
import { matchType } from "./matchType"
import type { Choice, ProductFacts } from "./product"

export type CheckedProduct = { ledger: Ledger; choices: Choice[] }

type Verdict = { status: Constraint["status"]; evidence: Evidence[]; sureness?: Sureness; reason?: string }

/** The ledger as this product meets it, and the options to choose for that. */
export function checkProduct(ledger: Ledger, product: ProductFacts, likeness?: Likeness): CheckedProduct {
  const chosen = chooseOptions(ledger, product)
  const sources = sourcesOf(product)
  const check = (constraint: Constraint): Constraint => {
    const asked = { ...constraint }
    delete asked.sureness
    delete asked.reason
    return { ...asked, ...judge(constraint, { ledger, product, chosen, sources, likeness }) }
  }
  return { ledger: { ...ledger, constraints: ledger.constraints.map(check) }, choices: chosen.choices }
}

type Context = {
  ledger: Ledger
  product: ProductFacts
  chosen: Chosen
  sources: Source[]
  likeness: Likeness | undefined
}

/** What customers say is no proof. */
function sourcesOf({ title, brand, texts }: ProductFacts): Source[] {
  return [
    { at: title },
    ...(brand ? [{ at: brand }] : []),
    ...texts.flatMap(({ kind, name, at }) =>
      kind === "review" ? [] : [{ ...(name !== undefined && { name }), at }],
    ),
  ]
}

function judge(constraint: Constraint, context: Context): Verdict {
  const { ledger, product, chosen, sources, likeness } = context
  switch (constraint.kind) {
    case "type":
      return matchType(constraint.text, product, sources, likeness)
    case "attribute":
      return judgeAttribute(constraint, context)
    case "option":
      return judgeOption(constraint, context)
    case "price": {
      const now = product.prices.find(({ kind }) => kind === "now")
      return {
        ...checkPrice(constraint, priceWith(product, chosen.choices), quantityOf(ledger)),
        evidence: now ? [now.at] : [],
      }
    }
    case "quantity":
      return product.quantity?.count === constraint.count
        ? { status: "met", sureness: "said", evidence: [product.quantity.at] }
        : {
            status: "open",
            evidence: product.quantity ? [product.quantity.at] : [],
            reason: "Set before it goes into the cart.",
          }
    case "rating": {
      const { rating } = product
      if (!rating) return { status: "open", evidence: [], reason: "The page shows no rating." }
      return rating.stars >= constraint.atLeast
        ? { status: "met", sureness: "said", evidence: [rating.at] }
        : { status: "broken", evidence: [rating.at], reason: `It has ${rating.stars} of 5 stars.` }
    }
    case "preference":
      return { status: "open", evidence: [], reason: "Decided by comparing." }
  }
}

function judgeAttribute(
  { id, text }: ConstraintOf<"attribute">,
  { sources, likeness, chosen }: Context,
): Verdict {
  const check = matchAttribute(text, sources, likeness)
  if (check.status === "met")
    return { status: "met", sureness: check.match.sureness, evidence: [check.match.evidence] }
  const match = chosen.matches.get(id)
  if (match && match.value.available !== false && match.alike >= 2)
    return { status: "met", sureness: match.alike === 3 ? "said" : "reworded", evidence: [match.value.at] }
  if (check.status === "broken")
    return {
      status: "broken",
      evidence: [check.evidence],
      reason: `The page says the opposite of "${text}".`,
    }
  if (check.against)
    return {
      status: "open",
      evidence: [check.against, check.match!.evidence],
      reason: `The page says "${text}" and the opposite.`,
    }
  if (check.match)
    return {
      status: "open",
      sureness: "likely",
      evidence: [check.match.evidence],
      reason: `The page may mean "${text}" in other words.`,
    }
  return { status: "open", evidence: [], reason: `The page does not say "${text}".` }
}

function judgeOption(
  { id, name, values }: ConstraintOf<"option">,
  { product, sources, chosen }: Context,
): Verdict {
  const wanted = values.join(" or ")
  const match = chosen.matches.get(id)
  if (match && match.alike > 0) {
    const { option, value, alike } = match
    const evidence = [value.at]
    if (value.available === false)
      return {
        status: "broken",
        evidence,
        reason: missing(`${value.value} is not available`, nearestValue(values[0]!, option.values)),
      }
    if (alike >= 2) return { status: "met", sureness: alike === 3 ? "said" : "reworded", evidence }
    return {
      status: "open",
      sureness: "likely",
      evidence,
      reason: `The nearest to ${wanted} is ${value.value}.`,
    }
  }
  for (const value of values) {
    const said = matchAttribute(value, sources)
    if (said.status === "met")
      return { status: "met", sureness: said.match.sureness, evidence: [said.match.evidence] }
  }
  const option = product.options.find((each) =>
    name === undefined ? !["color", "size"].includes(kindOfOption(each) ?? "") : kindOfOption(each) === name,
  )
  if (!option)
    return { status: "open", evidence: [], reason: `The page offers no choice of ${name ?? wanted}.` }
  const nearest = nearestValue(values[0]!, option.values)
  return {
    status: "broken",
    evidence: option.values.slice(0, 1).map(({ at }) => at),
    reason: missing(`There is no ${wanted}`, nearest),
  }
}

function missing(what: string, nearest: string | undefined): string {
  return nearest === undefined ? `${what}.` : `${what}; the nearest is ${nearest}.`
}
