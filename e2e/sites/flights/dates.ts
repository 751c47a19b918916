/** A day as in `2027-03-18`. */
export type IsoDate = string

/** The site's clock stands still: every visit happens on this Monday. */
export const today: IsoDate = "2027-03-01"

/** Flights are on sale until this day. */
export const lastDay: IsoDate = "2028-01-31"

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
]
const dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

export function addDays(date: IsoDate, days: number): IsoDate {
  return toIso(new Date(Date.parse(date) + days * 86_400_000))
}

/** Days since 1 January 1970. */
export function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(date) / 86_400_000)
}

/** Monday is 1, Sunday 7. */
export function weekday(date: IsoDate): number {
  return new Date(date).getUTCDay() || 7
}

/** `Thursday, 18 March 2027` */
export function formatLong(date: IsoDate): string {
  const { day, month, year, name } = partsOf(date)
  return `${name}, ${day} ${month} ${year}`
}

/** `18 March 2027` */
export function formatDate(date: IsoDate): string {
  const { day, month, year } = partsOf(date)
  return `${day} ${month} ${year}`
}

/** `Thu 18 Mar` */
export function formatShort(date: IsoDate): string {
  const { day, month, name } = partsOf(date)
  return `${name.slice(0, 3)} ${day} ${month.slice(0, 3)}`
}

/** Reads a date in the usual ways of writing one, day before month. Without a year it is the next such day. */
export function parseDate(text: string, from: IsoDate = today): IsoDate | null {
  const plain = text
    .toLowerCase()
    .replace(/\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*\b/g, " ")
    .replace(/(\d)(st|nd|rd|th)\b/g, "$1")
    .replace(/[,\s]+/g, " ")
    .trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain)
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(plain)
  if (numeric) return dateOf(fullYear(Number(numeric[3])), Number(numeric[2]), Number(numeric[1]))
  const dayFirst = /^(\d{1,2})\.? ([a-z]{3,})\.?(?: (\d{4}))?$/.exec(plain)
  if (dayFirst) return named(dayFirst[1], dayFirst[2], dayFirst[3], from)
  const monthFirst = /^([a-z]{3,})\.? (\d{1,2})(?: (\d{4}))?$/.exec(plain)
  if (monthFirst) return named(monthFirst[2], monthFirst[1], monthFirst[3], from)
  return null
}

function named(day = "", monthName = "", year: string | undefined, from: IsoDate): IsoDate | null {
  const month = monthNames.findIndex((name) => name.toLowerCase().startsWith(monthName)) + 1
  if (month === 0) return null
  if (year) return dateOf(Number(year), month, Number(day))
  const thisYear = Number(from.slice(0, 4))
  const date = dateOf(thisYear, month, Number(day))
  return date !== null && date < from ? dateOf(thisYear + 1, month, Number(day)) : date
}

/** None for days that no calendar has, such as 31 April. */
function dateOf(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? toIso(date) : null
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

function toIso(date: Date): IsoDate {
  return date.toISOString().slice(0, 10)
}

function partsOf(date: IsoDate) {
  const parsed = new Date(date)
  return {
    day: parsed.getUTCDate(),
    month: monthNames[parsed.getUTCMonth()] ?? "",
    year: parsed.getUTCFullYear(),
    name: dayNames[parsed.getUTCDay()] ?? "",
  }
}
