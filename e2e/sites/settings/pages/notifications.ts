import { html } from "../../html"
import type { Html } from "../../html"
import { digests, topicGroups } from "../choices"
import type { Topic } from "../choices"
import type { Visitor } from "../visitor"
import { switchCell } from "./switches"

export function notificationsPanel(visitor: Visitor): Html {
  return html`<h2>Notifications</h2>
    <p class="muted">Receipts and security notices always come by e-mail.</p>
    <form data-draft action="/settings/notifications">
      ${topicGroups.map(({ name, topics }) => topicTable(visitor, name, topics))}
      <div class="field">
        <label for="digest">Summary of your hikes by e-mail</label>
        <select id="digest" name="digest">
          ${digests.map(
            (option) => html`<option ${option === visitor.digest && html`selected`}>${option}</option>`,
          )}
        </select>
      </div>
    </form>`
}

function topicTable(visitor: Visitor, name: string, topics: Topic[]): Html {
  const key = topics[0]?.id ?? ""
  return html`<table class="topics">
    <thead>
      <tr>
        <th scope="col">${name}</th>
        <th scope="col" id="${key}-email">E-mail</th>
        <th scope="col" id="${key}-push">Push</th>
      </tr>
    </thead>
    <tbody>
      ${topics.map(
        ({ id, name: topicName, hint }) =>
          html`<tr>
            <th scope="row">
              <span id="${id}-topic">${topicName}</span>
              <small>${hint}</small>
            </th>
            ${switchCell(`${id}.email`, `${id}-topic ${key}-email`, visitor.notifications[`${id}.email`] ?? false)}
            ${switchCell(`${id}.push`, `${id}-topic ${key}-push`, visitor.notifications[`${id}.push`] ?? false)}
          </tr>`,
      )}
    </tbody>
  </table>`
}
