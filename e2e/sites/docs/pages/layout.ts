import { html } from "../../html"
import type { Html } from "../../html"
import { textsFor } from "../visitor"
import type { DocsState } from "../visitor"
import { footer } from "./footer"
import { header } from "./header"
import { icon } from "./icons"
import { sidebar } from "./sidebar"

export type PageContent = {
  title: string
  /** The address on this site, to come back to. */
  path: string
  /** Id of the documentation page; "" on the first page. */
  pageId?: string
  /** What was searched for. */
  query?: string
  body: Html
}

export function layout(visitor: DocsState, content: PageContent): Html {
  const texts = textsFor(visitor)
  return html`<!doctype html>
    <html lang="${visitor.language}" data-theme="${visitor.theme}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${content.title} | Holdfast Docs</title>
        <link rel="icon" href="/logo.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/styles.css" />
        <script type="module" src="/scripts/docs.js"></script>
      </head>
      <body>
        <a class="skip-link" href="#main">${texts.skip}</a>
        ${!visitor.announcementDismissed && announcement()} ${header(visitor, content)}
        <div class="frame">
          ${sidebar(visitor, content.pageId)}
          <main id="main" tabindex="-1">${content.body}</main>
        </div>
        ${footer(visitor)}
        <p
          class="toast"
          role="status"
          id="toast"
          data-saved="${texts.saved}"
          data-unsaved="${texts.unsaved}"
          data-copied="${texts.copied}"
        ></p>
      </body>
    </html>`
}

function announcement(): Html {
  return html`<div class="announcement" role="region" aria-label="Announcement" id="announcement">
    <p>Holdfast 3.2 is out. <a href="/docs/v3/project/release-notes">See what is new</a></p>
    <button type="button" class="icon-button" aria-label="Dismiss" id="dismiss-announcement">
      ${icon("close")}
    </button>
  </div>`
}
