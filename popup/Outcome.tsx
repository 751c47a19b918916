import { describeOutcome, formatDuration, type OutcomeTone } from "../src/agent/describeSession"
import type { Session } from "../src/agent/session"
import { CopyRecord } from "./CopyRecord"
import { Feedback } from "./Feedback"
import { CheckIcon, CrossIcon, HelpIcon, PauseIcon } from "./icons"
import { useFocus } from "./useFocus"

const ICONS: Record<OutcomeTone, () => React.ReactNode> = {
  good: CheckIcon,
  unsure: HelpIcon,
  halted: PauseIcon,
  bad: CrossIcon,
}

/** How a run ended and how far to trust that. Without `actions` it is read-only. */
export function Outcome(props: {
  session: Session
  takeFocus: boolean
  actions?: {
    busy: boolean
    onFeedback: (worked: boolean) => void
    onRunAgain: () => void
    onNewTask: () => void
  }
}) {
  const { session, actions } = props
  const heading = useFocus<HTMLHeadingElement>(props.takeFocus)
  const { state } = session
  if (state.status !== "done" && state.status !== "stopped" && state.status !== "failed") return null
  const { tone, title, sentence } = describeOutcome(state)
  const ToneIcon = ICONS[tone]

  return (
    <div data-card className={`outcome ${tone}`}>
      <div className="outcome-top">
        <span className="outcome-mark">
          <ToneIcon />
        </span>
        <div>
          <h3 ref={heading} tabIndex={-1}>
            {title}
          </h3>
          {sentence !== "" && <p>{sentence}</p>}
          <p className="hint">{summarize(session)}</p>
        </div>
      </div>
      {actions && <Feedback given={session.feedback?.worked} onGive={actions.onFeedback} />}
      <div className="buttons">
        {actions && (
          <>
            <button type="button" className="primary" onClick={actions.onNewTask}>
              New task
            </button>
            <button type="button" aria-disabled={actions.busy} onClick={actions.onRunAgain}>
              Run again
            </button>
          </>
        )}
        <CopyRecord session={session} />
      </div>
    </div>
  )
}

function summarize({ startedAt, endedAt, steps }: Session): string {
  const took = endedAt === undefined ? [] : [formatDuration(endedAt - startedAt)]
  return [`${steps.length} ${steps.length === 1 ? "step" : "steps"}`, ...took].join(" · ")
}
