import type { ActionResult } from "../../src/execution/env"
import type { OpenShadowRoot } from "../dom"

/** What gestures need to know of the frame they act in. */
export type PageAccess = {
  openShadowRoot: OpenShadowRoot
  /** Accessible name of an element, as capture computes it. */
  nameOf: (element: Element) => string
  /** Accessible name of a dialog, banner or other group: never its whole content. */
  groupNameOf: (element: Element) => string
}

/** The moment of an action. `signal` is aborted when it is cancelled; after `commit()` it no longer can be. */
export type Moment = { signal: AbortSignal; commit: () => void }

/**
 * A gesture is checked first, touching nothing but the scroll position, and then either refused or ready to run. A
 * running gesture that finds out too late that it cannot be done says so with a result.
 */
export type Gesture = Refused | Ready

export type Refused = { status: "refused"; result: ActionResult }

export type Ready = {
  status: "ready"
  run: (moment: Moment) => Promise<ActionResult | undefined>
  /** Token of the click that must come from the page's own world. */
  clickInPage?: string
}

export const refuse = (result: ActionResult): Refused => ({ status: "refused", result })
export const ready = (run: Ready["run"]): Ready => ({ status: "ready", run })
