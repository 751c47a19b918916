import { plainWords } from "../page/plainWords"
import { isPriceWithin, printRange, type PriceRange } from "./checkPrice"
import { checkProduct } from "./checkProduct"
import { brokenIn, openIn } from "./compare"
import { nameConstraint, quantityOf, type Evidence, type Ledger } from "./ledger"
import type { Likeness } from "./matchAttribute"
import type { Choice, ProductFacts, ProductOption } from "./product"

/** What the person has to decide, with where it stands on the page. */
export type Difference = { text: string; evidence: Evidence[] }

export type GateAnswer =
  { kind: "ok"; choices: Choice[] } | { kind: "ask"; choices: Choice[]; differences: Difference[] }

/** Whether the product may go into the cart without asking: every hard constraint met, nothing that was not asked for. */
export function mayAddToCart(ledger: Ledger, product: ProductFacts, likeness?: Likeness): GateAnswer {
  const checked = checkProduct(ledger, product, likeness)
  const differences = [
    ...ledger.problems.map((text) => ({ text, evidence: [] })),
    ...[...brokenIn(checked.ledger), ...openIn(checked.ledger)].map((constraint) => ({
      text: `${nameConstraint(constraint)}: ${constraint.reason ?? "not settled."}`,
      evidence: constraint.evidence,
    })),
    ...differencesOnPage(ledger, product, checked.choices),
  ]
  return differences.length === 0
    ? { kind: "ok", choices: checked.choices }
    : { kind: "ask", choices: checked.choices, differences }
}

function differencesOnPage(ledger: Ledger, product: ProductFacts, choices: Choice[]): Difference[] {
  const wanted = quantityOf(ledger)
  const { available, quantity } = product
  return [
    ...(available?.yes === false
      ? [{ text: `The product is not available: "${available.at.words}".`, evidence: [available.at] }]
      : []),
    ...(quantity && quantity.count !== wanted
      ? [
          {
            text: `The page is set to ${quantity.count} pieces; ${wanted} was asked for.`,
            evidence: [quantity.at],
          },
        ]
      : []),
    ...addOnsOf(product),
    ...unsaidOptions(product, choices).map(({ name, values }) => ({
      text: `The shop wants a choice of ${name}; the instruction names none.`,
      evidence: values.map(({ at }) => at),
    })),
  ]
}

/** Options that the shop wants chosen and nobody has, each with the values that can be had. */
export function unsaidOptions({ options }: ProductFacts, choices: Choice[]): ProductOption[] {
  return options.flatMap((option) => {
    const { name, required, values } = option
    const there = values.filter(({ available }) => available !== false)
    const isSettled =
      required !== true ||
      there.length < 2 ||
      choices.some((choice) => choice.option === name) ||
      values.some(({ chosen }) => chosen)
    return isSettled ? [] : [{ ...option, values: there }]
  })
}

function addOnsOf(product: Pick<ProductFacts, "addOns">): Difference[] {
  return product.addOns
    .filter(({ ticked }) => ticked)
    .map(({ name, at }) => ({ text: `${name} is ticked and was not asked for.`, evidence: [at] }))
}

/** One product as the cart shows it. */
export type CartFacts = {
  title: Evidence
  /** The price of one. */
  price?: { amount: number; currency?: string; at: Evidence }
  options: { name: string; value: string; at: Evidence }[]
  quantity?: { count: number; at: Evidence }
  addOns: ProductFacts["addOns"]
}

/** What was picked, as it was when it was picked. */
export type Picked = { product: ProductFacts; choices: Choice[]; price?: PriceRange; quantity: number }

/** What changed between the pick and the cart: price, options, quantity, and what came along. */
export function differencesBetween(
  { product, choices, price, quantity }: Picked,
  cart: CartFacts,
): Difference[] {
  const differences: Difference[] = []
  const add = (text: string, ...evidence: Evidence[]) => differences.push({ text, evidence })
  if (!isSameTitle(product.title.words, cart.title.words))
    add(`The cart holds "${cart.title.words}", not "${product.title.words}".`, cart.title)
  if (price && cart.price) {
    const { amount, currency, at } = cart.price
    if (currency !== undefined && price.currency !== undefined && currency !== price.currency)
      add(`The cart's price is in ${currency}; it was in ${price.currency}.`, at)
    else if (!isPriceWithin({ from: amount, to: amount }, price))
      add(`The cart's price of one is ${amount.toFixed(2)}; it was ${printRange(price)}.`, at)
  }
  for (const { option, value } of choices) {
    const said = cart.options.find(({ name }) => same(name, option))
    if (said && !same(said.value, value))
      add(`${option} is ${said.value} in the cart; ${value} was chosen.`, said.at)
  }
  if (cart.quantity && cart.quantity.count !== quantity)
    add(`The cart holds ${cart.quantity.count}; ${quantity} was asked for.`, cart.quantity.at)
  return [...differences, ...addOnsOf(cart)]
}

function same(a: string, b: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, "")
  return plain(a) === plain(b)
}

/** Carts shorten titles, with or without a mark that they do. */
function isSameTitle(product: string, cart: string): boolean {
  const [long, short] = [plainWords(product), plainWords(cart)]
  return short !== "" && (long.startsWith(short) || short.startsWith(long))
}
