import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { addRow, readRows, summarise, type ShopRow } from "./rows"

let folder = ""
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "rows-"))))
afterEach(() => rmSync(folder, { recursive: true }))

const row = (agent: string, id: string, rest: Partial<ShopRow> = {}): ShopRow => ({
  ...{
    agent,
    id,
    reward: 1,
    success: true,
    seconds: 10,
    steps: 4,
    calls: 1,
    bought: ["B1"],
    outcome: "done",
  },
  ...rest,
})

test("goes on after a line that was cut off, and takes the last row of an instruction", () => {
  const file = join(folder, "out/rows.jsonl")
  expect(readRows(file)).toEqual([])
  addRow(file, row("rule", "1", { reward: 0 }))
  writeFileSync(file, `${readFileSync(file, "utf8")}{"agent":"rule","id":"2"`)
  addRow(file, row("rule", "1"))
  addRow(file, row("rule", "3"))
  expect(readRows(file)).toEqual([row("rule", "1"), row("rule", "3")])
})

test("sums up by agent: the median of an even number lies between two", () => {
  const rows = [
    row("rule", "1", { seconds: 2 }),
    row("rule", "2", { seconds: 40, reward: 0.5, success: false, calls: 2 }),
    row("embedded", "1", { seconds: 7 }),
  ]
  expect(summarise(rows, ["rule", "embedded", "fixed"]).slice(1)).toEqual([
    ["rule", "2", "75.0", "50.0", "21.0", "21.0", "4.0", "1.5"],
    ["embedded", "1", "100.0", "100.0", "7.0", "7.0", "4.0", "1.0"],
    ["fixed", "0", "", "", "", "", "", ""],
  ])
})
