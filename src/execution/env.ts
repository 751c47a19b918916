import type { Operation } from "../action/operation"
import type { PageSnapshot } from "../page/snapshot"

/** The element an action works on, as the snapshot named by `snapshotId` knew it. */
export type Target = {
  frameId: number
  nodeId: number
  snapshotId: string
  role: string
  name: string
}

export type PerformRequest = {
  /** Unique per action; the page performs it at most once. */
  actionId: string
  target: Target
  operation: Operation
}

/** What changed on the page after an action, as a person would notice it. */
export type Change =
  | { type: "value"; value: string }
  | { type: "checked"; checked: boolean }
  | { type: "selected"; text: string }
  | { type: "expanded"; expanded: boolean }
  | { type: "focus" }
  | { type: "navigated"; url: string }
  | { type: "content"; added: string[] }
  /** The page opened a tab or window, which shows `url`; the run goes on there. */
  | { type: "tab-opened"; url: string }
  /** The tab is gone; the run goes back to the one that had opened it. */
  | { type: "tab-closed" }
  /** The page asked for what is no page, such as a file to download, and stayed. */
  | { type: "download"; url: string }

export type ActionResult =
  | { status: "done"; changes: Change[]; settleMs: number }
  /** The action was carried out and nothing a person would notice changed. */
  | { status: "no-effect"; settleMs: number }
  | { status: "not-actionable"; reason: "disabled" | "read-only" | "gone" }
  | { status: "not-actionable"; reason: "covered"; by: string }
  | { status: "option-not-found"; text: string }
  | { status: "stale-snapshot" }
  | { status: "needs-person"; what: string }
  /** The document died between dispatch and observe and nobody knows whether the action took effect. */
  | { status: "uncertain" }

/** The page the actions work on: a live tab, a fixture, a recorded annotation. */
export type Env = {
  /**
   * Waits until the page has settled, then captures it. A page that does not change at all counts as settled after
   * `firstChangeMs` milliseconds, at once unless given. Throws `EnvError` when the page cannot be read.
   */
  capture(options: { signal: AbortSignal; firstChangeMs?: number }): Promise<PageSnapshot>
  /** Carries the operation out, waits until the page has settled and reports what changed. */
  perform(request: PerformRequest, options: { signal: AbortSignal }): Promise<ActionResult>
  /**
   * What came of an action that was perhaps performed before, and whose result was lost. It is performed now if its
   * document is still there and never saw it; `uncertain` when nobody knows.
   */
  recall?(request: PerformRequest, options: { signal: AbortSignal }): Promise<ActionResult>
  /** Marks the element about to be acted on, or clears the mark. */
  highlight?(target: Target | undefined): Promise<void>
}

/** The page cannot be reached at all; the message says what the person can do. */
export class EnvError extends Error {
  override name = "EnvError"
}
