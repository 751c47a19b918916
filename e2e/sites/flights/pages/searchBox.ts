import { html } from "../../html"
import type { Html } from "../../html"
import { placeName, readPlace } from "../airports"
import { formatDate, parseDate } from "../dates"
import { cabins } from "../supply"
import { describedBy, errorText } from "./fields"
import type { SentForm } from "./fields"

export function searchBox(sent: SentForm): Html {
  const { values } = sent
  const isOneWay = values.get("trip") === "one-way"
  return html`<form class="search-box" id="search" action="/flights" novalidate>
    <fieldset class="trip-type">
      <legend class="visually-hidden">Trip type</legend>
      <label
        ><input type="radio" name="trip" value="return" ${!isOneWay && html`checked`} /> Round trip</label
      >
      <label><input type="radio" name="trip" value="one-way" ${isOneWay && html`checked`} /> One way</label>
    </fieldset>
    <div class="places">
      ${placeField(sent, "from", "From")}
      <button class="icon swap" type="button" id="swap" aria-label="Swap departure and destination">
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M7 8h13l-4-4M17 16H4l4 4" />
        </svg>
      </button>
      ${placeField(sent, "to", "To")}
    </div>
    <div class="days">
      ${dateField(sent, "depart", "Departure date", false)}
      ${dateField(sent, "return", "Return date", isOneWay)}
    </div>
    <div class="party">
      ${stepper("adults", "Adults", "adult", Number(values.get("adults") ?? 1), 1)}
      ${stepper("children", "Children (2–11)", "child", Number(values.get("children") ?? 0), 0)}
      <div class="field">
        <label for="cabin">Cabin class</label>
        <select id="cabin" name="cabin">
          ${cabins.map((cabin) => html`<option ${cabin === values.get("cabin") && html`selected`}>${cabin}</option>`)}
        </select>
      </div>
    </div>
    <div class="submit-row">
      <label class="check">
        <input type="checkbox" name="direct" value="1" ${values.has("direct") && html`checked`} />
        <span>Direct flights only</span>
      </label>
      <button class="big" type="submit">Search flights</button>
    </div>
  </form>`
}

function placeField({ values, errors }: SentForm, name: string, label: string): Html {
  return html`<div class="field combobox">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      type="text"
      name="${name}"
      value="${shownPlace(values.get(name) ?? "")}"
      placeholder="City or airport"
      autocomplete="off"
      spellcheck="false"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded="false"
      aria-controls="${name}-list"
      ${describedBy(name, false, errors[name])}
    />
    <ul class="suggestions" id="${name}-list" role="listbox" aria-label="${label} suggestions" hidden></ul>
    <p class="visually-hidden" role="status" id="${name}-status"></p>
    ${errorText(name, errors[name])}
  </div>`
}

function dateField({ values, errors }: SentForm, name: string, label: string, isHidden: boolean): Html {
  return html`<div class="field date-field" data-calendar="${name}" ${isHidden && html`hidden`}>
    <label for="${name}">${label}</label>
    <div class="joined">
      <input
        id="${name}"
        type="text"
        name="${name}"
        value="${shownDate(values.get(name) ?? "")}"
        placeholder="DD/MM/YYYY"
        autocomplete="off"
        ${isHidden && html`disabled`}
        ${describedBy(name, false, errors[name])}
      />
      <button
        class="icon"
        type="button"
        aria-label="Open calendar for ${label.toLowerCase()}"
        aria-haspopup="dialog"
        aria-expanded="false"
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M4 6h16v14H4zM4 10h16M8 3v5M16 3v5" />
        </svg>
      </button>
    </div>
    ${errorText(name, errors[name])}
  </div>`
}

function stepper(name: string, label: string, one: string, value: number, least: number): Html {
  return html`<div class="field stepper" role="group" aria-labelledby="${name}-label" data-least="${least}">
    <span class="label" id="${name}-label">${label}</span>
    <div class="joined">
      <button class="icon" type="button" data-step="-1" aria-label="Remove one ${one}">−</button>
      <output>${value}</output>
      <button class="icon" type="button" data-step="1" aria-label="Add one ${one}">+</button>
      <input type="hidden" name="${name}" value="${value}" />
    </div>
  </div>`
}

function shownPlace(text: string): string {
  const [only, ...others] = readPlace(text)
  return only && others.length === 0 ? placeName(only) : text
}

function shownDate(text: string): string {
  const date = parseDate(text)
  return date === null ? text : formatDate(date)
}
