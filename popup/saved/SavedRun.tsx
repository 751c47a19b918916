import { useState } from "react"
import type { SavedRunSummary } from "../../src/protocol/savedRunsPort"
import { formatWhen } from "../formatWhen"
import { ConfirmButton } from "../options/ConfirmButton"
import { hostOf } from "../parseAddress"
import { useFocus } from "../useFocus"
import { Rename } from "./Rename"
import { StartForm, type StartValues } from "./StartForm"

/** One saved run: started at once, or with what it asks for. */
export function SavedRun(props: {
  run: SavedRunSummary
  /** Whether the person has asked for it already. */
  wanted: boolean
  busy: boolean
  onStart: (values: StartValues) => void
  onRename: (name: string) => Promise<boolean>
  onDelete: () => Promise<boolean>
}) {
  const { run, busy, onStart } = props
  const [doing, setDoing] = useState<"starting" | "renaming" | undefined>(
    props.wanted ? "starting" : undefined,
  )
  const [before, setBefore] = useState<typeof doing>()
  const starter = useFocus<HTMLButtonElement>(doing === undefined && before === "starting")
  const renamer = useFocus<HTMLButtonElement>(doing === undefined && before === "renaming")
  const asks = run.parameters.length + run.secrets.length > 0

  function turnTo(next: typeof doing): void {
    setBefore(doing)
    setDoing(next)
  }

  if (doing === "renaming")
    return (
      <li className="saved-run">
        <Rename
          name={run.name}
          onRename={async (name) => {
            if (await props.onRename(name)) turnTo(undefined)
          }}
          onCancel={() => turnTo(undefined)}
        />
      </li>
    )
  return (
    <li className="saved-run">
      <p className="past-task">{run.name}</p>
      <p className="hint">
        {run.steps} {run.steps === 1 ? "step" : "steps"} on {hostOf(run.startUrl)}, saved{" "}
        {formatWhen(run.savedAt, Date.now())}
      </p>
      {doing === "starting" ? (
        <StartForm run={run} busy={busy} onStart={onStart} onCancel={() => turnTo(undefined)} />
      ) : (
        <div className="buttons">
          <button
            ref={starter}
            type="button"
            aria-disabled={busy}
            onClick={() => {
              if (busy) return
              if (asks) turnTo("starting")
              else onStart({ values: {}, secrets: [] })
            }}
          >
            Run
            <span className="unseen"> {run.name}</span>
          </button>
          <button ref={renamer} type="button" onClick={() => turnTo("renaming")}>
            Rename
            <span className="unseen"> {run.name}</span>
          </button>
          <ConfirmButton
            action={{ busy, run: (work) => work() }}
            work={props.onDelete}
            about={run.name}
            confirm="Delete it"
          >
            Delete
          </ConfirmButton>
        </div>
      )}
    </li>
  )
}
