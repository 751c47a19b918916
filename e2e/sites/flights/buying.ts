import { page, redirect } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { findFare } from "./fares"
import { faresPage } from "./pages/fares"
import { nothingSent } from "./pages/fields"
import { notFoundPage } from "./pages/info"
import { passengersPage } from "./pages/passengers"
import { confirmationPage, reviewPage } from "./pages/review"
import { readPassengers } from "./passengerForm"
import { checkPayment } from "./paymentForm"
import { findFlight } from "./schedule"
import { countTravellers } from "./searchForm"
import { findOffer, flightsOf, offersOf, priceOf } from "./trips"
import type { Booking, Trip, Visitor } from "./visitor"

const references = ["LR7W2C", "NB4XQ8", "TG9K5M", "VD3H6P"]

/** Where other sites' links lead: straight to the passengers of one flight. */
export function takeOver({ query }: PageRequest, visitor: Visitor): Reply {
  const flight = findFlight(query.get("flight") ?? "")
  const fare = findFare(query.get("fare"))
  const outbound = { number: flight?.number ?? "", date: query.get("date") ?? "" }
  if (!flight || !fare || !findOffer(outbound, "Economy")) return redirect("/")
  const { from, to } = flight
  const party = { adults: 1, children: 0, cabin: "Economy" as const, direct: false }
  visitor.trip = {
    search: { trip: "one-way", from, to, depart: outbound.date, return: null, ...party },
    outbound,
    inbound: null,
    fare: fare.id,
    passengers: [],
    contact: null,
  }
  return redirect("/passengers")
}

export function showFares(_: PageRequest, { trip }: Visitor): Reply {
  return trip ? page(faresPage(trip, offersOf(trip))) : redirect("/")
}

export function chooseFare({ form }: PageRequest, { trip }: Visitor): Reply {
  const fare = findFare(form.get("fare"))
  if (!trip || !fare) return redirect("/fare")
  trip.fare = fare.id
  return redirect("/passengers")
}

export function showPassengers(_: PageRequest, { trip }: Visitor): Reply {
  if (!trip?.fare) return redirect("/fare")
  return page(passengersPage(trip, { values: passengerValues(trip), errors: {} }))
}

export function savePassengers({ form }: PageRequest, { trip }: Visitor): Reply {
  if (!trip?.fare) return redirect("/fare")
  const { passengers, contact, errors } = readPassengers(form, countTravellers(trip.search))
  if (Object.keys(errors).length > 0) return page(passengersPage(trip, { values: form, errors }), 422)
  trip.passengers = passengers
  trip.contact = contact
  return redirect("/review")
}

export function showReview(_: PageRequest, { trip }: Visitor): Reply {
  return trip?.contact ? page(reviewPage(trip, nothingSent)) : redirect("/passengers")
}

export function pay({ form }: PageRequest, visitor: Visitor): Reply {
  const { trip, bookings } = visitor
  if (!trip?.contact || trip.fare === null) return redirect("/passengers")
  const errors = checkPayment(form)
  if (Object.keys(errors).length > 0) return page(reviewPage(trip, { values: form, errors }), 422)

  const booking: Booking = {
    reference: references[bookings.length] ?? `PTR${100 + bookings.length}`,
    flights: flightsOf(trip),
    fare: trip.fare,
    passengers: trip.passengers,
    contact: trip.contact,
    cardLastFour: (form.get("cardNumber") ?? "").replaceAll(/\D/g, "").slice(-4),
    total: priceOf(trip),
  }
  bookings.push(booking)
  visitor.trip = null
  return redirect(`/confirmation/${booking.reference}`)
}

export function showConfirmation({ params }: PageRequest, { bookings }: Visitor): Reply {
  const booking = bookings.find(({ reference }) => reference === params["reference"])
  return booking ? page(confirmationPage(booking)) : page(notFoundPage(), 404)
}

/** What was entered before, for somebody who comes back to the page. */
function passengerValues({ passengers, contact }: Trip): URLSearchParams {
  const values = new URLSearchParams()
  for (const [index, passenger] of passengers.entries())
    for (const [name, value] of Object.entries(passenger)) values.set(`${name}${index + 1}`, value)
  if (contact) {
    values.set("email", contact.email)
    values.set("phone", contact.phone)
    if (contact.offers) values.set("offers", "1")
  }
  return values
}
