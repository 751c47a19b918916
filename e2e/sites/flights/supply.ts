import type { IsoDate } from "./dates"
import { dayNumber, weekday } from "./dates"
import { flights } from "./schedule"
import type { Flight } from "./schedule"

export const cabins = ["Economy", "Premium", "Business"] as const
export type Cabin = (typeof cabins)[number]

/** A flight on one day. `price` is for one traveller in the cheapest fare, in euros; null when it is sold out. */
export type Offer = { flight: Flight; date: IsoDate; price: number | null }

const cabinFactor: Record<Cabin, number> = { Economy: 1, Premium: 1.7, Business: 3.1 }

const soldOutDays: Record<string, IsoDate[]> = {
  "PT 662": ["2027-03-12", "2027-03-13"],
  "PT 310": ["2027-03-19"],
  "PT 102": ["2027-03-05", "2027-03-08"],
  "PT 412": ["2027-03-26"],
}

export function offersOn(date: IsoDate, from: string, to: string, cabin: Cabin): Offer[] {
  return flights
    .filter((flight) => flight.from === from && flight.to === to && fliesOn(flight, date))
    .map((flight) => ({ flight, date, price: priceOn(flight, date, cabin) }))
}

export function fliesOn(flight: Flight, date: IsoDate): boolean {
  return flight.days.includes(String(weekday(date)))
}

/** Dearer around the weekend, and a little up and down from day to day, always the same for the same day. */
function priceOn(flight: Flight, date: IsoDate, cabin: Cabin): number | null {
  if (isSoldOut(flight, date)) return null
  const weekend = { 5: 1.2, 6: 0.95, 7: 1.15 }[weekday(date)] ?? 1
  const drift = (dayNumber(date) * 5 + Number(flight.number.slice(3)) * 3) % 14
  return Math.round((flight.basePrice * weekend + drift) * cabinFactor[cabin])
}

function isSoldOut(flight: Flight, date: IsoDate): boolean {
  return soldOutDays[flight.number]?.includes(date) ?? false
}

export function formatDuration(minutes: number): string {
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} h${rest > 0 ? ` ${rest} min` : ""}`
}

export function formatEuros(euros: number): string {
  return `€${euros.toLocaleString("en-US", { minimumFractionDigits: 2 })}`
}
