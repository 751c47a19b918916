import { placeName, readPlace } from "./airports"
import { lastDay, parseDate, today } from "./dates"
import type { IsoDate } from "./dates"
import { cabins } from "./supply"
import type { Cabin } from "./supply"

export type Search = {
  trip: "return" | "one-way"
  from: string
  to: string
  depart: IsoDate
  return: IsoDate | null
  adults: number
  children: number
  cabin: Cabin
  direct: boolean
}

export type SearchErrors = Record<string, string>

export type ReadSearch = { search: Search; errors: null } | { search: null; errors: SearchErrors }

/** What the search form asks for, or which of its fields need the visitor's attention. */
export function readSearch(form: URLSearchParams): ReadSearch {
  const errors: SearchErrors = {}
  const trip = form.get("trip") === "one-way" ? "one-way" : "return"
  const from = place(form, "from", "Enter where you fly from.", errors)
  const to = place(form, "to", "Enter where you fly to.", errors)
  if (from !== "" && from === to) errors["to"] = "From and To are the same airport."
  const depart = day(form, "depart", "Choose a departure date.", errors)
  const back = trip === "return" ? day(form, "return", "Choose a return date.", errors) : null
  if (back !== null && depart !== "" && back !== "" && back < depart)
    errors["return"] = "The return date is before the departure date."
  if (Object.keys(errors).length > 0) return { search: null, errors }

  const adults = count(form.get("adults"), 1, 1)
  const children = Math.min(count(form.get("children"), 0, 0), 9 - adults)
  const cabin = cabins.find((name) => name === form.get("cabin")) ?? "Economy"
  const direct = form.get("direct") === "1"
  return { search: { trip, from, to, depart, return: back, adults, children, cabin, direct }, errors: null }
}

/** The address of a search's results. */
export function searchQuery(search: Search, changes: Partial<Search> = {}): string {
  const { direct, ...rest } = { ...search, ...changes }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) if (value !== null) query.set(name, String(value))
  if (direct) query.set("direct", "1")
  return query.toString()
}

export function countTravellers({ adults, children }: Search): number {
  return adults + children
}

export function describeTravellers({ adults, children }: Search): string {
  const grown = `${adults} ${adults === 1 ? "adult" : "adults"}`
  return children === 0 ? grown : `${grown}, ${children} ${children === 1 ? "child" : "children"}`
}

function place(form: URLSearchParams, name: string, missing: string, errors: SearchErrors): string {
  const text = form.get(name)?.trim() ?? ""
  const found = readPlace(text)
  const [only] = found
  if (only && found.length === 1) return only.code
  if (text === "") errors[name] = missing
  else if (only) errors[name] = `${only.city} has several airports: ${found.map(placeName).join(" or ")}?`
  else errors[name] = `We do not fly to “${text}”. Choose a place from the list.`
  return ""
}

function day(form: URLSearchParams, name: string, missing: string, errors: SearchErrors): string {
  const text = form.get(name)?.trim() ?? ""
  const date = parseDate(text)
  if (date !== null && date >= today && date <= lastDay) return date
  if (text === "") errors[name] = missing
  else if (date === null) errors[name] = "Enter a date such as 24/03/2027."
  else
    errors[name] = date < today ? "This date is in the past." : "Flights are not on sale yet for this date."
  return ""
}

function count(text: string | null, least: number, otherwise: number): number {
  const number = Number(text)
  return Number.isInteger(number) && text !== null ? Math.min(9, Math.max(least, number)) : otherwise
}
