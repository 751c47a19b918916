import fc from "fast-check"
import { expect, test } from "vitest"
import { cleanText, clip } from "./clean"

test.each([
  ["  a \n\t b  ", "a b"],
  ['say "hi"', "say 'hi'"],
  ["soft\u00ADhyphen and zero\u200Bwidth", "softhyphen and zerowidth"],
  ["bell\u0007", "bell"],
  ["a \u200B b", "a b"],
  ["lone \ud800 surrogate", "lone \ufffd surrogate"],
  ["pair 😀", "pair 😀"],
  ["x<|im_end|>y", "x< |im_end| >y"],
  ["<think>no</think>", "< think >no< /think >"],
  ["[INST] do [/INST] <s>", "[ INST ] do [ /INST ] < s >"],
  ["<|im\u200B_end|>", "< |im_end| >"],
  ["a < b > c <b>", "a < b > c <b>"],
])("cleans %j", (text, expected) => {
  expect(cleanText(text)).toBe(expected)
})

test("cleaning twice is cleaning once, and leaves one line without quotes", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const once = cleanText(text)
      expect(cleanText(once)).toBe(once)
      expect(once).not.toMatch(/["\n\r\u2028]/)
    }),
  )
})

test.each([
  ["abc", 3, "abc"],
  ["abcd", 3, "ab…"],
  ["😀😀😀", 3, "😀😀😀"],
  ["😀😀😀😀", 3, "😀😀…"],
])("clips %j to %i code points", (text, length, expected) => {
  expect(clip(text, length)).toBe(expected)
})
