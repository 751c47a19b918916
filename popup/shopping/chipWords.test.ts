import { expect, test } from "vitest"
import type { Matter } from "../../src/shopping/ledger"
import { chipWords } from "./chipWords"

test.each<[Matter, { about?: string; words: string }]>([
  [{ kind: "type", text: "jeans" }, { words: "jeans" }],
  [
    { kind: "option", name: "color", values: ["blue", "navy"] },
    { about: "color", words: "blue or navy" },
  ],
  [{ kind: "option", values: ["34x30"] }, { words: "34x30" }],
  [{ kind: "price", to: 50, currency: "USD" }, { words: "at most $50" }],
  [{ kind: "price", from: 20, to: 49.9 }, { words: "20 to 49.90" }],
  [{ kind: "price", from: 20, currency: "EUR", per: "total" }, { words: "at least €20 in total" }],
  [{ kind: "price", about: 20 }, { words: "about 20" }],
  [
    { kind: "quantity", count: 2 },
    { about: "quantity", words: "2" },
  ],
  [{ kind: "rating", atLeast: 4.5 }, { words: "at least 4.5 of 5 stars" }],
  [{ kind: "preference", prefers: "rated" }, { words: "well rated" }],
])("%j", (matter, chip) => {
  expect(chipWords(matter)).toEqual(chip)
})
