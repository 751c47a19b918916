import { expect, test } from "vitest"
import { createMeaning } from "./meaning"

const VECTORS: Record<string, number[]> = {
  cat: [3, 4],
  dog: [4, 3],
  bill: [-4, 3],
  war: [-3, -4],
  the: [0.1, 0],
  zero: [0, 0],
}
const meaning = createMeaning((word) => (VECTORS[word] ? Float32Array.from(VECTORS[word]) : undefined))

const likeness = (query: Record<string, number>, ...texts: string[]) =>
  meaning
    .likeness(
      new Map(Object.entries(query)),
      texts.map((text) => text.split(" ")),
    )
    .map((value) => Math.round(value * 1000) / 1000)

test("the cosine between the sums of the words", () => {
  // (3, 4) with (4, 3): 24 / 25. With (7, 7), of both: 49 / (5 · √98).
  expect(likeness({ cat: 1 }, "cat", "dog", "cat dog")).toEqual([1, 0.96, 0.99])
})

test("what has nothing to do with it is 0, the opposite as well", () => {
  expect(likeness({ cat: 1 }, "bill", "war")).toEqual([0, 0])
})

test("words weigh as much as the query says, and as their vectors are long", () => {
  // 3·(3, 4) + (−4, 3) = (5, 15), with (3, 4): 75 / (5 · √250).
  expect(likeness({ cat: 3, bill: 1 }, "cat")).toEqual([0.949])
  expect(likeness({ cat: 1, the: 1 }, "cat")[0]).toBeGreaterThan(0.999)
})

test("words without a vector say nothing", () => {
  expect(likeness({ cat: 1, xyzzy: 1 }, "cat xyzzy", "xyzzy", "zero", "")).toEqual([1, 0, 0, 0])
  expect(likeness({ xyzzy: 1 }, "cat")).toEqual([0])
  expect(likeness({}, "cat")).toEqual([0])
})
