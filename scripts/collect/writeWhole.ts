import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs"
import { dirname } from "node:path"

/** Writes a file with its folders so that it is there whole or not at all, also when this process or the disk ends. */
export function writeWhole(file: string, contents: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true })
  // Within its folder: a rename between file systems is none.
  const beside = `${file}.${process.pid}.tmp`
  try {
    const handle = openSync(beside, "w")
    try {
      const bytes = typeof contents === "string" ? Buffer.from(contents) : contents
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
