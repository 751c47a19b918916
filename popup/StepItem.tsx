import {
  describeAction,
  describeResult,
  describeSubgoal,
  formatDuration,
  stepMs,
} from "../src/agent/describeSession"
import type { ActionRecord, Step } from "../src/agent/session"
import { closeOnEscape } from "./closeOnEscape"
import { ChevronIcon } from "./icons"
import { StepDetails } from "./StepDetails"
import { StepMark, type Fate } from "./StepMark"

/** One step, which opens to what the model read and wrote. */
export function StepItem({ step, current }: { step: Step; current: boolean }) {
  const subgoal = describeSubgoal(step.subgoal)
  const fate = fateOf(step, current)
  const hasEnded = fate === "done" || fate === "failed"
  return (
    <li className={`step ${fate}`} aria-current={fate === "current" ? "step" : undefined}>
      <details onKeyDown={closeOnEscape}>
        <summary>
          <StepMark fate={fate} index={step.index} />
          <span className="step-words">
            <span className="subgoal">{subgoal}</span>
            {step.actions.map((action) => (
              <ActionLine key={action.actionId} action={action} subgoal={subgoal} current={current} />
            ))}
          </span>
          <span className="took">{hasEnded && formatDuration(stepMs(step))}</span>
          <ChevronIcon />
        </summary>
        <StepDetails step={step} />
      </details>
    </li>
  )
}

function ActionLine(props: { action: ActionRecord; subgoal: string; current: boolean }) {
  const { action, subgoal, current } = props
  const words = describeAction(action)
  const open = current ? "Marked on the page" : "Stopped before the page could answer"
  return (
    <span className="action">
      {words !== subgoal && <span>{words}</span>}
      <span className="result">{action.result ? describeResult(action.result) : open}</span>
    </span>
  )
}

function fateOf({ actions }: Step, current: boolean): Fate {
  const result = actions.at(-1)?.result
  if (!result) return current ? "current" : "open"
  return result.status === "done" ? "done" : "failed"
}
