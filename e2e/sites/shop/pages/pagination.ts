import { html } from "../../html"
import type { Html } from "../../html"
import type { Listing } from "../listing"

export function pagination({ page, pages }: Listing, path: string, address: URLSearchParams): Html | null {
  if (pages === 1) return null
  const numbers = Array.from({ length: pages }, (_, index) => index + 1)
  return html`<nav class="pagination" aria-label="Pages">
    <ul>
      ${page > 1 && html`<li><a rel="prev" href="${pageAddress(page - 1, path, address)}">Previous</a></li>`}
      ${numbers.map(
        (number) =>
          html`<li>
            <a href="${pageAddress(number, path, address)}" ${number === page && html`aria-current="page"`}
              ><span class="visually-hidden">Page </span>${number}</a
            >
          </li>`,
      )}
      ${page < pages && html`<li><a rel="next" href="${pageAddress(page + 1, path, address)}">Next</a></li>`}
    </ul>
  </nav>`
}

function pageAddress(page: number, path: string, address: URLSearchParams): string {
  const query = new URLSearchParams(address)
  query.set("page", String(page))
  return `${path}?${query.toString()}`
}
