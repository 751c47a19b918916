import { makeZip } from "client-zip"
import { exportBundle, toZipInputs, type BundleEntry } from "../../src/trajectory/bundle"
import type { PersonalKind } from "../../src/trajectory/personalData"
import type { Quality } from "../../src/trajectory/quality"
import type { FiledSession } from "../../src/trajectory/schema"
import { PASSES, type ExportFormat } from "./exportFormats"
import type { LibraryCalls } from "./libraryCalls"

export type ExportOptions = {
  sessionIds: readonly string[]
  format: ExportFormat
  qualities: readonly Quality[]
  masked: readonly PersonalKind[]
  /** Milliseconds since the epoch. */
  exportedAt: number
  signal: AbortSignal
  onProgress: (progress: ExportProgress) => void
}

/** `part` of the records' files is written, 0 to 1; `file` is the one at hand. */
export type ExportProgress = { file: string; part: number; bytes: number }

type Reads = Pick<LibraryCalls, "readRecording" | "readBlob">

/** The export as it is made, piece by piece: no more is held than one record and one page. */
export function exportRuns(library: Reads, options: ExportOptions): ReadableStream<Uint8Array> {
  const { sessionIds, format, qualities, masked, exportedAt, signal, onProgress } = options
  const steps = Math.max(1, sessionIds.length * PASSES)
  const progress = { file: "", reads: 0, bytes: 0 }
  const tell = (): void =>
    onProgress({ file: progress.file, part: Math.min(1, progress.reads / steps), bytes: progress.bytes })

  const sessions = { [Symbol.asyncIterator]: () => readAll() }
  const entries = exportBundle(sessions, {
    exportedAt,
    qualities,
    masked,
    readBlob: async (ref) => new TextDecoder().decode(await readBytes(ref)),
    readBytes,
  })
  const stream =
    format.file === undefined
      ? makeZip(toZipInputs(named(entries), exportedAt))
      : toStream(onlyFile(named(entries), format.file))
  return stream.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        signal.throwIfAborted()
        progress.bytes += chunk.byteLength
        tell()
        controller.enqueue(chunk)
      },
    }),
  )

  async function* readAll(): AsyncGenerator<FiledSession> {
    for (const sessionId of sessionIds) {
      signal.throwIfAborted()
      const read = await library.readRecording({ sessionId })
      progress.reads++
      tell()
      // What was deleted meanwhile is noticed by the export.
      if (read) yield { ...read.session, ...(read.summary.pinned && { pinned: true }) }
    }
  }

  async function readBytes(ref: string): Promise<Uint8Array<ArrayBuffer>> {
    signal.throwIfAborted()
    const blob = await library.readBlob({ ref })
    if (!blob) throw new Error("A stored page was deleted while it was exported. Export the runs again.")
    return blob.type === "text/html"
      ? new TextEncoder().encode(blob.text)
      : Uint8Array.from(atob(blob.base64), (character) => character.charCodeAt(0))
  }

  async function* named(entries: AsyncIterable<BundleEntry>): AsyncGenerator<BundleEntry> {
    for await (const entry of entries) {
      progress.file = entry.name
      yield entry
    }
  }
}

/** The first file is gone through for what there is, the others but the one meant are not made. */
async function* onlyFile(
  entries: AsyncIterable<BundleEntry>,
  name: string,
): AsyncGenerator<Uint8Array, void> {
  let isFirst = true
  for await (const entry of entries) {
    if (entry.name === name) {
      yield* entry.chunks
      return
    }
    if (isFirst) for await (const _ of entry.chunks);
    isFirst = false
  }
}

function toStream(chunks: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await chunks.return()),
  })
}
