import { addDays, lastDay, today } from "./dates"
import type { IsoDate } from "./dates"
import { minuteOf } from "./schedule"
import type { Search } from "./searchForm"
import { offersOn } from "./supply"
import type { Offer } from "./supply"

export const sortings = {
  departure: "Departure time",
  price: "Price",
  duration: "Duration",
  arrival: "Arrival time",
}

export type Sorting = keyof typeof sortings

export const dayParts = {
  morning: "Morning (before 12:00)",
  afternoon: "Afternoon (12:00–18:00)",
  evening: "Evening (after 18:00)",
}

export type View = { sorting: Sorting; direct: boolean; times: string[]; operators: string[] }

export type Leg = { from: string; to: string; date: IsoDate }

export function legOf(search: Search, direction: "outbound" | "inbound"): Leg {
  return direction === "outbound"
    ? { from: search.from, to: search.to, date: search.depart }
    : { from: search.to, to: search.from, date: search.return ?? search.depart }
}

export function readView(query: URLSearchParams): View {
  const asked = query.get("sort") ?? ""
  return {
    sorting: asked in sortings ? (asked as Sorting) : "departure",
    direct: query.get("direct") === "1",
    times: query.getAll("time"),
    operators: query.getAll("operator"),
  }
}

export function listOffers({ from, to, date }: Leg, search: Search, view: View): Offer[] {
  return offersOn(date, from, to, search.cabin)
    .filter(
      ({ flight }) =>
        (!view.direct || flight.via === null) &&
        (view.times.length === 0 || view.times.includes(partOfDay(flight.departs))) &&
        (view.operators.length === 0 || view.operators.includes(flight.operator)),
    )
    .sort(orders[view.sorting])
}

export type Day = { date: IsoDate; lowest: number | null; flights: number }

/** The days around a leg's own, each with its lowest price. */
export function daysAround({ from, to, date }: Leg, search: Search): Day[] {
  return [-3, -2, -1, 0, 1, 2, 3]
    .map((shift) => addDays(date, shift))
    .filter((day) => day >= today && day <= lastDay)
    .map((day) => {
      const offers = offersOn(day, from, to, search.cabin).filter(
        ({ flight }) => !search.direct || flight.via === null,
      )
      return { date: day, lowest: lowestOf(offers), flights: offers.length }
    })
}

export function lowestOf(offers: Offer[]): number | null {
  const prices = offers.flatMap(({ price }) => price ?? [])
  return prices.length === 0 ? null : Math.min(...prices)
}

function partOfDay(time: string): string {
  if (time < "12:00") return "morning"
  return time < "18:00" ? "afternoon" : "evening"
}

const arrivalMinute = ({ flight }: Offer) => minuteOf(flight.arrives) + (flight.overnight ? 24 * 60 : 0)

const orders: Record<Sorting, (a: Offer, b: Offer) => number> = {
  departure: (a, b) => minuteOf(a.flight.departs) - minuteOf(b.flight.departs),
  price: (a, b) => (a.price ?? Infinity) - (b.price ?? Infinity) || orders.departure(a, b),
  duration: (a, b) => a.flight.minutes - b.flight.minutes,
  arrival: (a, b) => arrivalMinute(a) - arrivalMinute(b),
}
