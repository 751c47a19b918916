import type { Span } from "../ledger"
import { NUMBER_WORDS, readNumber } from "./numbers"

export type Found<T> = T & Span

const RATING =
  /(?:\b(?:with|and|has|have|a|an)\s+)*(?:\b(?:rated|ratings?(?: of| is)?|at least|min(?:imum)?(?: of)?|over|above|more than)\s+)+([0-5](?:\.\d)?)(?:\s*\+)?(?:(?:\s*(?:out of|\/) ?5)?\s*stars?|\s*(?:out of|\/) ?5)(?:\s+(?:or (?:better|more|higher|above|up)|and (?:up|above)|minimum|rating))*|\b([0-5](?:\.\d)?)(?:\s*\+\s*stars?|[\s-]*stars?\s+(?:or (?:better|more|higher|above|up)|and (?:up|above)|minimum|rating))/giu

/** Stars out of five that are asked for at least. */
export function ratingsIn(text: string): Found<{ atLeast: number }>[] {
  return [...text.matchAll(RATING)].map((match) => ({
    atLeast: Number(match[1] ?? match[2]),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

const COUNT = String.raw`(\d{1,2}|${NUMBER_WORDS})`
/** What follows a number that measures or describes a thing instead of counting it. */
const IS_DESCRIBED =
  /^\s*(?:%|["”″]|x?[\d.]|(?:\p{L}+-)?(?:inch|inches|feet|foot|ft|yard|mm|cm|m|met(?:er|re)|oz|ounce|fl|lb|pound|kg|g|gram|ml|l|lit(?:er|re)|gallon|watt|volt|gb|tb|count|ct|pcs?|pieces?|packs?|pk|person|people|man|player|way|in|door|layer|tier|ply|speed|quart|star|year|month|day|hour|minute|port|shelf|drawer|seater?|light|strand|button|k|d|percent)s?(?!\p{L}))/iu
const PLURAL = /^\s*(?:[\p{L}\d'-]+\s+){0,6}?[\p{L}-]+[^s'\s,.;]s\b/iu
const LEADING = new RegExp(
  String.raw`((?:^|[,.;:!?]\s*)(?:(?:i|we|can|could|would|you|please|me|us|am|i'm|to|and|for|want|need|like|i'd|looking|buy|get|find|order|show|purchase|add|put|place)\s+)*)${COUNT}( pairs? of)?(?=\s)`,
  "giu",
)
const COUNTED: RegExp[] = [
  new RegExp(String.raw`\b${COUNT} of (?:the|these|those|them|your)(?!\p{L})`, "iu"),
  /\b(?:quantity|qty|amount)(?: of|:| is)?\s*(\d{1,2})(?![\d.])/iu,
  /(?<![\d.x×]\s?)\b(\d{1,2})\s?[x×]\s+(?=\p{L})/iu,
  /(?<=\p{L}\s)x\s?(\d{1,2})(?![\d.\p{L}])/iu,
]

/** How many are to be bought: `two of the …`, `3 x …`, `need two … cables`; a pack of six is one thing. */
export function quantityIn(text: string): Found<{ count: number }> | undefined {
  for (const pattern of COUNTED) {
    const match = pattern.exec(text)
    const count = readNumber(match?.[1] ?? "")
    if (match && count >= 1 && Number.isInteger(count))
      return { count, start: match.index, end: match.index + match[0].length }
  }
  return leadingCount(text)
}

/** `need two black cables`: a number that begins what is asked for and is followed by a plural. */
function leadingCount(text: string): Found<{ count: number }> | undefined {
  for (const match of text.matchAll(LEADING)) {
    const [all, lead, number = "", pairs = ""] = match
    const rest = text.slice(match.index + all.length)
    if (pairs === "" && (IS_DESCRIBED.test(rest) || !PLURAL.test(rest))) continue
    const start = match.index + lead!.length
    const count = readNumber(number)
    if (count >= 2) return { count, start, end: start + number.length + pairs.length }
  }
  return undefined
}
