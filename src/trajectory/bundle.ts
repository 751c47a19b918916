import { blobsOfSession } from "../agent/blobRefs"
import type { BlobRef } from "../agent/session"
import { annotationOf, printAnnotation, type Annotation } from "./annotation"
import { describeBundle, type FileCount } from "./bundleReadme"
import { keepPages } from "./keepPages"
import { mask, typedValues } from "./maskSession"
import { mind2webTaskOf, printTask, type ReadBlob } from "./mind2webTask"
import { pageAwareRows, printPageAwareRow } from "./pageAwareRows"
import { maskText, type PersonalKind } from "./personalData"
import { preferencePairs, printPair } from "./preferencePairs"
import { qualityOf, TRUSTED, type Quality } from "./quality"
import { printTrajectory, type FiledSession } from "./schema"
import { FORMULATIONS, MODULES, printRow, rowsFileName, trainingRows } from "./trainingRows"

/** A file of the bundle; its chunks are made as they are read, and are read to their end before the next file. */
export type BundleEntry = { name: string; chunks: AsyncIterable<Uint8Array> }

export type BundleOptions = {
  /** Milliseconds since the epoch. */
  exportedAt: number
  /** Text of a stored page. */
  readBlob: ReadBlob
  /** Any stored content as it is; without it there are no files of blobs. */
  readBytes?: (ref: BlobRef) => Promise<Uint8Array>
  /** Verified and confirmed unless given. */
  qualities?: readonly Quality[]
  /** Personal data of these kinds is masked everywhere; pages and pictures, known by their hash, are then left out. */
  masked?: readonly PersonalKind[]
}

type Lines = AsyncIterable<{ text: string; items: number }>

/** A session as it may leave, with the values that were typed into it about people. */
type Chosen = { session: FiledSession; typed: string[] }

/**
 * Everything that trajectories export to, file by file. Only the session at hand is held, so `sessions` is gone through
 * once for each file: it must give the same sessions each time, and a generator does not do. Throws when they change.
 */
export async function* exportBundle(
  sessions: AsyncIterable<FiledSession>,
  options: BundleOptions,
): AsyncGenerator<BundleEntry> {
  if (Object.is(sessions, sessions[Symbol.asyncIterator]()))
    throw new Error("Sessions are read once for each file: give a collection, not a generator.")
  const { masked = [], readBytes, qualities = TRUSTED } = options
  const stock: Stock = { ids: [], blobs: new Set(), found: new Map() }
  const files: FileCount[] = []
  const file = (name: string, lines: Lines): BundleEntry => {
    const count = { name, items: 0 }
    files.push(count)
    return { name, chunks: encode(lines, count) }
  }
  const perSession = (name: string, print: (chosen: Chosen) => Promise<string[]> | string[]): BundleEntry =>
    file(name, printEach(choose(sessions, options, stock.ids), print))

  yield file(
    "trajectories.jsonl",
    printEach(takeStock(sessions, options, stock), ({ session }) => [
      // What is known by its hash cannot be masked.
      printTrajectory(masked.length > 0 ? keepPages(session, () => false) : session),
    ]),
  )
  yield perSession("lumos/web_agent_annotations.jsonl", ({ session }) =>
    [annotationOf(session)].flatMap((it) => (it ? [printAnnotation(it)] : [])),
  )
  for (const module of MODULES)
    for (const formulation of FORMULATIONS) {
      const kind = { domain: "web_agent", module, formulation } as const
      const rows = trainingRows(annotationsOf(choose(sessions, options, stock.ids)), kind)
      yield file(
        `lumos/${rowsFileName(kind)}`,
        printEach(rows, (row) => [printRow(row)]),
      )
    }
  yield perSession("page-aware.jsonl", ({ session }) => pageAwareRows(session).map(printPageAwareRow))
  yield perSession("preferences.jsonl", ({ session }) => preferencePairs(session).map(printPair))
  yield file("mind2web/tasks.json", printList(choose(sessions, options, stock.ids), options))
  const refs = readBytes && masked.length === 0 ? [...stock.blobs] : []
  for (const ref of refs) yield { name: `blobs/${ref}`, chunks: once(() => readBytes!(ref)) }
  const facts = { ...options, masked, qualities, files, found: stock.found, blobs: refs.length }
  yield { name: "README.md", chunks: once(() => Promise.resolve(toBytes(describeBundle(facts)))) }
}

/** What client-zip makes a zip of. */
export async function* toZipInputs(
  entries: AsyncIterable<BundleEntry>,
  exportedAt: number,
): AsyncGenerator<{ name: string; input: AsyncIterable<Uint8Array>; lastModified: Date }> {
  for await (const { name, chunks } of entries)
    yield { name, input: chunks, lastModified: new Date(exportedAt) }
}

type Stock = { ids: string[]; blobs: Set<BlobRef>; found: Map<Quality, number> }

/** The first pass, which notes what there is. */
async function* takeStock(
  sessions: AsyncIterable<FiledSession>,
  options: BundleOptions,
  { ids, blobs, found }: Stock,
): AsyncGenerator<Chosen> {
  for await (const session of sessions) {
    const quality = qualityOf(session)
    found.set(quality, (found.get(quality) ?? 0) + 1)
    if (!(options.qualities ?? TRUSTED).includes(quality)) continue
    ids.push(session.sessionId)
    for (const ref of blobsOfSession(session)) blobs.add(ref)
    yield prepare(session, options)
  }
}

const CHANGED =
  "The trajectories changed while they were exported, so the file would not be whole. Export them again."

/** The sessions of the first pass again. */
async function* choose(
  sessions: AsyncIterable<FiledSession>,
  options: BundleOptions,
  ids: readonly string[],
): AsyncGenerator<Chosen> {
  let at = 0
  for await (const session of sessions) {
    if (!(options.qualities ?? TRUSTED).includes(qualityOf(session))) continue
    if (session.sessionId !== ids[at++]) throw new Error(CHANGED)
    yield prepare(session, options)
  }
  if (at !== ids.length) throw new Error(CHANGED)
}

function prepare(session: FiledSession, { masked = [] }: BundleOptions): Chosen {
  return masked.length === 0
    ? { session, typed: [] }
    : { session: mask(session, masked), typed: typedValues(session) }
}

async function* annotationsOf(chosen: AsyncIterable<Chosen>): AsyncGenerator<Annotation> {
  for await (const { session } of chosen) {
    const annotation = annotationOf(session)
    if (annotation) yield annotation
  }
}

async function* printEach<T>(
  items: AsyncIterable<T>,
  print: (item: T) => Promise<string[]> | string[],
): AsyncGenerator<{ text: string; items: number }> {
  for await (const item of items) {
    const lines = await print(item)
    yield { text: lines.join(""), items: lines.length }
  }
}

/** A JSON list of tasks, as the files of Mind2Web are. */
async function* printList(
  chosen: AsyncIterable<Chosen>,
  { readBlob, masked = [] }: BundleOptions,
): AsyncGenerator<{ text: string; items: number }> {
  let between = "["
  for await (const { session, typed } of chosen) {
    const read: ReadBlob = async (ref) => maskText(await readBlob(ref), masked, typed)
    const task = await mind2webTaskOf(session, masked.length > 0 ? read : readBlob)
    if (!task) continue
    yield { text: between + printTask(task), items: 1 }
    between = ", "
  }
  yield { text: between === "[" ? "[]" : "]", items: 0 }
}

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function* encode(lines: Lines, count: FileCount): AsyncGenerator<Uint8Array> {
  for await (const { text, items } of lines) {
    count.items += items
    if (text !== "") yield toBytes(text)
  }
}

async function* once(read: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await read()
}
