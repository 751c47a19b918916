import { html } from "../../html"
import type { Html } from "../../html"
import { invoices, plans } from "../account"
import type { Card } from "../account"
import type { Visitor } from "../visitor"

export function billingPanel(visitor: Visitor): Html {
  return html`<h2>Plan and billing</h2>
    <ul class="plans">
      ${plans.map((plan) => planCard(plan, visitor))}
    </ul>
    <h3>Payment methods</h3>
    <ul class="list">
      ${visitor.cards.map((card) => cardItem(card, card.id === visitor.defaultCard))}
    </ul>
    <button class="secondary" type="button" data-dialog="card-dialog">Add payment method</button>
    <h3>Invoices</h3>
    ${invoiceTable()}`
}

function planCard({ id, name, price, features }: (typeof plans)[number], visitor: Visitor): Html {
  const isCurrent = id === visitor.plan
  return html`<li class="${isCurrent ? "plan current" : "plan"}">
    <h3>${name}</h3>
    <p>${price}</p>
    <ul>
      ${features.map((feature) => html`<li>${feature}</li>`)}
    </ul>
    ${isCurrent ? html`<span class="badge">Your plan</span>` : planButton(id, name, price)}
  </li>`
}

function planButton(id: string, name: string, price: string): Html {
  return html`<button
    class="secondary"
    type="button"
    data-confirm="/plan/${id}"
    data-title="Switch to ${name}?"
    data-text="${price === "Free" ? "You keep what you paid for until the 3rd." : `${price}, from today.`}"
    data-button="Confirm switch"
  >
    Switch to ${name}
  </button>`
}

function cardItem({ id, brand, lastFour, expires }: Card, isDefault: boolean): Html {
  const name = `${brand} ending ${lastFour}`
  return html`<li class="row">
    <div class="words">
      <h4>${name}</h4>
      <small>Expires ${expires}</small>
    </div>
    ${
      isDefault
        ? html`<span class="badge">Default</span>`
        : html`<button class="secondary" type="button" data-post="/cards/${id}/default">Make default</button>
            <button
              class="icon"
              type="button"
              aria-label="Remove ${name}"
              data-confirm="/cards/${id}/remove"
              data-title="Remove ${name}?"
              data-text="You can add it again at any time."
              data-button="Remove card"
            >
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 7h14M10 4h4M7 7l1 13h8l1-13" /></svg>
            </button>`
    }
  </li>`
}

function invoiceTable(): Html {
  return html`<table class="invoices">
    <thead>
      <tr>
        <th scope="col">Date</th>
        <th scope="col">Number</th>
        <th scope="col">For</th>
        <th scope="col">Amount</th>
      </tr>
    </thead>
    <tbody>
      ${invoices.map(
        ({ date, number, what, amount }) =>
          html`<tr>
            <td>${date}</td>
            <td>${number}</td>
            <td>${what}</td>
            <td>${amount}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}
