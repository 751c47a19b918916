import { readFileSync } from "node:fs"
import { asset, router } from "../routing"
import type { PageRequest, Reply, Route } from "../routing"
import type { Site } from "../site"
import * as access from "./access"
import { showArticle, showHome, showNotFound, showSettings } from "./browsing"
import { addCard, changePlan, makeDefaultCard, removeCard } from "./paying"
import { saveCookies, saveNotifications, savePrivacy, saveProfile } from "./saving"
import { newVisitor, stateOf } from "./visitor"
import type { SettingsState, Visitor } from "./visitor"

/** Wanderleaf, a hiking log; what matters here is the page of its account settings. */
export const settings: Site<SettingsState> = {
  name: "settings",
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
    ["GET", "/", as(showHome)],
    ["GET", "/settings", as(showSettings)],
    ["POST", "/settings/profile", as(saveProfile)],
    ["POST", "/settings/notifications", as(saveNotifications)],
    ["POST", "/settings/privacy", as(savePrivacy)],
    ["POST", "/settings/security", as(access.saveSecurity)],
    ["POST", "/settings/password", as(access.changePassword)],
    ["POST", "/settings/email", as(access.changeEmail)],
    ["POST", "/settings/phone", as(access.changePhone)],
    ["POST", "/settings/confirm", as(access.confirmPassword)],
    ["POST", "/settings/data", as(access.requestData)],
    ["POST", "/settings/delete", as(access.deleteAccount)],
    ["POST", "/devices/:id/sign-out", as(access.signOutDevice)],
    ["POST", "/devices/sign-out", as(access.signOutOthers)],
    ["POST", "/apps/:id/disconnect", as(access.disconnectApp)],
    ["POST", "/plan/:id", as(changePlan)],
    ["POST", "/cards", as(addCard)],
    ["POST", "/cards/:id/default", as(makeDefaultCard)],
    ["POST", "/cards/:id/remove", as(removeCard)],
    ["POST", "/cookies", as(saveCookies)],
    ["POST", "/sign-out", as(access.signOut)],
    ["GET", "/signed-out", access.showSignedOut],
    ["GET", "/goodbye", as(access.showGoodbye)],
    ["GET", "/about/:name", as(showArticle)],
    ["GET", "/styles.css", () => asset("text/css; charset=utf-8", stylesheet())],
    ["GET", "/leaf.svg", () => asset("image/svg+xml", readPublicFile("leaf.svg"))],
    ...scripts.map(scriptRoute),
  ]
}

const scripts = ["cookies.js", "dialogs.js", "drafts.js", "header.js", "send.js", "switches.js", "tabs.js"]

function scriptRoute(name: string): Route {
  return ["GET", `/${name}`, () => asset("text/javascript; charset=utf-8", readPublicFile(name))]
}

function stylesheet(): string {
  return ["base.css", "layout.css", "settings.css", "overlays.css"].map(readPublicFile).join("\n")
}

function readPublicFile(name: string): string {
  return readFileSync(new URL(`public/${name}`, import.meta.url), "utf8")
}
