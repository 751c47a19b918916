import type { Span } from "../ledger"
import { findAmounts, type FoundAmount } from "./amounts"

/** What may be paid for one, or for all where `per` says so, in the currency's main unit. */
export type PriceWish = {
  from?: number
  to?: number
  /** Wanted near this: an aim, not a bound. */
  about?: number
  currency?: string
  per?: "total"
}

export type PricePhrase = PriceWish & Span

const LESS = "under|below|beneath|less than|lower than|cheaper than|smaller than|or less"
const MORE = "over|above|more than|higher than|greater than|exceed(?:s|ing)?|beyond"
const MOST = String.raw`up to|at (?:the )?(?:very )?most|max(?:imum)?(?: price)?(?: of| is|:)?|within|(?:budget|limit)(?: is| of|:)?|cap(?:ped)? (?:of|at)|upper limit(?: of| is|:)?`
const LEAST = String.raw`at (?:the )?(?:very )?least|from|starting (?:at|from)|min(?:imum)?(?: of| is|:)?|upwards of`
const ABOUT = "around|about|roughly|approximately|approx\\.?|circa|close to|~"
const FILLER = String.raw`(?:and|but|with|at|for|an?|the|its?|that|which|should|must|has|have|ha[sd] to|needs?|to|would|be|is|are|of|in|on|price[ds]?|prices|pricing|cost(?:s|ing)?|range|selling|sells|goes|going|pay(?:ing)?|spend(?:ing)?|want|like|keep|can|i|i'd|do|does|will|not|no|never|don['’]t|doesn['’]t|won['’]t|can['’]t|cannot|shouldn['’]t|mustn['’]t|wouldn['’]t|my|anything)`
const BEFORE = new RegExp(
  String.raw`(?:^|[\s,;.(])((?:${FILLER}[\s:]+)*?)(${LESS}|${MORE}|${MOST}|${LEAST}|${ABOUT})\s*$`,
  "iu",
)
const PRICE_BEFORE = new RegExp(
  String.raw`(?:^|[\s,;.(])((?:${FILLER}\s+)*?(?:price[ds]?|costs?|budget|pay|spend|for)(?: is| of| at|:)?)\s*$`,
  "iu",
)
const AFTER =
  /^\s*(?:(or (?:less|under|below|cheaper|lower)|max(?:imum)?|tops|at (?:the )?most|limit|budget)|(or (?:more|above|over|up)|and up|upwards|min(?:imum)?)|(or so|ish))(?![\p{L}])/iu
const PER =
  /^\s*(?:(each|apiece|a piece|per (?:\p{L}+))|(in total|total|altogether|all together|all in))(?!\p{L})/iu
const NEGATION = /(?:\b(?:not|no|never|cannot)|n['’]t)\b/iu
const MONEY_WORD = /\b(?:price[ds]?|costs?|costing|budget|pay|spend|cheaper)\b/iu
/** A bare number is money only where no unit follows it. */
const NO_UNIT = /^\s*(?:$|[.,;!?)](?!\d)|(?:each|per|in|total|please|and|or|max|tops|but|for|if|with)\b)/iu
/** How far before an amount its comparison may begin. */
const REACH = 70

/** Every phrase of a text that says what something may cost, in its order. */
export function pricePhrasesIn(text: string): PricePhrase[] {
  const amounts = findAmounts(text)
  const phrases: PricePhrase[] = []
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at]!
    const next = amounts[at + 1]
    const phrase = (next && readRange(text, amount, next)) ?? readSingle(text, amount)
    if (phrase === undefined || phrase.start < (phrases.at(-1)?.end ?? 0)) continue
    phrases.push(phrase)
    while ((amounts[at + 1]?.start ?? Infinity) < phrase.end) at++
  }
  return phrases
}

function readRange(text: string, low: FoundAmount, high: FoundAmount): PricePhrase | undefined {
  const between = text.slice(low.end, high.start)
  const before = text.slice(Math.max(0, low.start - REACH), low.start)
  const lead =
    /(?:^|[\s,;.(])((?:(?:and|with|at|for|an?|the|price[ds]?|in|is|cost(?:s|ing)?|somewhere|anywhere|budget|range|of)\s+)*(?:between|from|range(?: of| is|:)?|budget(?: of| is|:)?))\s*$/iu.exec(
      before,
    )?.[1]
  const isJoined = /^\s*(?:to|-|–|—)\s*$/iu.test(between) || (/^\s*and\s*$/iu.test(between) && lead)
  const currency = high.currency ?? low.currency
  if (!isJoined || (currency === undefined && !MONEY_WORD.test(lead ?? ""))) return undefined
  if (currency === undefined && !NO_UNIT.test(text.slice(high.end))) return undefined
  const per = PER.exec(text.slice(high.end))
  return {
    from: low.amount,
    to: high.amount,
    ...(currency !== undefined && { currency }),
    ...(per?.[2] !== undefined && { per: "total" as const }),
    start: low.start - startOf(lead, before),
    end: high.end + (per?.[0].length ?? 0),
  }
}

function readSingle(text: string, found: FoundAmount): PricePhrase | undefined {
  const before = text.slice(Math.max(0, found.start - REACH), found.start)
  const rest = text.slice(found.end)
  const compared = BEFORE.exec(before)
  const priced = compared ? undefined : PRICE_BEFORE.exec(before)?.[1]
  const lead = compared ? `${compared[1]}${compared[2]}` : priced
  const after = AFTER.exec(rest)
  const isNamed = MONEY_WORD.test(lead ?? "")
  if (found.currency === undefined || found.isWeak) {
    const isBound = compared && new RegExp(`^(?:${LESS}|${MORE}|${MOST})$`, "iu").test(compared[2]!)
    if (!isBound && !isNamed && !(after?.[1] !== undefined && found.isWeak)) return undefined
    if (!found.isWeak && !NO_UNIT.test(rest) && !after) return undefined
  }
  const end = found.end + (after?.[0].length ?? 0)
  const per = PER.exec(text.slice(end))
  const bound = after ? boundAfter(after) : boundBefore(compared?.[2], compared?.[1] ?? "")
  return {
    [bound]: found.amount,
    ...(found.currency !== undefined && { currency: found.currency }),
    ...(per?.[2] !== undefined && { per: "total" as const }),
    start: found.start - startOf(lead, before),
    end: end + (per?.[0].length ?? 0),
  }
}

function boundAfter([, less, more]: RegExpExecArray): "from" | "to" | "about" {
  return less !== undefined ? "to" : more !== undefined ? "from" : "about"
}

function boundBefore(comparison: string | undefined, lead: string): "from" | "to" | "about" {
  if (comparison === undefined) return "about"
  const is = (words: string) => new RegExp(`^(?:${words})$`, "iu").test(comparison)
  const isNegated = NEGATION.test(lead)
  if (is(MOST)) return "to"
  if (is(LEAST)) return "from"
  if (is(LESS)) return isNegated ? "from" : "to"
  if (is(MORE)) return isNegated ? "to" : "from"
  return "about"
}

function startOf(lead: string | undefined, before: string): number {
  if (lead === undefined) return 0
  return before.length - before.lastIndexOf(lead)
}

/** All that the phrases of one instruction ask for together. */
export function joinPrices(phrases: PricePhrase[]): PriceWish | undefined {
  if (phrases.length === 0) return undefined
  const values = (bound: "from" | "to" | "about") => phrases.flatMap((phrase) => phrase[bound] ?? [])
  const [from, to] = [values("from"), values("to")]
  const [about] = values("about")
  const currency = phrases.find((phrase) => phrase.currency !== undefined)?.currency
  return {
    ...(from.length > 0 && { from: Math.max(...from) }),
    ...(to.length > 0 && { to: Math.min(...to) }),
    ...(from.length + to.length === 0 && about !== undefined && { about }),
    ...(currency !== undefined && { currency }),
    ...(phrases.some(({ per }) => per === "total") && { per: "total" as const }),
  }
}

/** `at most 50 USD`, `20 to 30 EUR in total`; with `print`, which has to name the currency, `at most $50`. */
export function printPrice(
  { from, to, about, currency, per }: PriceWish,
  print?: (amount: number) => string,
): string {
  const say = print ?? String
  const unit = print || currency === undefined ? "" : ` ${currency}`
  const end = `${unit}${per === "total" ? " in total" : ""}`
  if (from !== undefined && to !== undefined) return `${say(from)} to ${say(to)}${end}`
  if (to !== undefined) return `at most ${say(to)}${end}`
  if (from !== undefined) return `at least ${say(from)}${end}`
  return `about ${say(about ?? 0)}${end}`
}
