import { readFileSync } from "node:fs"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { ModelError } from "../src/model/languageModel"
import { parseOptions, runCommand } from "./command"
import { Refusal } from "./refusal"

const said = vi.spyOn(console, "error").mockImplementation(() => {})
const { exitCode } = process
beforeEach(() => void said.mockClear())
afterEach(() => void (process.exitCode = exitCode))

const run = (error: unknown, signal = new AbortController().signal) =>
  runCommand({ usage: "How", read: () => ({}), run: () => Promise.reject(error as Error), signal })

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test.each([
  ["a refusal", new Refusal("Give a name."), "Give a name."],
  ["an engine's word", new ModelError("The server is gone."), "The server is gone."],
  [
    "a file",
    thrownBy(() => readFileSync("/none/a.txt")),
    "ENOENT: no such file or directory, open '/none/a.txt'",
  ],
])("%s is told without a stack", async (_, error, message) => {
  await run(error)
  expect(said.mock.calls).toEqual([[message]])
  expect(process.exitCode).toBe(2)
})

test("what nobody can put right is thrown", async () => {
  await expect(run(new TypeError("x is undefined"))).rejects.toThrow("x is undefined")
  expect(process.exitCode).toBe(exitCode)
})

test.each([
  ["whatever broke off", new TypeError("aborted"), "It was interrupted."],
  ["but for a refusal", new Refusal("The disk is full."), "The disk is full."],
])("after Ctrl-C that is told, %s", async (_, error, message) => {
  await run(error, AbortSignal.abort(new Refusal("It was interrupted.")))
  expect(said.mock.calls).toEqual([[message]])
  expect(process.exitCode).toBe(130)
})

test("help", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => {})
  const { signal } = new AbortController()
  await runCommand({
    usage: "How",
    read: () => undefined,
    run: () => Promise.reject(new Error("run")),
    signal,
  })
  expect(log.mock.calls).toEqual([["How"]])
  log.mockRestore()
})

test("options by name; one that is not known is refused with the usage", () => {
  const options = { name: { type: "string", default: "" }, many: { type: "boolean" } } as const
  expect(parseOptions(["--many"], options, "How")).toEqual({ name: "", many: true })
  expect(() => parseOptions(["--nam", "x"], options, "How")).toThrow(/^Unknown option '--nam'[^]*\n\nHow$/)
  expect(() => parseOptions(["--nam", "x"], options, "How")).toThrow(Refusal)
})
