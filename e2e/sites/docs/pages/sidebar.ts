import { html } from "../../html"
import type { Html } from "../../html"
import type { DocPage } from "../docPage"
import { addressOf, isPart, navigationOf } from "../library"
import type { Part } from "../library"
import { textsFor } from "../visitor"
import type { DocsState } from "../visitor"
import { icon } from "./icons"

export function sidebar(visitor: DocsState, pageId = ""): Html {
  const name = textsFor(visitor).navigation
  return html`<nav class="sidebar" id="sidebar" aria-label="${name}">
    ${list(visitor, pageId, navigationOf(visitor.version))}
  </nav>`
}

function list(visitor: DocsState, pageId: string, entries: (Part | DocPage)[]): Html {
  return html`<ul>
    ${entries.map((entry) => (isPart(entry) ? part(visitor, pageId, entry) : link(visitor, pageId, entry)))}
  </ul>`
}

/** Open when the page is in it; the first part also where there is no such page. */
function part(visitor: DocsState, pageId: string, { id, name, children }: Part): Html {
  const isOpen = pageId.startsWith(`${id}/`) || (pageId === "" && id === "getting-started")
  const listId = `nav-${id.replaceAll("/", "-")}`
  return html`<li>
    <button type="button" aria-expanded="${isOpen ? "true" : "false"}" aria-controls="${listId}">
      ${name} ${icon("chevron")}
    </button>
    <div id="${listId}" ${!isOpen && "hidden"}>${list(visitor, pageId, children)}</div>
  </li>`
}

function link({ version }: DocsState, pageId: string, { id, title }: DocPage): Html {
  return html`<li>
    <a href="${addressOf(id, version)}" ${id === pageId && html`aria-current="page"`}>${title}</a>
  </li>`
}
