import { useEffect, useState } from "react"
import type { Session } from "../src/agent/session"
import { hasEnded } from "../src/agent/session"
import type { Background } from "./background"
import { formatWhen } from "./formatWhen"
import type { Attempt } from "./useAttempt"

const MOST_RUNS = 10

/** Earlier runs in any tab, asked for when the list is opened and whenever a run ends. */
export function History(props: {
  background: Background
  attempt: Attempt
  /** Changes when there is something new to list. */
  seen: string | undefined
  onOpen: (session: Session) => void
}) {
  const { background, attempt, seen, onOpen } = props
  const [open, setOpen] = useState(false)
  const [sessions, setSessions] = useState<Session[]>()

  useEffect(() => {
    if (!open) return
    let current = true
    void attempt(() => background.listSessions({})).then((sessions) => {
      if (current && sessions) setSessions(sessions.slice(0, MOST_RUNS))
    })
    return () => void (current = false)
  }, [open, seen, background, attempt])

  return (
    <details className="fold history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>Earlier runs</h2>
      </summary>
      <div className="fold-body">
        {sessions?.length === 0 && <p className="hint">None yet.</p>}
        {sessions && sessions.length > 0 && (
          <ul>
            {sessions.map((session) => (
              <li key={session.sessionId}>
                <button type="button" className="past" onClick={() => onOpen(session)}>
                  <span className="past-task">{session.task}</span>
                  <span className="past-facts">
                    <Tag session={session} /> {formatWhen(session.startedAt, Date.now())}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </details>
  )
}

function Tag({ session }: { session: Session }) {
  const { state } = session
  if (!hasEnded(session)) return <span className="tag">Running</span>
  const word = state.status === "done" ? state.known : state.status
  return <span className={`tag ${word}`}>{word[0]?.toUpperCase() + word.slice(1)}</span>
}
