import { useMemo } from "react"
import type { View } from "../src/agent/session"
import { closeOnEscape } from "./closeOnEscape"
import { ChevronIcon } from "./icons"
import { Lines } from "./Lines"
import { groupLeftOut } from "./seenLines"

/** What of the page the model was not given, and why. */
export function LeftOut({ count, view }: { count: number; view: View | undefined }) {
  const groups = useMemo(() => (view ? groupLeftOut(view) : []), [view])
  if (count === 0) return <p>Nothing was left out.</p>
  if (groups.length === 0) return <p>{sayLines(count)} left out.</p>
  return (
    <details className="left-out" onKeyDown={closeOnEscape}>
      <summary>
        <ChevronIcon />
        Left out: {sayLines(count)}
      </summary>
      {groups.map(({ reason, title, lines, unlisted }) => (
        <div key={reason}>
          <p>
            {title}: {sayLines(lines.length + unlisted)}
          </p>
          {lines.length > 0 && <Lines label={title} lines={lines} />}
          {unlisted > 0 && <p>Not listed here: {unlisted}</p>}
        </div>
      ))}
    </details>
  )
}

function sayLines(count: number): string {
  return `${count} ${count === 1 ? "line" : "lines"}`
}
