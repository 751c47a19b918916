import { useState } from "react"
import { describePhase, describeResult, formatDuration } from "../src/agent/describeSession"
import type { Session } from "../src/agent/session"
import type { Activity } from "../src/protocol/sessionPort"
import { StopIcon } from "./icons"
import { useFocus } from "./useFocus"
import { useNow } from "./useNow"

/** What is going on now. The words are announced as they change; the clocks are only seen. */
export function Progress(props: {
  session: Session
  activity: Activity | undefined
  onStop: () => Promise<unknown>
}) {
  const { session, activity } = props
  const [stopping, setStopping] = useState(false)
  const stopButton = useFocus<HTMLButtonElement>()
  const now = useNow(true)
  const loading = activity?.doing === "loading-model" ? activity.fraction : undefined
  const thinks = session.state.status === "planning" || session.state.status === "grounding"
  const reply = thinks && activity?.doing === "thinking" ? activity.text : ""
  const waits = session.state.status === "awaiting-consent" || session.state.status === "awaiting-answer"

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
          <p role="status" aria-atomic="true">
            <span className="unseen">{lastResult(session)}</span>
            {stopping ? "Stopping" : loading === undefined ? describePhase(session) : "Loading the model"}
          </p>
          <p className="clock" aria-hidden="true">
            {loading !== undefined && `${Math.round(loading * 100)} % · `}
            {seconds(now - session.since)} · {seconds(now - session.startedAt)} in all
          </p>
        </div>
        <button ref={stopButton} type="button" className="stop" aria-disabled={stopping} onClick={stop}>
          <StopIcon /> Stop
        </button>
      </div>
      {loading !== undefined && <progress aria-label="Model loaded" value={loading} max={1} />}
      {reply !== "" && <p className="reply">{reply}</p>}
    </div>
  )
}

/** Said once, when the agent looks at the page after an action. */
function lastResult({ state, steps }: Session): string {
  const result = steps.at(-1)?.actions.at(-1)?.result
  return state.status === "looking" && result ? `${describeResult(result)}. ` : ""
}

function seconds(ms: number): string {
  return formatDuration(Math.max(0, Math.floor(ms / 1000) * 1000)).replace(".0", "")
}
