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
const E2E = join(OUT, "e2e.json")
/** Of the specs that run whole tasks only the tests tagged @sample; the others are quick. Matches path and title. */
const SAMPLE = "@sample|content/|engine.spec|panel.spec"
const CHOSEN = process.argv.includes("--all") ? [] : [`--grep=${SAMPLE}`]

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
    name: "e2e",
    commands: [["playwright/cli.js", "test", "--reporter=list,json", ...CHOSEN]],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: E2E },
    count: () => countE2e(E2E),
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
