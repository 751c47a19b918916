import { useEffect, useRef } from "react"
import {
  describeAction,
  describeResult,
  describeSubgoal,
  formatDuration,
  stepMs,
} from "../src/agent/describeSession"
import { hasEnded, type ActionRecord, type Session, type Step } from "../src/agent/session"
import { CheckIcon, CrossIcon } from "./icons"
import { StepDetails } from "./StepDetails"

/** The run so far, one line per step; each opens to what the model read and wrote. */
export function Steps({ session }: { session: Session }) {
  const { steps } = session
  const list = useRef<HTMLOListElement>(null)
  const running = !hasEnded(session)
  const waits = session.state.status === "awaiting-consent" || session.state.status === "awaiting-answer"

  // The newest step stays in view, unless something is asked or the person has scrolled up to read.
  useEffect(() => {
    const last = list.current?.lastElementChild
    if (running && !waits && last && isNearBottom(last.ownerDocument))
      last.scrollIntoView({ block: "nearest" })
  }, [steps.length, running, waits])

  if (steps.length === 0) return null
  return (
    <section className="steps" aria-labelledby="steps-heading">
      <h3 id="steps-heading">Steps</h3>
      <ol ref={list}>
        {steps.map((step) => (
          <StepItem key={step.index} step={step} current={running && step === steps.at(-1)} />
        ))}
      </ol>
    </section>
  )
}

function StepItem({ step, current }: { step: Step; current: boolean }) {
  const subgoal = describeSubgoal(step.subgoal)
  const fate = fateOf(step, current)
  return (
    <li className={`step ${fate}`}>
      <details>
        <summary>
          <span className="step-mark">
            <span className="unseen">Step </span>
            {fate === "done" ? (
              <>
                <CheckIcon />
                <span className="unseen">{step.index}</span>
              </>
            ) : fate === "failed" ? (
              <>
                <CrossIcon />
                <span className="unseen">{step.index}</span>
              </>
            ) : (
              step.index
            )}
          </span>
          <span className="step-words">
            <span className="subgoal">{subgoal}</span>
            {step.actions.map((action) => (
              <ActionLine key={action.actionId} action={action} subgoal={subgoal} />
            ))}
          </span>
          {!current && <span className="took">{formatDuration(stepMs(step))}</span>}
        </summary>
        <StepDetails step={step} />
      </details>
    </li>
  )
}

function ActionLine({ action, subgoal }: { action: ActionRecord; subgoal: string }) {
  const words = describeAction(action)
  return (
    <span className="action">
      {words !== subgoal && <span>{words}</span>}
      {action.result && <span className="result">{describeResult(action.result)}</span>}
    </span>
  )
}

function fateOf({ actions }: Step, current: boolean): "current" | "done" | "failed" | "open" {
  const result = actions.at(-1)?.result
  if (!result) return current ? "current" : "open"
  return result.status === "done" ? "done" : "failed"
}

function isNearBottom({ scrollingElement }: Document): boolean {
  if (!scrollingElement) return false
  const { scrollHeight, scrollTop, clientHeight } = scrollingElement
  return scrollHeight - scrollTop - clientHeight < 200
}
