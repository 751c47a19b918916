import { findFare, partyPrice } from "./fares"
import { findFlight } from "./schedule"
import { countTravellers } from "./searchForm"
import { offersOn } from "./supply"
import type { Cabin, Offer } from "./supply"
import type { FlightRef, Trip } from "./visitor"

export function flightsOf({ outbound, inbound }: Pick<Trip, "outbound" | "inbound">): FlightRef[] {
  return inbound ? [outbound, inbound] : [outbound]
}

/** What a flight costs on its day; none when it does not fly then or is sold out. */
export function findOffer(ref: FlightRef, cabin: Cabin): Offer | undefined {
  const flight = findFlight(ref.number)
  if (!flight) return undefined
  return offersOn(ref.date, flight.from, flight.to, cabin).find(
    (offer) => offer.flight.number === flight.number && offer.price !== null,
  )
}

export function offersOf(trip: Trip): Offer[] {
  return flightsOf(trip).flatMap((ref) => findOffer(ref, trip.search.cabin) ?? [])
}

export function priceOf(trip: Trip): number {
  const fare = findFare(trip.fare)
  return fare ? partyPrice(offersOf(trip), fare, countTravellers(trip.search)) : 0
}
