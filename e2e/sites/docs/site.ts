import { readFileSync } from "node:fs"
import { asset, router } from "../routing"
import type { PageRequest, Reply, Route } from "../routing"
import type { Site } from "../site"
import { drawLogo } from "./pages/icons"
import { showDocPage, showHome, showNotFound, showSearch, switchVersion } from "./reading"
import {
  chooseLanguage,
  chooseTab,
  chooseTheme,
  dismissAnnouncement,
  noteCopy,
  removeSaved,
  savePage,
  sendFeedback,
  showSaved,
  showSubscribed,
  subscribe,
  vote,
} from "./reporting"
import { newVisitor } from "./visitor"
import type { DocsState } from "./visitor"

/** Documentation of Holdfast, a backup program, in three versions. */
export const docs: Site<DocsState> = {
  name: "docs",
  create() {
    const visitor = newVisitor()
    return {
      handle: router(routesFor(visitor), (request) => showNotFound(request, visitor)),
      state: () => structuredClone(visitor),
    }
  },
}

function routesFor(visitor: DocsState): Route[] {
  const as = (answer: (request: PageRequest, visitor: DocsState) => Reply) => (request: PageRequest) =>
    answer(request, visitor)
  return [
    ["GET", "/", as(showHome)],
    ["GET", "/docs/:version", as(showHome)],
    ["GET", "/docs/:version/:part/:page", as(showDocPage)],
    ["GET", "/docs/:version/:part/:group/:page", as(showDocPage)],
    ["GET", "/search", as(showSearch)],
    ["POST", "/version", as(switchVersion)],
    ["POST", "/language", as(chooseLanguage)],
    ["POST", "/theme", as(chooseTheme)],
    ["POST", "/tabs", as(chooseTab)],
    ["POST", "/copied", as(noteCopy)],
    ["POST", "/announcement", as(dismissAnnouncement)],
    ["POST", "/feedback/vote", as(vote)],
    ["POST", "/feedback", as(sendFeedback)],
    ["GET", "/saved", as(showSaved)],
    ["POST", "/saved", as(savePage)],
    ["POST", "/saved/remove", as(removeSaved)],
    ["POST", "/newsletter", as(subscribe)],
    ["GET", "/newsletter/welcome", as(showSubscribed)],
    ["GET", "/logo.svg", () => asset("image/svg+xml", drawLogo())],
    ["GET", "/styles.css", stylesheet],
    ["GET", "/scripts/:file", (request) => script(request) ?? showNotFound(request, visitor)],
  ]
}

const styles = ["base.css", "layout.css", "sidebar.css", "article.css", "widgets.css"]
const scripts = ["docs.js", "report.js", "header.js", "sidebar.js", "samples.js", "feedback.js"]

function stylesheet(): Reply {
  return asset("text/css; charset=utf-8", styles.map(readPublicFile).join("\n"))
}

function script({ params }: PageRequest): Reply | undefined {
  const file = scripts.find((name) => name === params["file"])
  return file === undefined ? undefined : asset("text/javascript; charset=utf-8", readPublicFile(file))
}

function readPublicFile(name: string): string {
  return readFileSync(new URL(`public/${name}`, import.meta.url), "utf8")
}
