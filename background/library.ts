import { hasEnded, type Session } from "../src/agent/session"
import type { CleanUpPlan, libraryContract } from "../src/protocol/library"
import type { Handlers } from "../src/protocol/rpc"
import { parseTrajectory } from "../src/trajectory/schema"
import { fromBase64, toBase64 } from "./base64"
import type { Blobs } from "./blobs"
import type { Recordings } from "./recordings"
import type { SettingsStore } from "./recordingSettings"
import type { Sessions } from "./sessions"
import { isQuotaExceeded } from "./store"

export type LibraryParts = {
  sessions: Sessions
  recordings: Recordings
  blobs: Blobs
  settings: SettingsStore
  /** Called when there is more room, or less is allowed. */
  onUseChanged(): Promise<void>
  /** Resolves when interrupted runs have been taken up again, and leftovers are gone. */
  ready: Promise<void>
}

/** What can be asked of all that is recorded (src/protocol/library.ts). */
export function createLibrary(parts: LibraryParts): Handlers<typeof libraryContract> {
  const { sessions, recordings, blobs, settings, onUseChanged, ready } = parts
  return {
    listRecordings: ({ before, limit, ...filter }) => recordings.list(filter, { before, limit }),
    readRecording: async ({ sessionId }) => {
      const [session, summary] = await Promise.all([sessions.read(sessionId), recordings.summary(sessionId)])
      return session && summary && { session, summary }
    },
    readBlob: async ({ ref }) => {
      const blob = await blobs.get(ref)
      if (!blob) return undefined
      const { info, content } = blob
      return info.type === "text/html"
        ? { type: info.type, text: new TextDecoder().decode(content) }
        : { type: info.type, base64: toBase64(content) }
    },
    deleteRecordings: ({ sessionIds }) => remove(sessionIds),
    pinRecording: async ({ sessionId, pinned }) => {
      await recordings.pin(sessionId, pinned)
      return {}
    },
    labelRecording: async ({ sessionId, worked }) => {
      await readEnded(sessionId)
      await sessions.append(sessionId, { type: "feedback", worked })
      return {}
    },
    correctStep: async ({ sessionId, stepIndex, right }) => {
      const { steps } = await readEnded(sessionId)
      const step = steps.find(({ index }) => index === stepIndex)
      if (!step) throw new Error(`This run has no step ${stepIndex}. It has ${steps.length}.`)
      const { subgoal, actions } = step
      const action = right.action === undefined ? undefined : actions[0]?.text
      const wrong = { subgoal, ...(action !== undefined && { action }) }
      await sessions.append(sessionId, { type: "corrected", stepIndex, wrong, right })
      return {}
    },
    importSession: async ({ session: data }) => {
      await ready
      const session = parseTrajectory(data)
      if (!hasEnded(session))
        throw new Error("This run had not ended when it was exported. Export it again once it has.")
      const isNew = await sessions.take(session)
      return { sessionId: session.sessionId, status: isNew ? "imported" : "known" }
    },
    storeBlob: async ({ content }) => {
      await ready
      const bytes =
        content.type === "text/html" ? new TextEncoder().encode(content.text) : fromBase64(content.base64)
      return { ref: await blobs.put(bytes, content.type).catch(tellFullDisk) }
    },
    storageUse: async () => {
      const [usedBytes, { limitBytes }] = await Promise.all([recordings.used(), settings.load()])
      return { usedBytes, limitBytes }
    },
    cleanUpPlan: () => plan(),
    cleanUp: async ({ sessionIds }) => {
      const summaries = await Promise.all(sessionIds.map((id) => recordings.summary(id)))
      return remove(summaries.flatMap((it) => (it && !it.pinned ? [it.sessionId] : [])))
    },
    recordingSettings: () => settings.load(),
    setRecordingSettings: async (changed) => {
      const settled = await settings.change(changed)
      await onUseChanged()
      return settled
    },
  }

  async function plan(): Promise<CleanUpPlan | undefined> {
    return recordings.plan((await settings.load()).limitBytes)
  }

  async function remove(sessionIds: readonly string[]): Promise<{ freedBytes: number }> {
    await ready
    for (const id of sessionIds) {
      const summary = await recordings.summary(id)
      if (summary?.status === "running")
        throw new Error(`"${summary.task}" is still running. Stop it first, then delete it.`)
    }
    const freedBytes = await recordings.remove(sessionIds)
    sessions.forget(sessionIds)
    await onUseChanged()
    return { freedBytes }
  }

  async function readEnded(sessionId: string): Promise<Session> {
    const session = await sessions.read(sessionId)
    if (!session) throw new Error("There is no such record any more.")
    if (!hasEnded(session)) throw new Error("This run has not ended yet. Wait for its end, or stop it.")
    return session
  }
}

function tellFullDisk(error: unknown): never {
  if (!isQuotaExceeded(error)) throw error
  throw new Error("The disk is full. Free some space, or delete records, then import again.", {
    cause: error,
  })
}
