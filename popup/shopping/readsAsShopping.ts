import { constraintsOf, type ConstraintOf, type Ledger } from "../../src/shopping/ledger"

/** `offered`: it may be meant so. `preselected`: it is meant so, because of what `why` says. */
export type ShoppingReading = { kind: "no" } | { kind: "offered" } | { kind: "preselected"; why: string }

const NO: ShoppingReading = { kind: "no" }

/** Words that mean buying wherever they stand; an order is also what a shop has a number for. */
const BUYS =
  /\b(?:buy|purchase|shop for|shopping for)\b|(?<=^|[,.;]\s*|\b(?:please|and|then|to|you)\s+)order (?:me |us )?(?=(?:an?|some|two|three|four|five|six|\d{1,2})\s+\p{L})|\b(?:add|put)\b[^.;]{0,80}?\b(?:to|into|in) (?:my |the |your )?(?:shopping )?(?:cart|basket|bag|trolley)\b/iu
/** A page to go to first says nothing of what is to be done there. */
const GOING = /^\s*(?:please\s+)?(?:go to|open|visit|on|at)\s+\S+?\s*(?:,|\band then\b|\band\b|\bthen\b)\s*/iu
const FINDS =
  /^\s*(?:please\s+)?(?:(?:can|could|would|will) you (?:please )?|help me )?(?:find|search|look|get|show|give|recommend|suggest|pick|choose|order|compare)\b/iu
/** Those of them that are said of things rather than of facts. */
const FINDS_THING =
  /^\s*(?:please\s+)?(?:(?:can|could|would|will) you (?:please )?|help me )?(?:find|search for|look for|show|recommend|suggest|pick|choose|compare)\b/iu
const WANTS =
  /^\s*(?:(?:i|we)(?:['’]m| am|['’]re| are|['’]d| would)?\s+)?(?:really |also |just )?(?:looking for|searching for|shopping|in need of|after|need|want|like)\b(?!\s+to\s+(?!find|get|have|see|order)\p{L})/iu
/** What a task begins with that is no search for a thing. */
const DOES =
  /^\s*(?:please\s+)?(?:add|answer|apply|ask|book|call|cancel|change|check|click|close|convert|copy|count|create|delete|donate|download|edit|enter|explain|fill|go|hire|how|install|is|are|does|did|who|why|what|when|where|which|join|listen|log|make|open|pay|play|post|press|print|read|register|remove|rename|rent|reply|reserve|return|save|schedule|scroll|sell|send|set|share|sign|solve|start|stop|submit|subscribe|sum|summari[sz]e|tell|track|transfer|translate|turn|type|update|upload|use|view|watch|write)\b/iu
/** Booked, hired or applied for: none of it goes into a cart like a thing. */
const BOOKED =
  /\b(?:flights?|hotels?|hostels?|motels?|(?:hotel|meeting) rooms?|trips?|holidays?|vacations?|cruises?|airlines?|airports?|taxis?|rides?|rentals?|apartments?|houses?|flats?|restaurants?|appointments?|doctors?|dentists?|jobs?|refunds?|tickets?|reservations?|courses?|train to|bus to)\b(?!\s+(?:plants?|slippers?|numbers?|bags?|toys?|shoes?|models?))/iu
/** Read or watched; a thing only where there is a price to it. */
const READ =
  /\b(?:papers?|articles?|news|recipes?|reviews?|videos?|songs?|movies?|films?|e?-?mails?|messages?|photos?|pictures?|images?|posts?|threads?|repositor(?:y|ies)|issues?|documentation|definitions?|answers?|results?|pages?|websites?|sites?|buttons?|links?|forms?)(?=$|\s+(?:of|on|about|for|by|from|with|in|to|under|over|that)\b)/iu

/** Whether a task asks for a thing to be bought. `ledger` is the task as parseInstruction reads it. */
export function readsAsShopping(task: string, ledger: Ledger): ShoppingReading {
  const words = task.replace(GOING, "")
  const type = constraintsOf(ledger, "type")[0]?.text
  if (type === undefined || BOOKED.test(words)) return NO
  const bought = BUYS.exec(words)?.[0]
  if (bought !== undefined) return { kind: "preselected", why: `it says “${shorten(bought)}”` }
  if (DOES.test(words)) return NO
  const wants = WANTS.test(words)
  const isRated = constraintsOf(ledger, "rating").length > 0
  const price = constraintsOf(ledger, "price")[0]
  if (!price && [type, ...constraintsOf(ledger, "attribute").map(({ text }) => text)].some(isRead)) return NO
  const named = namesOf(ledger)
  const isSaid = wants || FINDS.test(words)
  // A colour can be a black hole's: without a price or stars, two things have to be said of it.
  const isThing = isSaid
    ? named.length > 0 && (price !== undefined || isRated || named.length + Number(wants) >= 2)
    : isBound(price) || constraintsOf(ledger, "option").length >= 2
  if (isThing) return { kind: "preselected", why: `it names ${LIST.format(named)}` }
  return wants || FINDS_THING.test(words) ? { kind: "offered" } : NO
}

/** Where a task only names something, its first word may be any verb: `tip $5`. */
function isBound(price: ConstraintOf<"price"> | undefined): boolean {
  return price?.from !== undefined || price?.to !== undefined
}

const LIST = new Intl.ListFormat("en")

function isRead(text: string): boolean {
  return READ.test(text)
}

/** `add a blue mug to the cart` as `add … to the cart`. */
function shorten(words: string): string {
  return words
    .trim()
    .replace(/^((?:add|put)\b).+?((?:to|into|in) (?:my |the |your )?\S+(?: cart)?)$/iu, "$1 … $2")
}

/** What is said of the thing: `a color`, `a price`. */
function namesOf(ledger: Ledger): string[] {
  const options = constraintsOf(ledger, "option").map(({ name }) =>
    name === undefined ? "a choice" : `${/^[aeiou]/i.test(name) ? "an" : "a"} ${name}`,
  )
  const attributes = constraintsOf(ledger, "attribute").length
  return [
    ...new Set(options),
    ...(attributes > 0 ? [attributes === 1 ? "a quality" : "qualities"] : []),
    ...(constraintsOf(ledger, "rating").length > 0 ? ["a rating"] : []),
    ...(constraintsOf(ledger, "quantity").length > 0 ? ["how many"] : []),
    ...(constraintsOf(ledger, "price").length > 0 ? ["a price"] : []),
  ]
}
