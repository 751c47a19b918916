import type { Session } from "../agent/session"

/** What a trajectory is worth as data: a check holds, a person says so, only the model says so, or it went wrong. */
export const QUALITIES = ["verified", "confirmed", "claimed", "failed", "stopped"] as const
export type Quality = (typeof QUALITIES)[number]

/** What exports take unless told otherwise. */
export const TRUSTED: readonly Quality[] = ["verified", "confirmed"]

/** A run that the person says did not work has failed, whatever a check says; one that has not ended counts as stopped. */
export function qualityOf({ state, feedback }: Pick<Session, "state" | "feedback">): Quality {
  if (feedback?.worked === false) return "failed"
  if (state.status === "done") return state.known
  return state.status === "failed" ? "failed" : "stopped"
}
