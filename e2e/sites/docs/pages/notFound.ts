import { html } from "../../html"
import type { Html } from "../../html"
import { addressOf, library } from "../library"
import { isIn } from "../docPage"
import { versionName, versions } from "../versions"
import type { DocsState } from "../visitor"
import { layout } from "./layout"

/** For a page that other versions have. */
export function missingPage(visitor: DocsState, id: string): Html {
  const title = library.find((page) => page.id === id)?.title ?? id
  const others = versions.filter((version) => library.some((page) => page.id === id && isIn(version, page)))
  const body = html`<div class="prose">
    <h1>Not in ${versionName(visitor.version)}</h1>
    <p>The page “${title}” does not exist in the documentation of ${versionName(visitor.version)}.</p>
    <ul>
      ${others.map(
        (version) =>
          html`<li><a href="${addressOf(id, version)}">${title} in ${versionName(version)}</a></li>`,
      )}
    </ul>
  </div>`
  return layout(visitor, { title: "Not in this version", path: "/", pageId: id, body })
}

export function notFoundPage(visitor: DocsState): Html {
  const body = html`<div class="prose">
    <h1>Page not found</h1>
    <p>Search above, or start from the <a href="${addressOf("", visitor.version)}">first page</a>.</p>
  </div>`
  return layout(visitor, { title: "Page not found", path: "/", body })
}
