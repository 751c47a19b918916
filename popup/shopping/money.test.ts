import { expect, test } from "vitest"
import { formatMoney, formatRange } from "./money"

test.each<[number, string | undefined, string]>([
  [50, "USD", "$50"],
  [49.9, "USD", "$49.90"],
  [1234.5, "EUR", "€1,234.50"],
  [1500, "JPY", "¥1,500"],
  [49.9, undefined, "49.90"],
  [5, "points", "5 points"],
])("%d %s", (amount, currency, words) => {
  expect(formatMoney(amount, currency)).toBe(words)
})

test("a range is one amount where options do not matter", () => {
  expect(formatRange({ from: 40, to: 40, currency: "USD" })).toBe("$40")
  expect(formatRange({ from: 40, to: 45.5, currency: "USD" })).toBe("$40 – $45.50")
})
