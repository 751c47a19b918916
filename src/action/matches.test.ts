import * as fc from "fast-check"
import { expect, test } from "vitest"
import { characters, choice, literal, rule, sequence, type Constraint, type Grammar } from "./constraint"
import { matchesGrammar } from "./matches"

const matches = (root: Constraint, text: string, rules: Grammar["rules"] = {}) =>
  matchesGrammar({ root, rules }, text)

test.each<[string, Constraint, string, boolean]>([
  ["a literal", literal("abc"), "abc", true],
  ["a literal and more", literal("abc"), "abcd", false],
  ["less than a literal", literal("abc"), "ab", false],
  ["an empty sequence", sequence(), "", true],
  [
    "a choice whose short option is tried again",
    sequence(choice([literal("a"), literal("ab")]), literal("c")),
    "abc",
    true,
  ],
  ["digits", characters("0-9"), "2048", true],
  ["no digit", characters("0-9"), "", false],
  ["digits that leave some for what follows", sequence(characters("0-9"), literal("0")), "100", true],
  ["everything but a newline", characters("^\\n"), "any 😀 text", true],
  ["a newline", characters("^\\n"), "two\nlines", false],
])("%s", (_, constraint, text, expected) => {
  expect(matches(constraint, text)).toBe(expected)
})

test("a rule may refer to itself", () => {
  const list: Constraint = choice([literal("x"), sequence(literal("x,"), rule("list"))])
  expect(matches(rule("list"), "x,x,x", { list })).toBe(true)
  expect(matches(rule("list"), "x,x,", { list })).toBe(false)
})

test("a rule that begins with itself is refused instead of running for ever", () => {
  const list: Constraint = choice([literal("x"), sequence(rule("list"), literal(",x"))])
  expect(() => matches(rule("list"), "y", { list })).toThrow("begins with itself")
})

test("a copy of any span of three hundred words is found quickly", () => {
  const words = Array.from({ length: 300 }, (_, index) => `word${index % 7} `)
  const rules: Grammar["rules"] = Object.fromEntries(
    words.map((word, index) => [
      `from${index}`,
      sequence(literal(word), choice([literal(""), ...(index < 299 ? [rule(`from${index + 1}`)] : [])])),
    ]),
  )
  const root = choice(words.map((_, index) => rule(`from${index}`)))
  const started = performance.now()
  expect(matches(root, words.slice(20, 280).join(""), rules)).toBe(true)
  expect(matches(root, `${words.slice(20, 280).join("")}!`, rules)).toBe(false)
  expect(performance.now() - started).toBeLessThan(1000)
})

test("three thousand literals are quick", () => {
  const options = choice(Array.from({ length: 3000 }, (_, index) => literal(`option ${index}`)))
  const started = performance.now()
  expect(matches(sequence(options, literal("!")), "option 2999!")).toBe(true)
  expect(matches(sequence(options, literal("!")), "option 3000!")).toBe(false)
  expect(performance.now() - started).toBeLessThan(300)
})

/** A random constraint together with one of the texts it allows. */
const { sample } = fc.letrec<{ sample: { constraint: Constraint; text: string } }>((tie) => ({
  sample: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc
      .string({ unit: fc.constantFrom("a", "b", "😀"), maxLength: 3 })
      .map((text) => ({ constraint: literal(text), text })),
    fc
      .string({ unit: fc.constantFrom("1", "2", "3"), minLength: 1, maxLength: 3 })
      .map((text) => ({ constraint: characters("1-3"), text })),
    fc.array(tie("sample"), { maxLength: 3 }).map((parts) => ({
      constraint: sequence(...parts.map((part) => part.constraint)),
      text: parts.map((part) => part.text).join(""),
    })),
    fc.tuple(fc.array(tie("sample"), { minLength: 1, maxLength: 3 }), fc.nat()).map(([options, pick]) => ({
      constraint: choice(options.map((option) => option.constraint)),
      text: options[pick % options.length]!.text,
    })),
  ),
}))

test("whatever a grammar generates, it matches", () => {
  fc.assert(
    fc.property(sample, ({ constraint, text }) => matches(constraint, text)),
    { numRuns: 500 },
  )
})

test("text with a character that the grammar cannot write does not match", () => {
  fc.assert(
    fc.property(sample, ({ constraint, text }) => !matches(constraint, `${text}#`)),
    { numRuns: 200 },
  )
})
