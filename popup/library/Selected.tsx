import { Alert } from "../Alert"
import { ConfirmButton } from "../options/ConfirmButton"
import { useAction } from "../options/useAction"
import type { LibraryCalls } from "./libraryCalls"
import { countRuns } from "./listModel"
import { printRoute } from "./routes"

/** What can be done with the selected records. */
export function Selected(props: {
  selected: ReadonlySet<string>
  library: LibraryCalls
  onClear: () => void
  onDeleted: (sessionIds: string[]) => void
}) {
  const { selected, library, onClear, onDeleted } = props
  const action = useAction()
  const ids = [...selected]
  const [left, right] = ids

  return (
    <div className="selected" role="group" aria-label="Selected">
      <p role="status">{ids.length > 0 && `${countRuns(ids.length)} selected`}</p>
      {ids.length > 0 && (
        <div className="buttons">
          <a className="button" href={printRoute({ place: "export" })}>
            Export
          </a>
          {left !== undefined && right !== undefined && ids.length === 2 && (
            <a className="button" href={printRoute({ place: "compare", left, right })}>
              Compare
            </a>
          )}
          <ConfirmButton
            key={ids.length}
            action={action}
            work={async () => {
              await library.deleteRecordings({ sessionIds: ids })
              onDeleted(ids)
            }}
            about="the selected runs"
            confirm={`Delete ${countRuns(ids.length)}`}
          >
            Delete
          </ConfirmButton>
          <button type="button" className="quiet" onClick={onClear}>
            Select none
          </button>
        </div>
      )}
      <Alert error={action.error} onDismiss={action.dismiss} />
    </div>
  )
}
