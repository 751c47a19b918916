import { html } from "../../html"
import type { Html } from "../../html"
import { addressOf, findPage } from "../library"
import { versionName } from "../versions"
import { textsFor } from "../visitor"
import type { DocsState, PageOfVersion } from "../visitor"
import { layout } from "./layout"

export function savedPagesPage(visitor: DocsState): Html {
  const title = textsFor(visitor).savedPages
  const body = html`<div class="prose">
    <h1>${title}</h1>
    ${
      visitor.saved.length === 0
        ? html`<p>You have not saved any page yet.</p>`
        : html`<ul class="saved">
            ${visitor.saved.map(entry)}
          </ul>`
    }
  </div>`
  return layout(visitor, { title, path: "/saved", body })
}

function entry({ page, version }: PageOfVersion): Html {
  return html`<li>
    <a href="${addressOf(page, version)}">${findPage(page, version)?.title ?? page}</a>
    <span class="tag">${versionName(version)}</span>
    <form method="post" action="/saved/remove">
      <input type="hidden" name="page" value="${page}" />
      <input type="hidden" name="version" value="${versionName(version)}" />
      <button type="submit" class="quiet">Remove</button>
    </form>
  </li>`
}
