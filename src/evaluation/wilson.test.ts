import { expect, test } from "vitest"
import { wilson } from "./wilson"

// By hand with z² = 3.8415: of all of five the low end is 5 / (5 + z²), of half of one 0.5 ∓ 1.95996 · √1.2104 / 4.8415.
// 81 of 263 is Newcombe's example (1998, table I, method 3).
test.each<[number, number, number, number]>([
  [1, 5, 0.5655, 1],
  [0, 5, 0, 0.4345],
  [81 / 263, 263, 0.2553, 0.3662],
  [0.5, 1, 0.0546, 0.9454],
])("%d of %d", (share, count, low, high) => {
  const figure = wilson(share, count)
  expect(figure?.value).toBe(share)
  expect(figure?.low).toBeCloseTo(low, 4)
  expect(figure?.high).toBeCloseTo(high, 4)
})

test("nothing has no share", () => {
  expect(wilson(0, 0)).toBeUndefined()
})
