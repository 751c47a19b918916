import { html } from "../../html"
import type { Html } from "../../html"
import type { Visitor } from "../visitor"
import { cookieBanner, cookieDialog } from "./cookies"

export type PageContent = { title: string; path?: string; query?: string; body: Html; scripts?: string[] }

export function layout(visitor: Visitor, { title, path = "", query = "", body, scripts = [] }: PageContent) {
  const flash = visitor.session.flash
  visitor.session.flash = null
  const content = html`<a class="skip-link" href="#main">Skip to content</a>
    ${header(visitor, path, query)}
    <main id="main" tabindex="-1">${body}</main>
    ${footer()}
    <div class="toasts" id="toasts" role="status">${flash && html`<p class="toast">${flash}</p>`}</div>
    ${cookieBanner(visitor.cookies !== null)} ${cookieDialog(visitor.cookies)}`
  return document(title, content, ["header.js", "cookies.js", ...scripts])
}

/** A page for somebody who is not signed in. */
export function bareLayout(title: string, body: Html): Html {
  return document(title, html`<main id="main" class="narrow">${body}</main>`)
}

function document(title: string, content: Html, scripts: string[] = []): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} | Wanderleaf</title>
        <link rel="icon" href="/leaf.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/styles.css" />
        ${scripts.map((script) => html`<script type="module" src="/${script}"></script>`)}
      </head>
      <body>
        ${content}
      </body>
    </html>`
}

const links = [
  { href: "/", name: "Hikes" },
  { href: "/about/routes", name: "Plan a route" },
  { href: "/about/groups", name: "Groups" },
]

function header(visitor: Visitor, path: string, query: string): Html {
  return html`<header class="site-header">
    <button
      class="icon menu-button"
      type="button"
      aria-label="Menu"
      aria-expanded="false"
      aria-controls="nav"
    >
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 7h16M4 12h16M4 17h16" /></svg>
    </button>
    <a class="logo" href="/"><img src="/leaf.svg" alt="" width="26" height="26" /> Wanderleaf</a>
    <nav id="nav" aria-label="Main">
      <ul>
        ${links.map(
          ({ href, name }) =>
            html`<li><a href="${href}" ${href === path && html`aria-current="page"`}>${name}</a></li>`,
        )}
      </ul>
    </nav>
    <form class="search" role="search" action="/">
      <input type="search" name="q" value="${query}" placeholder="Search hikes" aria-label="Search hikes" />
      <button class="icon" type="submit" aria-label="Search">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M10 4a6 6 0 1 0 0 12a6 6 0 0 0 0-12M15 15l5 5" />
        </svg>
      </button>
    </form>
    ${accountMenu(visitor)}
  </header>`
}

function accountMenu({ profile }: Visitor): Html {
  return html`<div class="account">
    <button
      class="avatar"
      type="button"
      id="account-button"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-controls="account-menu"
      aria-label="Account of ${profile.displayName}"
    >
      ${initials(profile.displayName)}
    </button>
    <div class="menu" id="account-menu" role="menu" aria-labelledby="account-button" hidden>
      <a role="menuitem" href="/?q=maren" tabindex="-1">My hikes</a>
      <a role="menuitem" href="/settings" tabindex="-1">Settings</a>
      <a role="menuitem" href="/about/help" tabindex="-1">Help</a>
      <button role="menuitem" type="submit" form="sign-out" tabindex="-1">Sign out</button>
    </div>
    <form id="sign-out" method="post" action="/sign-out"></form>
  </div>`
}

export function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join("")
    .slice(0, 2)
}

function footer(): Html {
  return html`<footer class="site-footer">
    <ul>
      <li><a href="/about/us">About</a></li>
      <li><a href="/about/help">Help</a></li>
      <li><a href="/about/terms">Terms</a></li>
      <li><a href="/about/privacy">Privacy policy</a></li>
      <li><button class="link" type="button" data-cookie-dialog>Cookie settings</button></li>
    </ul>
    <p>© Wanderleaf Ltd, Hebden Bridge. Maps are drawn from open data.</p>
  </footer>`
}
