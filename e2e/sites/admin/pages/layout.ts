import { html } from "../../html"
import type { Html } from "../../html"
import { owner } from "../data/team"
import type { Office } from "../office"

export type PageContent = {
  title: string
  /** The section of the navigation that the page belongs to. */
  section?: string
  body: Html
}

const sections = [
  ["/", "Overview"],
  ["/orders", "Orders"],
  ["/customers", "Customers"],
  ["/products", "Products"],
  ["/discounts", "Discounts"],
  ["/team", "Team"],
  ["/reports", "Reports"],
  ["/settings", "Settings"],
] as const

export function layout(office: Office, { title, section, body }: PageContent): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Larkmoor Back Office</title>
        <link rel="icon" href="/logo.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/styles.css" />
        <script src="/office.js" defer></script>
      </head>
      <body>
        <a class="skip-link" href="#main">Skip to content</a>
        ${topBar()}
        <div class="frame">
          ${sidebar(office, section)}
          <div class="column">
            <main id="main" tabindex="-1">${body}</main>
            ${footer()}
          </div>
        </div>
        ${toast(office)}
      </body>
    </html>`
}

function topBar(): Html {
  return html`<header class="top-bar">
    <button
      class="icon menu-toggle"
      type="button"
      aria-label="Open navigation"
      aria-expanded="false"
      aria-controls="sidebar"
    >
      ☰
    </button>
    <a class="logo" href="/"><img src="/logo.svg" alt="" width="26" height="26" /> Larkmoor</a>
    <span class="muted office-name">Back Office</span>
    <a class="help-link" href="/help">Help</a>
    <div class="menu-holder">
      <button class="account" type="button" aria-haspopup="menu" aria-expanded="false" data-menu>
        <span class="avatar" aria-hidden="true">MS</span> ${owner}
      </button>
      <div role="menu" aria-label="Account" hidden>
        <a role="menuitem" tabindex="-1" href="/settings">Shop settings</a>
        <a role="menuitem" tabindex="-1" href="/shortcuts">Keyboard shortcuts</a>
        <a role="menuitem" tabindex="-1" href="/signed-out">Sign out</a>
      </div>
    </div>
  </header>`
}

function sidebar(office: Office, section: string | undefined): Html {
  const toShip = office.orders.filter(({ status }) => status === "Paid").length
  return html`<nav class="sidebar" id="sidebar" aria-label="Main">
    <ul>
      ${sections.map(
        ([href, name]) =>
          html`<li>
            <a href="${href}" ${href === section && html`aria-current="page"`}
              >${name}${
                name === "Orders" &&
                html` <span class="count">${toShip}<span class="visually-hidden"> to ship</span></span>`
              }</a
            >
          </li>`,
      )}
    </ul>
  </nav>`
}

function footer(): Html {
  return html`<footer class="site-footer">
    <p>Larkmoor Tea Company, 4 Mill Lane, Hebden Bridge</p>
    <ul>
      <li><a href="/help">Help</a></li>
      <li><a href="/shortcuts">Keyboard shortcuts</a></li>
      <li><a href="/privacy">Privacy</a></li>
    </ul>
  </footer>`
}

/** Says once what the last action did. */
function toast(office: Office): Html {
  const text = office.toast
  office.toast = null
  return html`<div class="toasts" role="status" aria-live="polite">
    ${
      text !== null &&
      html`<p class="toast">
        <span>${text}</span>
        <button class="icon" type="button" aria-label="Dismiss" data-dismiss>×</button>
      </p>`
    }
  </div>`
}
