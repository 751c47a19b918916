import { html } from "../../html"
import type { Html } from "../../html"
import { formatDate } from "../format"
import { buildListing } from "../listing"
import type { Listable } from "../listing"
import type { Customer, Office } from "../office"
import { layout } from "./layout"
import {
  alertBox,
  backField,
  badge,
  dialogButton,
  fill,
  formDialog,
  menuDialogButton,
  menuLink,
  moreMenu,
  selectField,
  textField,
} from "./parts"
import { addressOf, columnHeaders, countText, listForm, pagination } from "./table"

const listable: Listable<Customer> = {
  path: "/customers",
  noun: "customers",
  columns: [
    { id: "name", name: "Name", valueOf: ({ name }) => name },
    { id: "email", name: "E-mail", valueOf: ({ email }) => email },
    { id: "town", name: "Town", valueOf: ({ town }) => town },
    { id: "since", name: "Signed up", valueOf: ({ since }) => since },
    { id: "status", name: "Status", valueOf: ({ status }) => status },
  ],
  initialSort: "since-desc",
  textOf: ({ name, email, town }) => `${name} ${email} ${town}`,
  filter: {
    name: "status",
    label: "Status",
    options: ["Active", "Deactivated"],
    valueOf: ({ status }) => status,
  },
}

export function customersPage(office: Office, address: URLSearchParams, error?: string): Html {
  const listing = buildListing(office.customers, listable, address)
  const back = addressOf(listable, listing)
  const body = html`<h1>Customers</h1>
    ${alertBox(error)} ${listForm(listable, listing)}
    <p class="muted">${countText(listable, listing)}</p>
    ${
      listing.total > 0 &&
      html`<table>
        <caption class="visually-hidden">
          Customers
        </caption>
        <thead>
          <tr>
            ${columnHeaders(listable, listing)}
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          ${listing.shown.map((customer) => customerRow(customer, back))}
        </tbody>
      </table>`
    }
    ${pagination(listable, listing)} ${editDialog(back)} ${deactivateDialog(back)} ${deleteDialog(back)}`
  return layout(office, { title: "Customers", section: "/customers", body })
}

function customerRow(customer: Customer, back: string): Html {
  const { name, email, town, since, status } = customer
  return html`<tr>
    <td>${name}</td>
    <td>${email}</td>
    <td>${town}</td>
    <td>${formatDate(since)}</td>
    <td>${badge(status)}</td>
    <td><div class="row-actions">${customerActions(customer, back)}</div></td>
  </tr>`
}

function customerActions({ id, name, email, group, status }: Customer, back: string): Html {
  const activation =
    status === "Active"
      ? dialogButton("Deactivate", "deactivate-dialog", { id, name })
      : html`<form method="post" action="/customers/${id}/reactivate">
          ${backField(back)} <button class="small" type="submit">Reactivate</button>
        </form>`
  return html`${dialogButton("Edit", "edit-dialog", { id, name, email, group })} ${activation}
  ${moreMenu([
    menuLink(`/orders?q=${encodeURIComponent(name)}`, "View orders"),
    menuDialogButton("Delete customer", "delete-dialog", { id, name }),
  ])}`
}

function editDialog(back: string): Html {
  return formDialog({
    id: "edit-dialog",
    title: "Edit customer",
    action: "/customers/{id}",
    back,
    submit: "Save changes",
    body: html`${textField("name", "Name", html`required`)}
    ${textField("email", "E-mail address", html`type="email" required`)}
    ${selectField("group", "Customer group", ["Private", "Trade"])}`,
  })
}

function deactivateDialog(back: string): Html {
  return formDialog({
    id: "deactivate-dialog",
    title: "Deactivate this account?",
    action: "/customers/{id}/deactivate",
    back,
    danger: true,
    submit: "Deactivate account",
    body: html`<p>
      <strong>${fill("name")}</strong> can no longer sign in or order. You can undo this later.
    </p>`,
  })
}

function deleteDialog(back: string): Html {
  return formDialog({
    id: "delete-dialog",
    title: "Delete this customer?",
    action: "/customers/{id}/delete",
    back,
    danger: true,
    submit: "Delete customer",
    body: html`<p>
      Name, address and history of <strong>${fill("name")}</strong> will be gone. This cannot be undone.
    </p>`,
  })
}
