import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { Readable } from "node:stream"
import type { ReadableStream } from "node:stream/web"
import { makeZip } from "client-zip"
import { blobsOfSession } from "../../src/agent/blobRefs"
import type { Session } from "../../src/agent/session"
import { exportBundle, toZipInputs } from "../../src/trajectory/bundle"
import { importFile } from "../../src/trajectory/importFile"
import type { Quality } from "../../src/trajectory/quality"
import { pipeWhole } from "../pipeWhole"
import { Refusal } from "../refusal"
import { blobFile } from "./keepBlobs"

/** Writes everything that the runs of a folder export to into a zip, which is there whole or not at all. */
export async function exportRuns(
  folder: string,
  zip: string,
  { known, signal }: { known: readonly Quality[]; signal: AbortSignal },
): Promise<void> {
  const exportedAt = Date.now()
  const sessions = { [Symbol.asyncIterator]: () => readRuns(folder) }
  const readBytes = async (ref: string) => readFileSync(join(folder, blobFile(ref)))
  const entries = exportBundle(sessions, {
    exportedAt,
    qualities: known,
    readBlob: async (ref) => (await readBytes(ref)).toString(),
    readBytes,
  })
  const stream = makeZip(toZipInputs(entries, exportedAt)) as ReadableStream<Uint8Array>
  await pipeWhole(zip, Readable.fromWeb(stream), signal)
}

/** The runs of a folder by name. Pages that are not there any more are no pages of theirs. */
async function* readRuns(folder: string): AsyncGenerator<Session> {
  const runs = join(folder, "runs")
  if (!existsSync(runs)) throw new Refusal(`${folder} has no runs. Name a folder with runs: --out DIR`)
  const names = readdirSync(runs)
    .filter((name) => name.endsWith(".json"))
    .sort()
  for (const name of names.map((each) => join(runs, each))) {
    const chunks = createReadStream(name, "utf8") as AsyncIterable<string>
    for await (const read of importFile({ name, chunks })) {
      if (!read.ok) throw new Refusal(`${name}, line ${read.problem.line}: ${read.problem.message}`)
      if (read.item.format === "session") yield withBlobs(folder, read.item.session)
    }
  }
}

function withBlobs(folder: string, session: Session): Session {
  const missing = blobsOfSession(session).filter((ref) => !existsSync(join(folder, blobFile(ref))))
  if (missing.length === 0) return session
  const steps = session.steps.map(({ observation: { page: _, ...observation }, ...step }) => ({
    ...step,
    observation,
  }))
  const { last, ...rest } = session
  const { page: _, ...look } = last ?? {}
  return { ...rest, steps, ...(last && { last: look as typeof last }) }
}
