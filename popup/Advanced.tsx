import { useEffect, useRef } from "react"
import type { Draft, Problem } from "./draft"
import { FieldError } from "./FieldError"
import { Secrets } from "./Secrets"

export function Advanced(props: {
  draft: Draft
  onChange: (part: Partial<Draft>) => void
  problem: Problem | undefined
}) {
  const { draft, onChange, problem } = props
  const details = useRef<HTMLDetailsElement>(null)
  const errorOf = (field: Problem["field"]) => (problem?.field === field ? problem.message : undefined)
  const isHere = problem?.field === "secrets" || problem?.field === "maxSteps"

  // Opened before the form moves the focus to the field in question.
  useEffect(() => {
    if (isHere && details.current) details.current.open = true
  }, [isHere])

  return (
    <details ref={details} className="fold">
      <summary>Advanced</summary>
      <div className="fold-body">
        <fieldset>
          <legend>How to plan</legend>
          <Choice
            checked={draft.formulation === "iterative"}
            label="Look after every step (Lumos-I)"
            onChoose={() => onChange({ formulation: "iterative" })}
          />
          <Choice
            checked={draft.formulation === "onetime"}
            label="Plan everything first (Lumos-O)"
            onChoose={() => onChange({ formulation: "onetime" })}
          />
        </fieldset>
        <div className="field">
          <label htmlFor="expect">Done when the page shows</label>
          <input
            id="expect"
            type="text"
            autoComplete="off"
            value={draft.expect}
            aria-describedby="expect-hint"
            onChange={(event) => onChange({ expect: event.target.value })}
          />
          <p id="expect-hint" className="hint">
            With a text here the result is checked, not only claimed.
          </p>
        </div>
        <Secrets
          secrets={draft.secrets}
          error={errorOf("secrets")}
          onChange={(secrets) => onChange({ secrets })}
        />
        <div className="field narrow">
          <label htmlFor="max-steps">Most steps</label>
          <input
            id="max-steps"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            placeholder="default"
            value={draft.maxSteps}
            aria-invalid={errorOf("maxSteps") !== undefined}
            aria-describedby="max-steps-error"
            onChange={(event) => onChange({ maxSteps: event.target.value.trim() })}
          />
          <FieldError id="max-steps-error" message={errorOf("maxSteps")} />
        </div>
      </div>
    </details>
  )
}

function Choice({ checked, label, onChoose }: { checked: boolean; label: string; onChoose: () => void }) {
  return (
    <label className="choice">
      <input type="radio" name="formulation" checked={checked} onChange={onChoose} />
      {label}
    </label>
  )
}
