import { html } from "../../html"
import type { Html } from "../../html"
import type { Visitor } from "../visitor"
import { layout } from "./layout"

const articles: Record<string, { title: string; content: Html }> = {
  "/help": {
    title: "Help",
    content: html`<h2>Archive or delete?</h2>
      <p>Archived messages leave the inbox and stay searchable. Deleted ones are in Trash for 30 days.</p>
      <h2>How do I choose several messages?</h2>
      <p>Tick their boxes. The buttons above the list then work on all of them.</p>
      <h2>Where is my draft?</h2>
      <p>What you write is saved while you write, in <a href="/mail/drafts">Drafts</a>.</p>`,
  },
  "/privacy": {
    title: "Privacy",
    content: html`<p>We do not read your mail, and neither does a machine of ours, except to find spam.</p>
      <p>We keep the addresses of the servers that deliver mail to you for seven days.</p>`,
  },
  "/terms": {
    title: "Terms",
    content: html`<p>
      Larkmail costs two dollars a month. You may leave at any time, and take your mail along.
    </p>`,
  },
  "/apps": {
    title: "Larkmail for phones",
    content: html`<p>
      Larkmail works in the browser of your phone. Add it to the home screen, that is all.
    </p>`,
  },
}

export function infoPage(visitor: Visitor, path: string): Html {
  const { title, content } = articles[path]!
  return layout(visitor, {
    title,
    path,
    body: html`<div class="prose">
      <h1>${title}</h1>
      ${content}
    </div>`,
  })
}
