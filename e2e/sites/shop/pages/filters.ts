import { html } from "../../html"
import type { Html } from "../../html"
import { sortings } from "../listing"
import type { Filters, Listing, Sorting } from "../listing"
import { swatch } from "./parts"

const formId = "filters"

/** Filters are one form sent with a button; the sort select outside belongs to it as well. */
export function filterForm(listing: Listing, path: string, query: string | null): Html {
  const { filters, facets } = listing
  return html`<form class="filters" id="${formId}" action="${path}">
    <h2>Filter</h2>
    ${query !== null && html`<input type="hidden" name="q" value="${query}" />`}
    ${query !== null && categoryFilter(facets.categories, filters)}
    <fieldset>
      <legend>Price</legend>
      <div class="price-range">
        ${priceInput("min", "From ($)", filters.minPrice)} ${priceInput("max", "To ($)", filters.maxPrice)}
      </div>
    </fieldset>
    <fieldset>
      <legend>Color</legend>
      <div class="two-columns">
        ${facets.colors.map(
          (color) =>
            html`<label>
              <input
                type="checkbox"
                name="color"
                value="${color}"
                ${checked(filters.colors.includes(color))}
              />
              ${swatch(color)} ${color}
            </label>`,
        )}
      </div>
    </fieldset>
    <fieldset>
      <legend>Availability</legend>
      <label
        ><input type="checkbox" name="stock" value="1" ${checked(filters.inStock)} /> In stock only</label
      >
    </fieldset>
    <div class="actions">
      <button type="submit">Apply filters</button>
      <a href="${unfilteredAddress(path, query)}">Clear all</a>
    </div>
  </form>`
}

function categoryFilter(choices: Listing["facets"]["categories"], filters: Filters): Html {
  return html`<fieldset>
    <legend>Category</legend>
    ${choices.map(
      ({ category, count }) =>
        html`<label>
          <input
            type="checkbox"
            name="category"
            value="${category.id}"
            ${checked(filters.categories.includes(category.id))}
          />
          ${category.name} <span class="muted">(${count})</span>
        </label>`,
    )}
  </fieldset>`
}

function priceInput(name: string, label: string, cents: number | null): Html {
  const value = cents === null ? "" : String(cents / 100)
  return html`<label>
    ${label} <input type="number" name="${name}" min="0" step="any" inputmode="decimal" value="${value}" />
  </label>`
}

export function sortSelect(current: Sorting): Html {
  return html`<div class="sort">
    <label for="sort">Sort by</label>
    <select id="sort" name="sort" form="${formId}">
      ${Object.entries(sortings).map(
        ([value, label]) =>
          html`<option value="${value}" ${value === current && html`selected`}>${label}</option>`,
      )}
    </select>
    <noscript><button form="${formId}" type="submit">Sort</button></noscript>
  </div>`
}

function checked(is: boolean): Html | false {
  return is && html`checked`
}

export function unfilteredAddress(path: string, query: string | null): string {
  return query === null ? path : `${path}?${new URLSearchParams({ q: query }).toString()}`
}
