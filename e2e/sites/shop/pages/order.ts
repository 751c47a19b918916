import { html } from "../../html"
import type { Html } from "../../html"
import { deliveryMethods, describeOptions } from "../cart"
import { formatPrice } from "../money"
import type { Order, Visitor } from "../visitor"
import { layout } from "./layout"
import { totalsList } from "./totals"

export function orderPage(visitor: Visitor, order: Order): Html {
  const delivery = deliveryMethods[order.delivery]
  const body = html`<h1>Thank you for your order</h1>
    <p class="success" role="status">
      Your order number is <strong>${order.number}</strong>. We sent a confirmation to ${order.email}.
    </p>
    <div class="with-summary">
      <section aria-labelledby="items-heading">
        <h2 id="items-heading">Items</h2>
        <table class="order-lines">
          <thead>
            <tr>
              <th scope="col">Product</th>
              <th scope="col">Quantity</th>
              <th scope="col">Total</th>
            </tr>
          </thead>
          <tbody>
            ${order.lines.map(
              (line) =>
                html`<tr>
                  <td>${line.title} <span class="muted">${describeOptions(line.options)}</span></td>
                  <td>${line.quantity}</td>
                  <td>${formatPrice(line.unitPrice * line.quantity)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
        <h2>Delivery</h2>
        <p>${delivery.name}: ${delivery.description}</p>
        <address>${order.name}<br />${order.address.map((part) => html`${part}<br />`)}</address>
      </section>
      <section class="summary" aria-labelledby="summary-heading">
        <h2 id="summary-heading">Payment</h2>
        ${totalsList(order, order.promo === null ? null : { code: order.promo }, `${delivery.name} delivery`)}
        <p class="muted">Paid with the card ending in ${order.cardLastFour}</p>
        <p><a class="button secondary wide" href="/">Continue shopping</a></p>
      </section>
    </div>`
  return layout(visitor, { title: `Order ${order.number}`, body })
}
