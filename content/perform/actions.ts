import type { ActionResult } from "../../src/execution/env"
import type { ActionStatus } from "../../src/protocol/content"
import type { Moment } from "./gesture"

type Entry = {
  status: Exclude<ActionStatus, "unseen">
  /** Set once the page has been touched in a way that cannot be taken back. */
  committed: boolean
  controller: AbortController
  outcome: Promise<ActionResult>
}

const NOTHING_DONE: ActionResult = { status: "no-effect", settleMs: 0 }

/** The actions this document has been asked for. Each is performed at most once. */
export type Actions = {
  status(actionId: string): ActionStatus
  start(actionId: string, act: (moment: Moment) => Promise<ActionResult>): void
  /** Undefined for an action never started here. */
  outcome(actionId: string): Promise<ActionResult> | undefined
  /** Cancels an action that has not committed yet, or one that is still to come. Answers the status it has then. */
  cancel(actionId: string): ActionStatus
}

export function createActions(): Actions {
  const entries = new Map<string, Entry>()

  return {
    status: (actionId) => entries.get(actionId)?.status ?? "unseen",
    outcome: (actionId) => entries.get(actionId)?.outcome,
    start(actionId, act) {
      const controller = new AbortController()
      const outcome = Promise.resolve(NOTHING_DONE)
      const entry: Entry = { status: "dispatched", committed: false, controller, outcome }
      entries.set(actionId, entry)
      entry.outcome = run(entry, act)
      // Perhaps nobody ever observes it; a failure that nobody hears of must not count as unhandled.
      entry.outcome.catch(() => {})
    },
    cancel(actionId) {
      const entry = entries.get(actionId)
      if (!entry) {
        const controller = new AbortController()
        const outcome = Promise.resolve(NOTHING_DONE)
        entries.set(actionId, { status: "cancelled", committed: false, controller, outcome })
        return "cancelled"
      }
      if (entry.status === "dispatched" && !entry.committed) {
        entry.status = "cancelled"
        entry.controller.abort()
      }
      return entry.status
    },
  }
}

async function run(entry: Entry, act: (moment: Moment) => Promise<ActionResult>): Promise<ActionResult> {
  const { signal } = entry.controller
  const commit = () => {
    signal.throwIfAborted()
    entry.committed = true
  }
  try {
    return await act({ signal, commit })
  } catch (error) {
    if (signal.aborted) return NOTHING_DONE
    throw error
  } finally {
    if (entry.status !== "cancelled") entry.status = "done"
  }
}
