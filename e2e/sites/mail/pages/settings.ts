import { html } from "../../html"
import type { Html } from "../../html"
import type { ResponderErrors } from "../configuring"
import type { Responder, Visitor } from "../visitor"
import { layout } from "./layout"

export type SettingsContent = { responder: Responder; errors: ResponderErrors; saved: string | null }

export function settingsPage(visitor: Visitor, { responder, errors, saved }: SettingsContent): Html {
  const body = html`<div class="settings">
    <h1>Settings</h1>
    ${saved && html`<p class="success" role="status">${savedNote(visitor, saved)}</p>`}
    ${profileForm(visitor)} ${responderForm(responder, errors)}
  </div>`
  return layout(visitor, { title: "Settings", path: "/settings", body })
}

function savedNote({ responder }: Visitor, saved: string): string {
  if (saved !== "responder") return "Your profile was saved."
  if (!responder.on) return "Your vacation responder is off."
  return `Your vacation responder is on from ${responder.firstDay}${responder.lastDay && ` to ${responder.lastDay}`}.`
}

function profileForm({ profile }: Visitor): Html {
  return html`<section aria-labelledby="profile-heading">
    <h2 id="profile-heading">Profile</h2>
    <form method="post" action="/settings/profile">
      <div class="field">
        <label for="displayName">Display name</label>
        <input
          id="displayName"
          name="displayName"
          autocomplete="name"
          value="${profile.displayName}"
          required
        />
      </div>
      <div class="field">
        <label for="signature">Signature</label>
        <textarea id="signature" name="signature" rows="3">${profile.signature}</textarea>
      </div>
      <button class="secondary" type="submit">Save profile</button>
    </form>
  </section>`
}

function responderForm(responder: Responder, errors: ResponderErrors): Html {
  return html`<section aria-labelledby="responder-heading">
    <h2 id="responder-heading">Vacation responder</h2>
    <p class="muted">Answers each person who writes to you once, as long as you are away.</p>
    ${Object.keys(errors).length > 0 && html`<p class="alert" role="alert">Please check the marked fields.</p>`}
    <form method="post" action="/settings/responder" novalidate>
      <fieldset class="choice">
        <legend class="visually-hidden">Vacation responder</legend>
        ${radio("off", "Vacation responder off", !responder.on)}
        ${radio("on", "Vacation responder on", responder.on)}
      </fieldset>
      <div class="two-columns">
        ${dayField("firstDay", "First day", responder, errors)}
        ${dayField("lastDay", "Last day (optional)", responder, errors)}
      </div>
      <div class="field">
        <label for="message">Message</label>
        <textarea id="message" name="message" rows="5" ${stateOf(errors, "message")}>
${responder.message}</textarea>
        ${errorText(errors, "message")}
      </div>
      <label class="check">
        <input type="checkbox" name="contactsOnly" value="1" ${responder.contactsOnly && html`checked`} />
        Only answer people in my contacts
      </label>
      <button type="submit">Save changes</button>
    </form>
  </section>`
}

function radio(value: string, label: string, isOn: boolean): Html {
  return html`<label class="check">
    <input type="radio" name="responder" value="${value}" ${isOn && html`checked`} /> ${label}
  </label>`
}

type DayName = "firstDay" | "lastDay"

function dayField(name: DayName, label: string, responder: Responder, errors: ResponderErrors): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input id="${name}" type="date" name="${name}" value="${responder[name]}" ${stateOf(errors, name)} />
    ${errorText(errors, name)}
  </div>`
}

function stateOf(errors: ResponderErrors, name: keyof ResponderErrors): Html | undefined {
  return errors[name] ? html`aria-invalid="true" aria-describedby="${name}-error"` : undefined
}

function errorText(errors: ResponderErrors, name: keyof ResponderErrors): Html | undefined {
  return errors[name] ? html`<p class="error" id="${name}-error">${errors[name]}</p>` : undefined
}
