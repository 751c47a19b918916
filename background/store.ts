import { blobsOfEvent } from "../src/agent/blobRefs"
import { StorageError } from "../src/agent/ports"
import { hasEnded, type Session, type SessionEvent } from "../src/agent/session"
import { summaryOf } from "../src/trajectory/summary"
import { keysOf, type Database, type LumosStores, type SessionHead, type Writing } from "./database"

/** The append-only journal of session events in IndexedDB. */
export type Store = {
  /** Resolves when the event is stored; `after` is the session with it. Throws StorageError when it cannot be. */
  append(sessionId: string, event: SessionEvent, after: Session): Promise<void>
  events(sessionId: string): Promise<SessionEvent[]>
  /** Newest first. */
  heads(limit: number): Promise<SessionHead[]>
  unfinished(): Promise<SessionHead[]>
}

export function createStore({ open, awaited }: Database): Store {
  return {
    append: (sessionId, event, after) =>
      guarded(async () => {
        const refs = blobsOfEvent(event)
        // What the page may be about to see must be on disk first.
        const durability = event.type === "intent" || event.type === "result" ? "strict" : "relaxed"
        const stores: LumosStores = ["events", "heads", "blobInfos", "uses", "unused"]
        const writing = (await open()).transaction(stores, "readwrite", { durability })
        await Promise.all([write(writing, sessionId, event, after, refs), writing.done])
        for (const ref of refs) {
          const left = (awaited.get(ref) ?? 0) - 1
          if (left > 0) awaited.set(ref, left)
          else awaited.delete(ref)
        }
      }),
    events: async (sessionId) => {
      const rows = await (await open()).getAll("events", keysOf(sessionId))
      return rows.map(({ sessionId, ...event }) =>
        // The id is the session's own in its first event; in the others it is only their key.
        event.type === "started" ? { ...event, sessionId } : (event as SessionEvent),
      )
    },
    heads: async (limit) => {
      const heads: SessionHead[] = []
      const transaction = (await open()).transaction("heads")
      for await (const cursor of transaction.store.index("startedAt").iterate(null, "prev")) {
        heads.push(cursor.value)
        if (heads.length >= limit) break
      }
      return heads
    },
    unfinished: async () => (await (await open()).getAll("heads")).filter(({ ended }) => !ended),
  }
}

async function write(
  writing: Writing,
  sessionId: string,
  event: SessionEvent,
  after: Session,
  refs: string[],
): Promise<void> {
  const heads = writing.objectStore("heads")
  const added = writing.objectStore("events").add({ ...event, sessionId })
  const [head, blobBytes] = await Promise.all([heads.get(sessionId), refer(writing, sessionId, refs)])
  await Promise.all([added, heads.put(nextHead(head, event, after, blobBytes))])
}

/** Notes what the session refers to; resolves with the bytes of what it did not refer to before. */
async function refer(writing: Writing, sessionId: string, refs: string[]): Promise<number> {
  const uses = writing.objectStore("uses")
  const infos = writing.objectStore("blobInfos")
  const bytes = refs.map(async (ref) => {
    if ((await uses.getKey([ref, sessionId])) !== undefined) return 0
    const [info] = await Promise.all([
      infos.get(ref),
      uses.put({ ref, sessionId }),
      writing.objectStore("unused").delete(ref),
    ])
    return info?.stored ?? 0
  })
  return (await Promise.all(bytes)).reduce((sum, stored) => sum + stored, 0)
}

function nextHead(
  head: SessionHead | undefined,
  event: SessionEvent,
  after: Session,
  blobBytes: number,
): SessionHead {
  const { sessionId, tabId, startedAt } = after
  const known = { sessionId, tabId, startedAt, ended: hasEnded(after) }
  // A head of version 1 is completed as a whole (recordings.ts): what its events take is not known here.
  if (head && !head.summary) return { ...head, ...known }
  return {
    ...head,
    ...known,
    eventBytes: (head?.eventBytes ?? 0) + sizeOf(event),
    blobBytes: (head?.blobBytes ?? 0) + blobBytes,
    summary: summaryOf(after),
  }
}

/** Bytes of an event as JSON, but for characters beyond ASCII. */
export function sizeOf(event: SessionEvent): number {
  return JSON.stringify(event).length
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw new StorageError(
      isQuotaExceeded(error)
        ? "The disk is full, so the run cannot be recorded. Free some space, then run the task again."
        : `The run cannot be recorded: ${error instanceof Error ? error.message : String(error)}. Restart the browser, then run the task again.`,
      { cause: error },
    )
  }
}

export function isQuotaExceeded(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError"
}
