import { html } from "../../html"
import type { Html } from "../../html"
import { countItems, describeOptions, lineId, maxQuantity, totalsOf } from "../cart"
import type { Cart, CartLine } from "../cart"
import { formatPrice } from "../money"
import type { Visitor } from "../visitor"
import { layout } from "./layout"
import { alertBox } from "./parts"
import { totalsList } from "./totals"

export type CartNotes = { added?: string | null; error?: string | null; promoError?: string | null }

export function cartPage(visitor: Visitor, notes: CartNotes = {}): Html {
  const { cart } = visitor
  const body = html`<h1>Your cart</h1>
    ${notes.added && html`<p class="success" role="status">${notes.added} was added to your cart.</p>`}
    ${notes.error && alertBox(notes.error)} ${cart.lines.length > 0 ? fullCart(cart, notes) : emptyCart()}`
  return layout(visitor, { title: "Cart", path: "/cart", body })
}

function emptyCart(): Html {
  return html`<p>Your cart is empty.</p>
    <p><a class="button" href="/">Continue shopping</a></p>`
}

function fullCart(cart: Cart, notes: CartNotes): Html {
  return html`<div class="with-summary">
    <ul class="lines" aria-label="Items in your cart">
      ${cart.lines.map(cartLine)}
    </ul>
    <section class="summary" aria-labelledby="summary-heading">
      <h2 id="summary-heading">Summary</h2>
      ${promoForm(cart, notes.promoError)}
      ${totalsList(totalsOf(cart, "standard"), cart.promo, "Standard shipping")}
      <p class="muted">
        ${countItems(cart)} ${countItems(cart) === 1 ? "item" : "items"}, sales tax included
      </p>
      <p><a class="button wide" href="/checkout">Proceed to checkout</a></p>
      <p><a href="/">Continue shopping</a></p>
    </section>
  </div>`
}

function cartLine(line: CartLine, index: number): Html {
  const { product, variant, quantity } = line
  const color = variant.options["Color"]
  const name = html`<span class="visually-hidden">
    ${product.title}, ${describeOptions(variant.options)}</span
  >`
  return html`<li class="line">
    <img
      src="/images/${product.id}.svg${color && `?color=${encodeURIComponent(color)}`}"
      alt=""
      width="96"
      height="96"
    />
    <div>
      <h2><a href="/products/${product.id}">${product.title}</a></h2>
      ${variantList(variant.options)}
      <p>${formatPrice(variant.price)} each</p>
    </div>
    <form method="post" action="/cart/update">
      <input type="hidden" name="line" value="${lineId(line)}" />
      <label for="quantity-${index}">Quantity<span class="visually-hidden"> of ${product.title}</span></label>
      <div class="quantity">
        <input
          id="quantity-${index}"
          type="number"
          name="quantity"
          min="0"
          max="${maxQuantity}"
          value="${quantity}"
        />
        <button class="secondary" type="submit">Update${name}</button>
      </div>
      <button class="link" type="submit" name="remove" value="1" formnovalidate>Remove${name}</button>
    </form>
    <p class="line-total">
      <span class="visually-hidden">Total </span>${formatPrice(variant.price * quantity)}
    </p>
  </li>`
}

function variantList(options: Record<string, string>): Html | false {
  const entries = Object.entries(options)
  return (
    entries.length > 0 &&
    html`<dl class="options">
      ${entries.map(
        ([option, value]) =>
          html`<div>
            <dt>${option}:</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`
  )
}

function promoForm(cart: Cart, error: string | null | undefined): Html {
  if (cart.promo) {
    return html`<form class="promo" method="post" action="/cart/promo">
      <p>Promo code <strong>${cart.promo.code}</strong>: ${cart.promo.label}</p>
      <button class="link" type="submit" name="remove" value="1">Remove promo code</button>
    </form>`
  }
  return html`<form class="promo inline-form" method="post" action="/cart/promo">
    <label for="promo-code">Promo code</label>
    <div>
      <input
        id="promo-code"
        name="code"
        autocomplete="off"
        ${error && html`aria-invalid="true" aria-describedby="promo-error"`}
      />
      <button class="secondary" type="submit">Apply</button>
    </div>
    ${error && html`<p class="error" id="promo-error" role="alert">${error}</p>`}
  </form>`
}
