import { hasEnded } from "../src/agent/session"
import type { SavedRunsContract } from "../src/protocol/savedRuns"
import type { SavedRunSummary } from "../src/protocol/savedRunsPort"
import type { Handlers } from "../src/protocol/rpc"
import { bindRun } from "../src/replay/bindRun"
import type { SavedRun } from "../src/replay/savedRun"
import { saveRun } from "../src/replay/saveRun"
import type { Runs } from "./runs"
import type { SavedRunStore } from "./savedRunStore"
import type { Sessions } from "./sessions"
import type { Thinkers } from "./thinkers"

export type SavedRunsParts = {
  store: SavedRunStore
  sessions: Pick<Sessions, "get">
  runs: Pick<Runs, "start" | "isBusy">
  thinkers: Pick<Thinkers, "chosen">
  /** Throws with a sentence when nothing may be started in the tab. */
  checkFree(tabId: number): Promise<void>
  /** Opens an address in a tab. */
  open(tabId: number, url: string): Promise<unknown>
  ready: Promise<void>
  now(): number
}

/** What the panel can ask of saved runs. */
export function createSavedRuns(parts: SavedRunsParts): Handlers<SavedRunsContract> {
  const { store, sessions, runs, thinkers } = parts
  return {
    list: async () => (await store.list()).map(summarize),
    save: async ({ sessionId, ...about }) => {
      const session = await sessions.get(sessionId)
      if (!session || !hasEnded(session)) throw new Error("This run has not ended yet. Save it when it has.")
      const saved = saveRun(session, { ...about, savedId: crypto.randomUUID(), savedAt: parts.now() })
      await store.put(saved)
      return { savedId: saved.savedId }
    },
    start: async ({ savedId, tabId, values, secrets }) => {
      await parts.ready
      const saved = await find(savedId)
      await parts.checkFree(tabId)
      const missing = saved.secrets.find(
        (name) => !secrets.some((secret) => secret.name === name && secret.value),
      )
      if (missing !== undefined) throw new Error(`Give a value for {{${missing}}}.`)
      const { task, steps } = bindRun(saved, values)
      const { modelId, dialogue } = (await thinkers.chosen()).planning
      const { startUrl, sessionId: replayOf } = saved
      await parts.open(tabId, startUrl)
      const about = { tabId, task, formulation: "iterative", modelId, dialogue, startUrl } as const
      const sessionId = await runs.start(
        { ...about, source: "replay", replayOf },
        { secrets, replay: { steps } },
      )
      return { sessionId }
    },
    rename: async ({ savedId, name }) => {
      if (name.trim() === "") throw new Error("Type a name for the saved run.")
      await store.put({ ...(await find(savedId)), name: name.trim() })
      return {}
    },
    remove: async ({ savedId }) => {
      await store.remove(savedId)
      return {}
    },
  }

  async function find(savedId: string): Promise<SavedRun> {
    const saved = await store.get(savedId)
    if (!saved) throw new Error("This saved run is no longer there. Close the panel and open it again.")
    return saved
  }
}

function summarize({
  savedId,
  name,
  sessionId,
  startUrl,
  savedAt,
  secrets,
  parameters,
  steps,
}: SavedRun): SavedRunSummary {
  return { savedId, name, sessionId, startUrl, savedAt, secrets, parameters, steps: steps.length }
}
