import { expect, test } from "vitest"
import { nameConstraint, type Ledger } from "../../src/shopping/ledger"
import { parseInstruction } from "../../src/shopping/parseInstruction"
import { carryOver, freeId, put, remove } from "./corrections"

const JEANS = parseInstruction("red jeans, machine washable, under $50")
const named = ({ constraints }: Ledger) =>
  constraints.map((each) => `${each.wish ? "wish " : ""}${nameConstraint(each)}`)

test("ids of added chips are free", () => {
  expect(freeId(JEANS)).toBe("added-1")
  const one = put(JEANS, "added-1", { kind: "attribute", text: "slim" }, false)
  const three = put(one, "added-3", { kind: "attribute", text: "soft" }, false)
  expect(freeId(three)).toBe("added-4")
})

test("a problem with the price is gone once the price is corrected or taken away, and not before", () => {
  const impossible = parseInstruction("red jeans over $50 and under $30")
  expect(impossible.problems).toHaveLength(1)
  expect(remove(impossible, "option-1").problems).toHaveLength(1)
  expect(put(impossible, "price-1", { kind: "price", to: 30 }, false).problems).toEqual([])
  expect(remove(impossible, "price-1").problems).toEqual([])
})

test("corrections stay while the instruction is written on", () => {
  const cheaper = put(JEANS, "price-1", { kind: "price", to: 40, currency: "USD" }, false)
  const without = remove(cheaper, "option-1")
  const wished = put(without, "attribute-1", { kind: "attribute", text: "machine washable" }, true)
  const corrected = put(wished, "added-1", { kind: "attribute", text: "slim" }, false)
  const read = parseInstruction("red jeans, machine washable, size M, under $50")
  expect(named(carryOver(read, JEANS, corrected))).toEqual([
    "jeans",
    "wish machine washable",
    "size: M",
    "at most 40 USD",
    "slim",
  ])
})

test("a correction ends with the words that it corrected", () => {
  const corrected = put(JEANS, "price-1", { kind: "price", to: 40, currency: "USD" }, false)
  const read = parseInstruction("red jeans, machine washable, under $60")
  expect(carryOver(read, JEANS, corrected)).toEqual(read)
})

test("the ledger of an instruction that is written on says its words", () => {
  const read = parseInstruction("red wool jeans, machine washable, under $50")
  const { instruction, constraints } = carryOver(read, JEANS, remove(JEANS, "type-1"))
  expect(instruction).toBe(read.instruction)
  expect(constraints.map(({ kind }) => kind)).not.toContain("type")
})
