import { expect, test } from "vitest"
import { readOptions } from "./readOptions"
import { Refusal } from "../refusal"

const GIVEN = ["--data", "tasks.json", "--engine", "oracle"]

test("what is not given", () => {
  expect(readOptions(GIVEN)).toEqual({
    data: "tasks.json",
    engine: "oracle",
    grounder: undefined,
    protocols: ["mind2web", "lumos"],
    out: undefined,
    top: 50,
    scores: undefined,
    limit: Infinity,
    skipBad: false,
    dialogue: "instruct",
    contextTokens: 4096,
    keyEnv: undefined,
    seed: 1,
    json: false,
  })
  expect(readOptions([...GIVEN, "--protocol", "lumos", "--limit", "3"])).toMatchObject({
    protocols: ["lumos"],
    limit: 3,
  })
  expect(readOptions(["-h"])).toBeUndefined()
})

test.each([
  [["--engine", "oracle"], "Name the data: --data PATH"],
  [["--data", "tasks.json"], "Name what to evaluate: --engine ENGINE"],
  [["--dat", "tasks.json"], "Unknown option '--dat'"],
  [[...GIVEN, "--protocol", "all"], "--protocol is mind2web, lumos or both."],
  [[...GIVEN, "--dialogue", "chat"], "--dialogue is one of instruct, page-aware, lumos."],
  [[...GIVEN, "--top", "0"], '--top is a whole number above 0, not "0".'],
  [[...GIVEN, "--limit", "some"], '--limit is a whole number above 0, not "some".'],
])("%j is refused", (args, message) => {
  expect(() => readOptions(args)).toThrow(message)
  expect(() => readOptions(args)).toThrow(Refusal)
})
