import { useEffect, useState } from "react"
import type { CleanUpPlan, RecordingSummary } from "../../src/protocol/library"
import { formatWhen } from "../formatWhen"
import { ConfirmButton } from "../options/ConfirmButton"
import { formatBytes } from "../options/formatAmount"
import type { Action } from "../options/useAction"
import type { LibraryCalls } from "./libraryCalls"
import { countRuns, NO_FILTERS } from "./listModel"
import { listAll } from "./useList"

/** What would go, with the question whether it may. */
export function CleanUp(props: {
  plan: CleanUpPlan
  library: LibraryCalls
  action: Action
  onDone: () => Promise<void>
}) {
  const { plan, library, action, onDone } = props
  const [rows, setRows] = useState<RecordingSummary[]>([])
  useEffect(() => {
    let current = true
    const meant = new Set(plan.sessionIds)
    const read = async (): Promise<void> => {
      const found: RecordingSummary[] = []
      for await (const row of listAll(library, NO_FILTERS)) if (meant.has(row.sessionId)) found.push(row)
      if (current) setRows(found.reverse())
    }
    // What would go is counted above, whether or not it can be listed.
    void read().catch(() => {})
    return () => void (current = false)
  }, [plan, library])

  return (
    <div className="notice">
      <p>
        Recordings take more than their limit. The oldest that are not pinned,{" "}
        {countRuns(plan.sessionIds.length)}, take {formatBytes(plan.freedBytes)}:
      </p>
      <ul className="problems">
        {rows.map(({ sessionId, task, startedAt }) => (
          <li key={sessionId}>
            {task} ({formatWhen(startedAt, Date.now())})
          </li>
        ))}
      </ul>
      <p>Pin what you want to keep, export them first, or raise the limit.</p>
      <ConfirmButton
        action={action}
        work={async () => {
          await library.cleanUp({ sessionIds: plan.sessionIds })
          await onDone()
        }}
        about="these runs"
        confirm={`Delete ${countRuns(plan.sessionIds.length)}`}
      >
        Clean up
      </ConfirmButton>
    </div>
  )
}
