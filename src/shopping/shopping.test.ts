import { expect, test } from "vitest"
import { exampleProduct } from "./exampleProduct"
import { parseInstruction } from "./parseInstruction"
import { pickByPerson, reduceShopping, type Listed, type Shopping, type ShoppingEvent } from "./shopping"

const ledger = parseInstruction("jeans in black, price lower than 50 dollars")
const listed = (id: string): Listed => ({ id, title: { url: "u", words: id }, listUrl: "u" })
const read = { id: "a", facts: exampleProduct(), details: [] }

function fold(...events: ShoppingEvent[]): Shopping {
  let shopping: Shopping | undefined
  for (const event of [{ type: "ledger", ledger, by: "agent" } as const, ...events])
    shopping = reduceShopping(shopping, event)
  return shopping!
}

test("begins with the ledger", () => {
  expect(fold()).toEqual({ ledger, lists: [], listed: [], read: [], compared: [] })
  expect(() => reduceShopping(undefined, { type: "compared", products: [] })).toThrow("begins with")
})

test("lists a product once, and a page of a list once", () => {
  const page: ShoppingEvent = {
    type: "listed",
    query: "jeans",
    url: "/1",
    products: [listed("a"), listed("b")],
  }
  const { lists, listed: all } = fold(page, page, {
    ...page,
    url: "/2",
    products: [listed("b"), listed("c")],
  })
  expect(lists).toEqual([
    { query: "jeans", url: "/1", count: 2 },
    { query: "jeans", url: "/2", count: 2 },
  ])
  expect(all.map(({ id }) => id)).toEqual(["a", "b", "c"])
})

test("the same list searched for with other words is another", () => {
  const empty = (query: string): ShoppingEvent => ({ type: "listed", query, url: "/nothing", products: [] })
  expect(fold(empty("jeans"), empty("pants")).lists.map(({ query }) => query)).toEqual(["jeans", "pants"])
})

test("what is read again takes the place of what was read", () => {
  const more = { ...read, details: ["/a/features"] }
  expect(fold({ type: "product-read", product: read }, { type: "product-read", product: more }).read).toEqual(
    [more],
  )
})

const row = { id: "a", ledger, choices: [], attributesMet: [], reason: "" }
const pick = { id: "a", choices: [], quantity: 1 }

test.each<["agent" | "person", boolean]>([
  ["agent", false],
  ["person", true],
])(
  "a corrected ledger forgets the comparison, and a pick unless the person made it: by the %s",
  (by, isKept) => {
    const shopping = fold(
      { type: "compared", products: [row] },
      { type: "picked", pick: { ...pick, by } },
      { type: "ledger", ledger: { ...ledger, problems: ["?"] }, by: "person" },
    )
    expect(shopping.compared).toEqual([])
    expect(shopping.pick !== undefined).toBe(isKept)
    expect(shopping.ledger.problems).toEqual(["?"])
  },
)

test("the person picks what was read, with the choices and the number of the ledger", () => {
  const shopping = fold({ type: "product-read", product: read })
  expect(pickByPerson(shopping, "b")).toBeUndefined()
  expect(pickByPerson(shopping, "a")).toMatchObject({ id: "a", by: "person", quantity: 1 })
})
