import type { Cents, Order } from "./office"

export function formatMoney(cents: Cents): string {
  return (cents / 100).toLocaleString("en-US", { style: "currency", currency: "USD" })
}

/** 2026-05-14 as 14 May 2026. */
export function formatDate(date: string): string {
  return new Date(date).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  })
}

export function totalOf({ lines }: Order): Cents {
  return lines.reduce((sum, { price, quantity }) => sum + price * quantity, 0)
}
