import { useState, type SubmitEvent } from "react"
import { curlyQuotes } from "../../src/agent/describeSession"
import type { Session } from "../../src/agent/session"
import { recordedValues } from "../../src/replay/recordedValues"
import { FieldError } from "../FieldError"
import { onEscape } from "../onEscape"
import { useFocus } from "../useFocus"

type Row = { name: string; value: string; label: string; asked: boolean }

/** Names a run and says which of its values are asked for at each start. */
export function SaveForm(props: {
  session: Session
  onSave: (name: string, parameters: { name: string; value: string }[]) => Promise<void>
  onCancel: () => void
}) {
  const { session, onSave, onCancel } = props
  const [name, setName] = useState(session.task)
  const [rows, setRows] = useState<Row[]>(() =>
    recordedValues(session).map((value) => ({ ...value, asked: false })),
  )
  const [problem, setProblem] = useState<string>()
  const first = useFocus<HTMLInputElement>()
  const change = (at: number, part: Partial<Row>): void =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (name.trim() === "") return setProblem("Type a name, so that you find it again.")
    const asked = rows.filter(({ asked }) => asked)
    void onSave(
      name.trim(),
      asked.map(({ name, value }) => ({ name, value })),
    )
  }

  return (
    <form
      data-card
      className="save-form"
      aria-label="Save to run again"
      noValidate
      onSubmit={submit}
      onKeyDown={onEscape(onCancel)}
    >
      <div className="field">
        <label htmlFor="saved-name">Name</label>
        <input
          ref={first}
          id="saved-name"
          type="text"
          autoComplete="off"
          value={name}
          aria-invalid={problem !== undefined}
          aria-describedby="saved-name-error"
          onChange={(event) => {
            setProblem(undefined)
            setName(event.target.value)
          }}
        />
        <FieldError id="saved-name-error" message={problem} />
      </div>
      {rows.length > 0 && (
        <fieldset aria-describedby="values-hint">
          <legend>Ask for at each start</legend>
          {rows.map((row, at) => (
            <ValueRow key={row.value} row={row} onChange={(part) => change(at, part)} />
          ))}
          <p id="values-hint" className="hint">
            What is not ticked stays as it was. Secrets are never kept; they are asked for at each start.
          </p>
        </fieldset>
      )}
      <div className="buttons">
        <button type="submit" className="primary">
          Save
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}

function ValueRow({ row, onChange }: { row: Row; onChange: (part: Partial<Row>) => void }) {
  const { name, value, label, asked } = row
  return (
    <div className="value-row">
      <label className="choice">
        <input
          type="checkbox"
          checked={asked}
          onChange={(event) => onChange({ asked: event.target.checked })}
        />
        <span>
          {value} <span className="hint">in the {curlyQuotes(label)}</span>
        </span>
      </label>
      {asked && (
        <input
          type="text"
          className="value-name"
          aria-label={`Name for ${value}`}
          autoComplete="off"
          spellCheck={false}
          value={name}
          onChange={(event) => onChange({ name: event.target.value.replace(/[^\w-]/g, "-") })}
        />
      )}
    </div>
  )
}
