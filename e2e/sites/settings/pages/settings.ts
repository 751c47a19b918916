import { html } from "../../html"
import type { Html } from "../../html"
import type { Profile } from "../account"
import type { ProfileErrors } from "../saving"
import type { Visitor } from "../visitor"
import { appsPanel } from "./apps"
import { billingPanel } from "./billing"
import { dialogs } from "./dialogs"
import { layout } from "./layout"
import { notificationsPanel } from "./notifications"
import { privacyPanel } from "./privacy"
import { profilePanel } from "./profile"
import { securityPanel } from "./security"

export type SentProfile = { profile: Profile; errors: ProfileErrors }

const tabs = [
  { id: "profile", name: "Profile" },
  { id: "notifications", name: "Notifications" },
  { id: "privacy", name: "Privacy" },
  { id: "security", name: "Security" },
  { id: "billing", name: "Plan and billing" },
  { id: "apps", name: "Connected apps" },
]

export function settingsPage(visitor: Visitor, sent?: SentProfile): Html {
  const panels = [
    profilePanel(visitor, sent ?? { profile: visitor.profile, errors: {} }),
    notificationsPanel(visitor),
    privacyPanel(visitor),
    securityPanel(visitor),
    billingPanel(visitor),
    appsPanel(visitor),
  ]
  const body = html`<h1>Settings</h1>
    <div class="settings">
      <div class="tabs" role="tablist" aria-label="Settings" aria-orientation="vertical">
        ${tabs.map(({ id, name }, index) => tab(id, name, index === 0))}
      </div>
      <div class="panels">${tabs.map(({ id }, index) => panel(id, panels[index], index === 0))}</div>
    </div>
    ${unsavedBar()} ${dialogs()}`
  const scripts = ["tabs.js", "drafts.js", "switches.js", "dialogs.js"]
  return layout(visitor, { title: "Settings", path: "/settings", body, scripts })
}

function tab(id: string, name: string, isSelected: boolean): Html {
  return html`<button
    type="button"
    role="tab"
    id="tab-${id}"
    aria-controls="panel-${id}"
    aria-selected="${isSelected ? "true" : "false"}"
    tabindex="${isSelected ? 0 : -1}"
  >
    ${name}
  </button>`
}

function panel(id: string, content: Html | undefined, isShown: boolean): Html {
  return html`<section
    role="tabpanel"
    id="panel-${id}"
    aria-labelledby="tab-${id}"
    tabindex="0"
    ${!isShown && html`hidden`}
  >
    ${content}
  </section>`
}

function unsavedBar(): Html {
  return html`<div class="unsaved" id="unsaved" role="region" aria-label="Unsaved changes" hidden>
    <p>You have unsaved changes.</p>
    <button class="secondary" type="button" id="discard">Discard</button>
    <button type="button" id="save">Save changes</button>
  </div>`
}
