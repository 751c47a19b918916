import { open, rename, rm } from "node:fs/promises"
import type { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

/** Writes what comes into a file so that it is there whole or not at all. */
export async function pipeWhole(
  file: string,
  source: Readable | AsyncIterable<string>,
  signal?: AbortSignal,
): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`
  // It is there before anything fails: a stream that opens it by itself may do so after it was deleted.
  const handle = await open(beside, "w")
  try {
    await pipeline(source, handle.createWriteStream(), signal ? { signal } : {})
    await rename(beside, file)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
