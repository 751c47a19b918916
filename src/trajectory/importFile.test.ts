import fc from "fast-check"
import { expect, test } from "vitest"
import { importFile, type ImportOptions } from "./importFile"
import { printTrajectory } from "./schema"
import { actionOn, stepOf, trajectory } from "../testing/trajectory"

const row = '{"dataset": "maths", "id": "maths_0", "messages": []}'
const annotation = '{"task": "T", "natural_language_plan": "", "subgoal_plan": "", "ans": "5"}'
const mind2web =
  '{"annotation_id": "m", "website": "aa", "domain": "", "subdomain": "", "confirmed_task": "T", "action_reprs": [], "actions": []}'
const session = printTrajectory(
  trajectory("T", [stepOf(1, "Go", [actionOn("button", "Go", { op: "CLICK" })])]),
).trim()

/** Of each place `line format` or `line: message`. */
async function read(text: string, size = text.length || 1, options?: ImportOptions): Promise<string[]> {
  async function* chunks(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
  }
  const lines: string[] = []
  for await (const it of importFile({ name: "f.jsonl", chunks: chunks() }, options))
    lines.push(it.ok ? `${it.line} ${it.item.format}` : `${it.problem.line}: ${it.problem.message}`)
  return lines
}

const CUT = "The line is cut off. Copy or download the file again, or delete the line."
const ENDS = "The file ends in the middle of this. Copy or download it again; what stands before is whole."
const ODD = "Something other than an object stands here. Take it out, or check that this is the right file."
const UNKNOWN: unknown = expect.stringContaining("This is none of the formats that can be imported")

test.each<{ what: string; text: string; places: unknown[] }>([
  { what: "nothing", text: " \n\n", places: [] },
  {
    what: "lines",
    text: `${row}\n\n${annotation}\r\n${session}`,
    places: ["1 training-row", "3 annotation", "4 session"],
  },
  { what: "a byte order mark", text: `\uFEFF${annotation}`, places: ["1 annotation"] },
  { what: "a list", text: `[${mind2web},\n${annotation}\n]\n`, places: ["1 mind2web", "2 annotation"] },
  { what: "an empty list", text: "[]", places: [] },
  { what: "an indented record", text: JSON.stringify(JSON.parse(session), null, 2), places: ["1 session"] },
  {
    what: "an indented list",
    text: JSON.stringify([JSON.parse(annotation), JSON.parse(row)], null, 1),
    places: ["2 annotation", "8 training-row"],
  },
  {
    what: "a line cut off",
    text: `${row}\n${annotation.slice(0, 40)}\n${session}`,
    places: ["1 training-row", `2: ${CUT}`, "3 session"],
  },
  {
    what: "the last line cut off",
    text: `${row}\n${session.slice(0, -9)}`,
    places: ["1 training-row", `2: ${CUT}`],
  },
  {
    what: "a list cut off in a member",
    text: `[${row},\n${annotation.slice(0, 40)}`,
    places: ["1 training-row", `2: ${ENDS}`],
  },
  { what: "a list cut off after a member", text: `[${row},\n`, places: ["1 training-row", `2: ${ENDS}`] },
  { what: "an indented record cut off", text: '{\n  "task": "T",', places: [`1: ${ENDS}`] },
  { what: "words in a list", text: `[1, two, ${row}]`, places: [`1: ${ODD}`, `1: ${ODD}`, "1 training-row"] },
  {
    what: "no JSON",
    text: "task;plan\na;b",
    places: [1, 2].map((line) => expect.stringMatching(`^${line}: This is not JSON \\(`) as string),
  },
  {
    what: "wrong JSON",
    text: `{'task': 'T'}`,
    places: [expect.stringMatching(/^1: This is not JSON \(.*\)\. Correct it, or delete it\.$/)],
  },
  { what: "something else", text: '{"a": 1}', places: [UNKNOWN] },
  { what: "null", text: "null\n[1]", places: [UNKNOWN, UNKNOWN] },
  {
    what: "a wrong member",
    text: `${row.replace("[]", '[{"role": "system"}]')}\n${session.replace('"op": "CLICK"', '"op": "HOVER"')}`,
    places: [
      expect.stringMatching(
        /^1: This Lumos training row is not as it should be at messages\.0\.content: .*\. Correct it there, or leave it out\.$/,
      ),
      expect.stringMatching(/^2: This trajectory is not as it should be at steps\.0\.actions\.0\.operation/),
    ],
  },
  {
    what: "an id twice",
    text: `${row}\n${mind2web}\n${mind2web}\n${row.replace("_0", "_1")}`,
    places: [
      "1 training-row",
      "2 mind2web",
      '3: The id "m" is in f.jsonl, line 2, already. Give one of them another id, or leave it out.',
      "4 training-row",
    ],
  },
  {
    what: "bytes that are not UTF-8",
    text: `${row}\n${annotation.replace("T", "\uFFFD")}`,
    places: ["1 training-row", expect.stringContaining("2: There are bytes here that are not UTF-8")],
  },
  { what: "U+FFFD as an escape", text: annotation.replace("T", "\\ufffd"), places: ["1 annotation"] },
])("$what", async ({ text, places }) => {
  expect(await read(text)).toEqual(places)
  expect(await read(text, 1)).toEqual(places)
})

test("replaced characters are kept when asked", async () => {
  expect(await read(annotation.replace("T", "\uFFFD"), 9, { keepsReplaced: true })).toEqual(["1 annotation"])
})

test("ids are remembered from file to file", async () => {
  const options: ImportOptions = { seen: new Map() }
  await read(session, 9, options)
  expect(await read(session, 9, options)).toEqual([
    expect.stringContaining('The id "s1" is in f.jsonl, line 1, already.'),
  ])
})

test.each([
  ["a line", (long: string) => `${row}\n${long}\n${annotation}`, "2", "3 annotation"],
  ["a member of a list", (long: string) => `[${row},\n${long},\n${annotation}]`, "2", "3 annotation"],
])("%s that is too long is left out, and its characters are not held", async (_, textOf, line, next) => {
  const long = JSON.stringify({ task: "x".repeat(3000) })
  const problem = `${line}: What begins here has more than 500 characters. Split it, or leave it out.`
  expect(await read(textOf(long), 64, { maxLength: 500 })).toEqual(["1 training-row", problem, next])
})

test("values are found whatever is in their strings and wherever chunks end", async () => {
  const values = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(values, fc.integer({ min: 1, max: 30 }), fc.nat(2), async (items, size, indent) => {
      const text = JSON.stringify(items, null, indent)
      const places = await read(text, size, { keepsReplaced: true })
      expect(places).toEqual(items.map(() => UNKNOWN))
    }),
  )
})
