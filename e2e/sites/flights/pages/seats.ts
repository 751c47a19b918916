import { html } from "../../html"
import type { Html } from "../../html"
import { seatRows } from "../reservations"
import type { Reservation, Seat } from "../reservations"
import { formatEuros } from "../supply"
import { layout } from "./layout"
import { alertBox, itinerary } from "./parts"

export function seatsPage(reservation: Reservation, problem?: string): Html {
  const { reference, passenger, flight, date } = reservation
  const body = html`<div class="narrow">
    <p><a href="/manage/${reference}">Back to booking ${reference}</a></p>
    <h1>Choose a seat</h1>
    ${problem && alertBox(problem)} ${itinerary([{ number: flight, date }])}
    <form method="post" action="/manage/${reference}/seat">
      <fieldset class="seat-map">
        <legend>Seat for ${passenger}</legend>
        ${seatRows(flight).map((row) => seatRow(row, reservation))}
      </fieldset>
      <p class="muted">${priceNote(reservation)}</p>
      <button class="big" type="submit">${isFree(reservation) ? "Save seat" : "Pay for seat"}</button>
    </form>
  </div>`
  return layout({ title: "Choose a seat", path: "/manage", body })
}

/** Seats are part of the dearer fares. */
export function isFree({ fare }: Reservation): boolean {
  return fare !== "Light"
}

function priceNote(reservation: Reservation): string {
  if (isFree(reservation)) return `Seats are included in your ${reservation.fare} fare.`
  return "Rows 1 to 3 cost €19.00, all others €8.00. We charge the card you booked with."
}

function seatRow(row: Seat[], reservation: Reservation): Html {
  return html`<div class="seat-row">${row.map((seat) => seatChoice(seat, reservation))}</div>`
}

function seatChoice({ name, place, price, taken }: Seat, reservation: Reservation): Html {
  const isMine = reservation.seat === name
  const cost = isFree(reservation) ? "" : `, ${formatEuros(price)}`
  const isBlocked = taken && !isMine
  return html`<label class="seat">
    <input
      type="radio"
      name="seat"
      value="${name}"
      aria-label="Seat ${name}, ${place}${isBlocked ? ", taken" : cost}"
      ${isBlocked && html`disabled`}
      ${isMine && html`checked`}
    />
    <span aria-hidden="true">${name}</span>
  </label>`
}
