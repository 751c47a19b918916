import { spawnSync } from "node:child_process"
import { mkdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { countUnit, countE2e, type Counts } from "./countTests"
import { toTable } from "./toTable"

// `npm test`: every check there is, one after the other, going on after a failure; `--all` takes in
// every e2e test.

type Stage = {
  name: string
  /** Each one a file under node_modules, or a script, with its arguments. */
  commands: string[][]
  /** Reads what the tests wrote down; a stage without it counts as one test. */
  count?: () => Counts
  env?: Record<string, string>
}

const ROOT = join(import.meta.dirname, "..")
const OUT = join(ROOT, "out/test")
const UNIT = join(OUT, "unit.json")
const PAGES = join(OUT, "pages.json")
const TASKS = join(OUT, "tasks.json")
/** Specs of pages alone, of which two run side by side: no model wants the cores. Patterns of path and title. */
const OF_PAGES = String.raw`content/|(panel\w*|options)\.spec`
/** Of the specs that run whole tasks only the tests tagged @sample. */
const SAMPLE = { pages: "content/|panel.spec|panelShopping.spec", tasks: "@sample|engine.spec" }
const ALL = { pages: OF_PAGES, tasks: "." }
const CHOSEN = process.argv.includes("--all") ? ALL : SAMPLE

const PLAYWRIGHT = ["playwright/cli.js", "test", "--reporter=list,json"]

const STAGES: Stage[] = [
  {
    name: "lint",
    commands: [
      ["eslint/bin/eslint.js", "."],
      ["prettier/bin/prettier.cjs", "--check", "."],
    ],
  },
  {
    name: "types",
    commands: [
      ["typescript/bin/tsc", "-p", "tsconfig.json"],
      ["typescript/bin/tsc", "-p", "src/tsconfig.json"],
    ],
  },
  {
    name: "unit",
    commands: [
      ["vitest/vitest.mjs", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT}`],
    ],
    count: () => countUnit(UNIT),
  },
  { name: "build", commands: [["tsx/dist/cli.mjs", "scripts/build.ts"]] },
  {
    name: "e2e, pages",
    commands: [[...PLAYWRIGHT, `--grep=${CHOSEN.pages}`, "--workers=2"]],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: PAGES },
    count: () => countE2e(PAGES),
  },
  {
    name: "e2e, tasks",
    commands: [[...PLAYWRIGHT, `--grep=${CHOSEN.tasks}`, `--grep-invert=${OF_PAGES}`]],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: TASKS },
    count: () => countE2e(TASKS),
  },
]

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
const results = STAGES.map(runStage)
const passed = sum(results.map((result) => result.passed))
const failed = sum(results.map((result) => result.failed))
const rows = results.map(({ name, seconds, ...counts }) => [
  name,
  seconds.toFixed(0),
  String(counts.passed),
  String(counts.failed),
])
console.log(`\n${toTable([["stage", "seconds", "passed", "failed"], ...rows])}\n`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function runStage({ name, commands, count, env }: Stage): Counts & { name: string; seconds: number } {
  const started = performance.now()
  // All of them, so that one run tells everything.
  const succeeded = commands.map((command) => run(command, env)).every(Boolean)
  const seconds = (performance.now() - started) / 1000
  const counts = count?.() ?? { passed: 0, failed: 0 }
  const isCounted = counts.failed > 0 || (count && succeeded)
  // A stage that fails without a failed test (it did not start, a file did not load) is a failure all the same.
  if (!isCounted) counts[succeeded ? "passed" : "failed"] += 1
  return { name, seconds, ...counts }
}

function run([file = "", ...args]: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n▸ ${[file.split("/")[0], ...args].join(" ")}\n`)
  const { status } = spawnSync(process.execPath, [join(ROOT, "node_modules", file), ...args], {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
  })
  return status === 0
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
