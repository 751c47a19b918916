import { expect, test } from "vitest"
import { textsForType } from "./fieldFormat"

const TASK =
  "Send 2 mugs and 1,200 mats to ada@example.com, see https://a.example/x or b.example. Call +44 20 7946 0958"

test.each([
  ["email", ["ada@example.com"]],
  ["number", ["2", "1,200", "+44", "20", "7946", "0958"]],
  ["url", ["example.com", "https://a.example/x", "b.example"]],
  ["tel", ["+44 20 7946 0958"]],
  ["text", undefined],
])("a field of type %s takes %j", (type, texts) => {
  expect(textsForType(type, [TASK])).toEqual(texts)
})

test("a field that takes nothing of the task takes nothing", () => {
  expect(textsForType("email", ["red cotton hoodie"])).toEqual([])
})
