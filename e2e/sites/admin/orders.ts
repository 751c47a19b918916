import { page } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { record, sendEmail, today } from "./office"
import type { Office, Order } from "./office"
import { orderPage, packingSlipPage } from "./pages/order"
import { ordersPage } from "./pages/orders"
import { done, textOf, withRow } from "./replying"
import type { Answer } from "./replying"

export const showOrders: Answer = ({ query }, office) => page(ordersPage(office, query))

export const showOrder: Answer = (request, office) =>
  withOrder(request, office, (order) => page(orderPage(office, order)))

export const showPackingSlip: Answer = (request, office) =>
  withOrder(request, office, (order) => page(packingSlipPage(office, order)))

export const shipOrder: Answer = (request, office) =>
  withOrder(request, office, (order) => {
    if (order.status !== "Paid") return refuse(office, `Order ${order.number} does not wait to be shipped.`)
    ship(office, order)
    return done(request, office, `Order ${order.number} was marked as shipped.`, "/orders")
  })

export const shipOrders: Answer = (request, office) => {
  const numbers = request.form.getAll("number")
  const orders = office.orders.filter(({ number, status }) => numbers.includes(number) && status === "Paid")
  if (orders.length === 0) return refuse(office, "None of the selected orders waits to be shipped.")
  for (const order of orders) {
    ship(office, order)
    record(office, `Order ${order.number} was marked as shipped.`)
  }
  const skipped = numbers.length - orders.length
  return done(request, office, `${orders.length} marked as shipped, ${skipped} skipped.`, "/orders")
}

export const refundOrder: Answer = (request, office) =>
  withOrder(request, office, (order) => {
    if (order.closedOn !== null)
      return refuse(office, `Order ${order.number} is ${order.status.toLowerCase()} and cannot be refunded.`)
    Object.assign(order, { status: "Refunded", closedOn: today })
    if (request.form.has("notify")) tellCustomer(office, order, `Your refund for order ${order.number}`)
    return done(request, office, `Order ${order.number} was refunded.`, "/orders")
  })

export const cancelOrder: Answer = (request, office) =>
  withOrder(request, office, (order) => {
    if (order.status !== "Paid") return refuse(office, `Order ${order.number} can no longer be cancelled.`)
    Object.assign(order, { status: "Cancelled", closedOn: today })
    tellCustomer(office, order, `Your order ${order.number} was cancelled`)
    return done(request, office, `Order ${order.number} was cancelled.`, "/orders")
  })

export const saveNote: Answer = (request, office) =>
  withOrder(request, office, (order) => {
    order.note = textOf(request.form, "note")
    return done(request, office, `The note on order ${order.number} was saved.`, `/orders/${order.number}`)
  })

function withOrder(request: PageRequest, office: Office, answer: (order: Order) => Reply): Reply {
  return withRow(
    office,
    office.orders.find(({ number }) => number === request.params["number"]),
    answer,
  )
}

function ship(office: Office, order: Order): void {
  order.status = "Shipped"
  tellCustomer(office, order, `Your order ${order.number} is on its way`)
}

function tellCustomer(office: Office, { customerId }: Order, subject: string): void {
  const customer = office.customers.find(({ id }) => id === customerId)
  if (customer) sendEmail(office, customer.email, subject)
}

function refuse(office: Office, error: string): Reply {
  return page(ordersPage(office, new URLSearchParams(), error), 422)
}
