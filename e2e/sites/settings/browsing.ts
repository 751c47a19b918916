import { page } from "../routing"
import type { PageRequest, Reply } from "../routing"
import { findHikes } from "./hikes"
import { homePage } from "./pages/home"
import { articlePage, isArticle } from "./pages/articles"
import { layout } from "./pages/layout"
import { settingsPage } from "./pages/settings"
import { html } from "../html"
import type { Visitor } from "./visitor"

export function showHome({ query }: PageRequest, visitor: Visitor): Reply {
  const words = query.get("q")?.trim() ?? ""
  return page(homePage(visitor, findHikes(words), words))
}

export function showSettings(_: PageRequest, visitor: Visitor): Reply {
  return page(settingsPage(visitor))
}

export function showArticle(request: PageRequest, visitor: Visitor): Reply {
  const name = request.params["name"] ?? ""
  return isArticle(name) ? page(articlePage(visitor, name)) : showNotFound(visitor)
}

export function showNotFound(visitor: Visitor): Reply {
  const body = html`<div class="narrow">
    <h1>No path here</h1>
    <p>This page does not exist, or not any more. <a href="/">Back to the hikes</a></p>
  </div>`
  return page(layout(visitor, { title: "Not found", body }), 404)
}
