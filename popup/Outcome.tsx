import { describeOutcome, formatDuration, type OutcomeTone } from "../src/agent/describeSession"
import type { Session } from "../src/agent/session"
import { CopyRecord } from "./CopyRecord"
import { Feedback } from "./Feedback"
import { CheckIcon, CrossIcon, HelpIcon, PauseIcon } from "./icons"
import { NextButtons, type Next } from "./NextButtons"
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
  actions?: Next & { onFeedback: (worked: boolean) => void }
}) {
  const { session, actions } = props
  const heading = useFocus<HTMLHeadingElement>(props.takeFocus)
  const { state, feedback } = session
  if (state.status !== "done" && state.status !== "stopped" && state.status !== "failed") return null
  const { tone, title, sentence } = describeOutcome(state, feedback?.worked, session.source)
  const ToneIcon = ICONS[tone]
  const isDone = state.status === "done"

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
          <p className="hint">
            {summarize(session)} · <CopyRecord session={session} />
            {actions && (
              <>
                {" · "}
                <a
                  href={`tabs/library.html#${encodeURIComponent(session.sessionId)}`}
                  target="_blank"
                  rel="noreferrer"
                >
                  Open in the library
                </a>
              </>
            )}
          </p>
        </div>
      </div>
      {actions && isDone && <Feedback given={feedback?.worked} onGive={actions.onFeedback} />}
      {actions && <NextButtons {...actions} worked={isDone && feedback?.worked !== false} />}
    </div>
  )
}

function summarize({ startedAt, endedAt, steps }: Session): string {
  const took = endedAt === undefined ? [] : [formatDuration(endedAt - startedAt)]
  return [`${steps.length} ${steps.length === 1 ? "step" : "steps"}`, ...took].join(" · ")
}
