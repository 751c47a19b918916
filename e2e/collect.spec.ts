import { spawn } from "node:child_process"
import { createReadStream, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "playwright/test"
import type { RunRow } from "../scripts/collect/runRow"
import { blobsOfSession } from "../src/agent/blobRefs"
import { importFile } from "../src/trajectory/importFile"
import { serveBrowser } from "./servers/browser"
import { serveSiteModel, SITE_MODEL } from "./servers/siteModel"

// `npm run collect` with two browsers that run elsewhere, of which one goes, and a model server.

test.setTimeout(180_000)

const ROOT = join(import.meta.dirname, "..")
const BUILD = join(ROOT, "build/chrome-mv3-e2e")

const out = mkdtempSync(join(tmpdir(), "collected-"))
const closers: (() => Promise<unknown>)[] = []
test.afterAll(async () => {
  for (const close of closers.reverse()) await close()
  rmSync(out, { recursive: true, force: true })
})

test("two browsers elsewhere, one of which is killed; a second start has nothing to do", async () => {
  const server = await serveSiteModel()
  closers.push(() => server.close())
  const browsers = await Promise.all([serveBrowser(BUILD), serveBrowser()])
  closers.push(...browsers.map((browser) => () => browser.kill()))
  const options = [
    ...browsers.flatMap(({ address }) => ["--browser", address]),
    ...["--extension", BUILD],
    ...["--engine", `openai:${server.baseUrl}#${SITE_MODEL}`, "--sites", "docs", "--out", out],
  ]

  const first = collect(options)
  const workers = () => new Set(readRows().map(({ worker }) => worker))
  await expect.poll(() => workers().size, { timeout: 90_000 }).toBe(2)
  await browsers[1].kill()
  expect(await first.ended, first.said()).toBe(0)

  const rows = readRows()
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  // One that its browser took along is done in the other.
  expect(rows.filter(({ known }) => known === "failed")).toEqual([])
  expect(rows.filter(({ right }) => right).length).toBeGreaterThan(rows.length / 2)
  expect(first.said()).toContain(`${rows.length} tasks, ${rows.length} runs`)
  expect(readdirSync(join(out, "runs"))).toHaveLength(rows.length)
  for (const { file = "", id } of rows) {
    const session = await readSession(join(out, file))
    expect(session.modelId, id).toContain(SITE_MODEL)
    expect(session.steps.length, id).toBeGreaterThan(0)
    for (const ref of blobsOfSession(session)) expect(existsSync(join(out, "blobs", ref)), id).toBe(true)
  }

  const asked = server.heard.length
  const second = collect(options)
  expect(await second.ended, second.said()).toBe(0)
  expect(second.said()).toContain(`${rows.length} of ${rows.length} runs are done already.`)
  expect(server.heard).toHaveLength(asked)
  expect(readRows()).toEqual(rows)
})

function collect(options: string[]): { ended: Promise<number | null>; said(): string } {
  const child = spawn(process.execPath, ["scripts/setup.mjs", "scripts/collect.ts", ...options], {
    cwd: ROOT,
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += String(text)))
  return { ended: new Promise((resolve) => child.once("close", resolve)), said: () => said }
}

function readRows(): RunRow[] {
  const file = join(out, "results.jsonl")
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(1, -1) : []
  return lines.map((line) => JSON.parse(line) as RunRow)
}

async function readSession(name: string) {
  for await (const read of importFile({
    name,
    chunks: createReadStream(name, "utf8") as AsyncIterable<string>,
  }))
    if (read.ok && read.item.format === "session") return read.item.session
  throw new Error(`${name} has no trajectory.`)
}
