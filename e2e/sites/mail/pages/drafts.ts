import { html } from "../../html"
import type { Html } from "../../html"
import type { Draft, Visitor } from "../visitor"
import { layout } from "./layout"
import { composeData } from "./parts"

export function draftsPage(visitor: Visitor): Html {
  const { drafts } = visitor
  const body = html`<div class="list-head">
      <h1>Drafts</h1>
      <p class="muted">${drafts.length === 1 ? "1 draft" : `${drafts.length} drafts`}</p>
    </div>
    ${
      drafts.length === 0
        ? html`<p class="empty">You have no drafts.</p>`
        : html`<table class="messages">
            <caption class="visually-hidden">
              Drafts
            </caption>
            <colgroup>
              <col class="sender" />
              <col />
            </colgroup>
            <thead class="visually-hidden">
              <tr>
                <th scope="col">To</th>
                <th scope="col">Subject</th>
              </tr>
            </thead>
            <tbody>
              ${drafts.toReversed().map(draftRow)}
            </tbody>
          </table>`
    }`
  return layout(visitor, { title: "Drafts", path: "/mail/drafts", body })
}

function draftRow(draft: Draft): Html {
  return html`<tr>
    <td class="sender"><span class="draft-mark">Draft</span> ${draft.to || "(no recipient)"}</td>
    <td class="subject">
      <a href="/mail/drafts" data-compose="${composeData({ title: "Edit draft", ...draft })}"
        >${draft.subject || "(no subject)"}</a
      >
      <span class="snippet">${draft.body.slice(0, 90)}</span>
    </td>
  </tr>`
}
