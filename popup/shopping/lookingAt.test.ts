import { expect, test } from "vitest"
import type { Step } from "../../src/agent/session"
import { BLACK, BLUE, shoppingRun, words } from "./exampleShopping"
import { lookingAt, seenSoFar } from "./lookingAt"

const LIST = "https://shop.example/search?q=jeans"
const at = (url: string) => ({ steps: [{ observation: { url } } as Step] })
const opened = { id: "https://shop.example/item/new", title: words(LIST, "New Jeans"), listUrl: LIST }

test.each([
  ["a product that was read", BLACK, { words: "Looking at", title: "Alder Jeans", url: BLACK }],
  [
    "a place in it",
    `${BLACK}#reviews`,
    { words: "Looking at", title: "Alder Jeans", url: `${BLACK}#reviews` },
  ],
  ["a product from the list", opened.id, { words: "Opened", title: "New Jeans", url: opened.id }],
  ["the list", LIST, { words: "Looking through results for “jeans”", url: LIST }],
  ["another page", "https://shop.example/cart", undefined],
])("%s", (_, url, expected) => {
  const run = shoppingRun()
  expect(lookingAt(at(url), { ...run, listed: [...run.listed, opened] })).toEqual(expected)
})

test("a page of a product's details is the product", () => {
  const run = shoppingRun()
  const details = `${BLUE}/features`
  const read = run.read.map((product) => (product.id === BLUE ? { ...product, details: [details] } : product))
  expect(lookingAt(at(details), { ...run, read })?.title).toBe("Alder Blue Jeans")
})

test("a list that nobody searched for, and nothing looked at yet", () => {
  const run = shoppingRun({ lists: [{ url: LIST, count: 3 }] })
  expect(lookingAt(at(LIST), run)?.words).toBe("Looking through a list")
  expect(lookingAt({ steps: [] }, run)).toBeUndefined()
})

test("a product is counted once, in a list or read", () => {
  const run = shoppingRun()
  expect(seenSoFar(run)).toBe("2 products seen, 2 read")
  expect(seenSoFar({ ...run, read: [], listed: [opened] })).toBe("1 product seen, 0 read")
  expect(seenSoFar({ ...run, read: [], listed: [] })).toBe("")
})
