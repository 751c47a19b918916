import { isDeepStrictEqual } from "node:util"
import { html } from "../html"
import { page, redirect } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { placeName, suggestPlaces } from "./airports"
import { today } from "./dates"
import { readView, legOf } from "./listing"
import { homePage } from "./pages/home"
import { resultsPage } from "./pages/results"
import { statusCard, statusDays, statusPage, statusProblem } from "./pages/status"
import { fliesOn } from "./supply"
import { findFlight } from "./schedule"
import { readSearch } from "./searchForm"
import { findOffer } from "./trips"
import type { Visitor } from "./visitor"

export function showHome({ query }: PageRequest): Reply {
  return page(homePage({ values: query, errors: {} }))
}

/** What the From and To fields offer while somebody types. */
export function showPlaces({ query }: PageRequest): Reply {
  const places = suggestPlaces(query.get("q") ?? "").map((airport) => ({
    value: placeName(airport),
    city: airport.city,
    airport: `${airport.name}, ${airport.country}`,
    code: airport.code,
  }))
  return { status: 200, headers: { "content-type": "application/json" }, body: JSON.stringify(places) }
}

export function showFlights({ query }: PageRequest, visitor: Visitor): Reply {
  const { search, errors } = readSearch(query)
  if (!search) return page(homePage({ values: query, errors }), 422)
  // Sorting and filtering come here too, and are no new search.
  if (!isDeepStrictEqual(visitor.searches.at(-1), search)) visitor.searches.push(search)
  return page(resultsPage(search, readView(query), "outbound"))
}

export function showReturnFlights({ query }: PageRequest, visitor: Visitor): Reply {
  const { search } = readSearch(query)
  if (!search || !visitor.trip) return redirect("/")
  return page(resultsPage(search, readView(query), "inbound"))
}

export function selectOutbound({ query, form }: PageRequest, visitor: Visitor): Reply {
  const { search } = readSearch(query)
  if (!search) return redirect("/")
  const outbound = { number: form.get("flight") ?? "", date: legOf(search, "outbound").date }
  if (!findOffer(outbound, search.cabin)) return redirect(`/flights?${query.toString()}`)
  visitor.trip = { search, outbound, inbound: null, fare: null, passengers: [], contact: null }
  return redirect(search.trip === "return" ? `/flights/return?${query.toString()}` : "/fare")
}

export function selectInbound({ query, form }: PageRequest, visitor: Visitor): Reply {
  const { search } = readSearch(query)
  if (!search || !visitor.trip) return redirect("/")
  const inbound = { number: form.get("flight") ?? "", date: legOf(search, "inbound").date }
  if (!findOffer(inbound, search.cabin)) return redirect(`/flights/return?${query.toString()}`)
  visitor.trip = { ...visitor.trip, search, inbound }
  return redirect("/fare")
}

export function showStatus({ query }: PageRequest, visitor: Visitor): Reply {
  if (!query.has("flight")) return page(statusPage())
  const text = query.get("flight")?.trim() ?? ""
  const sent = { values: query, errors: {} }
  if (text === "") return page(statusPage({ ...sent, errors: { flight: "Enter a flight number." } }), 422)

  const asked = query.get("date") ?? today
  const date = statusDays.includes(asked) ? asked : today
  const flight = findFlight(text)
  if (!flight) return page(statusPage(sent, statusProblem(`We know no flight “${text}”.`)))
  if (!fliesOn(flight, date)) {
    return page(statusPage(sent, statusProblem(`${flight.number} does not fly on this day.`)))
  }
  visitor.statusChecks.push({ number: flight.number, date })
  return page(statusPage(sent, html`${statusCard(flight, date)}`))
}
