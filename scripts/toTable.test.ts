import { expect, test } from "vitest"
import { toTable } from "./toTable"

test("numbers stand under each other to the right, words to the left", () => {
  const rows = [
    ["stage", "seconds", "action"],
    ["lint", "7", "Click"],
    ["e2e", "120.5", ""],
  ]
  expect(toTable(rows)).toBe(["stage  seconds  action", "lint         7  Click", "e2e      120.5"].join("\n"))
})
