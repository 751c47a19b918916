import type { Operation } from "../../src/action/operation"
import type { ActionResult, Target } from "../../src/execution/env"
import { isDisabled, isReadOnly } from "../controls"
import { closest } from "../dom"
import type { ElementMap } from "../nodes"
import type { Redact } from "../../src/page/redact"
import { isEditable } from "./interactive"

export type CheckedTarget = { element: Element } | { refused: ActionResult }

export type TargetReader = {
  map: ElementMap
  /** Whether this document gave out a snapshot of that id: ids of elements count from 1 in every document. */
  knowsSnapshot: (snapshotId: string) => boolean
  /** Role and accessible name that the element has now; undefined and "" when it has none. */
  describeNow: (element: Element) => { role: string | undefined; name: string }
}

/** Finds the element and makes sure that it is still the one that was captured, and can be used at all. */
export function checkTarget(
  target: Target,
  operation: Operation,
  redact: Redact,
  reader: TargetReader,
): CheckedTarget {
  const element = reader.map.elementOf(target.nodeId)
  const known = reader.map.describe(target.nodeId)
  if (!reader.knowsSnapshot(target.snapshotId) || !element || !known)
    return { refused: { status: "stale-snapshot" } }
  if (!element.isConnected) return { refused: { status: "not-actionable", reason: "gone" } }
  // ENTER is named for the line that stands for pressing it (`button "Search"`), not for the field.
  if (operation.op !== "ENTER") {
    const now = reader.describeNow(element)
    // A field without an accessible name was captured under the text beside it, which it does not know itself.
    const renamed = now.name !== "" && redact(now.name) !== target.name
    const other = now.role !== undefined && now.role !== target.role
    if (known.role !== target.role || known.name !== target.name || renamed || other)
      return { refused: { status: "stale-snapshot" } }
  }
  if (isDisabled(element) || closest(element, "[inert]"))
    return { refused: { status: "not-actionable", reason: "disabled" } }
  if (operation.op === "TYPE" && (isReadOnly(element) || !isEditable(element)))
    return { refused: { status: "not-actionable", reason: "read-only" } }
  return { element }
}
