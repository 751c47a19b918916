import { html } from "../../html"
import type { Html } from "../../html"
import type { Message } from "../message"
import type { Visitor } from "../visitor"
import { layout } from "./layout"
import { dateOf, hidden, icon, labelChips } from "./parts"
import { labelMenu, moveMenu, readTool, toolButton, toolsFor, unreadTool } from "./toolbar"

export type List = { path: string; title: string; folder: string; messages: Message[]; query?: string }

export function listPage(visitor: Visitor, { path, title, folder, messages, query = "" }: List): Html {
  const sorted = messages.toSorted((one, other) => other.date.localeCompare(one.date))
  const body = html`<div class="list-head">
      <h1>${title}</h1>
      <p class="muted">${countOf(sorted, query)}</p>
    </div>
    ${folder === "trash" && html`<p class="note">Messages in Trash are deleted after 30 days.</p>`}
    ${folder === "spam" && html`<p class="note">Messages in Spam are deleted after 14 days.</p>`}
    ${sorted.length > 0 ? messageTable(sorted, title, folder) : emptyNote(query)}`
  return layout(visitor, { title, path, query, body })
}

function countOf(messages: Message[], query: string): string {
  if (messages.length === 0) return ""
  const unread = messages.filter((message) => message.unread).length
  const all = messages.length === 1 ? "1 message" : `${messages.length} messages`
  if (query) return `${all} for “${query}”`
  return unread > 0 ? `${all}, ${unread} unread` : all
}

function emptyNote(query: string): Html {
  if (!query) return html`<p class="empty">Nothing here yet.</p>`
  return html`<p class="empty">No messages match “${query}”. Spam and Trash were not searched.</p>`
}

function messageTable(messages: Message[], title: string, folder: string): Html {
  return html`<div class="toolbar" role="toolbar" aria-label="Message actions">
      <input type="checkbox" id="select-all" aria-label="Select all" title="Select all" />
      <button class="tool" type="button" data-refresh aria-label="Refresh" title="Refresh">
        ${icon("refresh")}
      </button>
      <div class="bulk" id="bulk" hidden>
        ${toolsFor(folder).map(toolButton)} ${toolButton(readTool)} ${toolButton(unreadTool)}
        ${moveMenu(folder)} ${labelMenu()}
        <span class="muted" id="ticked"></span>
      </div>
    </div>
    <table class="messages">
      <caption class="visually-hidden">
        ${title}
      </caption>
      <colgroup>
        <col class="narrow" />
        <col class="narrow" />
        <col class="sender" />
        <col />
        <col class="date" />
      </colgroup>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Select</th>
          <th scope="col">Star</th>
          <th scope="col">${folder === "sent" ? "To" : "From"}</th>
          <th scope="col">Subject</th>
          <th scope="col">Date</th>
        </tr>
      </thead>
      <tbody>
        ${messages.map(messageRow)}
      </tbody>
    </table>`
}

function messageRow(message: Message): Html {
  const { id, subject, body, labels, unread, starred } = message
  return html`<tr ${unread && html`class="unread"`} data-id="${id}" data-labels="${labels.join(" ")}">
    <td><input type="checkbox" value="${id}" aria-label="Select conversation" /></td>
    <td>${starButton(starred)}</td>
    <td class="sender">${unread && hidden("Unread, ")}${peopleOf(message)}</td>
    <td class="subject">
      ${labelChips(message)}<a href="/message/${id}">${subject}</a>
      <span class="snippet">${body[0]}</span>
    </td>
    <td class="date">${dateOf(message)}</td>
  </tr>`
}

export function starButton(starred: boolean): Html {
  return html`<button
    class="star"
    type="button"
    data-star
    aria-label="Star"
    title="Star"
    aria-pressed="${starred ? "true" : "false"}"
  >
    ${icon("star")}
  </button>`
}

function peopleOf({ folder, from, to }: Message): string {
  return folder === "sent" ? `To: ${to.map(({ name }) => name).join(", ")}` : from.name
}
