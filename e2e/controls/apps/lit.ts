import { html, LitElement, type TemplateResult } from "lit"
import { live } from "lit/directives/live.js"
import { controlId, rootOf } from "./page"

class Field extends LitElement {
  static override properties = { kept: {}, of: {} }
  declare kept: unknown
  declare of: string

  override render() {
    return html`${FIELDS[this.of]?.(this)}<output>${String(this.kept)}</output>`
  }
}

type Input = { target: HTMLInputElement }
const FIELDS: Record<string, (field: Field) => TemplateResult> = {
  "lit-text": (field) =>
    html`<input
      aria-label="Name"
      .value=${live(field.kept ?? "")}
      @input=${({ target }: Input) => (field.kept = target.value)}
    />`,
  "lit-checkbox": (field) =>
    html`<label
      ><input
        type="checkbox"
        .checked=${live(field.kept === true)}
        @change=${({ target }: Input) => (field.kept = target.checked)}
      />
      Agree</label
    >`,
  "lit-select": (field) =>
    html`<select aria-label="Size" @change=${({ target }: Input) => (field.kept = target.value)}>
      <option>Small</option>
      <option>Medium</option>
    </select>`,
}

customElements.define("x-field", Field)
rootOf().append(Object.assign(document.createElement("x-field"), { of: controlId() }))
