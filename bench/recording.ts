import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { build } from "esbuild"
import { chromium } from "playwright"
import { findChromium } from "../scripts/chromium"
import { toTable } from "../scripts/toTable"
import type * as entry from "./recording/entry"

// What recording a step and listing records cost in a database of this many steps, in Chromium's IndexedDB.

const USAGE = `npm run bench:recording [-- options]

  --steps N,…   steps that are stored already (default 100,10000)`

const { values } = parseArgs({
  options: {
    steps: { type: "string", default: "100,10000" },
    help: { type: "boolean", short: "h", default: false },
  },
})
const sizes = values.steps.split(",").map(Number)
if (values.help || !sizes.every((size) => size > 0)) {
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
const server = createServer((_, response) =>
  response.setHeader("content-type", "text/html").end("<!doctype html>"),
)
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] })
const page = await browser.newPage()
await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
await page.evaluate(outputFiles[0]!.text.replace("var lumosRecording", "globalThis.lumosRecording"))
page.setDefaultTimeout(0)

const measured: { steps: number; figures: entry.Figures }[] = []
for (const steps of sizes) {
  const figures = await page.evaluate(
    (steps) => (globalThis as unknown as { lumosRecording: typeof entry }).lumosRecording.measure(steps),
    steps,
  )
  measured.push({ steps, figures })
}
await browser.close()
server.close()

const columns = ["append", "list", "search", "plan", "use"] as const
const first = measured[0]!.figures
const rows = measured.map(({ steps, figures }) => [
  String(steps),
  ...columns.map((name) => `${figures[name].toFixed(1)} (×${(figures[name] / first[name]).toFixed(2)})`),
])
console.log(
  toTable([
    ["steps stored", "a step ms", "list of 50 ms", "search without a hit ms", "plan ms", "use ms"],
    ...rows,
  ]),
)
