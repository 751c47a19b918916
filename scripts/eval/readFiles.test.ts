import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { readScores } from "./readScores"
import { readTasks, type Read } from "./readTasks"
import { Refusal } from "../refusal"

const folder = mkdtempSync(join(tmpdir(), "tasks-"))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const task = (id: string) =>
  JSON.stringify({
    ...{ annotation_id: id, website: "w", domain: "", subdomain: "", confirmed_task: "x" },
    ...{ action_reprs: [], actions: [] },
  })

async function read(path: string): Promise<string[]> {
  const told: string[] = []
  const say = (item: Read) => ("task" in item ? item.task.annotation_id : item.problem.split(".")[0])
  for await (const item of readTasks(path)) told.push(`${item.place.slice(folder.length + 1)}: ${say(item)}`)
  return told
}

test("the files of a folder by name, each id once", async () => {
  mkdirSync(join(folder, "test_domain"))
  write("test_domain/2.json", `[${task("a")},\n${task("b")}]`)
  write(
    "test_domain/10.jsonl",
    `${task("c")}\n\n${task("a")}\n{"task": "x", "natural_language_plan": "", "subgoal_plan": ""}\n`,
  )
  write("test_domain/readme.md", "Tasks.")
  expect(await read(join(folder, "test_domain"))).toEqual([
    "test_domain/10.jsonl, line 1: c",
    "test_domain/10.jsonl, line 3: a",
    "test_domain/10.jsonl, line 4: This is no Mind2Web task (it is: annotation)",
    `test_domain/2.json, line 1: The id "a" is in ${join(folder, "test_domain/10")}`,
    "test_domain/2.json, line 2: b",
  ])
})

test.each([
  ["nowhere.json", "cannot be read: "],
  ["empty", "has no .json or .jsonl file."],
])("%s is refused", async (name, message) => {
  if (name === "empty") mkdirSync(join(folder, name))
  await expect(read(join(folder, name))).rejects.toThrow(message)
  await expect(read(join(folder, name))).rejects.toThrow(Refusal)
})

test("scores are found by task and action", () => {
  const scores = readScores(write("scores.jsonl", '{"sample_id": "t_a", "scores": {"7": 0.5, "8": -1}}\n'))
  expect(scores("t", "a")).toEqual({ 7: 0.5, 8: -1 })
  expect(scores("t", "b")).toBeUndefined()
})

test.each([
  ['\n{"id": 1}', 'line 2: there is no "sample_id".'],
  ['{"sample_id": "t_a", "scores": {"7": "high"}}', 'line 1: "scores" is no object of numbers.'],
  ['{"sample_id": "t_a", "scores": ', "line 1: "],
])("scores %j are refused", (text, message) => {
  expect(() => readScores(write("bad.jsonl", text))("t", "a")).toThrow(message)
})
