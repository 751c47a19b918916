import { html } from "../../html"
import type { Html } from "../../html"
import { formatMoney } from "../format"
import { buildListing } from "../listing"
import type { Listable } from "../listing"
import type { Office, Product } from "../office"
import { layout } from "./layout"
import { alertBox, dialogButton, formDialog, textField } from "./parts"
import { addressOf, columnHeaders, countText, listForm, pagination } from "./table"

const listable: Listable<Product> = {
  path: "/products",
  noun: "products",
  columns: [
    { id: "name", name: "Product", valueOf: ({ name }) => name },
    { id: "id", name: "Number", valueOf: ({ id }) => id },
    { id: "category", name: "Category", valueOf: ({ category }) => category },
    { id: "price", name: "Price", valueOf: ({ price }) => price, numeric: true },
    { id: "stock", name: "In stock", valueOf: ({ stock }) => stock, numeric: true },
  ],
  initialSort: "name-asc",
  textOf: ({ name, id, category }) => `${name} ${id} ${category}`,
  filter: {
    name: "category",
    label: "Category",
    options: ["Tea", "Pots", "Cups", "Accessories", "Gifts"],
    valueOf: ({ category }) => category,
  },
}

export function productsPage(office: Office, address: URLSearchParams, error?: string): Html {
  const listing = buildListing(office.products, listable, address)
  const back = addressOf(listable, listing)
  const lowStock = Number(office.settings.lowStock)
  const body = html`<h1>Products</h1>
    ${alertBox(error)} ${listForm(listable, listing)}
    <p class="muted">${countText(listable, listing)}</p>
    ${
      listing.total > 0 &&
      html`<table>
        <caption class="visually-hidden">
          Products
        </caption>
        <thead>
          <tr>
            ${columnHeaders(listable, listing)}
            <th scope="col">Visible</th>
            <th scope="col"><span class="visually-hidden">Actions</span></th>
          </tr>
        </thead>
        <tbody>
          ${listing.shown.map((product) => productRow(product, lowStock))}
        </tbody>
      </table>`
    }
    ${pagination(listable, listing)} ${editDialog(back)}`
  return layout(office, { title: "Products", section: "/products", body })
}

function productRow({ id, name, category, price, stock, visible }: Product, lowStock: number): Html {
  const values = { id, name, price: (price / 100).toFixed(2), stock }
  return html`<tr>
    <td>${name}</td>
    <td>${id}</td>
    <td>${category}</td>
    <td class="number">${formatMoney(price)}</td>
    <td class="number">${stock} ${stock < lowStock && html`<small class="low">low</small>`}</td>
    <td>
      <button
        class="switch"
        type="button"
        role="switch"
        aria-checked="${String(visible)}"
        aria-label="Visible in the shop"
        data-post="/products/${id}/visible"
      ></button>
    </td>
    <td>${dialogButton(html`Edit<span class="visually-hidden"> ${name}</span>`, "edit-dialog", values)}</td>
  </tr>`
}

function editDialog(back: string): Html {
  return formDialog({
    id: "edit-dialog",
    title: "Edit product",
    action: "/products/{id}",
    back,
    submit: "Save changes",
    body: html`${textField("name", "Name", html`required`)}
      <div class="two-columns">
        ${textField("price", "Price ($)", html`type="number" min="0" step="0.01" required`)}
        ${textField("stock", "In stock", html`type="number" min="0" step="1" required`)}
      </div>`,
  })
}
