import { html } from "../../html"
import type { Html } from "../../html"
import { formatDate } from "../dates"
import { formatEuros } from "../supply"
import { priceOf } from "../trips"
import type { Booking, Passenger, Trip } from "../visitor"
import { checkField, errorSummary, formField } from "./fields"
import type { SentForm } from "./fields"
import { layout } from "./layout"
import { itinerary, progress } from "./parts"
import { tripSummary } from "./passengers"

export function reviewPage(trip: Trip, sent: SentForm): Html {
  const body = html`${progress("Payment")}
    <h1>Review and pay</h1>
    ${errorSummary(sent)}
    <div class="with-summary">
      <div>
        <section aria-labelledby="passengers-heading">
          <h2 id="passengers-heading">Passengers</h2>
          ${passengerList(trip.passengers)}
          <p>Confirmation to ${trip.contact?.email}. <a href="/passengers">Edit passengers</a></p>
        </section>
        ${paymentForm(sent, priceOf(trip))}
      </div>
      ${tripSummary(trip)}
    </div>`
  return layout({ title: "Review and pay", body })
}

function passengerList(passengers: Passenger[]): Html {
  return html`<ul>
    ${passengers.map(
      ({ title, firstName, lastName, birthDate }) =>
        html`<li>${title} ${firstName} ${lastName}, born ${formatDate(birthDate)}</li>`,
    )}
  </ul>`
}

function paymentForm(sent: SentForm, total: number): Html {
  return html`<form method="post" action="/payment" novalidate>
    <fieldset>
      <legend>Card</legend>
      ${formField(sent, { name: "cardName", label: "Name on card", autocomplete: "cc-name" })}
      ${formField(sent, { name: "cardNumber", label: "Card number", autocomplete: "cc-number", numeric: true })}
      <div class="two-columns">
        ${formField(sent, { name: "cardExpiry", label: "Expiry date", hint: "MM/YY", autocomplete: "cc-exp" })}
        ${formField(sent, { name: "cardCode", label: "Security code", autocomplete: "cc-csc", numeric: true })}
      </div>
    </fieldset>
    ${checkField(sent, "terms", html`I accept the <a href="/terms">conditions of carriage</a>`)}
    <button class="big" type="submit">Pay ${formatEuros(total)}</button>
  </form>`
}

export function confirmationPage(booking: Booking): Html {
  const body = html`<h1>You are booked</h1>
    <p class="success" role="status">
      Your booking reference is <strong>${booking.reference}</strong>. We sent the tickets to
      ${booking.contact.email}.
    </p>
    ${itinerary(booking.flights)}
    <h2>Passengers</h2>
    ${passengerList(booking.passengers)}
    <p>${formatEuros(booking.total)} paid with the card ending in ${booking.cardLastFour}.</p>
    <p><a class="button secondary" href="/">Book another flight</a></p>`
  return layout({ title: `Booking ${booking.reference}`, body })
}
