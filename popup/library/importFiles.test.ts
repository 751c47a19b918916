import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import type { Session } from "../../src/agent/session"
import { annotationOf, printAnnotation } from "../../src/trajectory/annotation"
import { preferencePairs, printPair } from "../../src/trajectory/preferencePairs"
import { printTrajectory } from "../../src/trajectory/schema"
import { printRow, trainingRows } from "../../src/trajectory/trainingRows"
import { actionOn, stepOf, trajectory } from "../../src/testing/trajectory"
import type { BlobContent } from "../../src/protocol/library"
import { EVERYTHING, EXPORT_FORMATS } from "./exportFormats"
import { exportRuns } from "./exportRuns"
import { importFiles } from "./importFiles"

/** A library in memory. */
function createLibrary(sessions: Session[] = []) {
  const records = new Map(sessions.map((session) => [session.sessionId, session]))
  const pinned = new Set<string>()
  const blobs = new Map<string, BlobContent>()
  return {
    records,
    pinned,
    blobs,
    readRecording: async ({ sessionId }: { sessionId: string }) => {
      const session = records.get(sessionId)
      return session && ({ session, summary: { pinned: pinned.has(sessionId) } } as never)
    },
    importSession: async ({ session }: { session: unknown }) => {
      const { sessionId } = session as Session
      records.set(sessionId, session as Session)
      return { sessionId, status: "imported" as const }
    },
    pinRecording: async ({ sessionId }: { sessionId: string }) => {
      pinned.add(sessionId)
      return {}
    },
    readBlob: async ({ ref }: { ref: string }) => blobs.get(ref),
    storeBlob: async ({ content }: { content: BlobContent }) => {
      const bytes =
        content.type === "text/html" ? Buffer.from(content.text) : Buffer.from(content.base64, "base64")
      const ref = createHash("sha256").update(bytes).digest("hex")
      blobs.set(ref, content)
      return { ref }
    },
  }
}

type Library = ReturnType<typeof createLibrary>

const options = () => ({ now: () => 7, signal: new AbortController().signal, onProgress: () => {} })
const asFile = (name: string, ...parts: BlobPart[]) => new File(parts, name)

/** A run of one step whose page and picture are stored. */
async function makeRun(library: Library, sessionId: string): Promise<Session> {
  const html = (
    await library.storeBlob({ content: { type: "text/html", text: `<html>é ${sessionId}</html>` } })
  ).ref
  const picture = Buffer.from([0xff, 0xd8, 0xff, 0x00, 0x80]).toString("base64")
  const screenshot = (await library.storeBlob({ content: { type: "image/jpeg", base64: picture } })).ref
  const step = stepOf(1, 'Click the button "Search"', [actionOn("button", "Search", { op: "CLICK" })])
  const observation = { ...step.observation, page: { html, cleaned: html, screenshot } }
  const session = trajectory("Write to a@b.org", [{ ...step, observation }], { sessionId, endedAt: 9 })
  library.records.set(sessionId, session)
  return session
}

async function exportAll(
  library: Library,
  about: Partial<Parameters<typeof exportRuns>[1]> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = exportRuns(library, {
    sessionIds: [...library.records.keys()],
    format: EVERYTHING,
    qualities: ["verified", "confirmed"],
    masked: [],
    exportedAt: 0,
    signal: new AbortController().signal,
    onProgress: () => {},
    ...about,
  })
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer())
}

test("our zip comes back as it was, pages and pictures too, and exports the same", async () => {
  const library = createLibrary()
  await makeRun(library, "s1")
  await makeRun(library, "s2")
  library.pinned.add("s2")
  const zip = await exportAll(library)
  const other = createLibrary()
  const report = await importFiles([asFile("a.zip", zip)], other, options())
  expect(report).toMatchObject({ imported: 2, known: 0, others: 0, problems: [], problemCount: 0 })
  expect([...other.records.values()]).toEqual([...library.records.values()])
  expect(other.pinned).toEqual(library.pinned)
  expect(other.blobs).toEqual(library.blobs)
  expect(await exportAll(other)).toEqual(zip)
  expect(await importFiles([asFile("a.zip", zip)], other, options())).toMatchObject({ imported: 0, known: 2 })
})

test("a masked export has no pages and says nothing personal; one file is that of the zip", async () => {
  const library = createLibrary()
  await makeRun(library, "s1")
  library.pinned.add("s1")
  const masked = await exportAll(library, { masked: ["email"], format: EXPORT_FORMATS[1]! })
  const text = new TextDecoder().decode(masked)
  expect(text).toContain("Write to [email]")
  expect(text).toContain('"pinned": true')
  const other = createLibrary()
  await importFiles([asFile("a.jsonl", text)], other, options())
  expect(other.records.get("s1")?.steps[0]?.observation.page).toBeUndefined()
  const mind2web = await exportAll(library, { format: EXPORT_FORMATS.find(({ id }) => id === "mind2web")! })
  expect(JSON.parse(new TextDecoder().decode(mind2web))).toMatchObject([{ annotation_id: "s1" }])
})

test("an export is told as it goes, and stops when it is to", async () => {
  const library = createLibrary()
  await makeRun(library, "s1")
  const parts: number[] = []
  await exportAll(library, { onProgress: ({ part }) => parts.push(part) })
  expect(parts).toEqual(parts.toSorted((a, b) => a - b))
  expect(parts.at(-1)).toBe(1)
  const stop = new AbortController()
  const stopped = exportAll(library, {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error("stopped")),
  })
  await expect(stopped).rejects.toThrow("stopped")
})

test("a record whose pages are nowhere is taken without them; what another record has stored stays", async () => {
  const library = createLibrary()
  const session = await makeRun(library, "s1")
  const file = () => asFile("a.jsonl", printTrajectory({ ...session, sessionId: "s9" }))
  await importFiles([file()], library, options())
  expect(library.records.get("s9")?.steps).toEqual(session.steps)
  const other = createLibrary()
  await importFiles([file()], other, options())
  expect(other.records.get("s9")?.steps[0]?.observation).not.toHaveProperty("page")
})

const SESSION = trajectory("Find a lamp", [
  stepOf(1, 'Click the button "Search"', [actionOn("button", "Search", { op: "CLICK" })], [], {
    rejected: [{ reply: "Click the moon", observation: "there is no moon" }],
  }),
])

async function rowsOf(session: Session, formulation: "iterative" | "onetime") {
  const printed: Record<string, string> = {}
  for (const module of ["plan", "ground"] as const)
    for await (const row of trainingRows([annotationOf(session)!], {
      domain: "web_agent",
      module,
      formulation,
    }))
      printed[module] = printRow(row)
  return printed
}

test.each(["iterative", "onetime"] as const)(
  "two files of %s rows make one run, whichever comes first",
  async (formulation) => {
    const { plan, ground } = await rowsOf(SESSION, formulation)
    const library = createLibrary()
    const files = [asFile("ground.jsonl", ground!), asFile("plan.jsonl", plan!)]
    expect(await importFiles(files, library, options())).toMatchObject({ imported: 1, problemCount: 0 })
    const [made] = [...library.records.values()]
    expect(made).toMatchObject({ task: "Find a lamp", source: "import" })
    expect(await rowsOf(made!, formulation)).toEqual({ plan, ground })
  },
)

test("an annotation is taken once, a half of a pair not at all, pairs of preference are counted", async () => {
  const { plan } = await rowsOf(SESSION, "iterative")
  const library = createLibrary()
  const annotation = printAnnotation(annotationOf(SESSION)!)
  const pairs = preferencePairs(SESSION).map(printPair)
  expect(pairs).toHaveLength(1)
  const files = [
    asFile("annotations.jsonl", annotation, annotation),
    asFile("plan.jsonl", "\n", plan!),
    asFile("preferences.jsonl", pairs[0]!),
  ]
  const report = await importFiles(files, library, options())
  expect(report).toMatchObject({ imported: 1, known: 1, others: 1 })
  expect(report.problems).toEqual([
    {
      file: "plan.jsonl",
      line: 2,
      message: expect.stringContaining("The other half of this row is missing") as string,
    },
  ])
})

test("what cannot be read is told with its place, and the rest is taken", async () => {
  const library = createLibrary()
  const good = printTrajectory(SESSION)
  const report = await importFiles(
    [asFile("mixed.jsonl", "{}\n", good, '{"sessionId": 1, "ver'), asFile("cut.zip", "PK\u0003\u0004 cut")],
    library,
    options(),
  )
  expect(report.imported).toBe(1)
  expect(report.problems.map(({ file, line }) => [file, line])).toEqual([
    ["cut.zip", undefined],
    ["mixed.jsonl", 1],
    ["mixed.jsonl", 3],
  ])
})

test("a full disk ends it; another refusal is told with its place", async () => {
  const library = createLibrary()
  const file = () => asFile("a.jsonl", printTrajectory(SESSION))
  const refusing = (message: string) => ({
    ...library,
    importSession: async () => {
      throw new Error(message)
    },
  })
  await expect(importFiles([file()], refusing("The disk is full."), options())).rejects.toThrow("full")
  const report = await importFiles([file()], refusing("This run had not ended."), options())
  expect(report.problems).toEqual([{ file: "a.jsonl", line: 1, message: "This run had not ended." }])
})

test("a packed file that is damaged is told, and the next is read", async () => {
  const library = createLibrary()
  await makeRun(library, "s1")
  const zip = Buffer.from(await exportAll(library))
  // The method, in the central directory entry of 46 bytes and a name that begins with "trajectories".
  zip[zip.lastIndexOf("trajectories.jsonl") - 46 + 10] = 8
  const other = createLibrary()
  const files = [asFile("damaged.zip", zip), asFile("a.jsonl", printTrajectory(SESSION))]
  const report = await importFiles(files, other, options())
  expect(report).toMatchObject({ imported: 1, problemCount: 1 })
  expect(report.problems[0]).toMatchObject({
    file: "damaged.zip: trajectories.jsonl",
    message: expect.stringContaining("It could not be read to its end.") as string,
  })
})
