import { html } from "../../html"
import type { Html } from "../../html"
import { airports, placeName } from "../airports"
import { fares } from "../fares"
import { layout } from "./layout"

type Info = { title: string; body: Html }

const pages: Record<string, Info> = {
  "/destinations": {
    title: "Destinations",
    body: html`<p>We fly to ${airports.length} airports in Europe.</p>
      <ul class="places-list">
        ${airports.map((airport) => html`<li>${placeName(airport)}, ${airport.country}</li>`)}
      </ul>`,
  },
  "/baggage": {
    title: "Bags and sizes",
    body: html`<p>A small bag that fits under the seat is always included.</p>
      <table>
        <caption>
          Checked bags, when added after booking
        </caption>
        <tr>
          <th scope="col">Weight</th>
          <th scope="col">Price</th>
        </tr>
        <tr>
          <td>23 kg</td>
          <td>€35.00</td>
        </tr>
        <tr>
          <td>32 kg</td>
          <td>€55.00</td>
        </tr>
      </table>
      <p>Prams and car seats travel free of charge. Add bags under <a href="/manage">Manage booking</a>.</p>`,
  },
  "/our-fares": {
    title: "Our fares",
    body: html`${fares.map(
      ({ name, includes }) =>
        html`<h2>${name}</h2>
          <ul>
            ${includes.map((text) => html`<li>${text}</li>`)}
          </ul>`,
    )}`,
  },
  "/about": {
    title: "Who we are",
    body: html`<p>
      Petrel began in 1998 with one aircraft between Copenhagen and Bergen. Today 41 aircraft carry our bird,
      and the bird still does not like waiting on the ground.
    </p>`,
  },
  "/terms": {
    title: "Conditions of carriage",
    body: html`<p>
      A ticket is for the person named on it. Be at the gate 20 minutes before departure. If we cancel your
      flight, you choose between another flight and your money.
    </p>`,
  },
  "/contact": {
    title: "Contact",
    body: html`<p>Our people answer every day from 6:00 to 22:00 at +45 55 50 12 40.</p>
      <p>
        Without a booking reference we can find your ticket by the card you paid with, but only on the phone.
      </p>`,
  },
}

export const infoPaths = Object.keys(pages)

export function infoPage(path: string): Html | undefined {
  const info = pages[path]
  if (!info) return undefined
  const body = html`<div class="prose">
    <h1>${info.title}</h1>
    ${info.body}
  </div>`
  return layout({ title: info.title, path, body })
}

export function newsletterPage(problem?: string): Html {
  const body = problem
    ? html`<h1>Fares by e-mail</h1>
        <p class="alert" role="alert">${problem}</p>`
    : html`<h1>Thank you</h1>
        <p>From now on our best fares come to you.</p>`
  return layout({ title: "Fares by e-mail", body })
}

export function notFoundPage(): Html {
  const body = html`<h1>This page has flown away</h1>
    <p><a href="/">Book a flight</a> or <a href="/manage">manage a booking</a> instead.</p>`
  return layout({ title: "Page not found", body })
}
