import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { Refusal } from "../refusal"
import { listJobs, type JobOptions } from "./jobs"
import { parseLiveTask, readLiveTasks } from "./liveTask"

const folder = mkdtempSync(join(tmpdir(), "live-"))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
function write(text: string): string {
  const file = join(folder, `${++count}.json`)
  writeFileSync(file, text)
  return file
}

const PLAIN = { id: "a", url: "https://example.com/", task: "Follow the link" }
const line = (about: object) => JSON.stringify({ ...PLAIN, ...about })

test("a list, and a line for each", async () => {
  const tasks = [PLAIN, { ...PLAIN, id: "b", maxSteps: 3, allows: ["order"] }]
  expect(await readLiveTasks(write(JSON.stringify(tasks, undefined, 2)), {})).toEqual(tasks)
  expect(await readLiveTasks(write(tasks.map((task) => `${JSON.stringify(task)}\n`).join("\n")), {})).toEqual(
    tasks,
  )
})

test("an id of any characters that a file can be named by", () => {
  const id = "名".repeat(20)
  expect(parseLiveTask(line({ id }), {})).toMatchObject({ id })
})

test("secrets are in the file or in the environment", () => {
  const text = line({
    task: "Sign in as {{name}} with {{password}}",
    secrets: { name: "ada", password: { env: "PW" } },
  })
  expect(parseLiveTask(text, { PW: "hush" })).toMatchObject({ secrets: { name: "ada", password: "hush" } })
  expect(parseLiveTask(text, {})).toBe(
    'The secret "password" is in the environment variable PW, which is not set.',
  )
})

test.each([
  ["{", "This is not JSON ("],
  [
    line({ url: "example.com" }),
    '"url" is not as it should be: is no web address such as https://example.com.',
  ],
  [line({ url: "file:///etc/passwd" }), '"url" is not as it should be'],
  [line({ expects: "Thanks" }), 'Unrecognized key: "expects"'],
  [line({ task: " " }), "Type what should be done"],
  [line({ task: "Use {{code}}" }), "there is no secret of that name. Add it:"],
  [line({ allows: ["buy"] }), '"allows.0" is not as it should be'],
  [line({ id: "x".repeat(201) }), '"id" is not as it should be: is too long for the name of a file.'],
  // Three bytes each, of which each takes three characters.
  [line({ id: "名".repeat(23) }), '"id" is not as it should be'],
  [line({ id: "\ud800" }), '"id" is not as it should be'],
])("%s is refused", (text, message) => {
  expect(parseLiveTask(text, {})).toContain(message)
})

test.each([
  [`${line({})}\n${line({})}`, ', line 2: The id "a" is in line 1 already.'],
  [`${line({})}\n{"id": "b"`, ", line 2: This is not JSON"],
  ["[]", " has no task."],
])("the file %s is refused with its place", async (text, message) => {
  const file = write(text)
  await expect(readLiveTasks(file, {})).rejects.toThrow(file + message)
  await expect(readLiveTasks(file, {})).rejects.toThrow(Refusal)
})

test("a file that is not there", async () => {
  await expect(readLiveTasks(join(folder, "none"), {})).rejects.toThrow("Name a file of tasks: --tasks FILE")
})

const OPTIONS: Omit<JobOptions, "source"> = {
  ...{ only: [], repeat: 1, maxSteps: 25, formulation: "iterative", allows: [] },
}

test("jobs: each task once before any again, with what it says itself before what is said for all", async () => {
  const tasks = write(`[${line({ allows: ["send"], expect: "Thanks" })}, ${line({ id: "b", maxSteps: 3 })}]`)
  const jobs = await listJobs({ ...OPTIONS, allows: ["order"], source: { tasks }, repeat: 2 }, {})
  expect(jobs.map(({ id, repeat }) => `${id}${repeat}`)).toEqual(["a1", "b1", "a2", "b2"])
  expect(jobs.map(({ options }) => options.maxSteps)).toEqual([25, 3, 25, 3])
  expect(jobs[0]?.options).toMatchObject({ expect: "Thanks" })
  const asked = (kinds: ("order" | "send" | "pay")[]) => jobs[0]?.options.onConsent?.({ kinds } as never)
  expect([asked(["order", "send"]), asked(["order", "pay"])]).toEqual([true, false])
  expect((await jobs[0]?.open())?.url).toBe(PLAIN.url)
})

test("tasks of the sites, each with a server of its own", async () => {
  const jobs = await listJobs({ ...OPTIONS, allows: [], source: { sites: ["docs"] }, repeat: 2 }, {})
  const same = jobs.filter(({ id }) => id === jobs[0]?.id)
  const places = await Promise.all(same.map((job) => job.open()))
  expect(new Set(places.map(({ url }) => url)).size).toBe(2)
  const failed = { status: "failed", error: "" } as const
  expect(places.map(({ succeeded }) => succeeded?.(failed))).toEqual([false, false])
  await Promise.all(places.map((place) => place.close()))
})

test.each([
  [{ source: { sites: ["docks"] } }, 'There is no site "docks".'],
  [
    { source: { sites: ["docs"] }, only: ["zebra", "giraffe"] },
    'No task has "zebra" or "giraffe" in its id or text.',
  ],
])("jobs of %j are refused", async (about, message) => {
  await expect(listJobs({ ...OPTIONS, allows: [], ...about }, {})).rejects.toThrow(message)
})
