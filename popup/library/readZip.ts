/** A file in a zip; nothing of it is read before its stream is. */
export type ZipEntry = {
  name: string
  size: number
  open(): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>
}

/** Signatures and sizes of APPNOTE.TXT, the specification of zip files. */
const END = { signature: 0x06054b50, size: 22, mostComment: 0xffff }
const END64 = { signature: 0x06064b50, size: 56 }
const LOCATOR64 = { signature: 0x07064b50, size: 20 }
const ENTRY = { signature: 0x02014b50, size: 46 }
const LOCAL = { signature: 0x04034b50, size: 30 }
/** What a number of 32 bits says when it is in the extra field instead. */
const ELSEWHERE = 0xffffffff
const EXTRA64 = 1
const [STORED, DEFLATED] = [0, 8]

const NOT_WHOLE = "This is no whole zip file. Copy or download it again."

/** The files of a zip, of any size, by its central directory: its end is read, and of the rest what is asked for. */
export async function readZip(file: Blob): Promise<ZipEntry[]> {
  const directory = await findDirectory(file)
  const view = await viewOf(file, directory.start, directory.length)
  const entries: ZipEntry[] = []
  for (let at = 0, left = directory.count; left > 0; left--) {
    if (at + ENTRY.size > view.byteLength || view.getUint32(at, true) !== ENTRY.signature)
      throw new Error(NOT_WHOLE)
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    )
    const next = at + ENTRY.size + nameLength! + extraLength! + commentLength!
    if (next > view.byteLength) throw new Error(NOT_WHOLE)
    const entry = readEntry(file, view, at, nameLength!, extraLength!)
    // Folders have no content of their own.
    if (!entry.name.endsWith("/")) entries.push(entry)
    at = next
  }
  return entries
}

async function findDirectory(file: Blob): Promise<{ count: number; start: number; length: number }> {
  const from = Math.max(0, file.size - END.size - END.mostComment - LOCATOR64.size)
  const view = await viewOf(file, from, file.size - from)
  let at = view.byteLength - END.size
  while (at >= 0 && view.getUint32(at, true) !== END.signature) at--
  if (at < 0) throw new Error(NOT_WHOLE)
  const locator = at - LOCATOR64.size
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64.signature)
    return {
      count: view.getUint16(at + 10, true),
      length: view.getUint32(at + 12, true),
      start: view.getUint32(at + 16, true),
    }
  const end = await viewOf(file, toNumber(view.getBigUint64(locator + 8, true)), END64.size)
  if (end.byteLength < END64.size || end.getUint32(0, true) !== END64.signature) throw new Error(NOT_WHOLE)
  const [count, length, start] = [32, 40, 48].map((offset) => toNumber(end.getBigUint64(offset, true)))
  return { count: count!, length: length!, start: start! }
}

function readEntry(
  file: Blob,
  view: DataView<ArrayBuffer>,
  at: number,
  nameLength: number,
  extraLength: number,
): ZipEntry {
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + ENTRY.size, nameLength))
  const isEncrypted = (view.getUint16(at + 8, true) & 1) !== 0
  const method = view.getUint16(at + 10, true)
  // In this order in the extra field, each only where its own place says so.
  const [size, packed, start] = largeNumbers(
    [24, 20, 42].map((offset) => view.getUint32(at + offset, true)),
    new DataView(view.buffer, at + ENTRY.size + nameLength, extraLength),
  )
  return {
    name,
    size: size!,
    open: async () => {
      if (isEncrypted) throw new Error(`${name} has a password. Unpack it, then import what was in it.`)
      if (method !== STORED && method !== DEFLATED)
        throw new Error(
          `${name} is packed in a way that is not read here. Unpack it, then import what was in it.`,
        )
      const local = await viewOf(file, start!, LOCAL.size)
      if (local.byteLength < LOCAL.size || local.getUint32(0, true) !== LOCAL.signature)
        throw new Error(NOT_WHOLE)
      const from = start! + LOCAL.size + local.getUint16(26, true) + local.getUint16(28, true)
      const content = file.slice(from, from + packed!).stream()
      return method === STORED ? content : content.pipeThrough(new DecompressionStream("deflate-raw"))
    },
  }
}

function largeNumbers(said: number[], extra: DataView): number[] {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== EXTRA64) continue
    let next = at + 4
    return said.map((number) => {
      if (number !== ELSEWHERE) return number
      next += 8
      if (next > extra.byteLength) throw new Error(NOT_WHOLE)
      return toNumber(extra.getBigUint64(next - 8, true))
    })
  }
  return said
}

async function viewOf(file: Blob, start: number, length: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await file.slice(start, start + length).arrayBuffer())
}

/** No file is longer than 2 to the power of 53. */
function toNumber(large: bigint): number {
  return Number(large)
}
