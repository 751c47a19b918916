import type { Parameter, SavedRun } from "../replay/savedRun"

/** The receiver of `savedRunsContract`. */
export const SAVED_RUNS = "savedRuns"

/** A saved run as the panel lists it. */
export type SavedRunSummary = Pick<
  SavedRun,
  "savedId" | "name" | "sessionId" | "startUrl" | "savedAt" | "secrets"
> & {
  parameters: Parameter[]
  /** How many. */
  steps: number
}
