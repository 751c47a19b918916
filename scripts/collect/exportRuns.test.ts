import { createHash } from "node:crypto"
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import type { BlobContent } from "../../src/protocol/library"
import { actionOn, stepOf, trajectory } from "../../src/testing/trajectory"
import { printTrajectory } from "../../src/trajectory/schema"
import { Refusal } from "../refusal"
import { exportRuns } from "./exportRuns"
import { keepBlobs } from "./keepBlobs"
import { runFile } from "./runRow"
import { writeWhole } from "./writeWhole"

const folder = mkdtempSync(join(tmpdir(), "export-"))
afterAll(() => rmSync(folder, { recursive: true }))

const { signal } = new AbortController()
const PAGE = "<html backend_node_id='1'></html>"
const REF = createHash("sha256").update(PAGE).digest("hex")
const OTHER = "0".repeat(64)

function session(sessionId: string, known: "verified" | "claimed", refs: string[]) {
  const click = stepOf(1, "Click search", [actionOn("button", "Search", { op: "CLICK" })])
  const [html, screenshot] = refs
  const observation = {
    ...click.observation,
    page: { ...(html && { html }), ...(screenshot && { screenshot }) },
  }
  return trajectory("Search", [{ ...click, observation }], {
    sessionId,
    state: { status: "done", known, evidence: "" },
  })
}

const stock: Record<string, BlobContent> = {
  [REF]: { type: "text/html", text: PAGE },
  [OTHER]: { type: "image/jpeg", base64: Buffer.from([255, 216, 0]).toString("base64") },
}

test("what a run refers to is kept once, as it is", async () => {
  const asked: string[] = []
  const read = async (ref: string) => {
    asked.push(ref)
    return stock[ref]
  }
  for (let time = 0; time < 2; time++) await keepBlobs(folder, session("s1", "verified", [REF, OTHER]), read)
  expect(asked).toEqual([REF, OTHER])
  expect(readFileSync(join(folder, "blobs", REF), "utf8")).toBe(PAGE)
  expect([...readFileSync(join(folder, "blobs", OTHER))]).toEqual([255, 216, 0])
})

test("a zip of the runs that are known well enough, with their pages", async () => {
  const runs = [
    session("sure-one", "verified", [REF]),
    session("only-said", "claimed", []),
    session("pageless", "verified", ["f".repeat(64)]),
  ]
  runs.forEach((run, at) =>
    writeWhole(join(folder, runFile({ id: `t${at}`, repeat: 1 })), printTrajectory(run)),
  )
  const zip = join(folder, "a.zip")
  await exportRuns(folder, zip, { known: ["verified"], signal })
  // The zip stores what it holds without compression.
  const text = readFileSync(zip, "latin1")
  const held = [
    "trajectories.jsonl",
    "mind2web/tasks.json",
    `blobs/${REF}`,
    "sure-one",
    "pageless",
    "only-said",
  ]
  expect(held.map((part) => text.includes(part))).toEqual([true, true, true, true, true, false])
})

test("a zip that cannot be made whole is not there", async () => {
  writeFileSync(join(folder, "runs/broken.json"), '{"sessionId": ')
  const zip = join(folder, "b.zip")
  const exporting = exportRuns(folder, zip, { known: ["verified"], signal })
  await expect(exporting).rejects.toThrow("broken.json, line 1: The line is cut off.")
  await expect(exporting).rejects.toThrow(Refusal)
  expect([existsSync(zip), readdirSync(folder).filter((name) => name.endsWith(".tmp"))]).toEqual([false, []])
  await expect(exportRuns(join(folder, "none"), zip, { known: [], signal })).rejects.toThrow("has no runs.")
})
