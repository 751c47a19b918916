import { expect, test } from "vitest"
import { agreeInPart, sameName } from "./names"

test.each([
  ["Search", "search", true],
  ["E-mail *", "E-mail:", true],
  ["Inbox (3)", "Inbox", true],
  ["Page 1", "Page 2", false],
  ["Flight 9:40", "Flight 12:15", false],
])("%j is called %j: %j", (one, other, expected) => {
  expect(sameName(one, other)).toBe(expected)
})

test.each([
  ["Search", "Search flights", true],
  ["Place the order now", "Place order", true],
  ["Add to cart", "Add to wishlist", false],
  ["Go", "", false],
  ["→", "→", false],
])("%j and %j agree in part: %j", (one, other, expected) => {
  expect(agreeInPart(one, other)).toBe(expected)
})
