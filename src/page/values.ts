import { quotedIn } from "./quoted"

/** A text that a task states as a value: what may be typed somewhere. */
export type Value = { text: string; kind: ValueKind; start: number; end: number }
export type ValueKind =
  "secret" | "email" | "url" | "date" | "quoted" | "phone" | "number" | "code" | "name" | "words"

const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`
const WEEKDAY = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow)`
const DATE = new RegExp(
  String.raw`\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b${DAY} (?:of )?${MONTH}\b(?:,? \d{4})?|\b${MONTH}\b ${DAY}\b(?:,? \d{4})?|\b${WEEKDAY}\b`,
  "giu",
)

const DATE_WORD = new RegExp(`^(?:${MONTH}|${WEEKDAY})$`, "iu")

/** The name of a month or a day. */
export function isDateWord(word: string): boolean {
  return DATE_WORD.test(word)
}

const SECRET = /\{\{[\w-]+\}\}/gu

/** In order of precedence: what an earlier pattern has taken is no other's. */
const PATTERNS: [ValueKind, RegExp][] = [
  ["email", /[^\s"'<>(),;:]+@[^\s"'<>(),;:]+\.\p{L}{2,}/gu],
  ["url", /https?:\/\/[^\s"'<>]*[^\s"'<>.,;:!?)]/gu],
  ["date", DATE],
  ["phone", /(?<![\p{L}\p{N}])\+?\(?\d[\d\s()./-]{5,}\d(?![\p{L}\p{N}])/gu],
  [
    "code",
    /(?<![\p{L}\p{N}])(?=[\p{L}-]*\p{N})(?=[\p{N}-]*\p{L})[\p{L}\p{N}-]{2,}(?![\p{L}\p{N}])|\b\p{Lu}{2,3} \d{2,5}\b/gu,
  ],
  ["number", /(?<![\p{L}\p{N}.,])[-+]?\d+(?:[.,]\d+)*(?![\p{L}\p{N}])/gu],
  [
    "name",
    /\p{Lu}[\p{L}\p{M}'’.&-]*(?:\s+(?:(?:of|the|de|da|van|von|der|la|le|and|&)\s+)?\p{Lu}[\p{L}\p{M}'’.&-]*)*/gu,
  ],
  [
    "words",
    /(?<=(?<!\b(?:want|need|like|have|going|able|how|try|love|wish|ready)\s)\b(?:from|to|in|at|near|by|for|with|as|is|named|called|saying|says|titled|:|=)\s+)(?!(?:from|to|in|at|on|with|as|for|by|near|the|a|an|my|me|it|this|that|these|those|be|all)\b)[\p{L}\p{N}'’-]+(?:\s+(?!(?:from|to|in|at|on|near|by|for|with|as|and|then|or|but|using|via|when|while|if|that|which|please|under|below|over|above|the|a|an|my|me|it)\b)[\p{L}\p{N}'’-]+){0,3}/giu,
  ],
]

/** What a text states as values, in its order: quoted words, names, dates, numbers, codes, what follows a preposition. */
export function valuesIn(text: string): Value[] {
  if (/^[\p{L}\p{M}'’-]+$/u.test(text)) return [{ text, kind: "name", start: 0, end: text.length }]
  const values = [...text.matchAll(SECRET)].map((match): Value => {
    return { text: match[0], kind: "secret", start: match.index, end: match.index + match[0].length }
  })
  for (const quoted of quotedIn(text))
    if (!overlaps(quoted, values)) values.push({ ...quoted, kind: "quoted" })
  for (const [kind, pattern] of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const found =
        kind === "name" ? trimName(match[0], match.index, text) : { text: match[0], start: match.index }
      if (found.text === "") continue
      const span = { start: found.start, end: found.start + found.text.length }
      if (!overlaps(span, values)) values.push({ ...span, text: found.text, kind })
    }
  return values.sort((a, b) => a.start - b.start)
}

type Span = { start: number; end: number }

function overlaps(span: Span, others: Span[]): boolean {
  return others.some((other) => span.start < other.end && other.start < span.end)
}

/** The first word of a sentence is capitalised whatever it is; a full stop at the end is none of the name's. */
function trimName(name: string, start: number, text: string): { text: string; start: number } {
  const bare = name.replace(/[.'’&-]+$/u, "")
  const before = text.slice(0, start).trimEnd()
  if (before !== "" && !/[.!?:;]$/u.test(before)) return { text: bare === "I" ? "" : bare, start }
  const rest = /^\S+\s+(.*)$/su.exec(bare)?.[1] ?? ""
  return { text: rest === "I" ? "" : rest, start: start + bare.length - rest.length }
}
