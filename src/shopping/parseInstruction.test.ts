import fc from "fast-check"
import { expect, test } from "vitest"
import { nameConstraint, putConstraint, removeConstraint } from "./ledger"
import { parseInstruction } from "./parseInstruction"

test("every constraint keeps the words that it came from", () => {
  const instruction =
    "i am looking for a pair of machine washable men's jeans in dark blue, size 34x30, and price lower than 50.00 dollars"
  const ledger = parseInstruction(instruction)
  expect(
    ledger.constraints.map((constraint) => [
      constraint.id,
      nameConstraint(constraint),
      instruction.slice(constraint.said?.start, constraint.said?.end),
    ]),
  ).toEqual([
    ["type-1", "men's jeans", "men's jeans"],
    ["attribute-1", "machine washable", "machine washable"],
    ["option-1", "color: dark blue", "dark blue"],
    ["option-2", "size: 34x30", "34x30"],
    ["price-1", "at most 50 USD", "and price lower than 50.00 dollars"],
  ])
})

test.each([
  ["jeans over $50 and under $30", ["No price is over 50 and under 30: say which of the two counts."]],
  ["jeans over $20 and under 30 euros", ["The price is given in USD and EUR: say which currency counts."]],
  ["jeans over $20 and under $30", []],
])("%s: %j", (text, problems) => {
  expect(parseInstruction(text).problems).toEqual(problems)
})

test("the person corrects, adds and removes", () => {
  const ledger = parseInstruction("red jeans")
  const corrected = putConstraint(ledger, "option-1", { kind: "option", name: "color", values: ["blue"] })
  const added = putConstraint(corrected, "mine", { kind: "attribute", text: "slim fit" }, true)
  expect(removeConstraint(added, "type-1").constraints).toEqual([
    {
      kind: "option",
      name: "color",
      values: ["blue"],
      id: "option-1",
      said: { start: 0, end: 3 },
      wish: false,
      status: "open",
      evidence: [],
    },
    { kind: "attribute", text: "slim fit", id: "mine", wish: true, status: "open", evidence: [] },
  ])
})

const WORDS =
  "a the pair of two 3 x jeans shirt red navy blue size m 34x30 pack 6 with without that is in and or , . ; for under over between $20 30 euros preferably ideally would be nice cheap free machine wash not color flavor ( ) : rated 4 stars i want it please choose İ ẞ".split(
    " ",
  )
const instructions = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(" ")),
)

test("any text has a ledger whose spans lie within it and are not empty", () => {
  fc.assert(
    fc.property(instructions, (text) => {
      const { constraints } = parseInstruction(text)
      expect(new Set(constraints.map(({ id }) => id)).size).toBe(constraints.length)
      for (const { said } of constraints) {
        expect(said!.start).toBeGreaterThanOrEqual(0)
        expect(said!.end).toBeGreaterThan(said!.start)
        expect(said!.end).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 400 },
  )
})

test("what is said of the thing is taken from the text, capitals and all", () => {
  fc.assert(
    fc.property(instructions, (text) => {
      const lower = text.toLowerCase()
      for (const constraint of parseInstruction(text).constraints)
        if (constraint.kind === "type" || constraint.kind === "attribute")
          for (const word of constraint.text.split(/\s+/)) expect(lower).toContain(word.toLowerCase())
    }),
    { numRuns: 400 },
  )
})

test("a long text is read in time", () => {
  const text = "i want a red and blue shirt with no more than one in size for under ".repeat(200)
  const start = performance.now()
  parseInstruction(text)
  expect(performance.now() - start).toBeLessThan(5000)
})
