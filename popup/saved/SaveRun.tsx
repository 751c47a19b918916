import { useState } from "react"
import type { Session } from "../../src/agent/session"
import { curlyQuotes } from "../../src/agent/describeSession"
import { doneActions } from "../../src/replay/recordedValues"
import type { Attempt } from "../useAttempt"
import { useFocus } from "../useFocus"
import { SaveForm } from "./SaveForm"
import type { SavedRunsCalls } from "./savedRuns"

/** Keeps an ended run so that it can be done again without a model. Nothing where the run did nothing. */
export function SaveRun(props: { session: Session; saved: SavedRunsCalls; attempt: Attempt }) {
  const { session, saved, attempt } = props
  const [state, setState] = useState<"closed" | "open" | { savedAs: string }>("closed")
  const [wasOpen, setWasOpen] = useState(false)
  const opener = useFocus<HTMLButtonElement>(wasOpen && state === "closed")
  const told = useFocus<HTMLParagraphElement>(typeof state === "object")
  if (session.state.status !== "done" || doneActions(session).length === 0) return null

  async function save(name: string, parameters: { name: string; value: string }[]): Promise<void> {
    const { sessionId } = session
    if (await attempt(() => saved.save({ sessionId, name, parameters }))) setState({ savedAs: name })
  }

  if (state === "open")
    return <SaveForm session={session} onSave={save} onCancel={() => setState("closed")} />
  return (
    <div className="save-run">
      {state === "closed" ? (
        <button
          ref={opener}
          type="button"
          onClick={() => {
            setWasOpen(true)
            setState("open")
          }}
        >
          Save to run again
        </button>
      ) : (
        <p ref={told} role="status" tabIndex={-1} className="hint">
          {curlyQuotes(`Saved as "${state.savedAs.replaceAll('"', "'")}".`)} Start it again under “Saved
          runs”, without a model.
        </p>
      )}
    </div>
  )
}
