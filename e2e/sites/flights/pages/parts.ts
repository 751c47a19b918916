import { html } from "../../html"
import type { Html } from "../../html"
import { airportOf, placeName } from "../airports"
import { formatLong } from "../dates"
import { findFlight } from "../schedule"
import type { Flight } from "../schedule"
import { formatDuration } from "../supply"
import type { FlightRef } from "../visitor"

export function alertBox(content: Html | string): Html {
  return html`<div class="alert" role="alert">${content}</div>`
}

/** The steps of a booking above its pages. */
export function progress(current: "Flights" | "Fare" | "Passengers" | "Payment"): Html {
  const steps = ["Flights", "Fare", "Passengers", "Payment"]
  return html`<ol class="progress" aria-label="Booking steps">
    ${steps.map((step) => html`<li ${step === current && html`aria-current="step"`}>${step}</li>`)}
  </ol>`
}

export function times(flight: Flight): Html {
  return html`<time>${flight.departs}</time> – <time>${flight.arrives}</time>${
      flight.overnight && html`<sup title="Arrives the next day">+1</sup>`
    }`
}

export function describeStops({ via }: Flight): string {
  return via === null ? "Direct" : `1 stop in ${airportOf(via).city}`
}

/** One line for each flight of a trip. */
export function itinerary(refs: FlightRef[]): Html {
  return html`<ul class="itinerary">
    ${refs.map(({ number, date }) => {
      const flight = findFlight(number)
      return flight && html`<li>${itineraryLine(flight, date)}</li>`
    })}
  </ul>`
}

function itineraryLine(flight: Flight, date: string): Html {
  return html`<strong>${placeName(airportOf(flight.from))} to ${placeName(airportOf(flight.to))}</strong>
    <span>${formatLong(date)}, ${times(flight)}</span>
    <span class="muted">
      ${flight.number} · ${describeStops(flight)} · ${formatDuration(flight.minutes)} · ${flight.operator}
    </span>`
}
