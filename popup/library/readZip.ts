import { BlobReader, configure, ZipReader, type Entry, type FileEntry } from "@zip.js/zip.js"

/** A file in a zip; nothing of it is read before its stream is. */
export type ZipEntry = {
  name: string
  size: number
  /** The stream fails with a sentence where the content is damaged. */
  open(): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>
}

const NOT_WHOLE = "This is no whole zip file. Copy or download it again."
const [STORED, DEFLATED] = [0, 8]

// The extension's policy allows no Workers made of text.
configure({ useWebWorkers: false })

/** The files of a zip, of any size: its directory is read, and of the rest what is asked for. */
export async function readZip(file: Blob): Promise<ZipEntry[]> {
  const entries = await new ZipReader(new BlobReader(file)).getEntries().catch((error: unknown) => {
    throw new Error(NOT_WHOLE, { cause: error })
  })
  return entries.filter(isFile).map((entry) => ({
    name: entry.filename,
    size: entry.uncompressedSize,
    open: async () => open(entry),
  }))
}

function isFile(entry: Entry): entry is FileEntry {
  return !entry.directory
}

function open(entry: FileEntry): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { filename, encrypted, compressionMethod } = entry
  if (encrypted) throw new Error(`${filename} has a password. Unpack it, then import what was in it.`)
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED)
    throw new Error(
      `${filename} is packed in a way that is not read here. Unpack it, then import what was in it.`,
    )
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>()
  entry.getData(writable, { checkSignature: true, preventClose: true }).then(
    () => writable.close(),
    (error: unknown) => writable.abort(new Error(NOT_WHOLE, { cause: error })).catch(() => {}),
  )
  return readable
}
