import fc from "fast-check"
import { expect, test } from "vitest"
import type { Matter } from "../../src/shopping/ledger"
import { printMatter, readMatter, type Kind } from "./readMatter"

test.each<[Kind, string, Matter]>([
  ["type", " men's  jeans ", { kind: "type", text: "men's jeans" }],
  ["attribute", "machine washable", { kind: "attribute", text: "machine washable" }],
  ["option", "color: dark blue", { kind: "option", name: "color", values: ["dark blue"] }],
  [
    "option",
    "Color: blue, navy or black",
    { kind: "option", name: "Color", values: ["blue", "navy", "black"] },
  ],
  ["option", "34x30", { kind: "option", values: ["34x30"] }],
  ["option", "16:9", { kind: "option", values: ["16:9"] }],
  ["price", "50", { kind: "price", to: 50 }],
  ["price", "$50", { kind: "price", to: 50, currency: "USD" }],
  ["price", "under 49.90 euros", { kind: "price", to: 49.9, currency: "EUR" }],
  ["price", "At most 60 USD", { kind: "price", to: 60, currency: "USD" }],
  ["price", "at least 20", { kind: "price", from: 20 }],
  ["price", "20 to 30", { kind: "price", from: 20, to: 30 }],
  ["price", "$20 - $30", { kind: "price", from: 20, to: 30, currency: "USD" }],
  ["price", "around $20", { kind: "price", about: 20, currency: "USD" }],
  ["price", "at most 90 USD in total", { kind: "price", to: 90, currency: "USD", per: "total" }],
  ["quantity", "2", { kind: "quantity", count: 2 }],
  ["rating", "4,5", { kind: "rating", atLeast: 4.5 }],
  ["preference", "cheap", { kind: "preference", prefers: "cheap" }],
])("%s %j", (kind, typed, matter) => {
  expect(readMatter(kind, typed)).toEqual(matter)
})

test.each<[Kind, string, string]>([
  ["type", "  ", "Type something, such as jeans."],
  ["option", "color:", "Type something, such as color: dark blue or navy."],
  ["price", "cheap", "Type a price, such as at most 50 USD."],
  ["price", "50 to 30 USD", "No price is over 50 and under 30: type the lower one first."],
  ["quantity", "0", "Type a whole number, 1 or more, such as 2."],
  ["quantity", "1.5", "Type a whole number, 1 or more, such as 2."],
  ["rating", "6", "Type a number of stars from 1 to 5, such as 4.5."],
  ["rating", "good", "Type a number of stars from 1 to 5, such as 4.5."],
])("%s %j: %s", (kind, typed, problem) => {
  expect(readMatter(kind, typed)).toEqual({ problem })
})

const amount = fc.integer({ min: 1, max: 99_999 }).map((cents) => cents / 100)
const currency = fc.constantFrom({}, { currency: "USD" }, { currency: "EUR" }, { currency: "GBP" })
const prices = fc
  .tuple(
    fc.oneof(
      amount.map((to) => ({ to })),
      amount.map((from) => ({ from })),
      amount.map((about) => ({ about })),
      fc.tuple(amount, amount).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
    ),
    currency,
    fc.constantFrom({}, { per: "total" as const }),
  )
  .map(([bounds, unit, per]): Matter => ({ kind: "price", ...bounds, ...unit, ...per }))

test("a price is read as it is printed", () => {
  fc.assert(
    fc.property(prices, (price) => {
      expect(readMatter("price", printMatter(price))).toEqual(price)
    }),
  )
})
