import { NUMBER_WORDS, readNumber } from "./numbers"

export type FoundAmount = {
  amount: number
  currency?: string
  /** The unit may be another one: pounds are a weight too. */
  isWeak: boolean
  start: number
  end: number
}

const BEFORE: [string, string][] = [
  [String.raw`US ?\$|USD ?\$?`, "USD"],
  [String.raw`CA ?\$|C\$|CAD ?\$?`, "CAD"],
  [String.raw`AU ?\$|A\$|AUD ?\$?`, "AUD"],
  [String.raw`\$`, "USD"],
  ["€|EUR", "EUR"],
  ["£|GBP", "GBP"],
  ["¥|JPY", "JPY"],
  ["₹|INR|Rs\\.?", "INR"],
  ["CHF|Fr\\.", "CHF"],
  ["zł|PLN", "PLN"],
]
const AFTER: [string, string][] = [
  [String.raw`US dollars?|USD|dollars?|bucks?|\$`, "USD"],
  ["€|EUR|euros?", "EUR"],
  ["£|GBP|quid|pounds? sterling", "GBP"],
  ["pounds?", "GBP"],
  ["¥|JPY|yen", "JPY"],
  ["₹|INR|rupees?", "INR"],
  ["CHF|swiss francs?|francs?", "CHF"],
  ["zł|PLN|zlotys?", "PLN"],
  ...["SEK", "NOK", "DKK", "AUD", "CAD", "NZD"].map((code): [string, string] => [code, code]),
]

const DIGITS = String.raw`\d{1,3}(?:[,.\u0020]\d{3})+(?:[.,]\d{2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)`
const symbols = (table: [string, string][]) => table.map(([pattern]) => pattern).join("|")
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?:(${symbols(BEFORE)})\s?)?(?:(${DIGITS})|(?<!\p{L})(${NUMBER_WORDS})(?!\p{L}))(?:\s?(${symbols(AFTER)})(?![\p{L}\d]))?`,
  "giu",
)

/** Every number of a text, with the currency that stands at it. */
export function findAmounts(text: string): FoundAmount[] {
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const [all, before, digits, words, after] = match
    const start = match.index
    const amount = digits === undefined ? readNumber(words ?? "") : readDigits(digits)
    if (!Number.isFinite(amount)) return []
    const currency = codeOf(before, BEFORE) ?? codeOf(after, AFTER)
    const isWeak = before === undefined && /^pounds?$/iu.test(after ?? "")
    return [{ amount, ...(currency !== undefined && { currency }), isWeak, start, end: start + all.length }]
  })
}

/** The ISO 4217 code of the currency that a text names without an amount: `in euros`, `USD`. */
export function currencyIn(text: string): string | undefined {
  const words = text.split(/[\s,.;!?]+/u)
  return words.map((word) => codeOf(word, [...AFTER, ...BEFORE])).find((code) => code !== undefined)
}

function codeOf(symbol: string | undefined, table: [string, string][]): string | undefined {
  if (symbol === undefined) return undefined
  return table.find(([pattern]) => new RegExp(`^(?:${pattern})$`, "iu").test(symbol))?.[1]
}

/** The last separator is a decimal point when one or two digits follow it. */
function readDigits(text: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(text)?.[1]
  const whole = text.slice(0, text.length - (decimals === undefined ? 0 : decimals.length + 1))
  return Number(`${whole.replace(/\D/g, "")}.${decimals ?? 0}`)
}
