/** `$50`, `$49.90`, `€5`; without a currency the amount alone. Whole amounts without cents. */
export function formatMoney(amount: number, currency: string | undefined): string {
  const digits = Number.isInteger(amount) ? { maximumFractionDigits: 0 } : { minimumFractionDigits: 2 }
  // Other codes make Intl throw.
  const isCode = currency !== undefined && /^[A-Za-z]{3}$/.test(currency)
  if (isCode) return new Intl.NumberFormat("en", { style: "currency", currency, ...digits }).format(amount)
  const plain = new Intl.NumberFormat("en", { maximumFractionDigits: 2, ...digits }).format(amount)
  return currency === undefined ? plain : `${plain} ${currency}`
}

export type Range = { from: number; to: number; currency?: string }

/** `$40`, or `$40 – $45` where options decide. */
export function formatRange({ from, to, currency }: Range): string {
  return from === to
    ? formatMoney(from, currency)
    : `${formatMoney(from, currency)} – ${formatMoney(to, currency)}`
}
