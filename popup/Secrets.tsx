import { useState } from "react"
import type { Secret } from "../src/protocol/content"
import { FieldError } from "./FieldError"
import { CrossIcon } from "./icons"

/** Names and values that the page may see and nobody else. */
export function Secrets(props: {
  secrets: Secret[]
  error: string | undefined
  onChange: (secrets: Secret[]) => void
}) {
  const { secrets, error, onChange } = props
  const [added, setAdded] = useState<number>()
  const replace = (index: number, part: Partial<Secret>): void =>
    onChange(secrets.map((secret, i) => (i === index ? { ...secret, ...part } : secret)))

  return (
    <fieldset aria-describedby="secrets-hint">
      <legend>Secrets</legend>
      <p id="secrets-hint" className="hint">
        Write <code>{"{{name}}"}</code> in the task. The value is typed into the page and never shown to the
        model, a log or the record.
      </p>
      {secrets.map(({ name, value }, index) => (
        <div key={index} className="secret">
          <input
            type="text"
            aria-label={`Name of secret ${index + 1}`}
            placeholder="name"
            autoComplete="off"
            spellCheck={false}
            autoFocus={index === added}
            value={name}
            onChange={(event) => replace(index, { name: event.target.value.replace(/[{}\s]/g, "") })}
          />
          <input
            type="password"
            aria-label={`Value of ${name === "" ? `secret ${index + 1}` : name}`}
            placeholder="value"
            autoComplete="off"
            value={value}
            aria-invalid={error !== undefined && value === ""}
            aria-describedby="secrets-error"
            onChange={(event) => replace(index, { value: event.target.value })}
          />
          <button
            type="button"
            className="quiet square"
            aria-label={`Remove ${name === "" ? `secret ${index + 1}` : name}`}
            onClick={() => onChange(secrets.filter((_, i) => i !== index))}
          >
            <CrossIcon />
          </button>
        </div>
      ))}
      <FieldError id="secrets-error" message={error} />
      <button
        type="button"
        className="link"
        onClick={() => {
          setAdded(secrets.length)
          onChange([...secrets, { name: "", value: "" }])
        }}
      >
        Add a secret
      </button>
    </fieldset>
  )
}
