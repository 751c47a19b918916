import { page, redirect } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { addressOf, findPage, findRenamed, library } from "./library"
import { articlePage } from "./pages/article"
import { homePage } from "./pages/home"
import { missingPage, notFoundPage } from "./pages/notFound"
import { resultsPage } from "./pages/results"
import { searchPages } from "./search"
import { parseVersion } from "./versions"
import type { Version } from "./versions"
import type { DocsState } from "./visitor"

export function showHome(request: PageRequest, visitor: DocsState): Reply {
  const version = versionAsked(request, visitor)
  if (!version) return showNotFound(request, visitor)
  visitor.version = version
  visitor.visited.push({ page: "", version })
  return page(homePage(visitor))
}

/** The front page has no version in its address: it shows the one that the visitor read last. */
function versionAsked({ params }: PageRequest, visitor: DocsState): Version | undefined {
  return params["version"] === undefined ? visitor.version : parseVersion(params["version"])
}

export function showDocPage(request: PageRequest, visitor: DocsState): Reply {
  const version = parseVersion(request.params["version"])
  const id = idIn(request)
  if (!version || !library.some((known) => known.id === id)) return showNotFound(request, visitor)
  visitor.version = version

  const found = findPage(id, version)
  if (found) {
    visitor.visited.push({ page: id, version })
    return page(articlePage(visitor, found))
  }
  const renamed = findRenamed(id, version)
  return renamed ? redirect(addressOf(renamed.id, version)) : page(missingPage(visitor, id), 404)
}

function idIn({ params }: PageRequest): string {
  return [params["part"], params["group"], params["page"]].filter((step) => step !== undefined).join("/")
}

export function showSearch({ query }: PageRequest, visitor: DocsState): Reply {
  const words = query.get("q")?.trim() ?? ""
  const results = searchPages(words, visitor.version)
  if (words !== "") {
    visitor.searches.push({ query: words, version: visitor.version, results: results.length })
  }
  return page(resultsPage(visitor, words, results))
}

export function switchVersion({ form }: PageRequest, visitor: DocsState): Reply {
  const version = parseVersion(form.get("version"))
  if (!version) return page(notFoundPage(visitor), 422)
  visitor.version = version
  const query = form.get("q")
  if (query !== null) return redirect(`/search?${new URLSearchParams({ q: query })}`)
  return redirect(addressOf(form.get("page") ?? "", version))
}

export function showNotFound(_: PageRequest, visitor: DocsState): Reply {
  return page(notFoundPage(visitor), 404)
}
