import { describeSubgoal } from "../../src/agent/describeSession"
import type { Step } from "../../src/agent/session"
import { closeOnEscape } from "../closeOnEscape"

/** Steps around the one shown that are listed: a run may have thousands. */
const AROUND = 50

/** Goes from step to step. */
export function StepNav(props: { steps: readonly Step[]; at: number; onGo: (at: number) => void }) {
  const { steps, at, onGo } = props
  const from = Math.max(0, at - AROUND)
  const near = steps.slice(from, at + AROUND + 1)
  return (
    <nav className="step-nav" aria-label="Steps">
      <div className="buttons">
        <button type="button" aria-disabled={at === 0} onClick={() => onGo(at - 1)}>
          Previous
        </button>
        <p role="status" className="step-count">
          Step {at + 1} of {steps.length}
        </p>
        <button type="button" aria-disabled={at === steps.length - 1} onClick={() => onGo(at + 1)}>
          Next
        </button>
        <span className="hint">Keys: ← → or J K, from anywhere in the run</span>
      </div>
      <details className="fold" onKeyDown={closeOnEscape}>
        <summary>All steps</summary>
        <ol className="step-list" start={from + 1}>
          {near.map((step, offset) => (
            <li key={step.index}>
              <button
                type="button"
                className="link"
                aria-current={from + offset === at ? "step" : undefined}
                onClick={() => onGo(from + offset)}
              >
                {describeSubgoal(step.subgoal)}
              </button>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
