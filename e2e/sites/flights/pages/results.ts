import { html } from "../../html"
import type { Html } from "../../html"
import { airportOf, placeName } from "../airports"
import { formatLong, formatShort } from "../dates"
import { daysAround, dayParts, legOf, listOffers, lowestOf, sortings } from "../listing"
import type { Day, Leg, View } from "../listing"
import type { Search } from "../searchForm"
import { describeTravellers, searchQuery } from "../searchForm"
import { formatDuration, formatEuros } from "../supply"
import type { Offer } from "../supply"
import { layout } from "./layout"
import { describeStops, progress, times } from "./parts"

export type Direction = "outbound" | "inbound"

const operators = ["Petrel", "Petrel Regional", "Aurora Link"]

export function resultsPage(search: Search, view: View, direction: Direction): Html {
  const leg = legOf(search, direction)
  const offers = listOffers(leg, search, view)
  const [from, to] = [airportOf(leg.from), airportOf(leg.to)]
  const isReturn = search.trip === "return"
  const step = direction === "outbound" ? "Choose your outbound flight" : "Choose your return flight"
  const body = html`${progress("Flights")}
    <div class="results-head">
      <h1>${placeName(from)} to ${placeName(to)}</h1>
      <p>
        ${formatLong(leg.date)} · ${describeTravellers(search)} · ${search.cabin}
        <a href="/?${searchQuery(search)}">Edit search</a>
      </p>
      ${isReturn && html`<h2>${step}</h2>`}
    </div>
    ${dayStrip(search, leg, direction)}
    <div class="with-aside">
      ${filters(search, view, direction)}
      <section aria-label="Flights">
        ${toolbar(search, view, direction, offers)} ${list(search, leg, offers, direction)}
      </section>
    </div>`
  return layout({ title: `${from.city} to ${to.city}, ${formatShort(leg.date)}`, body })
}

function pathOf(direction: Direction): string {
  return direction === "outbound" ? "/flights" : "/flights/return"
}

function dayStrip(search: Search, leg: Leg, direction: Direction): Html {
  const changed = (date: string) => (direction === "outbound" ? { depart: date } : { return: date })
  return html`<nav class="day-strip" aria-label="Other days">
    <ul>
      ${daysAround(leg, search).map(
        (day) =>
          html`<li>
            <a
              href="${pathOf(direction)}?${searchQuery(search, changed(day.date))}"
              ${day.date === leg.date && html`aria-current="date"`}
              ><span>${formatShort(day.date)}</span> <span>${dayPrice(day)}</span></a
            >
          </li>`,
      )}
    </ul>
  </nav>`
}

function dayPrice({ lowest, flights }: Day): string {
  if (lowest !== null) return formatEuros(lowest)
  return flights === 0 ? "No flights" : "Sold out"
}

/** The search goes along with every form on the page. */
function searchInputs(search: Search, without: string[]): Html[] {
  return [...new URLSearchParams(searchQuery(search))]
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)
}

function filters(search: Search, view: View, direction: Direction): Html {
  const box = (name: string, value: string, label: string, isChecked: boolean) =>
    html`<label class="check"
      ><input type="checkbox" name="${name}" value="${value}" ${isChecked && html`checked`} />
      <span>${label}</span></label
    >`
  return html`<form class="filters" action="${pathOf(direction)}" aria-label="Filters">
    ${searchInputs(search, ["direct"])}
    <input type="hidden" name="sort" value="${view.sorting}" />
    <fieldset>
      <legend>Stops</legend>
      ${box("direct", "1", "Direct only", view.direct)}
    </fieldset>
    <fieldset>
      <legend>Departure time</legend>
      ${Object.entries(dayParts).map(([id, name]) => box("time", id, name, view.times.includes(id)))}
    </fieldset>
    <fieldset>
      <legend>Operated by</legend>
      ${operators.map((name) => box("operator", name, name, view.operators.includes(name)))}
    </fieldset>
    <button class="secondary" type="submit">Apply filters</button>
    <a href="${pathOf(direction)}?${searchQuery(search, { direct: false })}">Clear all</a>
  </form>`
}

function toolbar(search: Search, view: View, direction: Direction, offers: Offer[]): Html {
  return html`<div class="toolbar">
    <p role="status">${offers.length} ${offers.length === 1 ? "flight" : "flights"}</p>
    <form action="${pathOf(direction)}">
      ${searchInputs(search, [])}
      ${view.times.map((time) => html`<input type="hidden" name="time" value="${time}" />`)}
      ${view.operators.map((name) => html`<input type="hidden" name="operator" value="${name}" />`)}
      <label for="sort">Sort by</label>
      <select id="sort" name="sort">
        ${Object.entries(sortings).map(
          ([id, name]) =>
            html`<option value="${id}" ${id === view.sorting && html`selected`}>${name}</option>`,
        )}
      </select>
    </form>
  </div>`
}

function list(search: Search, leg: Leg, offers: Offer[], direction: Direction): Html {
  if (offers.length === 0) return nothingFound(leg)
  const lowest = lowestOf(offers)
  return html`<ul class="offers">
    ${offers.map((offer) => card(search, offer, direction, offer.price !== null && offer.price === lowest))}
  </ul>`
}

function nothingFound({ from, to, date }: Leg): Html {
  return html`<div class="empty">
    <h2>No flights found</h2>
    <p>
      There are no flights from ${airportOf(from).city} to ${airportOf(to).city} on ${formatLong(date)} that
      fit your search. Try another day or fewer filters.
    </p>
  </div>`
}

function card(search: Search, { flight, price }: Offer, direction: Direction, isLowest: boolean): Html {
  return html`<li class="offer">
    <div class="when">
      <h3>${times(flight)}</h3>
      <p>${flight.from} – ${flight.to}</p>
    </div>
    <div class="how">
      <p>${describeStops(flight)}, ${formatDuration(flight.minutes)}</p>
      <p class="muted">${flight.number} · ${flight.operator}</p>
    </div>
    <div class="buy">
      ${isLowest && html`<p class="badge">Lowest price</p>`}
      ${price === null ? html`<p class="sold-out">Sold out</p>` : priceAndButton(search, flight.number, price, direction)}
    </div>
  </li>`
}

function priceAndButton(search: Search, number: string, price: number, direction: Direction): Html {
  return html`<p class="price"><span class="visually-hidden">from </span>${formatEuros(price)}</p>
    <form method="post" action="/select/${direction}?${searchQuery(search)}">
      <input type="hidden" name="flight" value="${number}" />
      <button type="submit">Select</button>
    </form>`
}
