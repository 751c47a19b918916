import { page, redirect } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { showNotFound } from "./browsing"
import { isDeliveryMethod, totalsOf } from "./cart"
import { checkCheckoutForm } from "./checkoutForm"
import { checkoutPage } from "./pages/checkout"
import { orderPage } from "./pages/order"
import { orderLines } from "./visitor"
import type { Order, Visitor } from "./visitor"

const firstOrderNumber = 10_001

export function showCheckout(_: PageRequest, visitor: Visitor): Reply {
  if (visitor.cart.lines.length === 0) return redirect("/cart")
  return page(checkoutPage(visitor, new URLSearchParams()))
}

export function placeOrder({ form }: PageRequest, visitor: Visitor): Reply {
  if (visitor.cart.lines.length === 0) return redirect("/cart")
  const errors = checkCheckoutForm(form)
  if (Object.keys(errors).length > 0) return page(checkoutPage(visitor, form, errors), 422)

  const order = buildOrder(form, visitor)
  visitor.orders.push(order)
  visitor.cart = { lines: [], promo: null }
  return redirect(`/orders/${order.number}`)
}

export function showOrder({ params }: PageRequest, visitor: Visitor): Reply {
  const order = visitor.orders.find(({ number }) => number === params["number"])
  return order ? page(orderPage(visitor, order)) : showNotFound(visitor)
}

function buildOrder(form: URLSearchParams, { cart, orders }: Visitor): Order {
  const text = (name: string) => form.get(name)?.trim() ?? ""
  const delivery = text("delivery")
  const method = isDeliveryMethod(delivery) ? delivery : "standard"
  const city = [text("city"), text("region"), text("postalCode")].filter(Boolean).join(" ")
  return {
    number: `FF-${firstOrderNumber + orders.length}`,
    email: text("email"),
    name: `${text("firstName")} ${text("lastName")}`,
    address: [text("address1"), text("address2"), city, text("country")].filter(Boolean),
    delivery: method,
    cardLastFour: text("cardNumber").replaceAll(/\D/g, "").slice(-4),
    lines: orderLines(cart),
    promo: cart.promo?.code ?? null,
    ...totalsOf(cart, method),
  }
}
