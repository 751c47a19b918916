import type { Session, Step } from "../src/agent/session"

/** Where a run under way is: its current step, or the number of the step that is being planned. */
export type WhereNow = { number: number; step?: Step | undefined }

export function whereNow({ state, steps, formulation }: Session): WhereNow {
  const last = steps.at(-1)
  if (formulation === "onetime" && last) {
    // The whole plan is there from the start.
    const step = steps.find((step) => !hasResult(step)) ?? last
    return { number: step.index, step }
  }
  const plans = state.status === "looking" || state.status === "planning"
  if (!last || (plans && isOver(last))) return { number: (last?.index ?? 0) + 1 }
  return { number: last.index, step: last }
}

/** Carried out or refused. A step that was planned before the run was interrupted is neither. */
function isOver(step: Step): boolean {
  return hasResult(step) || step.rejected.length > 0
}

function hasResult({ actions }: Step): boolean {
  return actions.at(-1)?.result !== undefined
}
