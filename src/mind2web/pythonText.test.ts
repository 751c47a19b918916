import { expect, test } from "vitest"
import { collapse, dashed, lengthOf, splitWords, startsWithDigit, underscored } from "./pythonText"

test.each([
  ["  a \n\t b  ", ["a", "b"]],
  ["a\u00a0b\u2003c\u3000d", ["a", "b", "c", "d"]],
  // Spaces to Python and not to JavaScript, and the other way round.
  ["a\u0085b\u001cc\u001fd", ["a", "b", "c", "d"]],
  ["a\ufeffb", ["a\ufeffb"]],
  ["a\u200bb", ["a\u200bb"]],
  [" ", []],
  ["", []],
])("splits %j", (text, words) => {
  expect(splitWords(text)).toEqual(words)
  expect(collapse(text)).toBe(words.join(" "))
})

test.each([
  ["svg:a", "svg-a"],
  ["a.b-c_d", "a-b-c_d"],
  ["h\u00e9\u65e5\u0663", "h\u00e9\u65e5\u0663"],
  ["a b\u0085c\ufeff", "a b\u0085c-"],
  ["\u{1f600}", "-"],
])("dashes %j", (text, expected) => {
  expect(dashed(text)).toBe(expected)
})

test.each([
  ["aria-label", "aria_label"],
  ["xlink:href", "xlink_href"],
  ["@click.stop", "_click_stop"],
  ["a b", "a_b"],
  ["\u{1f600}x", "_x"],
])("underscores %j", (text, expected) => {
  expect(underscored(text)).toBe(expected)
})

test.each([
  ["1a", true],
  ["\u0663", true],
  ["\u00b2", true],
  ["\u2460", true],
  // Numbers that are no digits.
  ["\u00bd", false],
  ["\u2169", false],
  ["a1", false],
  ["_1", false],
])("whether %j starts with a digit", (text, expected) => {
  expect(startsWithDigit(text)).toBe(expected)
})

test.each([
  ["", 0],
  ["abc", 3],
  ["\u{1f600}\u{1f600}", 2],
  ["e\u0301", 2],
])("length of %j", (text, expected) => {
  expect(lengthOf(text)).toBe(expected)
})
