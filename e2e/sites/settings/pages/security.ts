import { html } from "../../html"
import type { Html } from "../../html"
import { devices } from "../account"
import type { Device } from "../account"
import { securitySwitches } from "../choices"
import type { Visitor } from "../visitor"
import { switchRow } from "./switches"

export function securityPanel(visitor: Visitor): Html {
  const [current, ...others] = devices.filter(({ id }) => visitor.devices.includes(id))
  return html`<h2>Security</h2>
    <div class="row">
      <div class="words">
        <span>Password</span>
        <small>Last changed on 14 February 2024</small>
      </div>
      <button class="secondary" type="button" data-dialog="password-dialog">Change password</button>
    </div>
    <div data-instant="/settings/security">
      ${securitySwitches.map(({ id, name, hint }) =>
        switchRow({ id, name, hint, on: visitor.security[id] ?? false }),
      )}
    </div>
    <h3>Where you are signed in</h3>
    <ul class="list">
      ${current && deviceItem(current, html`<span class="badge">This device</span>`)}
      ${others.map((device) => deviceItem(device, signOutButton(device)))}
    </ul>
    ${
      others.length > 0 &&
      html`<button
        class="secondary"
        type="button"
        data-confirm="/devices/sign-out"
        data-title="Sign out everywhere else?"
        data-text="You stay signed in on this device only."
        data-button="Sign out all"
      >
        Sign out all other devices
      </button>`
    }`
}

const icons: Record<Device["kind"], string> = {
  phone: "M8 3h8v18H8zM11 18h2",
  tablet: "M5 3h14v18H5zM11 18h2",
  computer: "M3 5h18v11H3zM8 20h8",
  watch: "M8 8h8v8H8zM9 8l1-5h4l1 5M9 16l1 5h4l1-5",
}

function deviceItem({ name, kind, app, place, seen }: Device, action: Html): Html {
  return html`<li class="row">
    <svg class="device" viewBox="0 0 24 24" aria-hidden="true"><path d="${icons[kind]}" /></svg>
    <div class="words">
      <h4>${name}</h4>
      <small>${app} · ${place}</small>
      <small>${seen}</small>
    </div>
    ${action}
  </li>`
}

function signOutButton({ id, name }: Device): Html {
  return html`<button
    class="secondary"
    type="button"
    data-confirm="/devices/${id}/sign-out"
    data-title="Sign out ${name}?"
    data-text="Whoever uses it next needs your password."
    data-button="Sign out"
    data-removes="li"
  >
    Sign out
  </button>`
}
