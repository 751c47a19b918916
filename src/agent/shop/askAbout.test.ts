import { expect, test } from "vitest"
import { nameConstraint } from "../../shopping/ledger"
import { parseInstruction } from "../../shopping/parseInstruction"
import { amendLedger } from "./askAbout"

const IMPOSSIBLE = "red jeans over 60 dollars and under 50 dollars"
const TWO_CURRENCIES = "red jeans over $20 and under 30 euros"

test.each([
  ["the price", IMPOSSIBLE, "under 50 dollars", ["jeans", "color: red", "at most 50 USD"]],
  ["and more besides", IMPOSSIBLE, "under $50, in blue", ["jeans", "at most 50 USD", "color: blue"]],
  ["a sentence", IMPOSSIBLE, "50 dollars is fine", ["jeans", "color: red", "about 50 USD"]],
  ["a currency", TWO_CURRENCIES, "in euros", ["jeans", "color: red", "20 to 30 EUR"]],
  ["nothing of it", IMPOSSIBLE, "the lower one", ["jeans", "color: red", "60 to 50 USD"]],
  ["the thing", "under 50 dollars", "a lamp", ["at most 50 USD", "lamp"]],
])("answered with %s", (_, instruction, answer, names) => {
  const { constraints, problems } = amendLedger(parseInstruction(instruction), answer)
  expect(constraints.map(nameConstraint)).toEqual(names)
  expect(problems).toEqual([])
})
