import { html } from "../../html"
import type { Html } from "../../html"
import { airportOf } from "../airports"
import { formatShort } from "../dates"
import { legOf, lowestOf } from "../listing"
import type { Search } from "../searchForm"
import { searchQuery } from "../searchForm"
import { formatEuros, offersOn } from "../supply"
import { errorSummary, nothingSent } from "./fields"
import type { SentForm } from "./fields"
import { layout } from "./layout"
import { searchBox } from "./searchBox"

const ideas: [from: string, to: string, depart: string, text: string][] = [
  ["CPH", "BGO", "2027-03-20", "Seven mountains, one fish market, and rain that locals call fresh air."],
  ["MAD", "LIS", "2027-03-24", "Trams, tiles and a custard tart on every corner."],
  ["VIE", "BUD", "2027-04-10", "Thermal baths by day, ruin bars by night."],
  ["EDI", "AMS", "2027-04-17", "The tulips open in the middle of April."],
  ["ZRH", "BRU", "2027-05-08", "Comics on the walls, chocolate in the windows."],
  ["MUC", "ATH", "2027-05-15", "Warm enough for the sea, early enough for the Acropolis."],
]

export function homePage(sent: SentForm = nothingSent): Html {
  const body = html`<section class="hero" aria-labelledby="hero-heading">
      <h1 id="hero-heading">Where shall we take you?</h1>
      ${errorSummary(sent)} ${searchBox(sent)}
    </section>
    <section aria-labelledby="ideas-heading">
      <h2 id="ideas-heading">Low fares this spring</h2>
      <ul class="tiles">
        ${ideas.map(([from, to, depart, text]) => idea(from, to, depart, text))}
      </ul>
    </section>
    <section class="notices" aria-labelledby="news-heading">
      <h2 id="news-heading">Good to know</h2>
      <p>
        Strike at Brussels Zaventem on 4 March: check your flight before you leave home.
        <a href="/contact">What you can do</a>
      </p>
      <p>From 28 March our summer timetable has more flights to Split and Nice.</p>
    </section>`
  return layout({
    title: "Cheap flights across Europe",
    path: "/",
    scripts: ["search.js", "calendar.js"],
    body,
  })
}

function idea(from: string, to: string, depart: string, text: string): Html {
  const search: Search = {
    trip: "one-way",
    from,
    to,
    depart,
    return: null,
    adults: 1,
    children: 0,
    cabin: "Economy",
    direct: false,
  }
  const leg = legOf(search, "outbound")
  const lowest = lowestOf(offersOn(leg.date, leg.from, leg.to, search.cabin))
  return html`<li>
    <h3><a href="/flights?${searchQuery(search)}">${airportOf(from).city} to ${airportOf(to).city}</a></h3>
    <p>${text}</p>
    <p class="muted">${formatShort(depart)}, one way${lowest !== null && ` from ${formatEuros(lowest)}`}</p>
  </li>`
}
