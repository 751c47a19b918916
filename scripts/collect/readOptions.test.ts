import { expect, test } from "vitest"
import { Refusal } from "../refusal"
import { readOptions } from "./readOptions"

const GIVEN = ["--tasks", "tasks.jsonl", "--out", "runs"]

test("what is not given", () => {
  expect(readOptions(GIVEN)).toEqual({
    source: { tasks: "tasks.jsonl" },
    only: [],
    out: "runs",
    workers: 1,
    browsers: [],
    extension: undefined,
    engine: "embedded",
    grounder: undefined,
    keyEnv: undefined,
    contextTokens: undefined,
    repeat: 1,
    capMs: 300_000,
    maxSteps: 25,
    formulation: "iterative",
    allows: [],
    again: false,
    headed: false,
    pages: true,
    screenshots: false,
    zip: undefined,
    known: ["verified", "confirmed"],
  })
  expect(readOptions(["-h"])).toBeUndefined()
})

test("browsers elsewhere, a server's model and kinds that are allowed", () => {
  const options = readOptions([
    ...[
      "--sites",
      "shop,docs",
      "--out",
      "runs",
      "--browser",
      "http://one:9222/",
      "--browser",
      "http://two:9222",
    ],
    ...["--engine", "openai:http://gpu:8000/v1/#qwen#4b", "--yes", "order,send", "--timeout", "0.5"],
  ])
  expect(options).toMatchObject({
    source: { sites: ["shop", "docs"] },
    browsers: ["http://one:9222", "http://two:9222"],
    workers: 2,
    engine: { baseUrl: "http://gpu:8000/v1", model: "qwen#4b" },
    allows: ["order", "send"],
    capMs: 30_000,
  })
})

test("runs that are there are exported without tasks", () => {
  expect(readOptions(["--out", "runs", "--zip", "a.zip", "--known", "claimed"])).toMatchObject({
    source: undefined,
    zip: "a.zip",
    known: ["claimed"],
  })
})

test("a grid gives each worker a browser of its own", () => {
  const grid = ["--browser", "ws://grid:4444/chromium?token=x", "--workers", "8"]
  expect(readOptions([...GIVEN, ...grid])).toMatchObject({ workers: 8 })
})

test.each([
  [["--tasks", "a.json"], "Name the folder for the results: --out DIR"],
  [["--out", "runs"], "Give either tasks or sites"],
  [[...GIVEN, "--sites", "shop"], "Give either tasks or sites"],
  [[...GIVEN, "--worker", "2"], "Unknown option '--worker'"],
  [[...GIVEN, "--workers", "0"], '--workers is a whole number above 0, not "0".'],
  [[...GIVEN, "--timeout", "5m"], '--timeout is in minutes, such as 5 or 0.5, not "5m".'],
  [[...GIVEN, "--engine", "gpt"], '"gpt" is no engine. Give embedded or openai:URL#model: --engine ENGINE'],
  [[...GIVEN, "--grounder", "oracle"], '"oracle" is no engine.'],
  [[...GIVEN, "--yes", "order,buy"], '"buy" is no kind of action.'],
  [[...GIVEN, "--known", "good"], "--known takes some of verified, "],
  [[...GIVEN, "--formulation", "both"], "--formulation is iterative or onetime."],
  [[...GIVEN, "--browser", "host:9222"], '"host:9222" is no address of a browser.'],
  [
    [...GIVEN, "--browser", "http://a:1", "--workers", "2"],
    "2 workers cannot share 1 browser: each needs a profile of its own.",
  ],
  [
    [...GIVEN, "--browser", "ws://a:1/devtools/browser/7f", "--workers", "2"],
    "2 workers cannot share 1 browser: each needs a profile of its own.",
  ],
  [[...GIVEN, "--browser", "http://a:1", "--browser", "http://a:1/"], "--browser http://a:1 is given twice."],
])("%j is refused", (args, message) => {
  expect(() => readOptions(args)).toThrow(message)
  expect(() => readOptions(args)).toThrow(Refusal)
})
