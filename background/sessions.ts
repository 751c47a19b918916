import { reduceSession } from "../src/agent/reduceSession"
import { hasEnded, type Session, type SessionEvent, type SessionEventBody } from "../src/agent/session"
import type { Store } from "./store"

export type SessionListener = (event: SessionEvent & { sessionId: string }, session: Session) => void

/** The only owner of session state: appends events, folds them, tells listeners. */
export type Sessions = {
  /** Stores and folds one event; events of a session are taken one after the other. */
  append(sessionId: string, body: SessionEventBody): Promise<Session>
  get(sessionId: string): Promise<Session | undefined>
  /** The session as folded so far, if it is in memory: nothing can happen between this call and what follows it. */
  peek(sessionId: string): Session | undefined
  /** The newest session of a tab that began at or after `since`: tab ids are used anew after a restart. */
  latestOf(tabId: number, since: number): Promise<Session | undefined>
  /** Newest first. */
  list(limit: number): Promise<Session[]>
  /** As `get`, without keeping it in memory: for those who go through many. */
  read(sessionId: string): Promise<Session | undefined>
  /** Takes over a session that is over; false when one of its id is there. */
  take(session: Session): Promise<boolean>
  /** Forgets sessions whose events are being deleted. */
  forget(sessionIds: readonly string[]): void
  unfinished(): Promise<Session[]>
  listen(listener: SessionListener): void
}

export function createSessions(store: Store, now: () => number): Sessions {
  const folded = new Map<string, Session>()
  const queues = new Map<string, Promise<unknown>>()
  const listeners = new Set<SessionListener>()

  const sessions: Sessions = {
    append: (sessionId, body) => {
      const before = queues.get(sessionId) ?? Promise.resolve()
      const next = before.then(() => appendNow(sessionId, body))
      const settled = next.catch(() => {})
      queues.set(sessionId, settled)
      void settled.then(() => {
        if (queues.get(sessionId) === settled) queues.delete(sessionId)
      })
      return next
    },
    get: (sessionId) => load(sessionId),
    peek: (sessionId) => folded.get(sessionId),
    latestOf: async (tabId, since) => {
      const heads = await store.heads(RECENT)
      const head = heads.find((candidate) => candidate.tabId === tabId && candidate.startedAt >= since)
      return head && load(head.sessionId)
    },
    list: async (limit) => loadAll((await store.heads(limit)).map(({ sessionId }) => sessionId)),
    read: async (sessionId) => folded.get(sessionId) ?? fold(sessionId),
    take: async (session) => {
      const { sessionId, seq } = session
      if (await sessions.read(sessionId)) return false
      await store.append(sessionId, { type: "imported", session, seq, at: now() }, session)
      return true
    },
    forget: (sessionIds) => {
      for (const sessionId of sessionIds) folded.delete(sessionId)
    },
    unfinished: async () => {
      const loaded = await loadAll((await store.unfinished()).map(({ sessionId }) => sessionId))
      return loaded.filter((session) => !hasEnded(session))
    },
    listen: (listener) => void listeners.add(listener),
  }
  return sessions

  async function appendNow(sessionId: string, body: SessionEventBody): Promise<Session> {
    const before = await load(sessionId)
    const event: SessionEvent = { ...body, seq: (before?.seq ?? -1) + 1, at: now() }
    const after = reduceSession(before, event)
    try {
      await store.append(sessionId, event, after)
    } catch (error) {
      // The end of a run is told even when it cannot be stored: the reason may be the very disk.
      if (body.type !== "ended") throw error
    }
    folded.set(sessionId, after)
    for (const listener of listeners) listener({ ...event, sessionId }, after)
    return after
  }

  async function load(sessionId: string): Promise<Session | undefined> {
    const known = folded.get(sessionId)
    if (known) return known
    const session = await fold(sessionId)
    if (session) folded.set(sessionId, session)
    return session
  }

  async function fold(sessionId: string): Promise<Session | undefined> {
    let session: Session | undefined
    for (const event of await store.events(sessionId)) session = reduceSession(session, event)
    return session
  }

  async function loadAll(ids: string[]): Promise<Session[]> {
    const loaded = await Promise.all(ids.map(load))
    return loaded.filter((session) => session !== undefined)
  }
}

/** Sessions looked through for a tab's latest. */
const RECENT = 50
