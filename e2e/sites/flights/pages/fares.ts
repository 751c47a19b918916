import { html } from "../../html"
import type { Html } from "../../html"
import { fares, partyPrice } from "../fares"
import type { Fare } from "../fares"
import { countTravellers, describeTravellers } from "../searchForm"
import { formatEuros } from "../supply"
import type { Offer } from "../supply"
import { flightsOf } from "../trips"
import type { Trip } from "../visitor"
import { layout } from "./layout"
import { itinerary, progress } from "./parts"

export function faresPage(trip: Trip, offers: Offer[]): Html {
  const travellers = countTravellers(trip.search)
  const body = html`${progress("Fare")}
    <h1>Choose your fare</h1>
    ${itinerary(flightsOf(trip))}
    <p class="muted">Prices for ${describeTravellers(trip.search)}, ${trip.search.cabin}.</p>
    <ul class="fares">
      ${fares.map((fare) => fareCard(fare, partyPrice(offers, fare, travellers)))}
    </ul>`
  return layout({ title: "Choose your fare", body })
}

function fareCard(fare: Fare, price: number): Html {
  return html`<li class="fare">
    <h2>${fare.name}</h2>
    <p class="price">${formatEuros(price)}</p>
    <ul>
      ${fare.includes.map((text) => html`<li class="yes">${text}</li>`)}
      ${fare.excludes.map((text) => html`<li class="no"><span class="visually-hidden">Not included: </span>${text}</li>`)}
    </ul>
    <form method="post" action="/fare">
      <input type="hidden" name="fare" value="${fare.id}" />
      <button type="submit">Choose ${fare.name}</button>
    </form>
  </li>`
}
