import { useState } from "react"
import { describePhase, describeResult, describeSubgoal, formatDuration } from "../src/agent/describeSession"
import type { Session } from "../src/agent/session"
import type { Activity } from "../src/protocol/sessionPort"
import { StopIcon } from "./icons"
import { useFocus } from "./useFocus"
import { useFocusBack } from "./useFocusBack"
import { useNow } from "./useNow"
import { whereNow } from "./whereNow"

/** What is going on now. The words are announced as they change; the clock is only seen. */
export function Progress(props: {
  session: Session
  activity: Activity | undefined
  onStop: () => Promise<unknown>
}) {
  const { session, activity } = props
  const [stopping, setStopping] = useState(false)
  const stopButton = useFocus<HTMLButtonElement>()
  const loaded = activity?.doing === "loading-model" ? activity.fraction : undefined
  const waits = session.state.status === "awaiting-consent" || session.state.status === "awaiting-answer"
  const phase = useFocusBack<HTMLParagraphElement>(waits)

  async function stop(): Promise<void> {
    if (stopping) return
    setStopping(true)
    if ((await props.onStop()) === undefined) setStopping(false)
  }

  return (
    <div className={waits ? "progress waits" : "progress"}>
      <div className="progress-line">
        <span className="pulse" aria-hidden="true" />
        <div className="phase">
          <p role="status" aria-atomic="true" ref={phase} tabIndex={-1}>
            <span className="unseen">{lastResult(session)}</span>
            {stopping ? "Stopping" : loaded === undefined ? describePhase(session) : "Loading the model"}
            <span className="unseen">{subgoalNow(session)}</span>
          </p>
          {waits ? (
            <p className="clock">Paused until you answer</p>
          ) : (
            <Clock session={session} loaded={loaded} />
          )}
        </div>
        <button ref={stopButton} type="button" className="stop" aria-disabled={stopping} onClick={stop}>
          <StopIcon /> Stop
        </button>
      </div>
      {loaded !== undefined && <progress aria-label="Model loaded" value={loaded} max={1} />}
    </div>
  )
}

function Clock({ session, loaded }: { session: Session; loaded: number | undefined }) {
  const now = useNow(true)
  const { number } = whereNow(session)
  const planned = session.formulation === "onetime" ? session.steps.length : 0
  const at = planned > 0 ? `Step ${number} of ${planned}` : `Step ${number}`
  return (
    <p className="clock" aria-hidden="true">
      {loaded === undefined ? at : `${Math.round(loaded * 100)} %`} · {seconds(now - session.startedAt)}
    </p>
  )
}

/** Said once, when the agent looks at the page after an action. */
function lastResult({ state, steps }: Session): string {
  const result = steps.at(-1)?.actions.at(-1)?.result
  return state.status === "looking" && result ? `${describeResult(result)}. ` : ""
}

/** Said once, when the agent acts. */
function subgoalNow(session: Session): string {
  const { step } = whereNow(session)
  return session.state.status === "acting" && step ? `: ${describeSubgoal(step.subgoal)}` : ""
}

function seconds(ms: number): string {
  return formatDuration(Math.max(0, Math.floor(ms / 1000) * 1000)).replace(".0", "")
}
