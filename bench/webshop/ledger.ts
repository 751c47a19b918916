import { products } from "../../e2e/sites/webshop/catalogue"
import { heldOutInstructions, tuningInstructions, type Instruction } from "../../e2e/sites/webshop/goals"
import { priceOf, priceRange, type Product } from "../../e2e/sites/webshop/product"
import { searchProducts } from "../../e2e/sites/webshop/search"
import { toTable } from "../../scripts/toTable"
import { webshopReward, type WebshopReward } from "../../src/evaluation/webshopReward"
import { compareProducts, type ComparisonRow } from "../../src/shopping/compare"
import { constraintsOf, type Evidence, type Ledger } from "../../src/shopping/ledger"
import { matchAttribute, type Likeness } from "../../src/shopping/matchAttribute"
import { parseInstruction } from "../../src/shopping/parseInstruction"
import type { Choice, ProductFacts } from "../../src/shopping/product"
import { searchQueriesOf } from "../../src/shopping/searchQuery"
import { meaning } from "../ranking/meaning"
import { words } from "./words"

// What the ledger takes from WebShop's instructions, field by field, and what it buys when every product of the results is
// read perfectly: `npm run bench:webshop:ledger`. The instructions that are held out are only counted.

const READ = [10, 50]

const halves: [string, Instruction[]][] = [
  ["tuning", tuningInstructions],
  ["held out", heldOutInstructions],
]

const fields = [["instructions", "type", "attributes", "as many", "options", "as many", "price"]]
for (const [name, half] of halves) fields.push([name, ...measureFields(half)])
console.log(toTable(fields))

const bought = [
  ["instructions", "products read", "meaning", "reward", "success", "type", "attributes", "options", "price"],
]
for (const [name, half] of halves)
  for (const read of READ)
    for (const likeness of [undefined, meaning.likeness])
      bought.push([
        name,
        String(read),
        likeness ? "with" : "without",
        ...measurePurchases(half, read, likeness),
      ])
console.log(toTable(bought))

/** Shares: the type word for word; of the attributes and options, those found; instructions with as many as the goal has; the cap. */
function measureFields(half: Instruction[]): string[] {
  const all = half.map(({ text, goal }) => {
    const ledger = parseInstruction(text)
    const said = [
      ...constraintsOf(ledger, "attribute").map(({ text: attribute }) => attribute),
      ...valuesOf(ledger),
    ]
    const values = valuesOf(ledger).map((value) => value.toLowerCase())
    return {
      type: constraintsOf(ledger, "type")[0]?.text === goal.query,
      attributes: goal.attributes.map((attribute) => said.some((each) => saysSame(each, attribute))),
      options: goal.options.map((option) => values.includes(option)),
      sameAttributes: constraintsOf(ledger, "attribute").length === goal.attributes.length,
      sameOptions: values.length === goal.options.length,
      price: constraintsOf(ledger, "price")[0]?.to === goal.priceCap,
    }
  })
  return [
    percent(all.map(({ type }) => type)),
    percent(all.flatMap(({ attributes }) => attributes)),
    percent(all.map(({ sameAttributes }) => sameAttributes)),
    percent(all.flatMap(({ options }) => options)),
    percent(all.map(({ sameOptions }) => sameOptions)),
    percent(all.map(({ price }) => price)),
  ]
}

function valuesOf(ledger: Ledger): string[] {
  return constraintsOf(ledger, "option").flatMap(({ name, values }) =>
    values.flatMap((value) =>
      name === "size" && /^(?:king|queen|twin|full)$/.test(value) ? [`${value} size`] : [value],
    ),
  )
}

function saysSame(said: string, attribute: string): boolean {
  return (
    matchAttribute(said, [{ at: { url: "", words: attribute } }]).status === "met" ||
    matchAttribute(attribute, [{ at: { url: "", words: said } }]).status === "met"
  )
}

function measurePurchases(half: Instruction[], read: number, likeness: Likeness | undefined): string[] {
  const rewards = half.map((instruction) => buy(instruction, read, likeness))
  const mean = (values: number[]) =>
    ((100 * values.reduce((sum, value) => sum + value, 0)) / values.length).toFixed(1)
  return [
    mean(rewards.map(({ reward }) => reward.reward)),
    mean(rewards.map(({ reward }) => Number(reward.reward === 1))),
    mean(rewards.map(({ reward }) => reward.type)),
    percent(
      rewards.flatMap(({ goal, reward }) =>
        goal.attributes.map((each) => reward.attributesMet.includes(each)),
      ),
    ),
    percent(
      rewards.flatMap(({ goal, reward }) => goal.options.map((each) => reward.optionsMet.includes(each))),
    ),
    percent(rewards.map(({ reward }) => reward.priceMet)),
  ]
}

const NOTHING: WebshopReward = { reward: 0, type: 0, attributesMet: [], optionsMet: [], priceMet: false }

function buy({ text, goal }: Instruction, read: number, likeness: Likeness | undefined) {
  const ledger = parseInstruction(text)
  const pick = search(ledger, read, likeness)
  const product = products.find(({ id }) => pick?.product.url.endsWith(id))
  if (!pick || !product) return { goal, reward: NOTHING }
  const chosen = Object.fromEntries(pick.choices.map(({ option, value }: Choice) => [option, value]))
  const purchase = { ...product, options: Object.values(chosen), price: priceOf(product, chosen) }
  return { goal, reward: webshopReward(purchase, goal, words) }
}

/** The pick among the first results of the first query that finds the thing asked for. */
function search(ledger: Ledger, read: number, likeness: Likeness | undefined): ComparisonRow | undefined {
  let first: ComparisonRow | undefined
  for (const query of searchQueriesOf(ledger)) {
    const { pick } = compareProducts(searchProducts(query).slice(0, read).map(factsOf), ledger, likeness)
    first ??= pick
    const types = pick ? constraintsOf(pick.ledger, "type") : []
    if (pick && types.every(({ status, sureness }) => status === "met" || sureness === "likely")) return pick
  }
  return first
}

/** All that the item page and its tabs show. */
function factsOf(product: Product): ProductFacts {
  const url = `https://shop.example/item/${product.id}`
  const at = (said: string): Evidence => ({ url, words: said })
  const [from, to] = priceRange(product)
  return {
    url,
    title: at(product.title),
    categories: [],
    prices: [{ kind: "now", from, to, currency: "USD", at: at(`$${from}`) }],
    rating: { stars: product.rating, at: at(`${product.rating}`) },
    options: Object.entries(product.options).map(([name, values]) => ({
      name,
      values: values.map((value) => ({
        value,
        chosen: false,
        surcharge: product.surcharges[value] ?? 0,
        at: at(value),
      })),
    })),
    texts: [
      ...product.bullets.map((bullet) => ({ kind: "bullet" as const, at: at(bullet) })),
      { kind: "description", at: at(product.description) },
    ],
    addOns: [],
  }
}

function percent(hits: boolean[]): string {
  return `${((100 * hits.filter(Boolean).length) / Math.max(1, hits.length)).toFixed(1)} %`
}
