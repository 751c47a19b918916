const CURRENCY = String.raw`(?:\p{Sc}|US\$|USD|EUR|GBP|CHF|kr)`
const AMOUNT = String.raw`\d{1,3}(?:[,.\u0020]\d{3})+(?:[.,]\d{2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)`
const PRICE = new RegExp(
  `${CURRENCY}\\s?(${AMOUNT})|(${AMOUNT})\\s?(?:${CURRENCY}(?!\\p{L})|dollars?|euros?|pounds?)`,
  "giu",
)
const CAP = new RegExp(
  String.raw`\b(?:under|below|less than|lower than|cheaper than|up to|at most|no more than|within|max(?:imum)?(?: price)?(?: of)?|for less than)\s*${CURRENCY}?\s?(${AMOUNT})`,
  "iu",
)

/** Every amount of money a text names, in its own currency's main unit: `$1,299.00` is 1299, `24,90 €` is 24.9. */
export function pricesIn(text: string): number[] {
  return [...text.matchAll(PRICE)].map((match) => toAmount(match[1] ?? match[2] ?? ""))
}

/** The most that a task allows to be spent: `under $40`, `price lower than 50.00 dollars`. */
export function priceCapOf(task: string): number | undefined {
  const amount = CAP.exec(task)?.[1]
  return amount === undefined ? undefined : toAmount(amount)
}

/** The last separator is a decimal point when one or two digits follow it. */
function toAmount(text: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(text)?.[1]
  const whole = text.slice(0, text.length - (decimals === undefined ? 0 : decimals.length + 1))
  return Number(`${whole.replace(/\D/g, "")}.${decimals ?? 0}`)
}
