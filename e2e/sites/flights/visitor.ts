import type { IsoDate } from "./dates"
import { oldReservations } from "./reservations"
import type { Reservation } from "./reservations"
import type { Search } from "./searchForm"

export type FlightRef = { number: string; date: IsoDate }

export type Passenger = { title: string; firstName: string; lastName: string; birthDate: IsoDate }

export type Contact = { email: string; phone: string; offers: boolean }

/** The trip that the visitor is putting together. */
export type Trip = {
  search: Search
  outbound: FlightRef
  inbound: FlightRef | null
  fare: string | null
  passengers: Passenger[]
  contact: Contact | null
}

export type Booking = {
  reference: string
  flights: FlightRef[]
  fare: string
  passengers: Passenger[]
  contact: Contact
  cardLastFour: string
  total: number
}

/** Something done to a booking that was there before. */
export type Change =
  | { reference: string; kind: "bag"; bag: string; paid: number }
  | { reference: string; kind: "seat"; seat: string; paid: number }
  | { reference: string; kind: "email"; email: string }
  | { reference: string; kind: "cancel" }

/** All that one visitor did. The site has one visitor at a time. */
export type Visitor = {
  searches: Search[]
  trip: Trip | null
  bookings: Booking[]
  reservations: Reservation[]
  /** References of the reservations that the visitor has looked up. */
  opened: string[]
  changes: Change[]
  statusChecks: FlightRef[]
  newsletter: string[]
}

export type FlightsState = Omit<Visitor, "reservations">

export function newVisitor(): Visitor {
  return {
    searches: [],
    trip: null,
    bookings: [],
    reservations: oldReservations(),
    opened: [],
    changes: [],
    statusChecks: [],
    newsletter: [],
  }
}

export function stateOf({ reservations: _, ...done }: Visitor): FlightsState {
  return structuredClone(done)
}
