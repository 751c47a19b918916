import { expect, test } from "vitest"
import { parseInstruction } from "../../shopping/parseInstruction"
import type { ProductFacts } from "../../shopping/product"
import type { Listed, SeenProduct, Shopping } from "../../shopping/shopping"
import { type Goal, goalKey, type GoalOptions, nextGoal } from "./goal"
import { compareRead } from "./judge"

const url = "https://shop.example/list"
const listed = (id: string, words: string, price?: number, rest: Partial<Listed> = {}): Listed => ({
  id,
  title: { url, words },
  listUrl: url,
  ...(price !== undefined && { price: { from: price, to: price, currency: "USD" } }),
  ...rest,
})
const facts = (id: string, words: string, price: number, rest: Partial<ProductFacts> = {}): SeenProduct => {
  const at = { url: id, words: `$${price}` }
  return {
    id,
    details: [],
    facts: {
      ...{ url: id, title: { url: id, words }, categories: [], options: [], texts: [], addOns: [] },
      prices: [{ kind: "now", from: price, to: price, currency: "USD", at }],
      ...rest,
    },
  }
}

type Known = {
  task?: string
  queries?: string[]
  listed?: Listed[]
  read?: SeenProduct[]
} & Partial<Shopping>

function shopping({
  task = "linen shirt, washable, under 50 dollars",
  queries = [],
  ...known
}: Known): Shopping {
  const ledger = parseInstruction(task)
  const lists = queries.map((query, at) => ({
    ...(query !== undefined && { query }),
    url: `${url}${at}`,
    count: 2,
  }))
  const read = known.read ?? []
  return { ledger, lists, listed: [], read, compared: compareRead({ ledger, read }), ...known }
}

const SEARCHED = { queries: ["shirt linen washable"] }
const ALL = ["shirt linen washable", "shirt linen", "shirt", "linen washable"]
const WHOLE = facts("a", "Linen Shirt, Washable", 40)
const OPEN = facts("b", "Linen Shirt", 40)
const DEAR = facts("c", "Linen Shirt, Washable", 60)
const PANTS = facts("d", "Linen Pants", 30)
const GONE = facts("e", "Linen Shirt, Washable", 40, {
  available: { yes: false, at: { url, words: "Sold out" } },
})
const MANY = ["1", "2", "3", "4", "5"].map((id) => facts(id, "Linen Shirt", 40))

test.each<[string, Known, Goal, GoalOptions?]>([
  ["searches first", {}, { type: "search", query: "shirt linen washable" }],
  [
    "opens what the list bears out most",
    { ...SEARCHED, listed: [listed("x", "Linen Shirt", 20), listed("y", "Linen Shirt, Washable", 40)] },
    { type: "read", ids: ["y"] },
  ],
  [
    "leaves what is as promising to be chosen among, in the list's order, three at most",
    { ...SEARCHED, listed: ["w", "x", "y", "z"].map((id) => listed(id, "Linen Shirt", 40)) },
    { type: "read", ids: ["w", "x", "y"] },
  ],
  [
    "opens nothing that the list shows to be too dear, sold out or something else",
    {
      ...SEARCHED,
      listed: [
        listed("x", "Linen Shirt, Washable", 60),
        listed("y", "Linen Shirt, Washable", 40, { soldOut: true }),
        listed("z", "Desk Lamp", 40),
      ],
    },
    { type: "next-page", listUrl: `${url}0` },
  ],
  [
    "buys what meets all, whatever else is listed",
    { ...SEARCHED, listed: [listed("x", "Linen Shirt, Washable", 20)], read: [WHOLE] },
    { type: "buy", id: "a" },
  ],
  [
    "looks at what is cheaper where cheap is wanted",
    {
      ...SEARCHED,
      task: "cheap linen shirt, washable",
      listed: [listed("x", "Linen Shirt, Washable", 20)],
      read: [WHOLE],
    },
    { type: "read", ids: ["x"] },
  ],
  [
    "goes on reading while something is open",
    { ...SEARCHED, listed: [listed("x", "Linen Shirt", 20)], read: [OPEN] },
    { type: "read", ids: ["x"] },
  ],
  [
    "buys the best after five",
    { ...SEARCHED, listed: [listed("x", "Linen Shirt", 20)], read: MANY },
    { type: "buy", id: "1" },
  ],
  [
    "searches for less when what was found is something else",
    { ...SEARCHED, read: [PANTS] },
    { type: "search", query: "shirt linen" },
    { dropped: new Set([goalKey({ type: "next-page", listUrl: `${url}0` })]) },
  ],
  [
    "opens the nearest when nothing fits and nothing is left to search for",
    {
      queries: ALL,
      listed: [listed("x", "Linen Shirt", 70), listed("y", "Lamp", 9)],
    },
    { type: "read", ids: ["x"] },
    { dropped: new Set([goalKey({ type: "next-page", listUrl: `${url}3` })]) },
  ],
  [
    "takes what breaks something when that is all there is: the gate asks",
    { queries: ALL, read: [DEAR] },
    { type: "buy", id: "c" },
    { dropped: new Set([goalKey({ type: "next-page", listUrl: `${url}3` })]) },
  ],
  [
    "never buys what is sold out",
    { queries: ALL, read: [GONE] },
    { type: "give-up" },
    { dropped: new Set([goalKey({ type: "next-page", listUrl: `${url}3` })]) },
  ],
  [
    "gives up when nothing was found",
    { queries: ALL, listed: [] },
    { type: "give-up" },
    { dropped: new Set([goalKey({ type: "next-page", listUrl: `${url}3` })]) },
  ],
  [
    "keeps to what was picked",
    { ...SEARCHED, read: [WHOLE, DEAR], pick: { id: "c", by: "person", choices: [], quantity: 1 } },
    { type: "buy", id: "c" },
  ],
  [
    "Lumos' plan: the first of the list",
    { ...SEARCHED, listed: [listed("x", "Lamp", 20), listed("y", "Linen Shirt, Washable", 40)] },
    { type: "read", ids: ["x"] },
    { plan: "fixed" },
  ],
  [
    "Lumos' plan: the second, though the first meets all",
    {
      ...SEARCHED,
      listed: [listed("a", "Linen Shirt, Washable", 40), listed("y", "Lamp", 9)],
      read: [WHOLE],
    },
    { type: "read", ids: ["y"] },
    { plan: "fixed" },
  ],
  [
    "Lumos' plan: the better of the two",
    { ...SEARCHED, listed: [listed("z", "Linen Shirt", 9)], read: [DEAR, OPEN] },
    { type: "buy", id: "b" },
    { plan: "fixed" },
  ],
])("%s", (_, known, goal, options = {}) => {
  expect(nextGoal(shopping(known), options)).toEqual(goal)
})
