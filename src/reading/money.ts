/** An amount of money in a text, in its currency's main unit. `start` and `end` are positions in the text. */
export type MoneyIn = { amount: number; currency?: string; start: number; end: number }

/** What a page tells of its currency beside the prices. */
export type CurrencyHint = { currency?: string | undefined; lang?: string | undefined }

const SIGNS: Record<string, string> = {
  "€": "EUR",
  "£": "GBP",
  "₹": "INR",
  "₽": "RUB",
  "₩": "KRW",
  "₺": "TRY",
  "₫": "VND",
  "₪": "ILS",
  "₴": "UAH",
  "₦": "NGN",
  "₱": "PHP",
  "฿": "THB",
  "¢": "USD",
  us$: "USD",
  ca$: "CAD",
  c$: "CAD",
  a$: "AUD",
  au$: "AUD",
  nz$: "NZD",
  hk$: "HKD",
  s$: "SGD",
  r$: "BRL",
  mx$: "MXN",
  nt$: "TWD",
  rs: "INR",
  ksh: "KES",
  zł: "PLN",
  kč: "CZK",
  ft: "HUF",
  lei: "RON",
  лв: "BGN",
  rm: "MYR",
  rp: "IDR",
  円: "JPY",
  元: "CNY",
  원: "KRW",
  руб: "RUB",
  грн: "UAH",
  tl: "TRY",
  fr: "CHF",
  ":-": "SEK",
  euro: "EUR",
  euros: "EUR",
}
const CODES =
  "USD EUR GBP CHF JPY CNY INR PKR LKR BDT NPR CAD AUD NZD SEK NOK DKK PLN CZK HUF RON BGN BRL MXN ARS CLP COP PEN UYU ZAR KES NGN GHS EGP MAD TND AED SAR QAR KWD ILS TRY RUB UAH KRW TWD HKD SGD MYR IDR THB PHP VND ISK".split(
    " ",
  )
const DOLLARS = ["USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "MXN", "ARS", "CLP", "COP"]
const KRONER: Record<string, string> = { sv: "SEK", nb: "NOK", nn: "NOK", no: "NOK", da: "DKK", is: "ISK" }

const SPACE = "[ \\u00a0\\u202f]"
const NUMBER = `(?:\\d{1,3}(?:(?:${SPACE}|[.,'’])\\d{3})+(?:[.,]\\d{1,2})?|\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d{1,2})?|\\d+(?:[.,]\\d{1,3})?)(?!\\d)`
const CODE = CODES.join("|")
/** Chinese and Japanese write no space between a word and a price. */
const LETTER = "(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])\\p{L}"
const BEFORE = `(?:(?:${CODE})\\s?\\p{Sc}|(?:US|CA|C|A|AU|NZ|HK|S|R|MX|NT)\\s?\\$|\\p{Sc}|Rs\\.?|Ksh\\.?|Kr\\.?|RM|Rp\\.?|Fr\\.?|${CODE})`
const AFTER = `(?:\\p{Sc}|euros?|dollars?|kr|zł|Kč|Ft|lei|лв|円|元|원|руб|грн|TL|${CODE})(?!\\p{L})|:-|円|元|원`
/** A sign stands before or after the number; a dash for the cents is a sign of its own: `349,-`. */
const MONEY = new RegExp(
  `(?<!${LETTER}|\\p{N})(${BEFORE})${SPACE}{0,2}(${NUMBER})(?:[.,]?[-–—]{1,2}(?!${SPACE}?\\d))?(?:${SPACE}?(${CODE})(?!\\p{L}))?|(?<!${LETTER}|[\\d.,])(${NUMBER})(?:[.,][-–—]{1,2})?${SPACE}{0,2}(${AFTER})|(?<![\\p{L}\\d.,])(${NUMBER})[.,][-–—]{1,2}(?![\\p{L}\\d])`,
  "giu",
)

/** All amounts of money in the text, in order. */
export function moneyIn(text: string, hint: CurrencyHint = {}): MoneyIn[] {
  return [...text.matchAll(MONEY)].map((match) => {
    const sign = (match[1] ?? match[5] ?? "").toLowerCase().replace(/[\s.]/g, "")
    const amount = amountOf(match[2] ?? match[4] ?? match[6] ?? "")
    const currency = match[3]?.toUpperCase() ?? currencyOf(sign, hint)
    const money = { amount: sign === "¢" ? amount / 100 : amount, start: match.index }
    return { ...money, end: match.index + match[0].length, ...(currency !== undefined && { currency }) }
  })
}

/** The last separator is a decimal point, unless three digits follow it and a number stands before it. */
export function amountOf(text: string): number {
  const [, whole = text, fraction] = /^(.*)[.,](\d+)$/.exec(text) ?? []
  const isDecimal = fraction !== undefined && (fraction.length !== 3 || /^0*$/.test(whole))
  const digits = (isDecimal ? whole : text).replace(/\D/g, "")
  return Number(isDecimal ? `${digits}.${fraction}` : digits)
}

function currencyOf(sign: string, { currency, lang = "" }: CurrencyHint): string | undefined {
  const language = lang.toLowerCase().split("-")[0]!
  const code = sign.toUpperCase().replace(/(?<=^[A-Z]{3})\p{Sc}$/u, "")
  if (CODES.includes(code)) return code
  if (/^(?:\$|dollars?)$/.test(sign))
    return currency !== undefined && DOLLARS.includes(currency) ? currency : "USD"
  if (sign === "¥" || sign === "￥") return currency === "CNY" || language === "zh" ? "CNY" : "JPY"
  if (sign === "kr" || sign === "") return currency ?? KRONER[language]
  return SIGNS[sign]
}
