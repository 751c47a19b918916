import { html } from "../../html"
import type { Html } from "../../html"
import { bags } from "../reservations"
import type { Reservation } from "../reservations"
import { formatEuros } from "../supply"
import { errorSummary, formField, nothingSent } from "./fields"
import type { SentForm } from "./fields"
import { layout } from "./layout"
import { alertBox, itinerary } from "./parts"

export function lookUpPage(sent: SentForm = nothingSent, problem?: string): Html {
  const body = html`<div class="narrow">
    <h1>Manage booking</h1>
    <p>Add bags, choose seats or cancel. You find the reference in your confirmation e-mail.</p>
    ${problem && alertBox(problem)} ${errorSummary(sent)}
    <form method="post" action="/manage" novalidate>
      ${formField(sent, { name: "reference", label: "Booking reference", hint: "Six letters and digits" })}
      ${formField(sent, { name: "lastName", label: "Last name", autocomplete: "family-name" })}
      <button class="big" type="submit">Find booking</button>
    </form>
    <p><a href="/contact">I cannot find my reference</a></p>
  </div>`
  return layout({ title: "Manage booking", path: "/manage", body })
}

export function reservationPage(reservation: Reservation, done?: string): Html {
  const { reference, passenger, flight, date, fare, cancelled } = reservation
  const body = html`<h1>Booking ${reference}</h1>
    ${done && html`<p class="success" role="status">${done}</p>`}
    ${cancelled && html`<p class="alert">This booking is cancelled.</p>`}
    ${itinerary([{ number: flight, date }])}
    <p>${passenger}, ${fare} fare</p>
    <div class="panels">
      ${seatPanel(reservation)} ${bagPanel(reservation)} ${contactPanel(reservation)}
      ${!cancelled && cancelPanel(reservation)}
    </div>`
  return layout({ title: `Booking ${reference}`, path: "/manage", body })
}

function seatPanel({ reference, seat, cancelled }: Reservation): Html {
  return html`<section class="panel" aria-labelledby="seat-heading">
    <h2 id="seat-heading">Seat</h2>
    <p>${seat === null ? "No seat chosen. We give you one at check-in." : `Seat ${seat}`}</p>
    ${
      !cancelled &&
      html`<a class="button secondary" href="/manage/${reference}/seat"
        >${seat === null ? "Choose seat" : "Change seat"}</a
      >`
    }
  </section>`
}

function bagPanel({ reference, bags: added, cancelled }: Reservation): Html {
  return html`<section class="panel" aria-labelledby="bags-heading">
    <h2 id="bags-heading">Baggage</h2>
    <p>${added.length === 0 ? "One small cabin bag." : `Cabin bag and checked: ${added.join(", ")}.`}</p>
    ${!cancelled && html`<a class="button secondary" href="/manage/${reference}/bags">Add baggage</a>`}
  </section>`
}

function contactPanel({ reference, email }: Reservation): Html {
  return html`<section class="panel" aria-labelledby="contact-heading">
    <h2 id="contact-heading">Contact</h2>
    <form method="post" action="/manage/${reference}/email">
      <label for="email">E-mail for this booking</label>
      <div class="joined">
        <input id="email" type="email" name="email" value="${email}" autocomplete="email" required />
        <button class="secondary" type="submit">Save</button>
      </div>
    </form>
  </section>`
}

function cancelPanel({ reference, fare }: Reservation): Html {
  return html`<section class="panel" aria-labelledby="cancel-heading">
    <h2 id="cancel-heading">Cancellation</h2>
    <p>${fare === "Flex" ? "You get the full fare back." : `The ${fare} fare is not refunded.`}</p>
    <form method="post" action="/manage/${reference}/cancel">
      <button class="danger" type="submit">Cancel booking</button>
    </form>
  </section>`
}

export function bagsPage(reservation: Reservation): Html {
  const { reference, passenger, flight, date } = reservation
  const body = html`<div class="narrow">
    <p><a href="/manage/${reference}">Back to booking ${reference}</a></p>
    <h1>Add baggage</h1>
    ${itinerary([{ number: flight, date }])}
    <form method="post" action="/manage/${reference}/bags">
      <fieldset class="choices">
        <legend>For ${passenger}</legend>
        ${bags.map(
          ({ id, name, detail, price }, index) =>
            html`<label>
              <input type="radio" name="bag" value="${id}" ${index === 0 && html`checked`} />
              <span><strong>${name}</strong> <span class="muted">${detail}</span></span>
              <span>${formatEuros(price)}</span>
            </label>`,
        )}
      </fieldset>
      <p class="muted">We charge the card you booked with, Visa ending in 4417.</p>
      <button class="big" type="submit">Pay now</button>
    </form>
  </div>`
  return layout({ title: "Add baggage", path: "/manage", body })
}
