import { listChanges } from "./changes"
import type { Change } from "./changes"
import { newCustomers } from "./data/customers"
import { newDiscounts } from "./data/discounts"
import { newOrders } from "./data/orders"
import { newProducts } from "./data/products"
import { newInvites, newMembers, owner } from "./data/team"

/** The day it is in the back office. */
export const today = "2026-05-14"

export type Cents = number

export type OrderStatus = "Paid" | "Shipped" | "Delivered" | "Cancelled" | "Refunded"

export type OrderLine = { productId: string; name: string; price: Cents; quantity: number }

export type Order = {
  number: string
  placed: string
  customerId: string
  lines: OrderLine[]
  status: OrderStatus
  /** When it was cancelled or refunded. */
  closedOn: string | null
  note: string
}

export type Customer = {
  id: string
  name: string
  email: string
  town: string
  since: string
  group: "Private" | "Trade"
  status: "Active" | "Deactivated"
}

export type Product = {
  id: string
  name: string
  category: string
  price: Cents
  stock: number
  visible: boolean
}

export const roles = ["Owner", "Admin", "Support", "Warehouse", "Bookkeeping", "Read only"] as const
export type Role = (typeof roles)[number]

export type Member = { id: string; name: string; email: string; role: Role; seen: string }

export type Invite = { id: string; name: string; email: string; role: Role; lastSent: string }

export type Discount = {
  code: string
  offer: string
  uses: number
  ends: string | null
  active: boolean
  /** What must be typed to delete it. */
  confirmation: string
}

export type Settings = {
  shopName: string
  replyTo: string
  currency: string
  lowStock: string
  digest: string
}

export type Email = { to: string; subject: string }

export type LogEntry = { who: string; what: string; when: string }

/** All the tables of the company, as its only visitor has left them. */
export type Tables = {
  orders: Order[]
  customers: Customer[]
  products: Product[]
  members: Member[]
  invites: Invite[]
  discounts: Discount[]
  settings: Settings
}

export type Office = Tables & {
  emails: Email[]
  log: LogEntry[]
  /** What the next page says about the last action. */
  toast: string | null
}

export type AdminState = {
  /** Every field that is not as it was at the start. */
  changes: Change[]
  /** Sent by the office because of something the visitor did. */
  emails: Email[]
  /** What the visitor did, in order. */
  log: string[]
}

function newTables(): Tables {
  return {
    orders: newOrders(),
    customers: newCustomers(),
    products: newProducts(),
    members: newMembers(),
    invites: newInvites(),
    discounts: newDiscounts(),
    settings: {
      shopName: "Larkmoor Tea",
      replyTo: "hello@larkmoor.example",
      currency: "US dollar",
      lowStock: "10",
      digest: "Weekly",
    },
  }
}

export function newOffice(): Office {
  return { ...newTables(), emails: [], log: [], toast: null }
}

export function stateOf(office: Office): AdminState {
  const changes = listChanges(newTables(), office)
  const log = office.log.map(({ what }) => what)
  return structuredClone({ changes, emails: office.emails, log })
}

/** Writes an action into the log; its words are also the next page's toast. */
export function record(office: Office, what: string): void {
  office.log.push({ who: owner, what, when: today })
  office.toast = what
}

export function sendEmail(office: Office, to: string, subject: string): void {
  office.emails.push({ to, subject })
}
