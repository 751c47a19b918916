import { phrasePattern } from "../page/phrase"

/** Kinds of personal data that a text shows by its form alone; where two fit, the first of the list counts. */
const FORMS = ["email", "iban", "card", "ip", "phone", "number"] as const
export const PERSONAL_KINDS = [...FORMS, "typed"] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

/** `fit` gives the beginning of what the pattern found that is one; undefined for none. All of it unless given. */
type Form = { pattern: RegExp; fit?: (found: string) => string | undefined }

const digitsOf = (text: string): string => text.replace(/\D/g, "")

const PATTERNS: Record<(typeof FORMS)[number], Form> = {
  email: {
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,}/gu,
  },
  // ISO 13616: country, check digits, at most 30 more, often in groups of four.
  iban: { pattern: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![\p{L}\p{N}])/gu, fit: fitIban },
  // ISO/IEC 7812: 13 to 19 digits; banks' and merchants' cards begin with 2 to 6.
  card: {
    pattern: /(?<![\p{L}\p{N}.-])[2-6](?:[ -]?\d){12,18}(?![\p{L}\p{N}])/gu,
    fit: (found) => (hasLuhnDigit(found) ? found : undefined),
  },
  ip: {
    pattern:
      /(?<![\p{L}\p{N}.:])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\p{L}\p{N}]|\.\d)|(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6})(?![\p{L}\p{N}:]))/giu,
  },
  // International, North American, or with a national prefix and groups; dates have fewer digits.
  phone: {
    pattern:
      /(?<![\p{L}\p{N}.+-])(?:\+\d(?:[ ().-]{0,2}\d){7,14}|(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}|(?!\d{3}-\d\d-\d{4}(?!\d))\(?0\d{1,4}\)?[ /-](?:\d[ -]?){5,8}\d)(?![\p{L}\p{N}])/gu,
    fit: (found) => (found.startsWith("+") || digitsOf(found).length >= 9 ? found : undefined),
  },
  // Ids of people, customers and accounts; a US social security number.
  number: { pattern: /(?<![\p{L}\p{N}.,])(?:\d{9,}|\d{3}-\d{2}-\d{4})(?![\p{L}\p{N}]|[.,]\d)/gu },
}

type Span = { kind: PersonalKind; start: number; end: number }

/** What of a text is personal data, in its order; `typed` are values that count wherever they stand. */
export function listPersonalData(
  text: string,
  typed: readonly string[] = [],
): { kind: PersonalKind; text: string }[] {
  return findSpans(text, PERSONAL_KINDS, typed).map(({ kind, start, end }) => ({
    kind,
    text: text.slice(start, end),
  }))
}

/** The text with `[email]` in place of an address and so on. */
export function maskText(
  text: string,
  kinds: readonly PersonalKind[],
  typed: readonly string[] = [],
): string {
  let masked = ""
  let from = 0
  for (const { kind, start, end } of findSpans(text, kinds, typed)) {
    masked += `${text.slice(from, start)}[${kind}]`
    from = end
  }
  return masked + text.slice(from)
}

/** In the order of the text and without overlaps. What is not asked for keeps its place from the kinds after it. */
function findSpans(text: string, kinds: readonly PersonalKind[], typed: readonly string[]): Span[] {
  const taken = new Uint8Array(text.length)
  const spans: Span[] = []
  const search = (kind: PersonalKind, { pattern, fit = (found) => found }: Form): void => {
    pattern.lastIndex = 0
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const found = fit(match[0])
      if (found === undefined) continue
      const end = match.index + found.length
      pattern.lastIndex = end
      if (taken.subarray(match.index, end).includes(1)) continue
      taken.fill(1, match.index, end)
      spans.push({ kind, start: match.index, end })
    }
  }
  for (const value of [...typed].sort((a, b) => b.length - a.length))
    if (value.trim() !== "") search("typed", { pattern: new RegExp(phrasePattern(value.trim()), "giu") })
  for (const kind of FORMS) search(kind, PATTERNS[kind])
  return spans.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => a.start - b.start)
}

function hasLuhnDigit(found: string): boolean {
  const sum = [...digitsOf(found)].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Words in capitals may follow. */
function fitIban(found: string): string | undefined {
  const words = found.split(" ")
  return words.map((_, cut) => words.slice(0, words.length - cut).join(" ")).find(isIban)
}

/** ISO 7064, mod 97-10: country and check digits last, letters as 10 to 35. */
function isIban(text: string): boolean {
  const plain = text.replaceAll(" ", "")
  const moved = plain.slice(4) + plain.slice(0, 4)
  const digits = [...moved].map((character) => parseInt(character, 36)).join("")
  return plain.length >= 15 && plain.length <= 34 && BigInt(digits) % 97n === 1n
}
