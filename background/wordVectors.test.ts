import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { meaning } from "../bench/ranking/meaning"
import { createWordVectors } from "./wordVectors"

const likeness = (query: string, texts: string[]) =>
  meaning.likeness(
    new Map(query.split(" ").map((word) => [word, 1])),
    texts.map((text) => text.split(" ")),
  )

test.each([
  ["cats dogs", "pets", ["sports", "cars", "weather"]],
  ["gift", "present", ["checkout", "language", "username"]],
  ["doctor", "physician", ["carpenter", "invoice", "map"]],
  ["film", "movie", ["recipe", "address", "password"]],
])("%s is nearer to %s than to anything else", (query, near, far) => {
  const [best = 0, ...others] = likeness(query, [near, ...far])
  expect(best).toBeGreaterThan(0.3)
  expect(best).toBeGreaterThan(1.5 * Math.max(...others))
})

test("words of any script, signs and very long words have some meaning or none, and nothing throws", () => {
  const strange = ["日本語", "🦙", "\u202e", "x".repeat(100_000), "{{pw}}", ""]
  for (const value of likeness("password", strange)) expect(value).toBeLessThanOrEqual(1)
})

test("numbers mean nothing", () => {
  expect(likeness("suitcase 23", ["suitcase 32", "23", "12.50"])).toEqual([expect.closeTo(1), 0, 0])
})

test("files that do not belong together are refused", () => {
  const tokenizer = JSON.parse(readFileSync("assets/vectors/tokenizer.json", "utf8")) as object
  const create = (file: object, bytes: number) => () =>
    createWordVectors({ tokenizer: file, vectors: new Int8Array(bytes) })
  expect(create(tokenizer, 32_001)).toThrow("vectors.bin is missing or damaged")
  expect(create(tokenizer, 0)).toThrow("vectors.bin is missing or damaged")
  expect(create({}, 32_000)).toThrow("tokenizer.json is missing or damaged")
  expect(create(tokenizer, 64_000)).not.toThrow()
})
