import { html } from "../../html"
import type { Html } from "../../html"
import { deliveryMethods, describeOptions, isDeliveryMethod, totalsOf } from "../cart"
import type { DeliveryMethod } from "../cart"
import { countries } from "../checkoutForm"
import type { CheckoutErrors } from "../checkoutForm"
import { formatPrice } from "../money"
import type { Visitor } from "../visitor"
import { errorText, formField, selectField, stateAttributes } from "./fields"
import type { SentForm } from "./fields"
import { layout } from "./layout"
import { alertBox } from "./parts"
import { totalsList } from "./totals"

export function checkoutPage(visitor: Visitor, values: URLSearchParams, errors: CheckoutErrors = {}): Html {
  const sent = { values, errors }
  const chosen = values.get("delivery")
  const delivery = isDeliveryMethod(chosen) ? chosen : "standard"
  const body = html`<h1>Checkout</h1>
    ${Object.keys(errors).length > 0 && errorSummary(errors)}
    <div class="with-summary">
      <form class="checkout" method="post" action="/checkout" novalidate>
        ${contact(sent)} ${address(sent)} ${deliveryChoice(sent, delivery)} ${payment(sent)} ${terms(sent)}
        <button class="wide" type="submit">Place order</button>
      </form>
      ${orderSummary(visitor, delivery)}
    </div>`
  return layout(visitor, { title: "Checkout", path: "/checkout", body })
}

function errorSummary(errors: CheckoutErrors): Html {
  return alertBox(
    html`<h2>Please check these fields</h2>
      <ul>
        ${Object.entries(errors).map(([field, message]) => html`<li><a href="#${field}">${message}</a></li>`)}
      </ul>`,
  )
}

function contact(sent: SentForm): Html {
  return html`<fieldset>
    <legend>Contact</legend>
    ${formField(sent, { name: "email", label: "E-mail address", autocomplete: "email", type: "email" })}
    ${formField(sent, { name: "phone", label: "Phone", autocomplete: "tel", type: "tel", optional: true })}
  </fieldset>`
}

function address(sent: SentForm): Html {
  return html`<fieldset>
    <legend>Delivery address</legend>
    <div class="two-columns">
      ${formField(sent, { name: "firstName", label: "First name", autocomplete: "given-name" })}
      ${formField(sent, { name: "lastName", label: "Last name", autocomplete: "family-name" })}
    </div>
    ${formField(sent, { name: "address1", label: "Street address", autocomplete: "address-line1" })}
    ${formField(sent, { name: "address2", label: "Apartment, floor", autocomplete: "address-line2", optional: true })}
    <div class="two-columns">
      ${formField(sent, { name: "city", label: "City", autocomplete: "address-level2" })}
      ${formField(sent, { name: "region", label: "State or region", autocomplete: "address-level1", optional: true })}
      ${formField(sent, { name: "postalCode", label: "ZIP or postal code", autocomplete: "postal-code" })}
      ${selectField(sent, { name: "country", label: "Country", autocomplete: "country-name" }, countries)}
    </div>
  </fieldset>`
}

function deliveryChoice(sent: SentForm, chosen: DeliveryMethod): Html {
  return html`<fieldset class="cards" id="delivery">
    <legend>Delivery method</legend>
    ${Object.entries(deliveryMethods).map(
      ([value, { name, description, price }]) =>
        html`<label>
          <input type="radio" name="delivery" value="${value}" ${value === chosen && html`checked`} />
          <span><strong>${name}</strong> <span class="muted">${description}</span></span>
          <span>${price === 0 ? "Free" : formatPrice(price)}</span>
        </label>`,
    )}
    ${errorText(sent, "delivery")}
  </fieldset>`
}

function payment(sent: SentForm): Html {
  return html`<fieldset>
    <legend>Payment</legend>
    ${formField(sent, { name: "cardName", label: "Name on card", autocomplete: "cc-name" })}
    ${formField(sent, { name: "cardNumber", label: "Card number", autocomplete: "cc-number", numeric: true })}
    <div class="two-columns">
      ${formField(sent, { name: "cardExpiry", label: "Expiry date (MM/YY)", autocomplete: "cc-exp", numeric: true })}
      ${formField(sent, { name: "cardCode", label: "Security code", autocomplete: "cc-csc", numeric: true })}
    </div>
  </fieldset>`
}

function terms(sent: SentForm): Html {
  return html`<div class="field">
    <label class="check">
      <input
        id="terms"
        type="checkbox"
        name="terms"
        value="accepted"
        ${sent.values.has("terms") && html`checked`}
        ${stateAttributes(sent, "terms")}
      />
      <span>I accept the <a href="/returns">terms of sale and the returns policy</a></span>
    </label>
    ${errorText(sent, "terms")}
  </div>`
}

function orderSummary({ cart }: Visitor, delivery: DeliveryMethod): Html {
  return html`<section class="summary" aria-labelledby="summary-heading">
    <h2 id="summary-heading">Your order</h2>
    <ul class="plain">
      ${cart.lines.map(
        ({ product, variant, quantity }) =>
          html`<li>
            ${quantity} × ${product.title}, ${formatPrice(variant.price * quantity)}
            <span class="muted">${describeOptions(variant.options)}</span>
          </li>`,
      )}
    </ul>
    ${totalsList(totalsOf(cart, delivery), cart.promo, `${deliveryMethods[delivery].name} delivery`)}
    <p><a href="/cart">Back to cart</a></p>
  </section>`
}
