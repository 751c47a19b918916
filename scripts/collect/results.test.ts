import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { actionOn, stepOf, trajectory } from "../../src/testing/trajectory"
import { importFile, type Imported } from "../../src/trajectory/importFile"
import { printTrajectory } from "../../src/trajectory/schema"
import { Refusal } from "../refusal"
import { printReport, shareOf } from "./report"
import { openResults } from "./results"
import { countsOf, countsOfNone, runFile, type RunRow } from "./runRow"

const SETTINGS = { engine: "embedded" }
const HEAD = '{"settings":{"engine":"embedded"}}\n'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

function makeFolder(results?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "results-"))
  folders.push(folder)
  if (results !== undefined) writeFileSync(join(folder, "results.jsonl"), results)
  return folder
}
const read = (folder: string) => readFileSync(join(folder, "results.jsonl"), "utf8")

function row(about: Partial<RunRow> = {}): RunRow {
  const plain = { id: "a", repeat: 1, task: "x", worker: "browser 1", seconds: 3, endedAt: 9 }
  return { ...plain, ...countsOfNone("Gone."), ...about }
}
const line = (about: Partial<RunRow> = {}) => `${JSON.stringify(row(about))}\n`

test("rows are there again when the folder is opened again, the newest of each run", () => {
  const folder = join(makeFolder(), "new")
  openResults(folder, SETTINGS).add(row())
  openResults(folder, SETTINGS).add(row({ repeat: 2 }))
  openResults(folder, SETTINGS).add(row({ reason: "Again." }))
  const results = openResults(folder, SETTINGS)
  expect(results.find({ id: "a", repeat: 1 })).toEqual(row({ reason: "Again." }))
  expect(results.rows.size).toBe(2)
  expect(results.find({ id: "b", repeat: 1 })).toBeUndefined()
})

test("a line that was cut off goes", () => {
  const folder = makeFolder(HEAD + line() + line({ repeat: 2 }).slice(0, -9))
  const results = openResults(folder, SETTINGS)
  expect(results.rows.size).toBe(1)
  results.add(row({ repeat: 3 }))
  expect(read(folder)).toBe(HEAD + line() + line({ repeat: 3 }))
})

test.each([
  [
    "made with others",
    HEAD,
    { engine: "openai:http://x/v1#m" },
    "was made with engine embedded, and this is openai:",
  ],
  ["of something else", '{"id": "x"}\n', SETTINGS, "is no file of this command."],
  ["empty", "", SETTINGS, "is no file of this command."],
  ["no JSON in a line", `${HEAD}${line()}{"a": }\n`, SETTINGS, "jsonl, line 3: "],
  ["no run in a line", `${HEAD}{}\n`, SETTINGS, "line 2: It is no run: id: "],
])("results %s are left alone", (_, text, settings, message) => {
  const folder = makeFolder(text)
  expect(() => openResults(folder, settings)).toThrow(message)
  expect(() => openResults(folder, settings)).toThrow(Refusal)
  expect(read(folder)).toBe(text)
})

test("a folder that cannot be made", () => {
  const file = join(makeFolder(HEAD), "results.jsonl")
  expect(() => openResults(join(file, "in"), SETTINGS)).toThrow("Name another folder: --out DIR")
})

test("ids of any characters give files of their own", () => {
  const files = ["shop/red", "shop+red", "shop red", "../x", ".", "a:b"].map((id) =>
    runFile({ id, repeat: 2 }),
  )
  expect(files).toEqual([
    "runs/shop+red.2.json",
    "runs/shop%2Bred.2.json",
    "runs/shop%20red.2.json",
    "runs/..+x.2.json",
    "runs/..2.json",
    "runs/a%3Ab.2.json",
  ])
})

const click = (at: number) =>
  stepOf(at, "Click it", [actionOn("button", "Go", { op: "CLICK" }, { startedAt: 1_000, endedAt: 1_500 })])

test("counts of a run, and its file is one that can be imported", async () => {
  const usage = { called: true, promptTokens: 100, cachedTokens: 40, completionTokens: 10, ms: 1_000 }
  const session = trajectory("Click twice", [{ ...click(1), planning: usage, grounding: usage }, click(2)], {
    state: { status: "done", known: "claimed", evidence: "So it says." },
  })
  expect(countsOf(session)).toEqual({
    known: "claimed",
    reason: "So it says.",
    steps: 2,
    stepSeconds: [2.501, 0.503],
    modelCalls: 3,
    promptTokens: 209,
    cachedTokens: 80,
    completionTokens: 29,
  })
  const chunks = (async function* () {
    yield printTrajectory(session)
  })()
  const imported: Imported[] = []
  for await (const item of importFile({ name: "a.json", chunks })) imported.push(item)
  expect(imported).toMatchObject([{ ok: true, item: { format: "session", session } }])
})

test("the table", () => {
  const rows = [
    row({ known: "verified", right: true, steps: 2, stepSeconds: [1, 2], modelCalls: 3, promptTokens: 300 }),
    row({
      id: "b",
      known: "claimed",
      right: false,
      steps: 4,
      stepSeconds: [1, 1, 1, 4],
      modelCalls: 6,
      promptTokens: 900,
    }),
    row({ id: "c", known: "failed", right: false }),
  ]
  expect(printReport(rows).split("\n")).toEqual([
    "3 tasks, 3 runs",
    "",
    "known      runs     %",
    "verified      1  33.3  a check holds",
    "confirmed     0   0.0  a person says so",
    "claimed       1  33.3  only the model says so",
    "failed        1  33.3  it broke off",
    "stopped       0   0.0  it was stopped, or the agent gave up",
    "",
    "                                      %  95 % interval",
    "success: verified or confirmed     33.3  6.1 to 79.2",
    "success: by the site's own state   33.3  6.1 to 79.2",
    "really done, of those that say so  50.0  9.5 to 90.5",
    "",
    "median steps a run        2",
    "median seconds a step   1.0",
    "median seconds a run      3",
    "model calls a step     1.50",
    "prompt tokens a step    200",
    "of them cached            0",
    "reply tokens a step       0",
  ])
  expect(printReport([])).toBe("0 tasks, 0 runs")
})

test("runs of one task make its share, and its share is one trial", () => {
  const rows = [row({ known: "verified" }), row({ repeat: 2 }), row({ id: "b", known: "verified" })]
  expect(shareOf(rows, ({ known }) => known === "verified")?.value).toBe(0.75)
  expect(shareOf([], () => true)).toBeUndefined()
})
