import { html } from "../../html"
import type { Html } from "../../html"
import { folderViews, labelViews, mainViews } from "../folders"
import type { View } from "../folders"
import type { Visitor } from "../visitor"
import { composeDialog } from "./compose"
import { composeData, hidden, icon } from "./parts"

export type PageContent = {
  title: string
  /** The address of the page, to mark it in the navigation. */
  path?: string
  /** What the search box shows. */
  query?: string
  body: Html
}

export function layout(visitor: Visitor, { title, path = "", query = "", body }: PageContent): Html {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Larkmail</title>
        <link rel="icon" href="/logo.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/styles.css" />
        <script src="/js/mail.js" type="module"></script>
      </head>
      <body>
        <a class="skip-link" href="#main">Skip to content</a>
        ${header(visitor, query)}
        <div class="frame">
          ${sidebar(visitor, path)}
          <div class="content">
            <main id="main" tabindex="-1">${body}</main>
            ${footer()}
          </div>
        </div>
        ${composeDialog(visitor.profile.signature)}
        <div class="toast" id="toast" hidden>
          <span role="status"></span>
          <button class="link" type="button" data-undo hidden>Undo</button>
          <button class="tool" type="button" data-dismiss aria-label="Dismiss">${icon("close")}</button>
        </div>
      </body>
    </html>`
}

function header(visitor: Visitor, query: string): Html {
  return html`<header class="site-header">
    <button
      class="tool"
      type="button"
      id="menu-toggle"
      aria-label="Main menu"
      aria-expanded="false"
      aria-controls="sidebar"
    >
      ${icon("menu")}
    </button>
    <a class="logo" href="/mail/inbox"><img src="/logo.svg" alt="" width="28" height="28" /> Larkmail</a>
    <form class="search" role="search" action="/search">
      <input
        type="search"
        name="q"
        value="${query}"
        aria-label="Search mail"
        placeholder="Search mail"
        autocomplete="off"
      />
      <button class="tool" type="submit" aria-label="Search" title="Search">${icon("search")}</button>
    </form>
    <nav class="tools" aria-label="Account">
      <a class="tool" href="/contacts" aria-label="Contacts" title="Contacts">${icon("people")}</a>
      <a class="tool" href="/help" aria-label="Help" title="Help">${icon("help")}</a>
      <a class="tool" href="/settings" aria-label="Settings" title="Settings">${icon("gear")}</a>
      <span class="avatar" title="${visitor.profile.displayName}" aria-hidden="true">
        ${visitor.profile.displayName.slice(0, 1)}
      </span>
    </nav>
  </header>`
}

function sidebar(visitor: Visitor, path: string): Html {
  return html`<div class="sidebar" id="sidebar">
    <button class="wide" type="button" data-compose="${composeData({})}">${icon("pen")} Compose</button>
    <div id="views">
      <nav aria-label="Mailboxes">
        <ul>
          ${mainViews.map((view) => viewLink(visitor, view, path))}
        </ul>
      </nav>
      <nav aria-labelledby="folders-heading">
        <h2 id="folders-heading">Folders</h2>
        <ul>
          ${folderViews.map((view) => viewLink(visitor, view, path))}
        </ul>
      </nav>
      <nav aria-labelledby="labels-heading">
        <h2 id="labels-heading">Labels</h2>
        <ul>
          ${labelViews.map((view) => viewLink(visitor, view, path))}
        </ul>
      </nav>
    </div>
    <p class="storage">
      <meter min="0" max="5" value="2.1" aria-label="Storage"></meter>
      2.1 GB of 5 GB used
    </p>
  </div>`
}

/** Folders count what is unread, Drafts counts all. */
function viewLink(visitor: Visitor, { path, name, id, holds }: View, here: string): Html {
  const unread = visitor.messages.filter((message) => holds(message) && message.unread).length
  const count =
    id === "drafts" ? visitor.drafts.length : ["sent", "trash", "starred"].includes(id) ? 0 : unread
  return html`<li>
    <a href="${path}" ${path === here && html`aria-current="page"`}
      >${name}${
        count > 0 &&
        html` <span class="count">${count}${hidden(id === "drafts" ? " drafts" : " unread")}</span>`
      }</a
    >
  </li>`
}

function footer(): Html {
  return html`<footer class="site-footer">
    <ul>
      <li><a href="/help">Help</a></li>
      <li><a href="/privacy">Privacy</a></li>
      <li><a href="/terms">Terms</a></li>
      <li><a href="/apps">Larkmail for phones</a></li>
    </ul>
    <p>© Larkmail. Mail without advertisements.</p>
  </footer>`
}

export function notFoundPage(visitor: Visitor): Html {
  const body = html`<h1>Page not found</h1>
    <p>There is nothing at this address. <a href="/mail/inbox">Go to your inbox</a></p>`
  return layout(visitor, { title: "Page not found", body })
}
