import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from "idb"
import type { BlobRef, SessionEvent } from "../src/agent/session"
import type { Summary } from "../src/trajectory/summary"

/** What can be listed without folding a session's events. Heads of version 1 have no more than the first four. */
export type SessionHead = {
  sessionId: string
  tabId: number
  startedAt: number
  ended: boolean
  pinned?: boolean
  /** Bytes of the events as JSON, near enough. */
  eventBytes?: number
  /** Bytes of what the events refer to, as it is stored; shared content counts in each session. */
  blobBytes?: number
  summary?: Summary
}

export type BlobType = "text/html" | "image/jpeg"

/** `size` is the content's, `stored` what it takes in the database; bytes. */
export type BlobInfo = { ref: BlobRef; type: BlobType; size: number; stored: number }

export interface LumosDb extends DBSchema {
  events: { key: [string, number]; value: SessionEvent & { sessionId: string } }
  heads: { key: string; value: SessionHead; indexes: { startedAt: number } }
  /** Content by hash; pages are packed with gzip. */
  blobs: { key: BlobRef; value: { ref: BlobRef; bytes: ArrayBuffer } }
  blobInfos: { key: BlobRef; value: BlobInfo }
  /** Which session refers to which content. */
  uses: { key: [BlobRef, string]; value: { ref: BlobRef; sessionId: string }; indexes: { sessionId: string } }
  /** Hashes of content that no session refers to, or not yet. */
  unused: { key: BlobRef; value: BlobRef }
  totals: { key: "blobs"; value: { stored: number } }
}

export type LumosStores = ("events" | "heads" | "blobs" | "blobInfos" | "uses" | "unused" | "totals")[]
export type Writing = IDBPTransaction<LumosDb, LumosStores, "readwrite">

export type Database = {
  /** Opens it the first time; a later call tries again after a failure. */
  open(): Promise<IDBPDatabase<LumosDb>>
  /** How often content was put for an event that is still to be stored: until then nothing may refer to it. */
  awaited: Map<BlobRef, number>
}

export function openDatabase(name = "lumos"): Database {
  let opened: Promise<IDBPDatabase<LumosDb>> | undefined
  return {
    open: () => {
      opened ??= connect(name).catch((error: unknown) => {
        opened = undefined
        throw error
      })
      return opened
    },
    awaited: new Map(),
  }
}

function connect(name: string): Promise<IDBPDatabase<LumosDb>> {
  return openDB<LumosDb>(name, 3, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) {
        db.createObjectStore("events", { keyPath: ["sessionId", "seq"] })
        db.createObjectStore("heads", { keyPath: "sessionId" }).createIndex("startedAt", "startedAt")
      }
      if (oldVersion < 2) {
        db.createObjectStore("blobs", { keyPath: "ref" })
        db.createObjectStore("blobInfos", { keyPath: "ref" })
        db.createObjectStore("uses", { keyPath: ["ref", "sessionId"] }).createIndex("sessionId", "sessionId")
        db.createObjectStore("totals")
      }
      if (oldVersion < 3) db.createObjectStore("unused")
    },
  })
}

/** Keys of all that belongs to a session in a store whose keys begin with its id. */
export function keysOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []])
}
