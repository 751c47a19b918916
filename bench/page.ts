import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { build } from "esbuild"
import { type CDPSession, chromium, type Page } from "playwright"
import { createTokenCounter } from "../engines/tokenCounter"
import { taskSites } from "../e2e/sites/all"
import { serveSite } from "../e2e/sites/site"
import { findChromium } from "../scripts/chromium"
import { toTable } from "../scripts/toTable"
import type * as entry from "./page/entry"
import { generatePage } from "./page/generatePage"

// Capture and description against page-agent's page controller and playwright's aria snapshot, in one run.

const USAGE = `npm run bench:page [-- options]

  --nodes N,…   sizes of the generated pages (default 1000,10000,50000)
  --rounds N    times each reads the page (default 4); all but the first are summed up by their median`

const { values } = parseArgs({
  options: {
    nodes: { type: "string", default: "1000,10000,50000" },
    rounds: { type: "string", default: "4" },
    help: { type: "boolean", short: "h", default: false },
  },
})
const sizes = values.nodes.split(",").map(Number)
const rounds = Number(values.rounds)
if (values.help || !sizes.every((size) => size > 0) || !(rounds >= 2)) {
  console.error(USAGE)
  process.exit(values.help ? 0 : 2)
}

/** What takes longer is not waited for. */
const CAP_MS = 120_000
const ASSETS = join(import.meta.dirname, "../assets")

type Reading = { text: string; ms: number }
type Contender = {
  name: string
  read(page: Page): Promise<Reading>
  /** What of the controls it named. */
  recall?(page: Page): Promise<entry.Recall>
}

const CONTENDERS: Contender[] = [
  { name: "ours", read: (page) => readInPage(page, "ours"), recall },
  { name: "page-agent", read: (page) => readInPage(page, "page-agent"), recall },
  { name: "playwright", read: readWithPlaywright },
]

/** Global in the page that is measured. */
type Bench = { lumosBench: typeof entry }

const script = await bundle()
const counter = createTokenCounter(async () => readTokenizer())
const executablePath = await findChromium()
const rows = [
  ["page", "nodes", "contender", "first ms", "again ms", "busy ms", "characters", "tokens", "controls named"],
]
for (const { name, load, close } of await listPages()) {
  for (const contender of CONTENDERS) rows.push(await measureOn(name, load, contender))
  await close?.()
  console.log(`${toTable([rows[0]!, ...rows.slice(-CONTENDERS.length)])}\n`)
}
console.log(toTable(rows))

type Target = { name: string; load(page: Page): Promise<unknown>; close?(): Promise<void> }

async function listPages(): Promise<Target[]> {
  const generated = sizes.map((size): Target => ({
    name: `${size / 1000}k`,
    load: (page) => page.setContent(generatePage(size)),
  }))
  const sites = taskSites.map(async ({ site, tasks }): Promise<Target> => {
    const served = await serveSite(site)
    return {
      name: site.name,
      load: (page) => page.goto(served.url + tasks[0]!.start),
      close: () => served.close(),
    }
  })
  return [...generated, ...(await Promise.all(sites))]
}

async function measureOn(name: string, load: Target["load"], contender: Contender): Promise<string[]> {
  // A browser of its own: what one leaves behind does not slow down the next, and what hangs is killed.
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] })
  let capped = false
  const cap = setTimeout(() => {
    capped = true
    void browser.close()
  }, CAP_MS)
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, bypassCSP: true })
    await load(page)
    await page.evaluate(script)
    const nodes = await page.evaluate(() => document.getElementsByTagName("*").length)
    const session = await page.context().newCDPSession(page)
    await session.send("Performance.enable")
    const readings: (Reading & { busyMs: number })[] = []
    let recalled: entry.Recall | undefined
    for (let round = 0; round < rounds; round++) {
      readings.push(await watch(session, () => contender.read(page)))
      const found = await contender.recall?.(page)
      recalled ??= found
    }
    const { text } = readings[0]!
    const [tokens = 0] = await counter.count([text])
    const share = recalled?.wanted ? `${((100 * recalled.found) / recalled.wanted).toFixed(1)} %` : "–"
    const again = readings.slice(1)
    const medianOf = (key: "ms" | "busyMs") => median(again.map((reading) => reading[key])).toFixed(0)
    return [
      name,
      `${nodes}`,
      contender.name,
      readings[0]!.ms.toFixed(0),
      medianOf("ms"),
      medianOf("busyMs"),
      `${text.length}`,
      `${tokens}`,
      share,
    ]
  } catch (error) {
    if (!capped) throw error
    return [name, "", contender.name, `over ${CAP_MS}`, "", "", "", "", ""]
  } finally {
    clearTimeout(cap)
    await browser.close()
  }
}

function readInPage(page: Page, contender: "ours" | "page-agent"): Promise<Reading> {
  return page.evaluate((name) => (globalThis as unknown as Bench).lumosBench.measure(name), contender)
}

async function readWithPlaywright(page: Page): Promise<Reading> {
  const started = performance.now()
  const text = await page.ariaSnapshot({ mode: "ai" })
  return { text, ms: performance.now() - started }
}

function recall(page: Page): Promise<entry.Recall> {
  return page.evaluate(() => (globalThis as unknown as Bench).lumosBench.recall())
}

/** With how long it kept the page's main thread busy: tasks that the debugger starts are no "long tasks" to a page. */
async function watch(
  session: CDPSession,
  read: () => Promise<Reading>,
): Promise<Reading & { busyMs: number }> {
  const before = await readBusyMs(session)
  const reading = await read()
  return { ...reading, busyMs: (await readBusyMs(session)) - before }
}

/** Milliseconds that the main thread of the page has spent on tasks. */
async function readBusyMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics")
  return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "page/entry.ts")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "lumosBench",
    logLevel: "silent",
  })
  return `${outputFiles[0]!.text}; globalThis.lumosBench = lumosBench`
}

function readTokenizer() {
  const read = (file: string) => JSON.parse(readFileSync(join(ASSETS, "model", file), "utf8")) as object
  return { tokenizer: read("tokenizer.json"), config: read("tokenizer_config.json") }
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]!
}
