import { html } from "../../html"
import type { Html } from "../../html"
import { contacts } from "../contacts"
import type { Contact } from "../contacts"
import type { Visitor } from "../visitor"
import { layout } from "./layout"
import { composeData, icon } from "./parts"

export function contactsPage(visitor: Visitor): Html {
  const body = html`<div class="list-head">
      <h1>Contacts</h1>
      <p class="muted">${contacts.length} people and organizations</p>
    </div>
    <table class="contacts">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">E-mail address</th>
          <th scope="col">Organization</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${contacts.map(contactRow)}
      </tbody>
    </table>`
  return layout(visitor, { title: "Contacts", path: "/contacts", body })
}

function contactRow({ name, email, company }: Contact): Html {
  return html`<tr>
    <th scope="row">${name}</th>
    <td>${email}</td>
    <td>${company || html`<span class="muted">–</span>`}</td>
    <td>
      <button
        class="tool"
        type="button"
        data-compose="${composeData({ to: `${name} <${email}>` })}"
        aria-label="Write to ${name}"
        title="Write to ${name}"
      >
        ${icon("pen")}
      </button>
    </td>
  </tr>`
}
