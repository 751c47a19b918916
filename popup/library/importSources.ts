import type { BlobRef } from "../../src/agent/session"
import type { BlobContent } from "../../src/protocol/library"
import { readZip, type ZipEntry } from "./readZip"

/** The stored pages and pictures that a zip brings along. */
export type Stored = ReadonlyMap<BlobRef, ZipEntry>

/** A file to read, which may be one in a zip. */
export type Source = { name: string; size: number; open: ZipEntry["open"]; stored: Stored }

/** Where our own zip keeps what it refers to, and the records whole; its other files say the same again. */
const STORED = "blobs/"
const RECORDS = "trajectories.jsonl"

/** What is read of a file; throws a sentence when that is nothing. */
export async function sourcesOf(file: File): Promise<Source[]> {
  if (!(await isZip(file)))
    return [{ name: file.name, size: file.size, open: async () => file.stream(), stored: new Map() }]
  const entries = await readZip(file)
  const stored = new Map(
    entries.flatMap((entry) =>
      entry.name.startsWith(STORED) ? [[entry.name.slice(STORED.length), entry] as const] : [],
    ),
  )
  const records = entries.filter(({ name }) => name === RECORDS)
  const chosen = records.length > 0 ? records : entries.filter(({ name }) => /\.jsonl?$/i.test(name))
  if (chosen.length === 0)
    throw new Error("There is no .json or .jsonl file in this zip. Check that it is the right one.")
  return chosen.map(({ name, size, open }) => ({ name: `${file.name}: ${name}`, size, open, stored }))
}

/** Zip files begin with the signature of a file in them, or of their end when there is none. */
async function isZip(file: Blob): Promise<boolean> {
  const head = await file.slice(0, 4).text()
  return head === "PK\u0003\u0004" || head === "PK\u0005\u0006"
}

/** JPEG files begin with FF D8 (ISO/IEC 10918-1); the rest are pages. */
export async function contentOf(entry: ZipEntry): Promise<BlobContent> {
  const bytes = await new Response(await entry.open()).bytes()
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8)
    return { type: "text/html", text: new TextDecoder().decode(bytes) }
  let binary = ""
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return { type: "image/jpeg", base64: btoa(binary) }
}
