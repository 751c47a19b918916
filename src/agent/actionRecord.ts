import { actionRepr } from "../action/actionRepr"
import type { Target } from "../execution/env"
import type { Resolved } from "../execution/resolve"
import { cleanText } from "../page/clean"
import type { Candidate } from "../page/describe"
import type { ControlNode, PageSnapshot } from "../page/snapshot"
import { selectorsOf } from "./selectors"
import type { ActionRecord, TargetRecord } from "./session"

/** An action as it is journaled before it is done. `said` is what the model wrote. */
export function recordOf(
  { candidate, control, operation, target }: Extract<Resolved, { type: "page" }>,
  snapshot: PageSnapshot,
  facts: { actionId: string; said: string; startedAt: number },
): ActionRecord {
  return {
    actionId: facts.actionId,
    text: facts.said,
    operation,
    target: targetRecord(candidate, control, target, snapshot),
    actionRepr: actionRepr(control.role, cleanText(control.name), operation),
    startedAt: facts.startedAt,
  }
}

/** The element as a record describes it; its candidate gives the place in the snapshot. */
export function targetRecord(
  { label, index }: Pick<Candidate, "label" | "index">,
  { role, name, tag, frameId, path, attributes, nodeId }: ControlNode,
  { snapshotId }: Target,
  snapshot: PageSnapshot,
): TargetRecord {
  const selectors = selectorsOf(snapshot, index, label)
  return { label, role, name, tag, frameId, path, attributes, nodeId, snapshotId, selectors }
}
