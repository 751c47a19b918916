import { html } from "../../html"
import type { Html } from "../../html"
import type { Category } from "../categories"
import { pageSize } from "../listing"
import type { Listing } from "../listing"
import { wordsWithResults } from "../search"
import type { Visitor } from "../visitor"
import { filterForm, sortSelect, unfilteredAddress } from "./filters"
import { layout } from "./layout"
import { pagination } from "./pagination"
import { breadcrumbs, productGrid } from "./parts"

export function searchPage(
  visitor: Visitor,
  query: string,
  listing: Listing,
  address: URLSearchParams,
): Html {
  const count = `${listing.total} ${listing.total === 1 ? "result" : "results"}`
  const body = html`<h1>${count} for “${query}”</h1>
    ${results(listing, "/search", address)}`
  return layout(visitor, { title: `${query} – ${count}`, query, body })
}

export function nothingFoundPage(visitor: Visitor, query: string): Html {
  const words = wordsWithResults(query)
  const body = html`<h1>${query ? html`No results for “${query}”` : "Search the shop"}</h1>
    <p>
      ${query ? "We could not find anything that matches all of that." : "Enter what you are looking for."}
    </p>
    ${
      words.length > 0 &&
      html`<h2>Try one word at a time</h2>
        <ul>
          ${words.map((word) => html`<li><a href="/search?q=${encodeURIComponent(word)}">${word}</a></li>`)}
        </ul>`
    }
    <h2>Other people searched for</h2>
    <ul>
      <li><a href="/search?q=cotton+hoodie">cotton hoodie</a></li>
      <li><a href="/search?q=waterproof+backpack">waterproof backpack</a></li>
      <li><a href="/search?q=notebook">notebook</a></li>
    </ul>`
  return layout(visitor, { title: "No results", query, body })
}

export function categoryPage(
  visitor: Visitor,
  category: Category,
  listing: Listing,
  address: URLSearchParams,
): Html {
  const path = `/category/${category.id}`
  const body = html`${breadcrumbs([["/", "Home"]], category.name)}
    <h1>${category.name}</h1>
    <p class="intro">${category.intro}</p>
    ${results(listing, path, address)}`
  return layout(visitor, { title: category.name, path, body })
}

function results(listing: Listing, path: string, address: URLSearchParams): Html {
  return html`<div class="with-aside">
    <aside aria-label="Filters">${filterForm(listing, path, address.get("q"))}</aside>
    <section aria-label="Products">
      <div class="toolbar">
        <p>${rangeText(listing)}</p>
        ${sortSelect(listing.sorting)}
      </div>
      ${
        listing.total > 0
          ? productGrid(listing.shown, 2)
          : html`<p>
              Nothing fits these filters.
              <a href="${unfilteredAddress(path, address.get("q"))}">Clear all filters</a>
            </p>`
      }
      ${pagination(listing, path, address)}
    </section>
  </div>`
}

function rangeText({ shown, total, page, pages }: Listing): string {
  if (total === 0) return "No products"
  if (pages === 1) return `${total} ${total === 1 ? "product" : "products"}`
  const first = (page - 1) * pageSize + 1
  return `${first}–${first + shown.length - 1} of ${total} products`
}
