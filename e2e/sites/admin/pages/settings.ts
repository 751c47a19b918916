import { html } from "../../html"
import type { Html } from "../../html"
import type { Office } from "../office"
import { layout } from "./layout"
import { alertBox, selectField, textField } from "./parts"

export const currencies = ["US dollar", "Euro", "Pound sterling"] as const
export const digests = ["Never", "Daily", "Weekly"] as const

export function settingsPage(office: Office, error?: string): Html {
  const { shopName, replyTo, currency, lowStock, digest } = office.settings
  const body = html`<h1>Settings</h1>
    ${alertBox(error)}
    <form class="panel" method="post" action="/settings">
      <h2>Shop</h2>
      ${textField("shopName", "Shop name", html`value="${shopName}" required`)}
      ${textField("replyTo", "Reply address", html`type="email" value="${replyTo}" required`)}
      ${selectField("currency", "Currency", currencies, currency)}
      <h2>Notifications</h2>
      ${textField("lowStock", "Warn when stock falls below", html`type="number" min="0" value="${lowStock}" required`)}
      ${selectField("digest", "Summary by e-mail", digests, digest)}
      <button type="submit">Save settings</button>
    </form>
    <p><a href="/activity">Activity log</a></p>`
  return layout(office, { title: "Settings", section: "/settings", body })
}
