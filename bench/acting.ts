import { build } from "esbuild"
import type { Page } from "playwright"
import { controls } from "../e2e/controls/all"
import type { Control } from "../e2e/controls/control"
import { launchBrowser } from "../e2e/controls/launch"
import { actByContentScript, findTarget, runOn, type Run } from "../e2e/controls/runControl"
import { actAsPerson } from "../e2e/controls/person"
import { serveControls } from "../e2e/controls/serveControls"
import { toTable } from "../scripts/toTable"
import type * as entry from "./acting/entry"

// What works on which control: ours, page-agent's page controller and user-event, beside a person's real input.

const USAGE = `npm run bench:acting [-- PATTERN]

  PATTERN  only controls whose family, library or id match this regular expression`

type Contender = { name: string; act(page: Page, control: Control): Promise<void> }

const CONTENDERS: Contender[] = [
  { name: "person", act: actAsPerson },
  { name: "ours", act: async (page, control) => void (await actByContentScript(page, control)) },
  { name: "page-agent", act: (page, control) => actByOther(page, control, "page-agent") },
  { name: "user-event", act: (page, control) => actByOther(page, control, "user-event") },
]

const [pattern = ""] = process.argv.slice(2)
if (pattern.startsWith("-")) {
  console.error(USAGE)
  process.exit(pattern === "--help" ? 0 : 2)
}
const chosen = controls.filter(({ id, family, library = "HTML" }) =>
  new RegExp(pattern).test(`${family} ${library} ${id}`),
)
const script = await bundle()
const site = await serveControls(controls)
const browser = await launchBrowser()
const rows: string[][] = []
const works = new Map<string, number>()
const times = new Map<string, number[]>()
for (const control of chosen) {
  const cells = []
  for (const contender of CONTENDERS) cells.push(await measure(contender, control))
  rows.push([control.id, control.library ?? "HTML", operationsOf(control), ...cells])
  console.error(rows.at(-1)!.join("  "))
}
await browser.close()
await site.close()

const names = CONTENDERS.map(({ name }) => name)
console.log(toTable([["control", "library", "operation", ...names], ...rows]))
console.log()
console.log(
  toTable([
    ["of all", ...names],
    ["work", ...names.map((name) => `${works.get(name) ?? 0}/${chosen.length}`)],
    ["median ms an operation, where it works", ...names.map((name) => median(times.get(name) ?? []))],
  ]),
)

/** "yes" with the milliseconds of its operations, or what is not as it should be. */
async function measure({ name, act }: Contender, control: Control): Promise<string> {
  if (name === "person" && typeof control.person === "object") return "–"
  let ms = 0
  const run: Run = await runOn(browser, site.url, control, async (page) => {
    const started = performance.now()
    await act(page, control)
    ms = performance.now() - started
    return []
  })
  if (run.undone.length > 0) return "no"
  works.set(name, (works.get(name) ?? 0) + 1)
  times.set(name, [...(times.get(name) ?? []), ms / control.steps.length])
  return "yes"
}

async function actByOther(page: Page, { steps }: Control, other: entry.Other): Promise<void> {
  for (const { target, operation } of steps) {
    const element = await findTarget(page, target)
    const frame = await element?.ownerFrame()
    if (!element || !frame) throw new Error(`${target} is not there`)
    await frame.evaluate(script)
    await element.evaluate(
      (node, [other, operation]) =>
        (globalThis as unknown as { lumosOthers: typeof entry }).lumosOthers.actWith(
          other,
          node as Element,
          operation,
        ),
      [other, operation] as const,
    )
  }
}

function operationsOf({ steps }: Control): string {
  return [...new Set(steps.map(({ operation }) => operation.op))].join(", ")
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/acting/entry.ts`],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "lumosOthers",
    define: { "process.env": "{}" },
    logLevel: "silent",
  })
  return `if (!globalThis.lumosOthers) { ${outputFiles[0]!.text}; globalThis.lumosOthers = lumosOthers }`
}

function median(numbers: number[]): string {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted.length === 0 ? "" : sorted[Math.floor(sorted.length / 2)]!.toFixed(0)
}
