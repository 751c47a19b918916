/** An amount of US cents, as in `3490` for $34.90. */
export type Cents = number

export function formatPrice(cents: Cents): string {
  const sign = cents < 0 ? "−" : ""
  const dollars = Math.floor(Math.abs(cents) / 100).toLocaleString("en-US")
  return `${sign}$${dollars}.${String(Math.abs(cents) % 100).padStart(2, "0")}`
}
