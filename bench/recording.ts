import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { build } from "esbuild"
import { chromium, type Page } from "playwright"
import { findChromium } from "../scripts/chromium"
import { toTable } from "../scripts/toTable"
import type * as entry from "./recording/entry"
import { median } from "./taskReport"

// What recording a step, a worker's start and listing records cost in a database of this many steps, in Chromium's
// IndexedDB on disk. Each database is an origin's own; they are measured in turn, so that what else the machine does
// falls on all of them.

const USAGE = `npm run bench:recording [-- options]

  --steps N,…   steps that are stored already (default 100,1000,10000)
  --rounds N    times each database is measured; medians are shown (default 40)`

const { values } = parseArgs({
  options: {
    steps: { type: "string", default: "100,1000,10000" },
    rounds: { type: "string", default: "40" },
    help: { type: "boolean", short: "h", default: false },
  },
})
const sizes = values.steps.split(",").map(Number)
const rounds = Number(values.rounds)
if (values.help || !sizes.every((size) => size > 0) || !(rounds > 0)) {
  console.error(USAGE)
  process.exit(values.help ? 0 : 2)
}

const { outputFiles } = await build({
  entryPoints: [join(import.meta.dirname, "recording/entry.ts")],
  bundle: true,
  write: false,
  format: "iife",
  globalName: "lumosRecording",
})
const script = outputFiles[0]!.text.replace("var lumosRecording", "globalThis.lumosRecording")
// Without a profile on disk the databases would be in memory.
const profile = mkdtempSync(join(tmpdir(), "lumos-recording-"))
const context = await chromium.launchPersistentContext(profile, {
  executablePath: await findChromium(),
  args: ["--no-sandbox"],
})
try {
  const pages: Page[] = []
  for (const size of sizes) pages.push(await openDatabase(size))
  const steps: entry.StepFigures[][] = sizes.map(() => [])
  const reads: entry.ReadFigures[][] = sizes.map(() => [])
  // Steps on their own: after what reads all of a large database the next is slower.
  for (let round = 0; round < rounds; round++)
    for (const [at, page] of pages.entries()) steps[at]!.push(await page.evaluate(measureStep))
  for (let round = 0; round < rounds; round++)
    for (const [at, page] of pages.entries()) reads[at]!.push(await page.evaluate(measureReads))
  console.log(`${toTable(toRows(steps))}\n\n${toTable(toRows(reads))}`)
} finally {
  await context.close()
  rmSync(profile, { recursive: true, force: true })
}
process.exit()

type Bench = { lumosRecording: typeof entry }

/** A page of an origin of its own whose database has that many steps. */
async function openDatabase(steps: number): Promise<Page> {
  const server = createServer((_, response) =>
    response.setHeader("content-type", "text/html").end("<!doctype html>"),
  )
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const page = await context.newPage()
  page.setDefaultTimeout(0)
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  await page.evaluate(script)
  const start = performance.now()
  await page.evaluate((steps) => (globalThis as unknown as Bench).lumosRecording.fill(steps), steps)
  console.error(`${steps} steps stored in ${((performance.now() - start) / 1000).toFixed(0)} s`)
  return page
}

// They run in the page.
function measureStep(): Promise<entry.StepFigures> {
  return (globalThis as unknown as Bench).lumosRecording.measureStep()
}
function measureReads(): Promise<entry.ReadFigures> {
  return (globalThis as unknown as Bench).lumosRecording.measureReads()
}

/** A line for each database: medians, and how many times those of the first. */
function toRows<Part extends string>(measured: Record<Part, number>[][]): string[][] {
  const parts = Object.keys(measured[0]![0]!) as Part[]
  const medians = measured.map((rounds) => parts.map((part) => median(rounds.map((round) => round[part]))!))
  return [
    ["steps stored", ...parts.map((part) => `${part} ms`)],
    ...medians.map((row, at) => [
      String(sizes[at]),
      ...row.map((ms, column) => `${ms.toFixed(1)} (×${(ms / medians[0]![column]!).toFixed(2)})`),
    ]),
  ]
}
