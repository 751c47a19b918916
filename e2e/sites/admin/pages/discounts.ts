import { html } from "../../html"
import type { Html } from "../../html"
import { formatDate } from "../format"
import type { Discount, Office } from "../office"
import { layout } from "./layout"
import { alertBox, badge, dialogButton, fill, formDialog, textField } from "./parts"

export function discountsPage(office: Office, error?: string): Html {
  const body = html`<h1>Discount codes</h1>
    <p class="muted">
      Customers enter these codes in their cart. A paused code is refused, but keeps its figures.
    </p>
    ${alertBox(error)}
    <table>
      <caption class="visually-hidden">
        Discount codes
      </caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Offer</th>
          <th scope="col" class="number">Uses</th>
          <th scope="col">Ends</th>
          <th scope="col">Status</th>
          <th scope="col">Actions</th>
        </tr>
      </thead>
      <tbody>
        ${office.discounts.map(discountRow)}
      </tbody>
    </table>
    ${deleteDialog()}`
  return layout(office, { title: "Discount codes", section: "/discounts", body })
}

function discountRow({ code, offer, uses, ends, active, confirmation }: Discount): Html {
  return html`<tr>
    <th scope="row"><code>${code}</code></th>
    <td>${offer}</td>
    <td class="number">${uses}</td>
    <td>${ends === null ? "Never" : formatDate(ends)}</td>
    <td>${badge(active ? "Active" : "Paused")}</td>
    <td>
      <div class="row-actions">
        <form method="post" action="/discounts/${code}/${active ? "pause" : "resume"}">
          <button class="small" type="submit">${active ? "Pause" : "Resume"}</button>
        </form>
        ${dialogButton("Delete", "delete-dialog", { id: code, confirmation })}
      </div>
    </td>
  </tr>`
}

function deleteDialog(): Html {
  return formDialog({
    id: "delete-dialog",
    title: html`Delete ${fill("id")}?`,
    action: "/discounts/{id}/delete",
    back: "/discounts",
    danger: true,
    submit: "Delete code",
    body: html`<p>The code stops working at once and its figures are lost. This cannot be undone.</p>
      <p>To confirm, type <strong>${fill("confirmation")}</strong> below.</p>
      ${textField("typed", "Confirmation code", html`required spellcheck="false"`)}`,
  })
}
