import { openDB, type DBSchema, type IDBPDatabase } from "idb"
import { StorageError } from "../src/agent/ports"
import type { SessionEvent } from "../src/agent/session"

/** What can be listed without folding a session's events. */
export type SessionHead = { sessionId: string; tabId: number; startedAt: number; ended: boolean }

interface LumosDb extends DBSchema {
  events: { key: [string, number]; value: SessionEvent & { sessionId: string } }
  heads: { key: string; value: SessionHead; indexes: { startedAt: number } }
}

/** The append-only journal of session events in IndexedDB. */
export type Store = {
  /** Resolves when the event is stored. Throws StorageError when it cannot be. */
  append(sessionId: string, event: SessionEvent): Promise<void>
  events(sessionId: string): Promise<SessionEvent[]>
  /** Newest first. */
  heads(limit: number): Promise<SessionHead[]>
  unfinished(): Promise<SessionHead[]>
}

export function openStore(name = "lumos"): Store {
  let opened: Promise<IDBPDatabase<LumosDb>> | undefined
  const database = (): Promise<IDBPDatabase<LumosDb>> => {
    opened ??= open(name).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }

  return {
    append: (sessionId, event) => guarded(async () => write(await database(), sessionId, event)),
    events: async (sessionId) => {
      const rows = await (
        await database()
      ).getAll("events", IDBKeyRange.bound([sessionId, 0], [sessionId, Infinity]))
      return rows.map(({ sessionId, ...event }) =>
        // The id is the session's own in its first event; in the others it is only their key.
        event.type === "started" ? { ...event, sessionId } : (event as SessionEvent),
      )
    },
    heads: async (limit) => {
      const heads: SessionHead[] = []
      const transaction = (await database()).transaction("heads")
      for await (const cursor of transaction.store.index("startedAt").iterate(null, "prev")) {
        heads.push(cursor.value)
        if (heads.length >= limit) break
      }
      return heads
    },
    unfinished: async () => (await (await database()).getAll("heads")).filter(({ ended }) => !ended),
  }
}

function open(name: string): Promise<IDBPDatabase<LumosDb>> {
  return openDB<LumosDb>(name, 1, {
    upgrade(db) {
      db.createObjectStore("events", { keyPath: ["sessionId", "seq"] })
      db.createObjectStore("heads", { keyPath: "sessionId" }).createIndex("startedAt", "startedAt")
    },
  })
}

async function write(db: IDBPDatabase<LumosDb>, sessionId: string, event: SessionEvent): Promise<void> {
  // What the page may be about to see must be on disk first.
  const durability = event.type === "intent" || event.type === "result" ? "strict" : "relaxed"
  const transaction = db.transaction(["events", "heads"], "readwrite", { durability })
  const heads = transaction.objectStore("heads")
  const writes: Promise<unknown>[] = [transaction.objectStore("events").add({ ...event, sessionId })]
  if (event.type === "started")
    writes.push(heads.put({ sessionId, tabId: event.tabId, startedAt: event.at, ended: false }))
  if (event.type === "ended") {
    const head = await heads.get(sessionId)
    if (head) writes.push(heads.put({ ...head, ended: true }))
  }
  await Promise.all([...writes, transaction.done])
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const full = error instanceof DOMException && error.name === "QuotaExceededError"
    throw new StorageError(
      full
        ? "The disk is full, so the run cannot be recorded. Free some space, then run the task again."
        : `The run cannot be recorded: ${error instanceof Error ? error.message : String(error)}. Restart the browser, then run the task again.`,
      { cause: error },
    )
  }
}
