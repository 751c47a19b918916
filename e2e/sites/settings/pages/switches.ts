import { html } from "../../html"
import type { Html } from "../../html"

export type SwitchRow = {
  id: string
  name: string
  hint: string
  on: boolean
  /** The plan that it needs and the visitor does not have. */
  lockedBy?: string | false
}

export function switchRow({ id, name, hint, on, lockedBy }: SwitchRow): Html {
  return html`<div class="row">
    <div class="words">
      <span id="${id}-name">${name}</span>
      <small id="${id}-hint">${hint}</small>
      ${lockedBy && html`<small id="${id}-lock" class="lock">Not on your plan. Comes with ${lockedBy}.</small>`}
    </div>
    <button
      class="switch"
      type="button"
      role="switch"
      aria-checked="${on ? "true" : "false"}"
      aria-labelledby="${id}-name"
      aria-describedby="${id}-hint${lockedBy && ` ${id}-lock`}"
      data-name="${id}"
      ${lockedBy && html`disabled`}
    ></button>
  </div>`
}

/** A switch in a cell of a table, named by its row and its column. */
export function switchCell(name: string, labelledBy: string, on: boolean): Html {
  return html`<td>
    <button
      class="switch"
      type="button"
      role="switch"
      aria-checked="${on ? "true" : "false"}"
      aria-labelledby="${labelledBy}"
      data-name="${name}"
    ></button>
  </td>`
}
