import { html } from "../../html"
import type { Html } from "../../html"
import { alertBox } from "./parts"

/** What the visitor sent, and what was wrong with it. */
export type SentForm = { values: URLSearchParams; errors: Record<string, string> }

export const nothingSent: SentForm = { values: new URLSearchParams(), errors: {} }

export type Field = {
  name: string
  label: string
  type?: "text" | "email" | "tel" | "date"
  autocomplete?: string
  hint?: string
  optional?: boolean
  numeric?: boolean
}

export function formField({ values, errors }: SentForm, field: Field): Html {
  const { name, label, type = "text", autocomplete = "off", hint, optional, numeric } = field
  return html`<div class="field">
    <label for="${name}">${label}${optional && html` <span class="muted">(optional)</span>`}</label>
    ${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
    <input
      id="${name}"
      type="${type}"
      name="${name}"
      autocomplete="${autocomplete}"
      value="${autocomplete.startsWith("cc-") ? "" : values.get(name)}"
      ${numeric && html`inputmode="numeric"`}
      ${!optional && html`required`}
      ${describedBy(name, hint !== undefined, errors[name])}
    />
    ${errorText(name, errors[name])}
  </div>`
}

export function selectField({ values, errors }: SentForm, field: Field, choices: string[]): Html {
  const { name, label, autocomplete = "off" } = field
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select
      id="${name}"
      name="${name}"
      autocomplete="${autocomplete}"
      required
      ${describedBy(name, false, errors[name])}
    >
      <option value="">Select</option>
      ${choices.map(
        (choice) => html`<option ${choice === values.get(name) && html`selected`}>${choice}</option>`,
      )}
    </select>
    ${errorText(name, errors[name])}
  </div>`
}

export function checkField({ values, errors }: SentForm, name: string, label: Html | string): Html {
  return html`<div class="field">
    <label class="check">
      <input
        id="${name}"
        type="checkbox"
        name="${name}"
        value="1"
        ${values.has(name) && html`checked`}
        ${describedBy(name, false, errors[name])}
      />
      <span>${label}</span>
    </label>
    ${errorText(name, errors[name])}
  </div>`
}

export function errorSummary({ errors }: SentForm): Html | null {
  const list = Object.entries(errors)
  if (list.length === 0) return null
  return alertBox(
    html`<h2>Please check your details</h2>
      <ul>
        ${list.map(([name, message]) => html`<li><a href="#${name}">${message}</a></li>`)}
      </ul>`,
  )
}

export function errorText(name: string, message: string | undefined): Html | null {
  return message ? html`<p class="error" id="${name}-error">${message}</p>` : null
}

export function describedBy(name: string, hasHint: boolean, error: string | undefined): Html | null {
  const ids = [hasHint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ")
  return ids === "" ? null : html`aria-describedby="${ids}" ${error && html`aria-invalid="true"`}`
}
