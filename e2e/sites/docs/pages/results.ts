import { html } from "../../html"
import type { Html } from "../../html"
import type { DocPage } from "../docPage"
import { addressOf, partsAbove } from "../library"
import { searchPages } from "../search"
import { inVersion, versionName, versions } from "../versions"
import type { DocsState } from "../visitor"
import { layout } from "./layout"

export function resultsPage(visitor: DocsState, query: string, results: DocPage[]): Html {
  const body = html`<div class="results">
    <h1>Search results</h1>
    <p role="status">${summaryOf(visitor, query, results)}</p>
    <ol>
      ${results.map((result) => entry(visitor, result))}
    </ol>
    ${results.length === 0 && query !== "" && advice(visitor, query)}
  </div>`
  const path = `/search?${new URLSearchParams({ q: query })}`
  return layout(visitor, { title: "Search results", path, query, body })
}

function summaryOf({ version }: DocsState, query: string, { length }: DocPage[]): string {
  if (query === "") return "Type what you are looking for into the search field."
  const where = `“${query}” in the documentation of ${versionName(version)}`
  return length === 0
    ? `No results for ${where}`
    : `${length} ${length === 1 ? "result" : "results"} for ${where}`
}

function entry({ version }: DocsState, { id, title, summary }: DocPage): Html {
  const place = partsAbove(id).map(({ name }) => name)
  return html`<li>
    <h2><a href="${addressOf(id, version)}">${title}</a></h2>
    <p class="place">${place.join(" › ")}</p>
    <p>${inVersion(summary, version)}</p>
  </li>`
}

function advice({ version }: DocsState, query: string): Html {
  const elsewhere = versions.filter((other) => other !== version && searchPages(query, other).length > 0)
  const names = elsewhere.map(versionName).join(" and ")
  return html`<p>
    ${
      names === ""
        ? "Nothing was found in the other versions either. Check the spelling, or use fewer words."
        : `There are results in ${names}. Choose the version above to see them.`
    }
  </p>`
}
