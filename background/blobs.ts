import type { BlobRef } from "../src/agent/session"
import {
  keysOf,
  type BlobInfo,
  type BlobType,
  type Database,
  type LumosStores,
  type Writing,
} from "./database"

export type StoredBlob = { info: BlobInfo; content: Uint8Array<ArrayBuffer> }

/** Content by its sha256: pages and pictures, one copy each however many records hold it. */
export type Blobs = {
  /**
   * Resolves when it is stored. It stays as long as a session refers to it; content that none does is collected when
   * the worker starts anew. Rejects with the browser's QuotaExceededError when the disk is full.
   */
  put(content: Uint8Array<ArrayBuffer>, type: BlobType): Promise<BlobRef>
  get(ref: BlobRef): Promise<StoredBlob | undefined>
  /** Deletes what no session refers to, such as what a run stored just before the browser was closed. */
  collect(): Promise<void>
}

export function createBlobs({ open, awaited }: Database): Blobs {
  return {
    put: async (content, type) => {
      const ref = await sha256(content)
      awaited.set(ref, (awaited.get(ref) ?? 0) + 1)
      const db = await open()
      if ((await db.getKey("blobInfos", ref)) !== undefined) return ref
      const bytes = type === "text/html" ? await pack(content) : content.buffer
      const info = { ref, type, size: content.byteLength, stored: bytes.byteLength }
      const stores: LumosStores = ["blobs", "blobInfos", "uses", "unused", "totals"]
      const writing = db.transaction(stores, "readwrite", { durability: "relaxed" })
      const write = async (): Promise<void> => {
        if ((await writing.objectStore("blobInfos").getKey(ref)) !== undefined) return
        const totals = writing.objectStore("totals")
        const stored = ((await totals.get("blobs"))?.stored ?? 0) + info.stored
        // A record may have come without its pages.
        const isUsed = (await writing.objectStore("uses").count(keysOf(ref))) > 0
        await Promise.all([
          writing.objectStore("blobs").put({ ref, bytes }),
          writing.objectStore("blobInfos").put(info),
          isUsed || writing.objectStore("unused").put(ref, ref),
          totals.put({ stored }, "blobs"),
        ])
      }
      await Promise.all([write(), writing.done])
      return ref
    },
    get: async (ref) => {
      const transaction = (await open()).transaction(["blobs", "blobInfos"])
      const [blob, info] = await Promise.all([
        transaction.objectStore("blobs").get(ref),
        transaction.objectStore("blobInfos").get(ref),
      ])
      if (!blob || !info) return undefined
      const content = info.type === "text/html" ? await unpack(blob.bytes) : blob.bytes
      return { info, content: new Uint8Array(content) }
    },
    collect: async () => {
      const stores: LumosStores = ["blobs", "blobInfos", "unused", "totals"]
      const writing = (await open()).transaction(stores, "readwrite")
      const remove = async (): Promise<void> => {
        const unused = await writing.objectStore("unused").getAllKeys()
        await removeBlobs(
          writing,
          unused.filter((ref) => !awaited.has(ref)),
        )
      }
      await Promise.all([remove(), writing.done])
    },
  }
}

/** Deletes content within a transaction; resolves with the bytes it took. */
export async function removeBlobs(writing: Writing, refs: readonly BlobRef[]): Promise<number> {
  const infos = await Promise.all(refs.map((ref) => writing.objectStore("blobInfos").get(ref)))
  const freed = infos.reduce((sum, info) => sum + (info?.stored ?? 0), 0)
  const totals = writing.objectStore("totals")
  const stored = ((await totals.get("blobs"))?.stored ?? 0) - freed
  await Promise.all([
    ...refs.flatMap((ref) => [
      writing.objectStore("blobs").delete(ref),
      writing.objectStore("blobInfos").delete(ref),
      writing.objectStore("unused").delete(ref),
    ]),
    totals.put({ stored }, "blobs"),
  ])
  return freed
}

async function sha256(content: Uint8Array<ArrayBuffer>): Promise<BlobRef> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("")
}

function pack(content: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  return through(content, new CompressionStream("gzip"))
}

function unpack(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return through(bytes, new DecompressionStream("gzip"))
}

function through(
  content: Uint8Array<ArrayBuffer> | ArrayBuffer,
  stream: CompressionStream | DecompressionStream,
): Promise<ArrayBuffer> {
  return new Response(new Blob([content]).stream().pipeThrough(stream)).arrayBuffer()
}
