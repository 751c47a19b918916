import { useEffect, useRef, useState } from "react"
import { describeResult, describeSubgoal } from "../../src/agent/describeSession"
import type { DemonstratedStep, DemonstrationState } from "../../src/protocol/demonstrationPort"
import { RecordIcon, StopIcon } from "../icons"
import { hostOf } from "../parseAddress"
import { StepMark } from "../StepMark"
import type { Attempt } from "../useAttempt"
import { useFocus } from "../useFocus"
import type { Demonstrating } from "./demonstrating"
import { Discard } from "./Discard"

/** A demonstration under way: the steps as they come, and how to end it. */
export function Recording(props: {
  state: DemonstrationState
  demonstrating: Demonstrating
  attempt: Attempt
}) {
  const { state, demonstrating, attempt } = props
  const [stopping, setStopping] = useState(false)
  const stopButton = useFocus<HTMLButtonElement>()
  const { page, problem, steps } = state

  async function stop(): Promise<void> {
    if (stopping) return
    setStopping(true)
    if ((await attempt(() => demonstrating.stop({}))) === undefined) setStopping(false)
  }

  return (
    <section className="run recording" aria-label="Recording">
      <div className="progress">
        <div className="progress-line">
          <span className="record-dot">
            <RecordIcon />
          </span>
          <div className="phase">
            <p role="status">{stopping ? "Stopping" : "Recording what you do"}</p>
            {page && (
              <p className="clock">
                {page.title || hostOf(page.url)} · {hostOf(page.url)}
              </p>
            )}
          </div>
          <button ref={stopButton} type="button" className="stop" aria-disabled={stopping} onClick={stop}>
            <StopIcon /> Stop
          </button>
        </div>
      </div>
      <div role="alert">{problem !== undefined && <p className="alert">{problem}</p>}</div>
      <section className="steps" aria-labelledby="recorded-heading">
        <h2 id="recorded-heading">Steps so far</h2>
        {steps.length === 0 ? (
          <p className="hint">
            Do the task in the page, as you always would. Passwords and card numbers are not written down.
          </p>
        ) : (
          <StepsSoFar steps={steps} />
        )}
      </section>
      <div className="buttons">
        <Discard busy={stopping} demonstrating={demonstrating} attempt={attempt} />
      </div>
    </section>
  )
}

function StepsSoFar({ steps }: { steps: DemonstratedStep[] }) {
  const newest = useRef<HTMLLIElement>(null)
  // Chrome's scrollIntoView returns a promise, which no effect may.
  useEffect(() => void newest.current?.scrollIntoView({ block: "nearest" }), [steps.length])
  return (
    <ol aria-live="polite" aria-relevant="additions text">
      {steps.map(({ id, subgoal, result }, at) => (
        <li key={id} ref={at === steps.length - 1 ? newest : undefined} className="step open">
          <div className="next">
            <StepMark fate="open" index={at + 1} />
            <span className="step-words">
              <span className="subgoal">{describeSubgoal(subgoal)}</span>
              {result && <span className="action">{describeResult(result)}</span>}
            </span>
          </div>
        </li>
      ))}
    </ol>
  )
}
