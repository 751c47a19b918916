import { expect, test, vi } from "vitest"
import { parseAddedRecord } from "../src/protocol/addedRecord"
import { toRecord } from "./addedRecords"

vi.mock("webextension-polyfill", () => ({ default: {} }))

const described = {
  name: "My Lumos",
  modelUrl: "https://models.example/lumos",
  libraryUrl: "https://models.example/llama-q4f32_1.wasm",
}

test.each([
  ["eos", "eos"],
  ["blank-line", "blank-line"],
  [undefined, "blank-line"],
] as const)("a Lumos record with turns that end with %s is spoken to so", (turnEnd, expected) => {
  const added = parseAddedRecord({ ...described, dialogue: "lumos", ...(turnEnd && { turnEnd }) })
  expect(toRecord(added, ["My-Lumos"])).toMatchObject({
    modelId: "My-Lumos-2",
    dialogue: "lumos",
    turnEnd: expected,
    source: { needsF16: false },
  })
})

test("an instruct record reads half of its context of a page", () => {
  expect(toRecord(parseAddedRecord({ ...described, contextTokens: 3000 }), [])).toMatchObject({
    dialogue: "instruct",
    descriptionTokens: 1500,
  })
})
