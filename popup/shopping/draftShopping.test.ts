import { expect, test } from "vitest"
import { nameConstraint } from "../../src/shopping/ledger"
import { parseInstruction } from "../../src/shopping/parseInstruction"
import { put, remove } from "./corrections"
import { shoppingOf, shoppingParams, shoppingProblem } from "./draftShopping"

const TASK = "red jeans under $50"
const names = (task: string, ledger = parseInstruction(TASK)) =>
  shoppingOf({ task, ledger }).ledger.constraints.map(nameConstraint)
const cheaper = put(parseInstruction(TASK), "price-1", { kind: "price", to: 40, currency: "USD" }, false)

test.each<[string, boolean | undefined, boolean]>([
  [TASK, undefined, true],
  [TASK, false, false],
  ["Search for tea", undefined, false],
  ["Search for tea", true, true],
  ["Log in", undefined, false],
])("%s, of which the person says %s: shopping %s", (task, shopping, on) => {
  expect(shoppingOf({ task, shopping }).on).toBe(on)
  expect(shoppingParams({ task, shopping })?.domain).toBe(on ? "shopping" : undefined)
})

test("what was corrected is started with, for the task that is typed", () => {
  expect(shoppingParams({ task: ` ${TASK} `, ledger: cheaper })).toEqual({
    domain: "shopping",
    ledger: cheaper,
  })
  expect(names(`${TASK}, machine washable`, cheaper)).toEqual([
    "jeans",
    "color: red",
    "at most 40 USD",
    "machine washable",
  ])
})

test("another thing begins anew, and the first one's corrections are there when it is back", () => {
  expect(names("red hoodie under $50", cheaper)).toEqual(["hoodie", "color: red", "at most 50 USD"])
  expect(names(TASK, cheaper)).toEqual(["jeans", "color: red", "at most 40 USD"])
})

test("with every chip taken away there is nothing to shop for", () => {
  const empty = ["type-1", "option-1", "price-1"].reduce(remove, parseInstruction(TASK))
  expect(shoppingProblem({ task: TASK, ledger: empty })).toContain("Say what to shop for")
  expect(shoppingProblem({ task: TASK, ledger: empty, shopping: false })).toBeUndefined()
  expect(shoppingProblem({ task: TASK })).toBeUndefined()
})
