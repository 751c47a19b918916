import type { Operation } from "../../src/action/operation"
import type { ActionResult } from "../../src/execution/env"
import { isEditable } from "./interactive"

/** Milliseconds until an answer from the network usually shows. */
const ANSWER = 1000
/** Milliseconds until a field that suggests has asked (it waits for the typing to stop) and shown its list. */
const SUGGESTIONS = 800

export type Patience = {
  /** Milliseconds to go on waiting on a quiet page for something that is worth the wait. */
  ms: number
  isWorthIt: (result: ActionResult) => boolean
}

/**
 * A press that shows nothing yet may wait for the network: `no-effect` would be a lie, and the pressed look of a button
 * is no effect. A field that suggests shows its list after the value is there. Anything else has its effect at once.
 */
export function patienceFor(target: Element, operation: Operation): Patience {
  if (operation.op === "CLICK" || operation.op === "ENTER")
    return { ms: ANSWER, isWorthIt: (result) => result.status !== "no-effect" }
  const suggests =
    isEditable(target) &&
    target.matches(
      "[role=combobox], [aria-autocomplete]:not([aria-autocomplete=none]), [aria-haspopup=listbox]",
    )
  return {
    ms: suggests && operation.op === "TYPE" ? SUGGESTIONS : 0,
    isWorthIt: (result) =>
      result.status === "done" && result.changes.some((change) => change.type !== "value"),
  }
}
