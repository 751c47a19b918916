import { blobsOfSession } from "../../src/agent/blobRefs"
import type { BlobRef, Session } from "../../src/agent/session"
import type { BlobContent } from "../../src/protocol/library"
import type { Annotation } from "../../src/trajectory/annotation"
import type { Item } from "../../src/trajectory/formats"
import { importFile, type ImportOptions } from "../../src/trajectory/importFile"
import { keepPages } from "../../src/trajectory/keepPages"
import { sessionOfAnnotation, sessionOfMind2webTask } from "../../src/trajectory/sessionOf"
import type { LibraryCalls } from "./libraryCalls"
import { contentOf, sourcesOf, type Source, type Stored } from "./importSources"
import { createRowPairs } from "./pairRows"
import { textOf } from "./streams"

/** `line` is missing where it is about the whole file. */
export type Problem = { file: string; line?: number; message: string }

export type ImportReport = {
  /** The file at hand; "" at the end. */
  file: string
  bytes: number
  totalBytes: number
  imported: number
  /** Records that were there already. */
  known: number
  /** What was read and is no run. */
  others: number
  /** The first of them. */
  problems: Problem[]
  problemCount: number
}

type Calls = Pick<LibraryCalls, "importSession" | "pinRecording" | "readRecording" | "readBlob" | "storeBlob">

const MOST_PROBLEMS = 200

const NO_RUN =
  "This annotation cannot be shown as a run: each of its actions must be a CLICK, TYPE or SELECT, with a line in natural_language_plan."
const ALONE =
  "The other half of this row is missing: import the planning and the grounding file together, both of one formulation."

const CUT_OFF =
  "It could not be read to its end. Copy or download it again; what stands before is taken over."

/** Takes over what files hold, one after the other; what cannot be read is a problem, and the rest goes on. */
export async function importFiles(
  files: readonly File[],
  library: Calls,
  options: { now: () => number; signal: AbortSignal; onProgress: (report: ImportReport) => void },
): Promise<ImportReport> {
  const { now, signal, onProgress } = options
  let report: ImportReport = {
    file: "",
    bytes: 0,
    totalBytes: 0,
    imported: 0,
    known: 0,
    others: 0,
    problems: [],
    problemCount: 0,
  }
  const tell = (change: Partial<ImportReport>): void => {
    report = { ...report, ...change }
    onProgress(report)
  }
  const complain = (problem: Problem): void => {
    const { problems, problemCount } = report
    tell({
      problems: problems.length < MOST_PROBLEMS ? [...problems, problem] : problems,
      problemCount: problemCount + 1,
    })
  }
  const seen: NonNullable<ImportOptions["seen"]> = new Map()
  const pairs = createRowPairs()

  const sources: Source[] = []
  for (const file of files) {
    try {
      sources.push(...(await sourcesOf(file)))
    } catch (error) {
      complain({ file: file.name, message: messageOf(error) })
    }
  }
  tell({ totalBytes: sources.reduce((sum, { size }) => sum + size, 0) })
  for (const source of sources)
    await read(source).catch((error: unknown) => {
      if (endsAll(error)) throw error
      complain({ file: source.name, message: `${CUT_OFF} (${messageOf(error)})` })
    })
  for (const place of pairs.alone()) complain({ ...place, message: ALONE })
  tell({ file: "" })
  return report

  async function read({ name, open, stored }: Source): Promise<void> {
    tell({ file: name })
    const stream = await open().catch((error: unknown) => complain({ file: name, message: messageOf(error) }))
    if (!stream) return
    const chunks = textOf(stream, (count) => {
      signal.throwIfAborted()
      tell({ bytes: report.bytes + count })
    })
    for await (const read of importFile({ name, chunks }, { seen })) {
      signal.throwIfAborted()
      if (!read.ok) complain(read.problem)
      else
        await take(read.item, { file: name, line: read.line }, stored).catch((error: unknown) => {
          if (endsAll(error)) throw error
          complain({ file: name, line: read.line, message: messageOf(error) })
        })
    }
  }

  /** It would go wrong with each record to come. */
  function endsAll(error: unknown): boolean {
    return signal.aborted || /disk is full/.test(messageOf(error))
  }

  async function take(item: Item, place: { file: string; line: number }, stored: Stored): Promise<void> {
    switch (item.format) {
      case "session":
        return takeSession(item.session.sessionId, () => withPages(item.session, stored), item.pinned)
      case "mind2web":
        return takeSession(item.task.annotation_id, () =>
          sessionOfMind2webTask(item.task, now(), (text) => store({ type: "text/html", text })),
        )
      case "annotation":
        return takeAnnotation(item.annotation, place)
      case "training-row": {
        const annotation = pairs.add(item.row, place)
        return annotation && takeAnnotation(annotation, place)
      }
      case "page-aware":
      case "preference":
        tell({ others: report.others + 1 })
    }
  }

  async function takeAnnotation(
    annotation: Annotation,
    place: { file: string; line: number },
  ): Promise<void> {
    const sessionId = await idOf(annotation)
    const session = sessionOfAnnotation(annotation, { sessionId, at: now() })
    if (session) await takeSession(sessionId, () => Promise.resolve(session))
    else complain({ ...place, message: NO_RUN })
  }

  /** Pages are stored only for what is not known, which stays as it is. */
  async function takeSession(sessionId: string, make: () => Promise<Session>, pinned = false): Promise<void> {
    const isKnown =
      (await library.readRecording({ sessionId })) !== undefined ||
      (await library.importSession({ session: await make() })).status === "known"
    if (pinned && !isKnown) await library.pinRecording({ sessionId, pinned })
    tell(isKnown ? { known: report.known + 1 } : { imported: report.imported + 1 })
  }

  async function withPages(session: Session, stored: Stored): Promise<Session> {
    const there = new Set<BlobRef>()
    for (const ref of blobsOfSession(session)) {
      signal.throwIfAborted()
      const entry = stored.get(ref)
      const isThere = entry
        ? (await store(await contentOf(entry))) === ref
        : (await library.readBlob({ ref })) !== undefined
      if (isThere) there.add(ref)
    }
    return keepPages(session, (ref) => there.has(ref))
  }

  async function store(content: BlobContent): Promise<BlobRef> {
    return (await library.storeBlob({ content })).ref
  }
}

/** The same for the same annotation, so that it is taken over once. */
async function idOf({ task, subgoal_plan }: Annotation): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify([task, subgoal_plan]))
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", text))
  const hex = Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, "0"))
  return `annotation-${hex.join("")}`
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
