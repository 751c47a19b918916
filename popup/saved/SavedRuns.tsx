import { useEffect, useState } from "react"
import type { SavedRunSummary } from "../../src/protocol/savedRunsPort"
import type { Attempt } from "../useAttempt"
import { SavedRun } from "./SavedRun"
import type { SavedRunsCalls } from "./savedRuns"
import type { StartValues } from "./StartForm"

/** Runs that can be done again, asked for when the list is opened and whenever one was saved. */
export function SavedRuns(props: {
  saved: SavedRunsCalls
  attempt: Attempt
  busy: boolean
  /** The recorded run to do again, of which the start is shown at once. */
  again: string | undefined
  /** Called inside the handler of the click or key. */
  onStart: (run: SavedRunSummary, values: StartValues) => void
}) {
  const { saved, attempt, busy, again, onStart } = props
  const [open, setOpen] = useState(again !== undefined)
  const [runs, setRuns] = useState<SavedRunSummary[]>()
  const [changes, setChanges] = useState(0)

  useEffect(() => {
    if (!open) return
    let current = true
    void attempt(() => saved.list({})).then((listed) => {
      if (current && listed) setRuns(listed)
    })
    return () => void (current = false)
  }, [open, changes, saved, attempt])

  const wanted = runs?.find(({ sessionId }) => sessionId === again)

  async function change(work: () => Promise<unknown>): Promise<boolean> {
    const done = await attempt(work)
    setChanges((count) => count + 1)
    return done !== undefined
  }

  return (
    <details
      className="fold saved-runs"
      open={again !== undefined}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>Saved runs</h2>
      </summary>
      <div className="fold-body">
        {again !== undefined && runs && !wanted && (
          <p role="status" className="hint">
            The saved run was deleted. “Save to run again” keeps it anew.
          </p>
        )}
        {runs?.length === 0 && (
          <p className="hint">None yet. When a run is done, “Save to run again” keeps it here.</p>
        )}
        {runs && runs.length > 0 && (
          <ul>
            {runs.map((run) => (
              <SavedRun
                key={run.savedId}
                run={run}
                wanted={run === wanted}
                busy={busy}
                onStart={(values) => onStart(run, values)}
                onRename={(name) => change(() => saved.rename({ savedId: run.savedId, name }))}
                onDelete={() => change(() => saved.remove({ savedId: run.savedId }))}
              />
            ))}
          </ul>
        )}
      </div>
    </details>
  )
}
