import { html } from "../../html"
import type { Html } from "../../html"
import { pageSize } from "../listing"
import type { Column, Listable, Listing } from "../listing"

const formId = "list-form"

/** The search field and filter above a table; the column buttons below send the same form. */
export function listForm<T>(listable: Listable<T>, listing: Listing<T>): Html {
  const { filter, noun, path } = listable
  return html`<form class="list-form" id="${formId}" role="search" action="${path}">
    <input type="hidden" name="sort" value="${listing.sort}" />
    <div>
      <label class="visually-hidden" for="list-search">Search ${noun}</label>
      <input
        id="list-search"
        type="search"
        name="q"
        value="${listing.query}"
        placeholder="Search ${noun}"
        autocomplete="off"
      />
    </div>
    <div>
      <label for="list-filter">${filter.label}</label>
      <select id="list-filter" name="${filter.name}">
        <option value="">All</option>
        ${filter.options.map(
          (option) => html`<option ${option === listing.filter && html`selected`}>${option}</option>`,
        )}
      </select>
    </div>
    <button class="secondary" type="submit">Search</button>
    ${(listing.query !== "" || listing.filter !== "") && html`<a href="${path}">Clear</a>`}
  </form>`
}

export function countText<T>(
  { noun }: Listable<T>,
  { total, page, pages, shown, query }: Listing<T>,
): string {
  if (total === 0) return query === "" ? `No ${noun} here.` : `No ${noun} match “${query}”.`
  if (pages === 1) return `${total} ${total === 1 ? noun.slice(0, -1) : noun}`
  const first = (page - 1) * pageSize + 1
  return `${first}–${first + shown.length - 1} of ${total} ${noun}`
}

export function columnHeaders<T>({ columns }: Listable<T>, { sort }: Listing<T>): Html[] {
  return columns.map((column) => columnHeader(column, sort))
}

function columnHeader<T>({ id, name, numeric }: Column<T>, sort: string): Html {
  const isAscending = sort === `${id}-asc`
  const isSorted = isAscending || sort === `${id}-desc`
  const direction = isAscending ? "ascending" : "descending"
  return html`<th
    scope="col"
    ${numeric && html`class="number"`}
    ${isSorted && html`aria-sort="${direction}"`}
  >
    <button
      class="sort"
      type="submit"
      form="${formId}"
      name="sort"
      value="${id}-${isAscending ? "desc" : "asc"}"
    >
      ${name}<span class="arrow" aria-hidden="true">${isSorted ? (isAscending ? "▲" : "▼") : "↕"}</span>
    </button>
  </th>`
}

export function pagination<T>(listable: Listable<T>, listing: Listing<T>): Html | null {
  const { page, pages } = listing
  if (pages === 1) return null
  const link = (to: number, text: Html | string, attributes?: Html | false) =>
    html`<li><a href="${addressOf(listable, { ...listing, page: to })}" ${attributes}>${text}</a></li>`
  return html`<nav class="pagination" aria-label="Pagination">
    <ul>
      ${page > 1 && link(page - 1, "Previous", html`rel="prev"`)}
      ${Array.from({ length: pages }, (_, index) =>
        link(
          index + 1,
          html`<span class="visually-hidden">Page </span>${index + 1}`,
          index + 1 === page && html`aria-current="page"`,
        ),
      )}
      ${page < pages && link(page + 1, "Next", html`rel="next"`)}
    </ul>
  </nav>`
}

/** Where this part of the list is, to come back to it after an action. */
export function addressOf<T>(listable: Listable<T>, listing: Listing<T>): string {
  const query = new URLSearchParams()
  if (listing.query !== "") query.set("q", listing.query)
  if (listing.filter !== "") query.set(listable.filter.name, listing.filter)
  if (listing.sort !== listable.initialSort) query.set("sort", listing.sort)
  if (listing.page > 1) query.set("page", String(listing.page))
  return query.size > 0 ? `${listable.path}?${query.toString()}` : listable.path
}
