import { html } from "../../html"
import type { Html } from "../../html"
import { languages, pronouns, units } from "../account"
import type { Profile } from "../account"
import { email } from "../visitor"
import type { Visitor } from "../visitor"
import { initials } from "./layout"
import type { SentProfile } from "./settings"

export function profilePanel(visitor: Visitor, sent: SentProfile): Html {
  const { profile, errors } = sent
  return html`<h2>Profile</h2>
    ${
      Object.keys(errors).length > 0 &&
      html`<p class="alert" role="alert">Not saved yet: please look at the marked fields.</p>`
    }
    <form method="post" action="/settings/profile">
      <div class="picture">
        <span class="avatar big" aria-hidden="true">${initials(profile.displayName)}</span>
        <p class="muted">Your initials are shown until you add a picture in the mobile app.</p>
      </div>
      <div class="two-columns">
        ${textField(sent, "displayName", "Display name", { required: true, autocomplete: "name" })}
        ${textField(sent, "username", "Username", { required: true, autocomplete: "username" })}
        ${selectField(sent, "pronouns", "Pronouns", ["", ...pronouns])}
        ${textField(sent, "homeTown", "Home town", { autocomplete: "address-level2" })}
      </div>
      ${textField(sent, "website", "Website", { type: "url", placeholder: "https://" })} ${about(sent)}
      ${selectField(sent, "language", "Language", languages)}
      <fieldset>
        <legend>Distances in</legend>
        <div class="choices">${units.map((unit) => unitChoice(profile, unit))}</div>
      </fieldset>
      <button type="submit">Save profile</button>
    </form>
    <h2>Contact</h2>
    <p class="muted">Only we see these.</p>
    ${contact("E-mail address", email, "email-dialog", "Change e-mail")}
    ${contact("Phone number", maskPhone(visitor.phone), "phone-dialog", "Change phone number")}`
}

type Input = { type?: string; required?: boolean; autocomplete?: string; placeholder?: string }

function textField({ profile, errors }: SentProfile, name: keyof Profile, label: string, input: Input): Html {
  return html`<div class="field">
    <label for="${name}">${label}${input.required && html` <span aria-hidden="true">*</span>`}</label>
    <input
      id="${name}"
      name="${name}"
      type="${input.type ?? "text"}"
      value="${profile[name]}"
      autocomplete="${input.autocomplete ?? "off"}"
      ${input.placeholder && html`placeholder="${input.placeholder}"`}
      ${input.required && html`required`}
      ${errors[name] && html`aria-invalid="true" aria-describedby="${name}-error"`}
    />
    ${errors[name] && html`<p class="error" id="${name}-error">${errors[name]}</p>`}
  </div>`
}

function selectField({ profile }: SentProfile, name: keyof Profile, label: string, options: string[]): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${options.map(
        (option) =>
          html`<option value="${option}" ${option === profile[name] && html`selected`}>
            ${option || "Not shown"}
          </option>`,
      )}
    </select>
  </div>`
}

function about({ profile, errors }: SentProfile): Html {
  return html`<div class="field">
    <label for="about">About you</label>
    <textarea id="about" name="about" rows="3" aria-describedby="about-hint">${profile.about}</textarea>
    <p class="${errors.about ? "error" : "muted hint"}" id="about-hint">
      ${errors.about ?? "Up to 160 characters, for the top of your profile."}
    </p>
  </div>`
}

function unitChoice(profile: Profile, unit: string): Html {
  return html`<label class="check"
    ><input type="radio" name="units" value="${unit}" ${profile.units === unit && html`checked`} />
    ${unit}</label
  >`
}

function contact(name: string, value: string, dialog: string, action: string): Html {
  return html`<div class="row">
    <div class="words">
      <span>${name}</span>
      <small>${value}</small>
    </div>
    <button class="secondary" type="button" data-dialog="${dialog}">${action}</button>
  </div>`
}

function maskPhone(phone: string): string {
  return `${phone.slice(0, 3)} •••• •••${phone.slice(-3)}`
}
