import type { Action } from "../action/action"
import { restoreSpan, type CopySources } from "../action/copyText"
import type { Operation } from "../action/operation"
import type { Candidate } from "../page/describe"
import { optionName } from "../page/options"
import type { ControlNode, PageSnapshot } from "../page/snapshot"
import type { Target } from "./env"

/** An action with its candidate found: what to do to which element. */
export type Resolved =
  | { type: "page"; candidate: Candidate; control: ControlNode; operation: Operation; target: Target }
  /** "Show more": the next slice of the page description; nothing happens on the page. */
  | { type: "show-more"; candidate: Candidate }
  /** The action cannot be carried out on this page; the observation says why. */
  | { type: "refused"; observation: string }

/** Candidate selection when QUERY is a label: exact. What is typed is the original span of its source. */
export function resolveAction(
  action: Action,
  candidates: Candidate[],
  snapshot: PageSnapshot,
  sources: CopySources,
): Resolved {
  const candidate = candidates.find(({ label }) => label === action.query)
  if (!candidate) return { type: "refused", observation: "not actionable: gone" }
  if (candidate.virtual?.name === "Show more") return { type: "show-more", candidate }
  const control = snapshot.nodes[candidate.index]
  if (control?.type !== "control") return { type: "refused", observation: "not actionable: gone" }
  const operation = candidate.virtual ? ({ op: "ENTER" } as const) : toOperation(action, candidate, sources)
  if (!operation) return { type: "refused", observation: `option not found: "${action.text ?? ""}"` }
  return { type: "page", candidate, control, operation, target: targetOf(control, snapshot) }
}

function toOperation(action: Action, candidate: Candidate, sources: CopySources): Operation | undefined {
  if (action.op === "CLICK") return { op: "CLICK" }
  if (action.op === "TYPE") return { op: "TYPE", value: restoreSpan(action.text ?? "", sources) }
  const option = candidate.options?.find((other) => !other.disabled && optionName(other) === action.text)
  return option && { op: "SELECT", value: option.text, index: option.index }
}

export function targetOf(control: ControlNode, snapshot: PageSnapshot): Target {
  const { frameId, nodeId, role, name } = control
  const snapshotId = snapshot.frames.find((frame) => frame.frameId === frameId)?.snapshotId ?? ""
  return { frameId, nodeId, snapshotId, role, name }
}
