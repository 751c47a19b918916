import { html } from "../../html"
import type { Html } from "../../html"
import type { Hike } from "../hikes"
import type { Visitor } from "../visitor"
import { layout } from "./layout"

export function homePage(visitor: Visitor, found: Hike[], query: string): Html {
  const heading =
    query === "" ? "Lately, from people you follow" : `${countHikes(found.length)} for “${query}”`
  const body = html`<h1>${heading}</h1>
    ${found.length === 0 && html`<p>Try the name of an area, such as <a href="/?q=dales">Dales</a>.</p>`}
    <div class="hikes">${found.map((hike) => hikeCard(hike, visitor.profile.units === "Miles"))}</div>`
  return layout(visitor, { title: query === "" ? "Hikes" : "Search", path: "/", query, body })
}

function hikeCard({ title, by, area, kilometres, climb, day }: Hike, inMiles: boolean): Html {
  const distance = inMiles ? `${(kilometres / 1.609).toFixed(1)} miles` : `${kilometres} km`
  return html`<article class="hike">
    <h2>${title}</h2>
    <p class="muted">${by} · ${day}</p>
    <dl>
      <div>
        <dt>Distance</dt>
        <dd>${distance}</dd>
      </div>
      <div>
        <dt>Climb</dt>
        <dd>${climb} m</dd>
      </div>
      <div>
        <dt>Area</dt>
        <dd>${area}</dd>
      </div>
    </dl>
  </article>`
}

function countHikes(count: number): string {
  return count === 1 ? "1 hike" : `${count} hikes`
}
