import { readFileSync } from "node:fs"
import { asset, page, router } from "../routing"
import type { PageRequest, Reply, Route } from "../routing"
import type { Site } from "../site"
import {
  chooseFare,
  pay,
  savePassengers,
  showConfirmation,
  showFares,
  showPassengers,
  showReview,
  takeOver,
} from "./buying"
import * as managing from "./managing"
import { infoPage, infoPaths, notFoundPage } from "./pages/info"
import {
  selectInbound,
  selectOutbound,
  showFlights,
  showHome,
  showPlaces,
  showReturnFlights,
  showStatus,
} from "./searching"
import { newVisitor, stateOf } from "./visitor"
import type { FlightsState, Visitor } from "./visitor"

/** Petrel, an airline that sells its own flights. */
export const flights: Site<FlightsState> = {
  name: "flights",
  create() {
    const visitor = newVisitor()
    return {
      handle: router(routesFor(visitor), () => page(notFoundPage(), 404)),
      state: () => stateOf(visitor),
    }
  },
}

function routesFor(visitor: Visitor): Route[] {
  const as = (answer: (request: PageRequest, visitor: Visitor) => Reply) => (request: PageRequest) =>
    answer(request, visitor)
  return [
    ["GET", "/", showHome],
    ["GET", "/api/places", showPlaces],
    ["GET", "/flights", as(showFlights)],
    ["GET", "/flights/return", as(showReturnFlights)],
    ["POST", "/select/outbound", as(selectOutbound)],
    ["POST", "/select/inbound", as(selectInbound)],
    ["GET", "/book", as(takeOver)],
    ["GET", "/fare", as(showFares)],
    ["POST", "/fare", as(chooseFare)],
    ["GET", "/passengers", as(showPassengers)],
    ["POST", "/passengers", as(savePassengers)],
    ["GET", "/review", as(showReview)],
    ["POST", "/payment", as(pay)],
    ["GET", "/confirmation/:reference", as(showConfirmation)],
    ["GET", "/manage", () => managing.showLookUp()],
    ["POST", "/manage", as(managing.lookUp)],
    ["GET", "/manage/:reference", as(managing.showReservation)],
    ["GET", "/manage/:reference/bags", as(managing.showBags)],
    ["POST", "/manage/:reference/bags", as(managing.addBag)],
    ["GET", "/manage/:reference/seat", as(managing.showSeats)],
    ["POST", "/manage/:reference/seat", as(managing.takeSeat)],
    ["POST", "/manage/:reference/email", as(managing.changeEmail)],
    ["POST", "/manage/:reference/cancel", as(managing.cancel)],
    ["GET", "/status", as(showStatus)],
    ["POST", "/newsletter", as(managing.subscribe)],
    ...infoPaths.map((path): Route => ["GET", path, () => page(infoPage(path) ?? notFoundPage())]),
    ...assets(),
  ]
}

function assets(): Route[] {
  const script = (name: string): Route => [
    "GET",
    `/${name}`,
    () => asset("text/javascript; charset=utf-8", readPublicFile(name)),
  ]
  return [
    ["GET", "/styles.css", () => asset("text/css; charset=utf-8", stylesheet())],
    ["GET", "/logo.svg", () => asset("image/svg+xml", readPublicFile("logo.svg"))],
    ...["site.js", "search.js", "calendar.js"].map(script),
  ]
}

function stylesheet(): string {
  return ["base.css", "forms.css", "layout.css", "search.css", "pages.css"].map(readPublicFile).join("\n")
}

function readPublicFile(name: string): string {
  return readFileSync(new URL(`public/${name}`, import.meta.url), "utf8")
}
