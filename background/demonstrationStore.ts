import { openDB, type DBSchema, type IDBPDatabase } from "idb"
import type { RawEvent } from "../src/demonstration/events"
import type { PageSnapshot } from "../src/page/snapshot"
import type { DemonstrationState } from "../src/protocol/demonstrationPort"
import type { ToldLook } from "../src/protocol/recorder"

/** `tabs` are those still open; all that it went through are in the events. */
export type DemonstrationHead = Pick<DemonstrationState, "status" | "ended" | "tabs" | "startedAt"> & {
  id: string
  startUrl: string
  endedAt?: number | undefined
}

/** The last look of one frame. `documentId` is the content script's own. */
export type FrameLook = ToldLook & { tabId: number; frameId: number; documentId: string }

/** A frame's document as its look had it. */
export type FrameDocument = { frameId: number; document: string }

interface DemonstrationDb extends DBSchema {
  heads: { key: string; value: DemonstrationHead }
  events: { key: [string, number]; value: RawEvent & { id: string } }
  looks: { key: [string, string]; value: { id: string; look: string; page: PageSnapshot } }
  /** Apart from the looks, which a worker has in memory. */
  documents: { key: [string, string]; value: { id: string; look: string; documents: FrameDocument[] } }
  frames: { key: [string, number, number]; value: FrameLook & { id: string } }
}

export type StoredDemonstration = {
  head: DemonstrationHead
  events: RawEvent[]
  looks: Map<string, PageSnapshot>
  frames: FrameLook[]
}

/** What was heard so far of a demonstration, kept as it comes: a worker or a browser may end at any time. */
export type DemonstrationStore = {
  load(): Promise<StoredDemonstration | undefined>
  saveHead(head: DemonstrationHead): Promise<void>
  addEvent(id: string, event: RawEvent): Promise<void>
  addLook(id: string, look: string, page: PageSnapshot, documents: FrameDocument[]): Promise<void>
  /** Those of a look; empty where pages are not recorded. */
  documents(id: string, look: string): Promise<FrameDocument[]>
  /** In the place of the frame's look before. */
  saveFrame(id: string, frame: FrameLook): Promise<void>
  removeFrames(id: string, tabId: number): Promise<void>
  /** Forgets all of it. */
  clear(): Promise<void>
}

const STORES = ["heads", "events", "looks", "documents", "frames"] as const

export function openDemonstrationStore(name = "lumos-demonstrations"): DemonstrationStore {
  let opened: Promise<IDBPDatabase<DemonstrationDb>> | undefined
  const database = (): Promise<IDBPDatabase<DemonstrationDb>> => {
    opened ??= openDB<DemonstrationDb>(name, 2, {
      upgrade(db, oldVersion) {
        if (oldVersion < 1) {
          db.createObjectStore("heads", { keyPath: "id" })
          db.createObjectStore("events", { keyPath: ["id", "seq"] })
          db.createObjectStore("looks", { keyPath: ["id", "look"] })
          db.createObjectStore("frames", { keyPath: ["id", "tabId", "frameId"] })
        }
        if (oldVersion < 2) db.createObjectStore("documents", { keyPath: ["id", "look"] })
      },
    }).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }

  return {
    async load() {
      const db = await database()
      const [head] = await db.getAll("heads")
      if (!head) return undefined
      const { id } = head
      const all = IDBKeyRange.bound([id], [id, []])
      const [events, looks, frames] = await Promise.all([
        db.getAll("events", all),
        db.getAll("looks", all),
        db.getAll("frames", all),
      ])
      return {
        head,
        events: events.map(({ id: _, ...event }) => event),
        looks: new Map(looks.map(({ look, page }) => [look, page])),
        frames: frames.map(({ id: _, ...frame }) => frame),
      }
    },
    saveHead: async (head) => void (await (await database()).put("heads", head)),
    addEvent: async (id, event) => void (await (await database()).add("events", { ...event, id })),
    async addLook(id, look, page, documents) {
      const transaction = (await database()).transaction(["looks", "documents"], "readwrite")
      await Promise.all([
        transaction.objectStore("looks").put({ id, look, page }),
        transaction.objectStore("documents").put({ id, look, documents }),
        transaction.done,
      ])
    },
    documents: async (id, look) => (await (await database()).get("documents", [id, look]))?.documents ?? [],
    saveFrame: async (id, frame) => void (await (await database()).put("frames", { ...frame, id })),
    removeFrames: async (id, tabId) =>
      (await database()).delete("frames", IDBKeyRange.bound([id, tabId], [id, tabId, []])),
    async clear() {
      const transaction = (await database()).transaction([...STORES], "readwrite")
      await Promise.all([...STORES.map((store) => transaction.objectStore(store).clear()), transaction.done])
    },
  }
}
