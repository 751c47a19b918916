import type { BlobRef } from "../src/agent/session"
import { matchesFilter, summaryOf, type RecordingFilter } from "../src/trajectory/summary"
import type { CleanUpPlan, RecordingSummary } from "../src/protocol/library"
import { removeBlobs } from "./blobs"
import { keysOf, type Database, type LumosStores, type SessionHead, type Writing } from "./database"
import { planCleanUp } from "./planCleanUp"
import type { Sessions } from "./sessions"
import { sizeOf } from "./store"

export type Page = { limit: number; before?: { startedAt: number; sessionId: string } | undefined }

/** What is recorded, as a library shows it. */
export type Recordings = {
  /** Newest first; reads no events. */
  list(filter: RecordingFilter, page: Page): Promise<RecordingSummary[]>
  summary(sessionId: string): Promise<RecordingSummary | undefined>
  pin(sessionId: string, pinned: boolean): Promise<void>
  /** Deletes records with the content that no other refers to; resolves with the bytes freed. */
  remove(sessionIds: readonly string[]): Promise<number>
  /** Bytes of all records. */
  used(): Promise<number>
  plan(limitBytes: number): Promise<CleanUpPlan | undefined>
}

export function createRecordings({ open, awaited }: Database, sessions: Sessions): Recordings {
  let completed: Promise<void> | undefined

  return {
    list: async (filter, { limit, before }) => {
      await complete()
      const range = before && IDBKeyRange.upperBound(before.startedAt)
      const found: RecordingSummary[] = []
      const index = (await open()).transaction("heads").store.index("startedAt")
      for await (const { value, key, primaryKey } of index.iterate(range, "prev")) {
        if (before && key === before.startedAt && primaryKey >= before.sessionId) continue
        const summary = toRecording(value)
        if (!summary || !matchesFilter(summary, filter)) continue
        found.push(summary)
        if (found.length >= limit) break
      }
      return found
    },
    summary: async (sessionId) => {
      await complete()
      const head = await (await open()).get("heads", sessionId)
      return head && toRecording(head)
    },
    pin: async (sessionId, pinned) => {
      const writing = (await open()).transaction("heads", "readwrite")
      const change = async (): Promise<void> => {
        const head = await writing.store.get(sessionId)
        if (!head) throw new Error("There is no such record any more.")
        await writing.store.put({ ...head, pinned })
      }
      await Promise.all([change(), writing.done])
    },
    remove: async (sessionIds) => {
      const stores: LumosStores = ["events", "heads", "blobs", "blobInfos", "uses", "unused", "totals"]
      const writing = (await open()).transaction(stores, "readwrite")
      const [freed] = await Promise.all([removeAll(writing, sessionIds), writing.done])
      return freed
    },
    used: async () => {
      await complete()
      const db = await open()
      const [heads, blobs] = await Promise.all([db.getAll("heads"), db.get("totals", "blobs")])
      return heads.reduce((sum, { eventBytes = 0 }) => sum + eventBytes, blobs?.stored ?? 0)
    },
    plan: async (limitBytes) => {
      await complete()
      const reading = (await open()).transaction(["heads", "blobInfos", "uses"])
      const [heads, infos, uses] = await Promise.all([
        reading.objectStore("heads").getAll(),
        reading.objectStore("blobInfos").getAll(),
        reading.objectStore("uses").getAllKeys(),
      ])
      const users = new Map(infos.map(({ ref }): [BlobRef, string[]] => [ref, []]))
      for (const [ref, sessionId] of uses) users.get(ref)?.push(sessionId)
      const held = infos.map(({ ref, stored }) => ({ stored, sessionIds: users.get(ref) ?? [] }))
      return planCleanUp(heads, held, limitBytes)
    },
  }

  async function removeAll(writing: Writing, sessionIds: readonly string[]): Promise<number> {
    const heads = writing.objectStore("heads")
    const uses = writing.objectStore("uses")
    const known = await Promise.all(sessionIds.map((id) => heads.get(id)))
    const refs = new Set<BlobRef>()
    for (const id of sessionIds)
      for (const [ref] of await uses.index("sessionId").getAllKeys(id)) {
        refs.add(ref)
        await uses.delete([ref, id])
      }
    const left: BlobRef[] = []
    for (const ref of refs) {
      if ((await uses.count(keysOf(ref))) > 0) continue
      if (awaited.has(ref)) await writing.objectStore("unused").put(ref, ref)
      else left.push(ref)
    }
    const freed = await removeBlobs(writing, left)
    await Promise.all(
      sessionIds.flatMap((id) => [writing.objectStore("events").delete(keysOf(id)), heads.delete(id)]),
    )
    return known.reduce((sum, head) => sum + (head?.eventBytes ?? 0), freed)
  }

  /** Heads that were written before they said what a list shows are completed from their events. */
  function complete(): Promise<void> {
    completed ??= completeHeads().catch((error: unknown) => {
      completed = undefined
      throw error
    })
    return completed
  }

  async function completeHeads(): Promise<void> {
    const db = await open()
    for (const { sessionId, summary } of await db.getAll("heads")) {
      if (summary) continue
      const session = await sessions.read(sessionId)
      const events = await db.getAll("events", keysOf(sessionId))
      if (!session) continue
      const eventBytes = events.reduce((sum, event) => sum + sizeOf(event), 0)
      const writing = db.transaction("heads", "readwrite")
      const head = await writing.store.get(sessionId)
      if (head) void writing.store.put({ ...head, eventBytes, blobBytes: 0, summary: summaryOf(session) })
      await writing.done
    }
  }
}

function toRecording({ summary, pinned = false, ...head }: SessionHead): RecordingSummary | undefined {
  return summary && { ...summary, pinned, bytes: (head.eventBytes ?? 0) + (head.blobBytes ?? 0) }
}
