import { html } from "../../html"
import type { Html } from "../../html"
import { findFare } from "../fares"
import { titles } from "../passengerForm"
import { countTravellers } from "../searchForm"
import type { Search } from "../searchForm"
import { formatEuros } from "../supply"
import { flightsOf, priceOf } from "../trips"
import type { Trip } from "../visitor"
import { checkField, errorSummary, formField, selectField } from "./fields"
import type { SentForm } from "./fields"
import { layout } from "./layout"
import { itinerary, progress } from "./parts"

export function passengersPage(trip: Trip, sent: SentForm): Html {
  const { search } = trip
  const body = html`${progress("Passengers")}
    <h1>Who is flying?</h1>
    ${errorSummary(sent)}
    <div class="with-summary">
      <form method="post" action="/passengers" novalidate>
        <p>Names must be as in the passport or identity card.</p>
        ${Array.from({ length: countTravellers(search) }, (_, index) => passenger(sent, search, index))}
        <fieldset>
          <legend>Contact details</legend>
          ${formField(sent, { name: "email", label: "E-mail address", type: "email", autocomplete: "email" })}
          ${formField(sent, { name: "phone", label: "Mobile phone", type: "tel", autocomplete: "tel", optional: true })}
          ${checkField(sent, "offers", "E-mail me offers and travel ideas")}
        </fieldset>
        <button class="big" type="submit">Continue</button>
      </form>
      ${tripSummary(trip)}
    </div>`
  return layout({ title: "Passenger details", body })
}

function passenger(sent: SentForm, { adults }: Search, index: number): Html {
  const name = (field: string) => `${field}${index + 1}`
  return html`<fieldset>
    <legend>Passenger ${index + 1}, ${index < adults ? "adult" : "child"}</legend>
    ${selectField(sent, { name: name("title"), label: "Title", autocomplete: "honorific-prefix" }, titles)}
    <div class="two-columns">
      ${formField(sent, { name: name("firstName"), label: "First name", autocomplete: "given-name" })}
      ${formField(sent, { name: name("lastName"), label: "Last name", autocomplete: "family-name" })}
    </div>
    ${formField(sent, { name: name("birthDate"), label: "Date of birth", type: "date", autocomplete: "bday" })}
  </fieldset>`
}

export function tripSummary(trip: Trip): Html {
  return html`<section class="summary" aria-labelledby="summary-heading">
    <h2 id="summary-heading">Your trip</h2>
    ${itinerary(flightsOf(trip))}
    <p>${trip.search.cabin}, ${findFare(trip.fare)?.name} fare</p>
    <p class="total">Total <strong>${formatEuros(priceOf(trip))}</strong></p>
    <p><a href="/fare">Change fare</a></p>
  </section>`
}
