import type { ActionResult } from "../execution/env"

/** Name of the port, and of the receiver of `demonstrationContract`. */
export const DEMONSTRATION_PORT = "demonstration"

/** What the background sends over a `"demonstration"` port, whose first message from the UI is `{}`: as a whole, at every change. */
export type DemonstrationPortMessage = {
  type: "demonstration"
  /** Undefined while nothing is recorded or waits for its name. */
  demonstration: DemonstrationState | undefined
}

/** The one demonstration that is being recorded, or that waits to be named. */
export type DemonstrationState = {
  demonstrationId: string
  status: "recording" | "stopped"
  /** "tabs-closed" when there was no tab left to record in, "restart" when the browser was closed. */
  ended?: "person" | "tabs-closed" | "restart" | undefined
  tabs: number[]
  /** Milliseconds since the epoch. */
  startedAt: number
  /** The page that was seen last. */
  page?: { url: string; title: string } | undefined
  /** Why what is done now is not recorded, and what to do. */
  problem?: string | undefined
  /** As typed so far. */
  task: string
  steps: DemonstratedStep[]
}

export type DemonstratedStep = {
  id: number
  subgoal: string
  /** Missing for what no action says. */
  result?: ActionResult | undefined
  removed: boolean
}
