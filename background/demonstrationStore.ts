import { openDB, type DBSchema, type IDBPDatabase } from "idb"
import type { RawEvent } from "../src/demonstration/events"
import type { FrameSnapshot, PageSnapshot } from "../src/page/snapshot"

export type DemonstrationHead = {
  id: string
  status: "recording" | "stopped"
  ended?: "person" | "tabs-closed" | "restart" | undefined
  /** Those still open; all that it went through are in the events. */
  tabs: number[]
  startUrl: string
  startedAt: number
  endedAt?: number | undefined
}

/** The last look of one frame. `documentId` is the content script's own. */
export type FrameLook = { tabId: number; frameId: number; documentId: string; snapshot: FrameSnapshot }

interface DemonstrationDb extends DBSchema {
  heads: { key: string; value: DemonstrationHead }
  events: { key: [string, number]; value: RawEvent & { id: string } }
  looks: { key: [string, string]; value: { id: string; look: string; page: PageSnapshot } }
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
  addLook(id: string, look: string, page: PageSnapshot): Promise<void>
  /** In the place of the frame's look before. */
  saveFrame(id: string, frame: FrameLook): Promise<void>
  removeFrames(id: string, tabId: number): Promise<void>
  /** Forgets all of it. */
  clear(): Promise<void>
}

const STORES = ["heads", "events", "looks", "frames"] as const

export function openDemonstrationStore(name = "lumos-demonstrations"): DemonstrationStore {
  let opened: Promise<IDBPDatabase<DemonstrationDb>> | undefined
  const database = (): Promise<IDBPDatabase<DemonstrationDb>> => {
    opened ??= openDB<DemonstrationDb>(name, 1, {
      upgrade(db) {
        db.createObjectStore("heads", { keyPath: "id" })
        db.createObjectStore("events", { keyPath: ["id", "seq"] })
        db.createObjectStore("looks", { keyPath: ["id", "look"] })
        db.createObjectStore("frames", { keyPath: ["id", "tabId", "frameId"] })
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
    addLook: async (id, look, page) => void (await (await database()).put("looks", { id, look, page })),
    saveFrame: async (id, frame) => void (await (await database()).put("frames", { ...frame, id })),
    removeFrames: async (id, tabId) =>
      (await database()).delete("frames", IDBKeyRange.bound([id, tabId], [id, tabId, []])),
    async clear() {
      const transaction = (await database()).transaction([...STORES], "readwrite")
      await Promise.all([...STORES.map((store) => transaction.objectStore(store).clear()), transaction.done])
    },
  }
}
