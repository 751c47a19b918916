import type { Order, OrderLine, OrderStatus } from "../office"
import { newCustomers } from "./customers"
import { newProducts } from "./products"

const newest = 2260
const count = 60

/** Orders that did not take the usual way from paid to delivered, and when that was. */
const special: Record<string, { status: OrderStatus; closedOn: string }> = {
  2257: { status: "Cancelled", closedOn: "2026-05-13" },
  2254: { status: "Refunded", closedOn: "2026-05-12" },
  2243: { status: "Refunded", closedOn: "2026-05-09" },
  2238: { status: "Cancelled", closedOn: "2026-05-05" },
  2219: { status: "Refunded", closedOn: "2026-04-24" },
  2208: { status: "Cancelled", closedOn: "2026-04-19" },
}

/** Orders that still wait although later ones have left. */
const waiting = ["2240", "2231", "2226"]

/** Sixty orders, the newest first, two a day. */
export function newOrders(): Order[] {
  return Array.from({ length: count }, (_, index) => newOrder(index))
}

function newOrder(index: number): Order {
  const number = String(newest - index)
  return {
    number,
    placed: dayBefore("2026-05-14", Math.floor(index / 2)),
    customerId: customerOf(index),
    lines: linesOf(index),
    status: special[number]?.status ?? usualStatus(number, index),
    closedOn: special[number]?.closedOn ?? null,
    note: number === "2240" ? "Customer is away until the 18th, ship later." : "",
  }
}

function usualStatus(number: string, index: number): OrderStatus {
  if (waiting.includes(number) || index < 14) return "Paid"
  return index < 32 ? "Shipped" : "Delivered"
}

/** The vandal and the latest sign-up have not ordered. */
function customerOf(index: number): string {
  const buyers = newCustomers().filter(({ email, id }) => !email.startsWith("mayfly") && id !== "436")
  return buyers[(index * 11 + 5) % buyers.length]?.id ?? ""
}

function linesOf(index: number): OrderLine[] {
  const products = newProducts()
  return Array.from({ length: 1 + (index % 3) }, (_, line) => {
    const { id, name, price } = products[(index * 5 + line * 13) % products.length]!
    return { productId: id, name, price, quantity: 1 + ((index + line) % 2) }
  })
}

function dayBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * 86_400_000).toISOString().slice(0, 10)
}
