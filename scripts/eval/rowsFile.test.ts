import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import type { StepRow } from "../../src/evaluation/stepRow"
import { Refusal } from "../refusal"
import { openRows, type Settings } from "./rowsFile"

const folder = mkdtempSync(join(tmpdir(), "rows-"))
afterAll(() => rmSync(folder, { recursive: true }))

const SETTINGS: Settings = { engine: "oracle", top: 50, ranking: "ours" }
const HEAD = `${JSON.stringify({ settings: SETTINGS })}\n`
const row = (step: number): StepRow => ({
  protocol: "lumos",
  taskId: "t",
  actionId: `a${step}`,
  step,
  website: "shop",
  task: "Købe",
  gold: { op: "CLICK", value: "", positives: ["1"] },
  candidates: 1,
  rank: null,
  shown: null,
  decision: { actions: [] },
  judged: { actions: [{ elementRight: false, right: false }] },
})
const line = (step: number) => `${JSON.stringify(row(step))}\n`

let count = 0
function write(text: string): string {
  const file = join(folder, `${++count}.jsonl`)
  writeFileSync(file, text)
  return file
}

test("rows are there again when the file is opened again", () => {
  const file = join(folder, "new.jsonl")
  openRows(file, SETTINGS).add(row(1))
  openRows(file, SETTINGS).add(row(2))
  expect(readFileSync(file, "utf8")).toBe(HEAD + line(1) + line(2))
  expect([...openRows(file, SETTINGS).rows.values()]).toEqual([row(1), row(2)])
})

test("a line that was cut off goes", () => {
  const file = write(HEAD + line(1) + line(2).slice(0, -20))
  const rows = openRows(file, SETTINGS)
  expect([...rows.rows.values()]).toEqual([row(1)])
  rows.add(row(3))
  expect(readFileSync(file, "utf8")).toBe(HEAD + line(1) + line(3))
})

test.each([
  ["made with others", HEAD, { ...SETTINGS, top: 10 }, "was made with top 50, and this is 10."],
  ["of something else", '{"task": "x"}\n', SETTINGS, "is no file of this command."],
  ["empty", "", SETTINGS, "is no file of this command."],
  ["no JSON in a line", `${HEAD}${line(1)}{"a": }\n`, SETTINGS, "jsonl, line 3: "],
  ["no row in a line", `${HEAD}{}\n`, SETTINGS, "jsonl, line 2: it is no row. Delete the line"],
])("a file %s is left alone", (_, text, settings, message) => {
  const file = write(text)
  expect(() => openRows(file, settings)).toThrow(message)
  expect(() => openRows(file, settings)).toThrow(Refusal)
  expect(readFileSync(file, "utf8")).toBe(text)
})

test("without a file rows are kept all the same", () => {
  const rows = openRows(undefined, SETTINGS)
  rows.add(row(1))
  expect(rows.rows.size).toBe(1)
})
