import { html } from "../../html"
import type { Html } from "../../html"
import { airportOf, placeName } from "../airports"
import { addDays, formatLong, formatShort, today } from "../dates"
import type { IsoDate } from "../dates"
import type { Flight } from "../schedule"
import { statusOf } from "../statuses"
import { formField, nothingSent } from "./fields"
import type { SentForm } from "./fields"
import { layout } from "./layout"
import { alertBox } from "./parts"

const days: [name: string, date: IsoDate][] = [
  ["Yesterday", addDays(today, -1)],
  ["Today", today],
  ["Tomorrow", addDays(today, 1)],
]

export const statusDays = days.map(([, date]) => date)

export function statusPage(sent: SentForm = nothingSent, result?: Html): Html {
  const chosen = sent.values.get("date") ?? today
  const body = html`<div class="narrow">
    <h1>Flight status</h1>
    <form action="/status" novalidate>
      ${formField(sent, { name: "flight", label: "Flight number", hint: "For example PT 102" })}
      <div class="field">
        <label for="date">Day</label>
        <select id="date" name="date">
          ${days.map(
            ([name, date]) =>
              html`<option value="${date}" ${date === chosen && html`selected`}>
                ${name}, ${formatShort(date)}
              </option>`,
          )}
        </select>
      </div>
      <button class="big" type="submit">Check status</button>
    </form>
    ${result}
    <p class="muted">
      Times are local and change at short notice. The boards at the airport have the last word.
    </p>
  </div>`
  return layout({ title: "Flight status", path: "/status", body })
}

export function statusCard(flight: Flight, date: IsoDate): Html {
  const status = statusOf(flight, date)
  return html`<section class="panel" aria-labelledby="status-heading">
    <h2 id="status-heading">${flight.number} is ${status.word}</h2>
    <p>${formatLong(date)}</p>
    <dl>
      <dt>From</dt>
      <dd>${placeName(airportOf(flight.from))}, ${flight.departs}, terminal ${status.terminal}</dd>
      <dt>To</dt>
      <dd>${placeName(airportOf(flight.to))}, ${flight.arrives}</dd>
      <dt>Now expected</dt>
      <dd>${status.expected}</dd>
      <dt>Gate</dt>
      <dd>${status.gate}</dd>
    </dl>
  </section>`
}

export function statusProblem(text: string): Html {
  return alertBox(text)
}
