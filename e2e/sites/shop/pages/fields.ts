import { html } from "../../html"
import type { Html } from "../../html"

/** What the visitor sent, and what was wrong with it. */
export type SentForm = { values: URLSearchParams; errors: Record<string, string> }

export type Field = {
  name: string
  label: string
  autocomplete: string
  type?: "text" | "email" | "tel" | "password"
  optional?: boolean
  numeric?: boolean
}

export function formField(sent: SentForm, field: Field): Html {
  const { name, type = "text", autocomplete, numeric } = field
  return html`<div class="field">
    ${fieldLabel(field)}
    <input
      id="${name}"
      type="${type}"
      name="${name}"
      autocomplete="${autocomplete}"
      value="${isSecret(field) ? "" : sent.values.get(name)}"
      ${numeric && html`inputmode="numeric"`}
      ${!field.optional && html`required`}
      ${stateAttributes(sent, name)}
    />
    ${errorText(sent, name)}
  </div>`
}

export function selectField(sent: SentForm, field: Field, choices: string[]): Html {
  const chosen = sent.values.get(field.name)
  return html`<div class="field">
    ${fieldLabel(field)}
    <select
      id="${field.name}"
      name="${field.name}"
      autocomplete="${field.autocomplete}"
      required
      ${stateAttributes(sent, field.name)}
    >
      <option value="">Choose…</option>
      ${choices.map((choice) => html`<option ${choice === chosen && html`selected`}>${choice}</option>`)}
    </select>
    ${errorText(sent, field.name)}
  </div>`
}

export function errorText({ errors }: SentForm, name: string): Html | null {
  const message = errors[name]
  return message ? html`<p class="error" id="${name}-error">${message}</p>` : null
}

export function stateAttributes({ errors }: SentForm, name: string): Html | null {
  return errors[name] ? html`aria-invalid="true" aria-describedby="${name}-error"` : null
}

function fieldLabel({ name, label, optional }: Field): Html {
  return html`<label for="${name}"
    >${label}${optional && html` <span class="muted">(optional)</span>`}</label
  >`
}

/** Never sent back into a page. */
function isSecret({ type, autocomplete }: Field): boolean {
  return type === "password" || autocomplete === "cc-number" || autocomplete === "cc-csc"
}
