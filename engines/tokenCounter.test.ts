import { expect, test } from "vitest"
import { createTokenCounter } from "./tokenCounter"

const TOKENIZER = {
  added_tokens: [],
  normalizer: null,
  pre_tokenizer: null,
  post_processor: null,
  decoder: null,
  model: { type: "BPE", vocab: { a: 0 }, merges: [] },
}

test("a tokenizer is read once; one that could not be is read again", async () => {
  const files: (() => object)[] = [
    () => {
      throw new Error("not there")
    },
    () => ({}),
    () => TOKENIZER,
  ]
  const counter = createTokenCounter(async () => ({ tokenizer: files.shift()!(), config: {} }))
  await expect(counter.count(["aa"])).rejects.toThrow("not there")
  await expect(counter.count(["aa"])).rejects.toThrow("The model file tokenizer.json is missing or damaged.")
  expect(await counter.count(["aa"])).toEqual([2])
  expect(await counter.count(["a"])).toEqual([1])
})
