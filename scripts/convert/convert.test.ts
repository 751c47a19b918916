import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { scriptModel } from "../../src/testing/scriptedModel"
import { actionOn, stepOf, trajectory } from "../../src/testing/trajectory"
import { printTrajectory } from "../../src/trajectory/schema"
import { Refusal } from "../refusal"
import { convertItems, type ItemOptions } from "./convertItems"
import { countOnly, openOutput, rejectsFileOf, type Output, type Settings } from "./output"
import { readOptions } from "./readOptions"
import { readSource } from "./readSource"
import { printReport } from "./report"
import { writeRows } from "./writeRows"

const folder = mkdtempSync(join(tmpdir(), "convert-"))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
const name = () => join(folder, `${++count}.jsonl`)
function write(text: string): string {
  const file = name()
  writeFileSync(file, text)
  return file
}

const WEB = { domain: "web_agent", known: ["verified", "confirmed"] } as const
const session = trajectory("Search", [
  stepOf(1, "Click search", [actionOn("button", "Search", { op: "CLICK" })]),
])

test.each([
  [
    { task: "Fly", plan: "Click Search." },
    { domain: "web_agent", task: "Fly", plan: "Click Search." },
  ],
  [
    { task: "Fly", natural_language_plan: ["[a]  b -> CLICK"], subgoal_plan: "old" },
    { domain: "web_agent", task: "Fly", plan: ["[a]  b -> CLICK"] },
  ],
  [
    { annotation_id: "x", confirmed_task: "Fly", action_reprs: ["[a]  b -> CLICK"], actions: [] },
    { domain: "web_agent", task: "Fly", plan: ["[a]  b -> CLICK"] },
  ],
])("%j", (data, source) => {
  expect(readSource(JSON.stringify(data), WEB)).toEqual({ source })
})

test("of other domains", () => {
  const options = { ...WEB, domain: "maths" } as const
  const read = (data: object) => readSource(JSON.stringify(data), options)
  expect(read({ question: "How many?", answer: "2 + 3 = <<2+3=5>>5\n#### 5" })).toEqual({
    source: { domain: "maths", task: "How many?", plan: "2 + 3 = <<2+3=5>>5", answer: "5" },
  })
  expect(read({ task: "How many?", plan: "Add.", answer: 5 })).toEqual({
    source: { domain: "maths", task: "How many?", plan: "Add.", answer: "5" },
  })
  expect(read({ confirmed_task: "Fly", action_reprs: [] })).toEqual({
    problem:
      "It is of the domain web_agent, and this file is to be of maths. Convert it on its own: --domain web_agent",
  })
})

test("a trajectory has an annotation of its own, when it is known well enough", () => {
  const text = printTrajectory(session)
  expect(readSource(text, WEB)).toMatchObject({ annotation: { task: "Search" } })
  expect(readSource(text, { ...WEB, known: ["verified"] })).toEqual({
    problem: "The trajectory is confirmed, and what is taken is verified (--known).",
  })
})

test.each([
  ["[1", "This is not JSON ("],
  ["7", "This is none of the forms that can be converted"],
  ['{"id": 1}', "This is none of the forms that can be converted"],
  ['{"task": 1, "plan": "x"}', "It is not as it should be at task: "],
  ['{"sessionId": "x"}', "This trajectory is not as it should be at "],
])("%s is refused", (text, problem) => {
  const read = readSource(text, WEB)
  expect("problem" in read && read.problem).toContain(problem)
})

const SETTINGS: Settings = {
  data: "d",
  domain: "web_agent",
  engine: "template",
  seed: "1",
  known: "verified",
}
const GOOD = '{"task": "Fly", "plan": "Click Search."}'
const BAD = '{"task": "Fly", "plan": "Muse."}'

async function convert(data: string, output: Output, about: Partial<ItemOptions> = {}): Promise<string[]> {
  const by: string[] = []
  const { signal } = new AbortController()
  const options = { ...WEB, data, limit: Infinity, seed: "1", signal, ...about }
  for await (const made of convertItems(options, output)) by.push(`${made.by} ${made.reject.line}`)
  return by
}

test("each item is a line of annotations or of rejects, with its place", async () => {
  const data = write(`${GOOD}\n\n${BAD}\n{"task": \n${GOOD}\n`)
  const out = name()
  const output = openOutput(out, SETTINGS)
  expect(await convert(data, output)).toEqual(["template 1", "rejected 3", "rejected 4", "template 5"])
  expect([output.done(), output.accepted()]).toEqual([4, 2])
  const annotation = {
    task: "Fly",
    natural_language_plan: "Click Search.",
    subgoal_plan: "Subgoal 1: Click Search.\nAction 1-1: R1 = CLICK(Env, QUERY: Click Search)",
  }
  const lines = readFileSync(out, "utf8").split("\n").slice(0, -1)
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([annotation, annotation])
  const rejects = readFileSync(rejectsFileOf(out), "utf8").split("\n").slice(1, -1)
  expect(rejects.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    {
      file: data,
      line: 3,
      task: "Fly",
      rejected: [{ reply: "", reason: expect.stringContaining("Muse") as string }],
    },
    { file: data, line: 4, rejected: [{ reason: expect.stringContaining("This is not JSON") as string }] },
  ])
})

test("it goes on where it was, also after lines that were cut off", async () => {
  const data = write(`${GOOD}\n${BAD}\n${GOOD}\n${BAD}\n`)
  const whole = name()
  await convert(data, openOutput(whole, SETTINGS))
  const out = name()
  await convert(data, openOutput(out, SETTINGS), { limit: 3 })
  for (const file of [out, rejectsFileOf(out)]) writeFileSync(file, readFileSync(file, "utf8").slice(0, -7))
  const output = openOutput(out, SETTINGS)
  expect(output.done()).toBe(1)
  expect(await convert(data, output)).toHaveLength(3)
  expect(await convert(data, openOutput(out, SETTINGS))).toEqual([])
  for (const file of [(it: string) => it, rejectsFileOf])
    expect(readFileSync(file(out), "utf8")).toBe(readFileSync(file(whole), "utf8"))
})

test("replies of a model that were not taken are told, and do not count", async () => {
  const data = write(GOOD)
  const out = name()
  const output = openOutput(out, SETTINGS)
  expect(await convert(data, output, { model: scriptModel(["No.", "Never."]) })).toEqual(["template 1"])
  const [, line = ""] = readFileSync(rejectsFileOf(out), "utf8").split("\n")
  expect(JSON.parse(line)).toMatchObject({
    line: 1,
    by: "template",
    rejected: [{ reply: "No." }, { reply: "Never." }],
  })
  expect(openOutput(out, SETTINGS)).toMatchObject({ reasons: [] })
  expect(openOutput(out, SETTINGS).done()).toBe(1)
})

test("files of something else are left alone", () => {
  const other = write("mine\n")
  expect(() => openOutput(other, SETTINGS)).toThrow("is there already and is not of this command.")
  const out = name()
  openOutput(out, SETTINGS)
  expect(() => openOutput(out, { ...SETTINGS, seed: "2" })).toThrow("was made with seed 1, and this is 2.")
  writeFileSync(rejectsFileOf(out), "mine\n")
  expect(() => openOutput(out, SETTINGS)).toThrow(Refusal)
  expect(readFileSync(other, "utf8")).toBe("mine\n")
  // Not even a last line without an end goes.
  writeFileSync(rejectsFileOf(out), "mine, too")
  expect(() => openOutput(out, SETTINGS)).toThrow("is no file of this command.")
  expect(readFileSync(rejectsFileOf(out), "utf8")).toBe("mine, too")
})

test("a dry run writes nothing", async () => {
  const output = countOnly()
  await convert(write(`${GOOD}\n${BAD}\n`), output)
  expect([output.accepted(), output.reasons.length]).toEqual([1, 1])
})

test("training rows beside the annotations, four files", async () => {
  const own = mkdtempSync(join(folder, "rows-"))
  const out = join(own, "a.jsonl")
  await convert(write(`${GOOD}\n${GOOD}\n`), openOutput(out, SETTINGS))
  const files = await writeRows(out, "web_agent")
  expect(files.map((file) => file.slice(own.length + 1))).toEqual([
    "lumos_web_agent_plan_iterative.jsonl",
    "lumos_web_agent_plan_onetime.jsonl",
    "lumos_web_agent_ground_iterative.jsonl",
    "lumos_web_agent_ground_onetime.jsonl",
  ])
  for (const file of files) expect(readFileSync(file, "utf8").split("\n")).toHaveLength(3)
  expect(existsSync(`${files[0]}.${process.pid}.tmp`)).toBe(false)
})

test("the report has reasons that are alike in one line", () => {
  const reasons = ['Action 1 is no action_repr: "a".', 'Action 12 is no action_repr: "b".', "Empty."]
  expect(printReport({ accepted: 3, reasons, by: new Map([["template", 2]]) }).split("\n")).toEqual([
    "6 items: 3 accepted (just now 2 by the template), 3 rejected",
    "",
    "rejected  because",
    "       2  Action N is no action_repr: “…”.",
    "       1  Empty.",
  ])
  expect(printReport({ accepted: 1, reasons: [], by: new Map() })).toBe("1 item: 1 accepted, 0 rejected")
})

const GIVEN = ["--data", "d", "--out", "o"]

test("what is not given", () => {
  expect(readOptions(GIVEN)).toEqual({
    ...{ data: "d", out: "o", domain: "web_agent", engine: "template", rows: false, seed: "1" },
    ...{ keyEnv: undefined, known: ["verified", "confirmed"], attempts: 2, limit: Infinity },
  })
  expect(readOptions(["--data", "d", "--dry-run"])?.out).toBeUndefined()
  expect(readOptions(["--help"])).toBeUndefined()
})

test.each([
  [["--out", "o"], "Name what to convert: --data PATH"],
  [["--data", "d"], "Name the file for the annotations: --out FILE"],
  [[...GIVEN, "--domain", "web"], "--domain is one of web_agent, maths, complex_qa, webshop."],
  [[...GIVEN, "--engine", "embedded"], "The embedded model only knows pages"],
  [[...GIVEN, "--engine", "gpt"], '"gpt" is no engine.'],
  [[...GIVEN, "--rows", "--domain", "webshop"], "Lumos has no training rows of webshop."],
  [
    [...GIVEN, "--known", "good"],
    '--known takes some of verified, confirmed, claimed, failed, stopped, not "good".',
  ],
  [[...GIVEN, "--attempts", "0"], '--attempts is a whole number above 0, not "0".'],
])("%j is refused", (args, message) => {
  expect(() => readOptions(args)).toThrow(message)
  expect(() => readOptions(args)).toThrow(Refusal)
})
