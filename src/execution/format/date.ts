type Day = { year: number; month: number; day: number }

/** ISO dates, `12/24/2026` in the order of the language, `24.12.2026`, `December 20, 1987`, `20. Dezember 1987`. */
export function parseDate(text: string, language: string): string | undefined {
  const day = parseDay(text, language)
  return day && isReal(day) ? `${four(day.year)}-${two(day.month)}-${two(day.day)}` : undefined
}

/** `2026-12`, `12/2026`, `December 2026`. */
export function parseMonth(text: string, language: string): string | undefined {
  const [, isoYear, isoMonth] = /^(\d{4})[-/.](\d{1,2})$/.exec(text) ?? []
  const [, month, year] = /^(\d{1,2})[-/.](\d{4})$/.exec(text) ?? []
  if (isoYear) return monthOf(Number(isoYear), Number(isoMonth))
  if (year) return monthOf(Number(year), Number(month))
  const words = wordsOf(text)
  const named = findMonth(words, language)
  const namedYear = words.find((word) => /^\d{4}$/.test(word))
  if (named && namedYear && words.length === 2) return monthOf(Number(namedYear), named)
  const day = parseDay(text, language)
  return day && isReal(day) ? monthOf(day.year, day.month) : undefined
}

/** `2026-W52`, `W52 2026`, `week 52, 2026`. */
export function parseWeek(text: string): string | undefined {
  const [, year, week] = /^(\d{4})-?\s*W(\d{1,2})$/i.exec(text) ?? []
  const [, week2, year2] =
    /^(?:week|wk|w|kw|semaine|semana|settimana)\s*(\d{1,2})\D+(\d{4})$/i.exec(text) ?? []
  const number = Number(week ?? week2)
  return number >= 1 && number <= 53 ? `${year ?? year2}-W${two(number)}` : undefined
}

function parseDay(text: string, language: string): Day | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }
  const numeric = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/.exec(text)
  if (numeric) {
    const [first, second] = [Number(numeric[1]), Number(numeric[3])]
    const year = fullYear(numeric[4]!)
    return isMonthFirst(first, second, numeric[2]!, language)
      ? { year, month: first, day: second }
      : { year, month: second, day: first }
  }
  const words = wordsOf(text)
  const month = findMonth(words, language)
  const year = words.find((word) => /^\d{4}$/.test(word))
  const day = words.find((word) => /^\d{1,2}$/.test(word))
  return month && year && day ? { year: Number(year), month, day: Number(day) } : undefined
}

function isMonthFirst(first: number, second: number, separator: string, language: string): boolean {
  if (first > 12 || second > 12) return second > 12
  if (separator === ".") return false
  const parts = new Intl.DateTimeFormat(language).formatToParts(new Date(2026, 0, 2))
  const order = parts.map((part) => part.type)
  return order.indexOf("month") < order.indexOf("day")
}

/** As POSIX reads two digits: 69 to 99 are the last century's. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year >= 69 ? 1900 + year : 2000 + year
}

/** Words and numbers, ordinals without their ending: `20th` is `20`. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d+(?:st|nd|rd|th|er|º|ª)?/gu) ?? []).map((word) =>
    word.replace(/^(\d+)\D+$/, "$1"),
  )
}

function findMonth(words: string[], language: string): number | undefined {
  for (const locale of new Set([language, "en"])) {
    for (let month = 1; month <= 12; month++) {
      const names = (["long", "short"] as const).map((style) => monthName(month, locale, style))
      if (words.some((word) => names.includes(word) || isEnglishSept(word, month))) return month
    }
  }
  return undefined
}

const isEnglishSept = (word: string, month: number): boolean => word === "sept" && month === 9

/** As it stands in a date, where some languages inflect it (`20 декабря`). */
function monthName(month: number, locale: string, style: "long" | "short"): string {
  const parts = new Intl.DateTimeFormat(locale, { day: "numeric", month: style }).formatToParts(
    new Date(2026, month - 1, 15),
  )
  const name = parts.find((part) => part.type === "month")?.value ?? ""
  return name.toLowerCase().replace(/\.$/, "")
}

function isReal({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const monthOf = (year: number, month: number): string | undefined =>
  month >= 1 && month <= 12 ? `${four(year)}-${two(month)}` : undefined

const two = (number: number): string => String(number).padStart(2, "0")
const four = (number: number): string => String(number).padStart(4, "0")
