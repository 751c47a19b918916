import { html } from "../../html"
import type { Html } from "../../html"
import { labels, ownFolders } from "../folders"
import { icon } from "./parts"

type Tool = { act: string; name: string; icon: string }

const archive: Tool = { act: "archive", name: "Archive", icon: "archive" }
const remove: Tool = { act: "delete", name: "Delete", icon: "trash" }
const spam: Tool = { act: "spam", name: "Report spam", icon: "spam" }

/** The tools that make sense for messages of a folder. */
export function toolsFor(folder: string): Tool[] {
  switch (folder) {
    case "archive":
    case "sent":
      return [remove]
    case "spam":
      return [remove]
    case "trash":
      return []
    default:
      return [archive, spam, remove]
  }
}

export function toolButton({ act, name, icon: picture }: Tool): Html {
  return html`<button class="tool" type="button" data-act="${act}" aria-label="${name}" title="${name}">
    ${icon(picture)}
  </button>`
}

export const readTool: Tool = { act: "read", name: "Mark as read", icon: "read" }
export const unreadTool: Tool = { act: "unread", name: "Mark as unread", icon: "unread" }

export function moveMenu(folder: string): Html {
  const targets = [{ id: "inbox", name: "Inbox" }, ...ownFolders].filter(({ id }) => id !== folder)
  return menu("move-menu", "Move to folder", "folder", targets, (target) => {
    return html`<button type="button" role="menuitem" tabindex="-1" data-act="move" data-value="${target.id}">
      ${target.name}
    </button>`
  })
}

export function labelMenu(given: string[] = []): Html {
  return menu("label-menu", "Labels", "label", labels, ({ id, name }) => {
    return html`<button
      type="button"
      role="menuitemcheckbox"
      aria-checked="${given.includes(id) ? "true" : "false"}"
      tabindex="-1"
      data-value="${id}"
    >
      ${name}
    </button>`
  })
}

type Entry = { id: string; name: string }

function menu(
  id: string,
  name: string,
  picture: string,
  entries: Entry[],
  item: (entry: Entry) => Html,
): Html {
  return html`<div class="menu-anchor">
    <button
      class="tool"
      type="button"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-controls="${id}"
      aria-label="${name}"
      title="${name}"
    >
      ${icon(picture)}
    </button>
    <ul class="menu" id="${id}" role="menu" aria-label="${name}" hidden>
      ${entries.map((entry) => html`<li role="none">${item(entry)}</li>`)}
    </ul>
  </div>`
}
