import { useEffect, useRef, useState } from "react"
import type { Session } from "../src/agent/session"
import type { Background } from "./background"
import { HistoryItem } from "./HistoryItem"
import type { Attempt } from "./useAttempt"

const MOST_RUNS = 10

/** Earlier runs in any tab, asked for when the list is opened and whenever a run ends. */
export function History(props: {
  background: Background
  attempt: Attempt
  /** While one of its runs is shown. */
  hidden: boolean
  /** Changes when there is something new to list. */
  seen: string | undefined
  onOpen: (session: Session) => void
}) {
  const { background, attempt, hidden, seen, onOpen } = props
  const [open, setOpen] = useState(false)
  const [sessions, setSessions] = useState<Session[]>()
  const opened = useRef<HTMLElement>(null)

  useEffect(() => {
    if (!open) return
    let current = true
    void attempt(() => background.listSessions({})).then((sessions) => {
      if (current && sessions) setSessions(sessions)
    })
    return () => void (current = false)
  }, [open, seen, background, attempt])

  // Back where the person was in the list.
  useEffect(() => {
    if (hidden) return
    opened.current?.focus()
    opened.current = null
  }, [hidden])

  return (
    <details className="fold history" hidden={hidden} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>Earlier runs</h2>
      </summary>
      <div className="fold-body">
        {sessions?.length === 0 && <p className="hint">None yet. What you run is listed here.</p>}
        {sessions && sessions.length > 0 && (
          <ul>
            {sessions.slice(0, MOST_RUNS).map((session) => (
              <HistoryItem
                key={session.sessionId}
                session={session}
                onOpen={(button) => {
                  opened.current = button
                  onOpen(session)
                }}
              />
            ))}
          </ul>
        )}
        {sessions && sessions.length > MOST_RUNS && (
          <p className="hint">
            The latest {MOST_RUNS} of {sessions.length}.
          </p>
        )}
      </div>
    </details>
  )
}
