import { html } from "../../html"
import type { Html } from "../../html"
import { formatDate, formatMoney, totalOf } from "../format"
import { buildListing } from "../listing"
import type { Listable } from "../listing"
import type { Office, Order } from "../office"
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
} from "./parts"
import { addressOf, columnHeaders, countText, listForm, pagination } from "./table"

export function customerName(office: Office, { customerId }: Order): string {
  return office.customers.find(({ id }) => id === customerId)?.name ?? "Deleted customer"
}

function listableOrders(office: Office): Listable<Order> {
  return {
    path: "/orders",
    noun: "orders",
    columns: [
      { id: "number", name: "Order", valueOf: ({ number }) => Number(number) },
      { id: "placed", name: "Placed", valueOf: ({ placed }) => placed },
      { id: "customer", name: "Customer", valueOf: (order) => customerName(office, order) },
      { id: "total", name: "Total", valueOf: totalOf, numeric: true },
      { id: "status", name: "Status", valueOf: ({ status }) => status },
    ],
    initialSort: "number-desc",
    textOf: (order) =>
      [order.number, customerName(office, order), ...order.lines.map(({ name }) => name)].join(" "),
    filter: {
      name: "status",
      label: "Status",
      options: ["Paid", "Shipped", "Delivered", "Cancelled", "Refunded"],
      valueOf: ({ status }) => status,
    },
  }
}

export function ordersPage(office: Office, address: URLSearchParams, error?: string): Html {
  const listable = listableOrders(office)
  const listing = buildListing(office.orders, listable, address)
  const back = addressOf(listable, listing)
  const body = html`<div class="page-head">
      <h1>Orders</h1>
      <a class="button secondary" href="/reports">Sales report</a>
    </div>
    ${alertBox(error)} ${listForm(listable, listing)} ${bulkBar(back)}
    <p class="muted">${countText(listable, listing)}</p>
    ${
      listing.total > 0 &&
      html`<table>
        <caption class="visually-hidden">
          Orders
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <input type="checkbox" aria-label="Select all on this page" data-select-all />
            </th>
            ${columnHeaders(listable, listing)}
            <th scope="col">Actions</th>
          </tr>
        </thead>
        <tbody>
          ${listing.shown.map((order) => orderRow(office, order, back))}
        </tbody>
      </table>`
    }
    ${pagination(listable, listing)} ${refundDialog(back)} ${cancelDialog(back)}`
  return layout(office, { title: "Orders", section: "/orders", body })
}

function bulkBar(back: string): Html {
  return html`<form class="bulk-bar" id="bulk-form" method="post" action="/orders/bulk-ship" hidden>
    ${backField(back)} <span><strong data-selected>0</strong> selected</span>
    <button class="small" type="submit">Mark as shipped</button>
    <button class="small" type="button" data-clear>Clear selection</button>
  </form>`
}

function orderRow(office: Office, order: Order, back: string): Html {
  const { number, placed, status } = order
  return html`<tr>
    <td>
      <input
        type="checkbox"
        name="number"
        value="${number}"
        form="bulk-form"
        aria-label="Select order ${number}"
      />
    </td>
    <td><a href="/orders/${number}">#${number}</a></td>
    <td>${formatDate(placed)}</td>
    <td>${customerName(office, order)}</td>
    <td class="number">${formatMoney(totalOf(order))}</td>
    <td>${badge(status)} ${whyNoRefund(order)}</td>
    <td><div class="row-actions">${orderActions(order, back)} ${orderMenu(order)}</div></td>
  </tr>`
}

/** Ship and Refund, also on the order's own page. */
export function orderActions(order: Order, back: string): Html {
  const { number, status } = order
  return html`<form method="post" action="/orders/${number}/ship">
      ${backField(back)}
      <button class="small" type="submit" ${status !== "Paid" && html`disabled`}>Ship</button>
    </form>
    ${dialogButton(
      "Refund",
      "refund-dialog",
      { id: number, amount: formatMoney(totalOf(order)) },
      order.closedOn !== null && html`disabled aria-describedby="closed-${number}"`,
    )}`
}

/** A cancelled or refunded order has no money to give back. */
export function whyNoRefund({ number, status, closedOn }: Order): Html | null {
  if (closedOn === null) return null
  const day = formatDate(closedOn)
  const reason = status === "Refunded" ? `Already refunded on ${day}` : `Cancelled and repaid on ${day}`
  return html`<small class="muted" id="closed-${number}">${reason}</small>`
}

function orderMenu({ number, status }: Order): Html {
  return moreMenu([
    menuLink(`/orders/${number}`, "View details"),
    menuLink(`/orders/${number}/slip`, "Packing slip"),
    ...(status === "Paid" ? [menuDialogButton("Cancel order", "cancel-dialog", { id: number })] : []),
  ])
}

export function refundDialog(back: string): Html {
  return formDialog({
    id: "refund-dialog",
    title: html`Refund order ${fill("id")}?`,
    action: "/orders/{id}/refund",
    back,
    danger: true,
    submit: html`Refund ${fill("amount")}`,
    body: html`<p>The full amount goes back to the card it was paid with. This cannot be undone.</p>
      <p>
        <label class="check"
          ><input type="checkbox" name="notify" checked /> Tell the customer by e-mail</label
        >
      </p>`,
  })
}

function cancelDialog(back: string): Html {
  return formDialog({
    id: "cancel-dialog",
    title: html`Cancel order ${fill("id")}?`,
    action: "/orders/{id}/cancel",
    back,
    danger: true,
    submit: "Cancel order",
    body: html`<p>Nothing will be shipped and the customer gets the money back.</p>`,
  })
}
