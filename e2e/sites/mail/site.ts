import { readFileSync } from "node:fs"
import { actOnMessages, undo } from "./acting"
import { showContacts, showInfo, showMessage, showNotFound, showSearch, showView } from "./browsing"
import { saveProfile, saveResponder, showSettings } from "./configuring"
import { asset, redirect, router } from "../routing"
import type { PageRequest, Reply, Route } from "../routing"
import type { Site } from "../site"
import { newVisitor, stateOf } from "./visitor"
import type { MailState, Visitor } from "./visitor"
import { discardDraft, saveDraft, send } from "./writing"

/** Larkmail, a webmail: pages from the server, and a script that swaps them and works on ticked messages. */
export const mail: Site<MailState> = {
  name: "mail",
  create() {
    const visitor = newVisitor()
    return {
      handle: router(routesFor(visitor), () => showNotFound(visitor)),
      state: () => stateOf(visitor),
    }
  },
}

function routesFor(visitor: Visitor): Route[] {
  const as = (answer: (request: PageRequest, visitor: Visitor) => Reply) => (request: PageRequest) =>
    answer(request, visitor)
  return [
    ["GET", "/", () => redirect("/mail/inbox")],
    ["GET", "/mail/:view", as(showView)],
    ["GET", "/label/:view", as(showView)],
    ["GET", "/search", as(showSearch)],
    ["GET", "/message/:id", as(showMessage)],
    ["POST", "/act", as(actOnMessages)],
    ["POST", "/undo", as(undo)],
    ["POST", "/drafts", as(saveDraft)],
    ["POST", "/drafts/discard", as(discardDraft)],
    ["POST", "/send", as(send)],
    ["GET", "/contacts", as(showContacts)],
    ["GET", "/settings", as(showSettings)],
    ["POST", "/settings/profile", as(saveProfile)],
    ["POST", "/settings/responder", as(saveResponder)],
    ["GET", "/help", as(showInfo)],
    ["GET", "/privacy", as(showInfo)],
    ["GET", "/terms", as(showInfo)],
    ["GET", "/apps", as(showInfo)],
    ["GET", "/logo.svg", () => asset("image/svg+xml", readPublicFile("logo.svg"))],
    ["GET", "/icons.svg", () => asset("image/svg+xml", readPublicFile("icons.svg"))],
    ["GET", "/styles.css", () => asset("text/css; charset=utf-8", stylesheet())],
    ...scripts.map((name): Route => ["GET", `/js/${name}`, () => script(name)]),
  ]
}

const scripts = [
  "mail.js",
  "api.js",
  "compose.js",
  "list.js",
  "menus.js",
  "navigation.js",
  "recipients.js",
  "toast.js",
]

function script(name: string): Reply {
  return asset("text/javascript; charset=utf-8", readPublicFile(name))
}

function stylesheet(): string {
  return ["base.css", "layout.css", "messages.css", "compose.css"].map(readPublicFile).join("\n")
}

function readPublicFile(name: string): string {
  return readFileSync(new URL(`public/${name}`, import.meta.url), "utf8")
}
