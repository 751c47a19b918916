import { html } from "../../html"
import type { Html } from "../../html"
import { email } from "../visitor"

export function dialogs(): Html {
  return html`${confirmDialog()} ${emailDialog()} ${phoneDialog()} ${passwordDialog()} ${accessDialog()}
  ${cardDialog()} ${deleteDialog()}`
}

type Input = { name: string; label: string; type?: string; autocomplete: string; numeric?: boolean }

function field(dialog: string, { name, label, type = "text", autocomplete, numeric }: Input): Html {
  const id = `${dialog}-${name}`
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <input
      id="${id}"
      name="${name}"
      type="${type}"
      autocomplete="${autocomplete}"
      ${numeric && html`inputmode="numeric"`}
      required
    />
  </div>`
}

function password(dialog: string, label = "Password", autocomplete = "current-password", name = "password") {
  return field(dialog, { name, label, type: "password", autocomplete })
}

type FormDialog = { id: string; title: string; action: string; button: string; tone?: string; body: Html }

function formDialog({ id, title, action, button, tone, body }: FormDialog): Html {
  return html`<dialog id="${id}" aria-labelledby="${id}-title">
    <form method="post" action="${action}" data-send>
      <h2 id="${id}-title">${title}</h2>
      ${body}
      <p class="error" role="alert"></p>
      <div class="buttons">
        <button class="secondary" type="button" data-close>Cancel</button>
        <button type="submit" class="${tone ?? "primary"}">${button}</button>
      </div>
    </form>
  </dialog>`
}

/** Filled by the button that opens it. */
function confirmDialog(): Html {
  return html`<dialog id="confirm-dialog" aria-labelledby="confirm-title" aria-describedby="confirm-text">
    <h2 id="confirm-title"></h2>
    <p id="confirm-text"></p>
    <div class="buttons">
      <button class="secondary" type="button" data-close>Cancel</button>
      <button type="button" id="confirm-button"></button>
    </div>
  </dialog>`
}

function emailDialog(): Html {
  const body = html`<p class="muted">At present: ${email}</p>
    ${field("email-dialog", { name: "email", label: "New e-mail address", type: "email", autocomplete: "email" })}
    ${password("email-dialog")}`
  return formDialog({
    id: "email-dialog",
    title: "Change e-mail address",
    action: "/settings/email",
    button: "Request change",
    body,
  })
}

function phoneDialog(): Html {
  const body = field("phone-dialog", {
    name: "phone",
    label: "New phone number",
    type: "tel",
    autocomplete: "tel",
  })
  return formDialog({
    id: "phone-dialog",
    title: "Change phone number",
    action: "/settings/phone",
    button: "Save number",
    body,
  })
}

function passwordDialog(): Html {
  const body = html`${password("password-dialog", "Current password")}
  ${password("password-dialog", "New password", "new-password", "newPassword")}
  ${password("password-dialog", "New password again", "new-password", "repeatPassword")}`
  return formDialog({
    id: "password-dialog",
    title: "Change password",
    action: "/settings/password",
    button: "Set password",
    body,
  })
}

/** Comes before the first change to a security setting. */
function accessDialog(): Html {
  const body = html`<p>Enter your password to change security settings.</p>
    ${password("access-dialog")}`
  return formDialog({
    id: "access-dialog",
    title: "Is it you?",
    action: "/settings/confirm",
    button: "Continue",
    body,
  })
}

function cardDialog(): Html {
  const id = "card-dialog"
  const body = html`${field(id, { name: "cardName", label: "Name on card", autocomplete: "cc-name" })}
    ${field(id, { name: "cardNumber", label: "Card number", autocomplete: "cc-number", numeric: true })}
    <div class="two-columns">
      ${field(id, { name: "cardExpiry", label: "Expiry date (MM/YY)", autocomplete: "cc-exp", numeric: true })}
      ${field(id, { name: "cardCode", label: "Security code", autocomplete: "cc-csc", numeric: true })}
    </div>`
  return formDialog({ id, title: "Add payment method", action: "/cards", button: "Add card", body })
}

function deleteDialog(): Html {
  const id = "delete-dialog"
  const body = html`<p>This cannot be undone. Your hikes, photos and comments are erased tonight.</p>
    ${field(id, { name: "word", label: "Type DELETE to confirm", autocomplete: "off" })} ${password(id)}`
  return formDialog({
    id,
    title: "Delete your account?",
    action: "/settings/delete",
    button: "Delete for good",
    tone: "bad",
    body,
  })
}
