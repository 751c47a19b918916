import { html } from "../../html"
import type { Html } from "../../html"
import { formatDate, formatMoney, totalOf } from "../format"
import type { Office, Order } from "../office"
import { layout } from "./layout"
import { badge } from "./parts"
import { customerName, orderActions, refundDialog, whyNoRefund } from "./orders"

export function orderPage(office: Office, order: Order): Html {
  const { number, placed, status, note } = order
  const back = `/orders/${number}`
  const body = html`<p><a href="/orders">All orders</a></p>
    <div class="page-head">
      <h1>Order #${number}</h1>
      <div class="row-actions">${orderActions(order, back)}</div>
    </div>
    <dl class="facts">
      <dt>Status</dt>
      <dd>${badge(status)} ${whyNoRefund(order)}</dd>
      <dt>Placed</dt>
      <dd>${formatDate(placed)}</dd>
      <dt>Customer</dt>
      <dd>${customerName(office, order)}</dd>
    </dl>
    ${lineTable(order)}
    <form class="panel" method="post" action="/orders/${number}/note">
      <label for="note">Internal note</label>
      <textarea id="note" name="note" rows="3">${note}</textarea>
      <button type="submit">Save note</button>
    </form>
    ${refundDialog(back)}`
  return layout(office, { title: `Order #${number}`, section: "/orders", body })
}

export function packingSlipPage(office: Office, order: Order): Html {
  const body = html`<p><a href="/orders/${order.number}">Back to the order</a></p>
    <h1>Packing slip #${order.number}</h1>
    <p>For ${customerName(office, order)}</p>
    <ul>
      ${order.lines.map(({ name, quantity }) => html`<li>${quantity} × ${name}</li>`)}
    </ul>`
  return layout(office, { title: `Packing slip #${order.number}`, section: "/orders", body })
}

function lineTable(order: Order): Html {
  return html`<table>
    <caption class="visually-hidden">
      Items
    </caption>
    <thead>
      <tr>
        <th scope="col">Item</th>
        <th scope="col" class="number">Quantity</th>
        <th scope="col" class="number">Price</th>
      </tr>
    </thead>
    <tbody>
      ${order.lines.map(
        ({ name, price, quantity }) =>
          html`<tr>
            <td>${name}</td>
            <td class="number">${quantity}</td>
            <td class="number">${formatMoney(price * quantity)}</td>
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row" colspan="2">Total</th>
        <td class="number">${formatMoney(totalOf(order))}</td>
      </tr>
    </tfoot>
  </table>`
}
