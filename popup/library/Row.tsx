import { memo, type MouseEvent } from "react"
import type { RecordingSummary } from "../../src/protocol/library"
import { formatWhen } from "../formatWhen"
import { formatBytes } from "../options/formatAmount"
import { SOURCE_WORDS, STATUS_WORDS } from "./listModel"
import { printRoute } from "./routes"

/** One record in the list. */
export const Row = memo(function Row(props: {
  row: RecordingSummary
  isOpen: boolean
  isSelected: boolean
  onToggle: (sessionId: string, withShift: boolean) => void
}) {
  const { row, isOpen, isSelected, onToggle } = props
  const { sessionId, task, status, source, host, startedAt, steps, bytes, pinned } = row
  const { word, how, tone } = STATUS_WORDS[status]
  return (
    <li className={isOpen ? "row open" : "row"}>
      <label className="row-box">
        <input
          type="checkbox"
          checked={isSelected}
          // A change does not tell the keys that were held.
          onClick={(event: MouseEvent) => onToggle(sessionId, event.shiftKey)}
          onChange={() => {}}
        />
        <span className="unseen">Select {task}</span>
      </label>
      <a
        href={printRoute({ place: "run", sessionId })}
        data-run={sessionId}
        aria-current={isOpen || undefined}
      >
        <span className="row-task">{task}</span>
        <span className="row-facts">
          <span className={`tag ${tone}`}>{word}</span> {how !== "" && `${how} · `}
          {host !== "" && `${host} · `}
          <time dateTime={new Date(startedAt).toISOString()}>{formatWhen(startedAt, Date.now())}</time>
          {` · ${steps} ${steps === 1 ? "step" : "steps"} · ${SOURCE_WORDS[source]} · ${formatBytes(bytes)}`}
          {pinned && " · Pinned"}
        </span>
      </a>
    </li>
  )
})
