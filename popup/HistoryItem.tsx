import { hasEnded, type Session } from "../src/agent/session"
import { formatWhen } from "./formatWhen"

/** One earlier run in the list. */
export function HistoryItem(props: { session: Session; onOpen: (button: HTMLElement) => void }) {
  const { session, onOpen } = props
  const { word, tone } = tagOf(session)
  return (
    <li>
      <button type="button" className="past" onClick={(event) => onOpen(event.currentTarget)}>
        <span className="past-task">{session.task}</span>
        <span className="past-facts">
          <span className={`tag ${tone}`}>{word}</span> {formatWhen(session.startedAt, Date.now())}
        </span>
      </button>
    </li>
  )
}

const DONE = {
  verified: { word: "Verified", tone: "good" },
  confirmed: { word: "Confirmed", tone: "good" },
  claimed: { word: "Not checked", tone: "unsure" },
}

function tagOf(session: Session): { word: string; tone: string } {
  const { state, feedback } = session
  if (!hasEnded(session)) return { word: "Running", tone: "" }
  if (state.status === "failed") return { word: "Failed", tone: "bad" }
  if (state.status !== "done") return { word: "Stopped", tone: "" }
  return feedback?.worked === false ? { word: "Did not work", tone: "bad" } : DONE[state.known]
}
