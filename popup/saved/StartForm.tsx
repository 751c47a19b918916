import { useState, type SubmitEvent } from "react"
import type { Secret } from "../../src/protocol/content"
import type { SavedRunSummary } from "../../src/protocol/savedRunsPort"
import { FieldError } from "../FieldError"
import { onEscape } from "../onEscape"
import { useFocus } from "../useFocus"

export type StartValues = { values: Record<string, string>; secrets: Secret[] }

/** What a saved run asks for before it starts. */
export function StartForm(props: {
  run: SavedRunSummary
  busy: boolean
  onStart: (values: StartValues) => void
  onCancel: () => void
}) {
  const { run, busy, onStart, onCancel } = props
  const { parameters, secrets: names, savedId } = run
  const [values, setValues] = useState<Record<string, string>>(() =>
    Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
  )
  const [secrets, setSecrets] = useState<Record<string, string>>({})
  const [missing, setMissing] = useState<string>()
  const first = useFocus<HTMLInputElement>()
  const starter = useFocus<HTMLButtonElement>(parameters.length + names.length === 0)

  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (busy) return
    const lacking = names.find((name) => !secrets[name])
    setMissing(lacking)
    if (lacking !== undefined) return
    onStart({ values, secrets: names.map((name) => ({ name, value: secrets[name] ?? "" })) })
  }

  return (
    <form
      className="save-form"
      aria-label={`Run ${run.name}`}
      noValidate
      onSubmit={submit}
      onKeyDown={onEscape(onCancel)}
    >
      {parameters.map(({ name }, at) => (
        <div key={name} className="field">
          <label htmlFor={`${savedId}-${name}`}>{name}</label>
          <input
            ref={at === 0 ? first : undefined}
            id={`${savedId}-${name}`}
            type="text"
            autoComplete="off"
            value={values[name] ?? ""}
            onChange={(event) => setValues({ ...values, [name]: event.target.value })}
          />
        </div>
      ))}
      {names.map((name, at) => (
        <div key={name} className="field">
          <label htmlFor={`${savedId}-secret-${name}`}>{name} (secret)</label>
          <input
            ref={parameters.length === 0 && at === 0 ? first : undefined}
            id={`${savedId}-secret-${name}`}
            type="password"
            autoComplete="off"
            value={secrets[name] ?? ""}
            aria-invalid={missing === name}
            aria-describedby={`${savedId}-secret-${name}-error`}
            onChange={(event) => {
              setMissing(undefined)
              setSecrets({ ...secrets, [name]: event.target.value })
            }}
          />
          <FieldError
            id={`${savedId}-secret-${name}-error`}
            message={missing === name ? `Give a value for ${name}.` : undefined}
          />
        </div>
      ))}
      <p className="hint">
        Opens <span className="address">{run.startUrl}</span> in this tab
      </p>
      <div className="buttons">
        <button ref={starter} type="submit" className="primary" aria-disabled={busy}>
          Start
        </button>
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </form>
  )
}
