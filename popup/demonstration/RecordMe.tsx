import { RecordIcon } from "../icons"

/** The other way to give Lumos a task: to do it oneself while it watches. */
export function RecordMe(props: { elsewhere: boolean; busy: boolean; onRecord: () => void }) {
  const { elsewhere, busy, onRecord } = props
  return (
    <div className="record-me">
      <button
        type="button"
        aria-describedby="record-hint"
        aria-disabled={busy || elsewhere}
        onClick={onRecord}
      >
        <RecordIcon /> Record me
      </button>
      <p id="record-hint" className="hint">
        {elsewhere
          ? "Another tab is being recorded. Stop that first."
          : "Do the task yourself; Lumos writes down the steps."}
      </p>
    </div>
  )
}
