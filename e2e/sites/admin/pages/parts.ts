import { html } from "../../html"
import type { Html, HtmlValue } from "../../html"

export function alertBox(text: string | undefined): Html | null {
  return text === undefined ? null : html`<div class="alert" role="alert">${text}</div>`
}

export function badge(text: string): Html {
  return html`<span class="badge ${text.toLowerCase().replaceAll(" ", "-")}">${text}</span>`
}

/** Where the form leads back to. */
export function backField(address: string): Html {
  return html`<input type="hidden" name="back" value="${address}" />`
}

/** A button that opens a dialog of the page and fills it with the values of its row. */
export function dialogButton(
  text: HtmlValue,
  dialog: string,
  values: Record<string, string | number>,
  attributes?: Html | false,
): Html {
  return html`<button
    class="small"
    type="button"
    aria-haspopup="dialog"
    data-dialog="${dialog}"
    data-values="${JSON.stringify(values)}"
    ${attributes}
  >
    ${text}
  </button>`
}

export type DialogContent = {
  id: string
  title: HtmlValue
  /** Where the form is sent; a `{id}` in it is filled like the rest. */
  action: string
  back: string
  body: Html
  submit: HtmlValue
  danger?: boolean
}

/** `fill("name")` in its texts and the `name` of its fields take the values of the button that opened it. */
export function formDialog({ id, title, action, back, body, submit, danger }: DialogContent): Html {
  return html`<dialog id="${id}" aria-labelledby="${id}-title">
    <form method="post" data-action="${action}">
      <div class="dialog-head">
        <h2 id="${id}-title">${title}</h2>
        <button class="icon" type="button" aria-label="Close" data-close>×</button>
      </div>
      ${backField(back)} ${body}
      <div class="dialog-foot">
        <button class="secondary" type="button" data-close>Cancel</button>
        <button type="submit" ${danger && html`class="danger"`}>${submit}</button>
      </div>
    </form>
  </dialog>`
}

export function fill(name: string): Html {
  return html`<span data-fill="${name}"></span>`
}

/** The three dots at the end of a row. */
export function moreMenu(items: Html[]): Html {
  return html`<div class="menu-holder">
    <button
      class="icon"
      type="button"
      aria-label="More actions"
      aria-haspopup="menu"
      aria-expanded="false"
      data-menu
    >
      …
    </button>
    <div role="menu" aria-label="More actions" hidden>${items}</div>
  </div>`
}

export function menuLink(href: string, text: string): Html {
  return html`<a role="menuitem" tabindex="-1" href="${href}">${text}</a>`
}

export function menuDialogButton(
  text: string,
  dialog: string,
  values: Record<string, string | number>,
): Html {
  return html`<button
    role="menuitem"
    tabindex="-1"
    type="button"
    data-dialog="${dialog}"
    data-values="${JSON.stringify(values)}"
  >
    ${text}
  </button>`
}

export function selectField(name: string, label: string, options: readonly string[], chosen?: string): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${options.map((option) => html`<option ${option === chosen && html`selected`}>${option}</option>`)}
    </select>
  </div>`
}

export function textField(name: string, label: string, attributes: Html): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" autocomplete="off" ${attributes} />
  </div>`
}
