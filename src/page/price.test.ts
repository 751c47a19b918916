import { expect, test } from "vitest"
import { priceCapOf, pricesIn } from "./price"

test.each([
  ["$38.50 $52.00", [38.5, 52]],
  ["From $1,299.00", [1299]],
  ["24,90 €", [24.9]],
  ["1.299,00 EUR", [1299]],
  ["12 dollars", [12]],
  ["4.5 (143)", []],
  ["Size 32", []],
  ["kr 249", [249]],
])("prices in %j are %j", (text, prices) => {
  expect(pricesIn(text)).toEqual(prices)
})

test.each([
  ["a hoodie under $40 in red", 40],
  ["jeans, and price lower than 50.00 dollars", 50],
  ["at most 1,200 EUR", 1200],
  ["size 32 jeans", undefined],
  ["the lamp under the table", undefined],
])("the cap of %j is %j", (task, cap) => {
  expect(priceCapOf(task)).toBe(cap)
})
