import type { CleanUpPlan } from "../src/protocol/library"
import type { SessionHead } from "./database"

/** Content with the sessions that refer to it. */
export type Held = { stored: number; sessionIds: readonly string[] }

type Planned = Pick<SessionHead, "sessionId" | "startedAt" | "ended" | "pinned" | "eventBytes">

/**
 * The oldest sessions that are over and not pinned, as few as bring the use under the limit, or all of them. Shared
 * content is freed with the last session that holds it. Undefined when there is room, or nothing to delete.
 */
export function planCleanUp(
  heads: readonly Planned[],
  held: readonly Held[],
  limitBytes: number,
): CleanUpPlan | undefined {
  const events = heads.reduce((sum, { eventBytes = 0 }) => sum + eventBytes, 0)
  const usedBytes = held.reduce((sum, { stored }) => sum + stored, events)
  const holders = held.map(({ stored, sessionIds }) => ({ stored, left: new Set(sessionIds) }))
  const bySession = new Map<string, typeof holders>()
  for (const holder of holders)
    for (const id of holder.left) {
      const own = bySession.get(id)
      if (own) own.push(holder)
      else bySession.set(id, [holder])
    }
  const sessionIds: string[] = []
  let freedBytes = 0
  const oldest = heads
    .filter(({ ended, pinned }) => ended && !pinned)
    .toSorted((a, b) => a.startedAt - b.startedAt)
  for (const { sessionId, eventBytes = 0 } of oldest) {
    if (usedBytes - freedBytes <= limitBytes) break
    sessionIds.push(sessionId)
    freedBytes += eventBytes
    for (const { stored, left } of bySession.get(sessionId) ?? []) {
      left.delete(sessionId)
      if (left.size === 0) freedBytes += stored
    }
  }
  return sessionIds.length > 0 ? { sessionIds, freedBytes, usedBytes, limitBytes } : undefined
}
