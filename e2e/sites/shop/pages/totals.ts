import { html } from "../../html"
import type { Html } from "../../html"
import type { Promo, Totals } from "../cart"
import { formatPrice } from "../money"

export function totalsList(totals: Totals, promo: Pick<Promo, "code"> | null, shippingName: string): Html {
  return html`<dl class="totals">
    ${row("Subtotal", formatPrice(totals.subtotal))}
    ${totals.discount > 0 && row(`Discount (${promo?.code ?? ""})`, formatPrice(-totals.discount))}
    ${row(shippingName, totals.shipping === 0 ? "Free" : formatPrice(totals.shipping))}
    ${row("Total", formatPrice(totals.total), "total")}
  </dl>`
}

function row(name: string, value: string, className = ""): Html {
  return html`<div class="${className}">
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`
}
