import { readFileSync } from "node:fs"
import { asset, page, router } from "../routing"
import type { PageRequest, Reply, Route } from "../routing"
import type { Site } from "../site"
import {
  deactivateCustomer,
  deleteCustomer,
  reactivateCustomer,
  saveCustomer,
  showCustomers,
} from "./customers"
import { deleteDiscount, pauseDiscount, resumeDiscount, showDiscounts } from "./discounts"
import { newOffice, stateOf } from "./office"
import type { AdminState, Office } from "./office"
import {
  cancelOrder,
  refundOrder,
  saveNote,
  shipOrder,
  shipOrders,
  showOrder,
  showOrders,
  showPackingSlip,
} from "./orders"
import { infoPage } from "./pages/info"
import { activityPage, overviewPage } from "./pages/overview"
import { bestSellers, reportsPage } from "./pages/reports"
import { saveProduct, showProducts, toggleVisible } from "./products"
import { showNotFound } from "./replying"
import type { Answer } from "./replying"
import { saveSettings, showSettings } from "./settings"
import { inviteMember, removeMember, resendInvite, revokeInvite, saveMember, showTeam } from "./team"

/** The back office of Larkmoor, a tea company: tables of rows with the same buttons. */
export const admin: Site<AdminState> = {
  name: "admin",
  create() {
    const office = newOffice()
    return {
      handle: router(routesFor(office), () => showNotFound(office)),
      state: () => stateOf(office),
    }
  },
}

const answers: [method: "GET" | "POST", path: string, answer: Answer][] = [
  ["GET", "/", (_, office) => page(overviewPage(office))],
  ["GET", "/activity", (_, office) => page(activityPage(office))],
  ["GET", "/orders", showOrders],
  ["POST", "/orders/bulk-ship", shipOrders],
  ["GET", "/orders/:number", showOrder],
  ["GET", "/orders/:number/slip", showPackingSlip],
  ["POST", "/orders/:number/ship", shipOrder],
  ["POST", "/orders/:number/refund", refundOrder],
  ["POST", "/orders/:number/cancel", cancelOrder],
  ["POST", "/orders/:number/note", saveNote],
  ["GET", "/customers", showCustomers],
  ["POST", "/customers/:id", saveCustomer],
  ["POST", "/customers/:id/deactivate", deactivateCustomer],
  ["POST", "/customers/:id/reactivate", reactivateCustomer],
  ["POST", "/customers/:id/delete", deleteCustomer],
  ["GET", "/products", showProducts],
  ["POST", "/products/:id", saveProduct],
  ["POST", "/products/:id/visible", toggleVisible],
  ["GET", "/discounts", showDiscounts],
  ["POST", "/discounts/:code/pause", pauseDiscount],
  ["POST", "/discounts/:code/resume", resumeDiscount],
  ["POST", "/discounts/:code/delete", deleteDiscount],
  ["GET", "/team", showTeam],
  ["POST", "/team/:id", saveMember],
  ["POST", "/team/:id/remove", removeMember],
  ["POST", "/invites", inviteMember],
  ["POST", "/invites/:id/resend", resendInvite],
  ["POST", "/invites/:id/revoke", revokeInvite],
  ["GET", "/reports", ({ query }, office) => page(reportsPage(office, query))],
  ["GET", "/reports/sales.csv", (_, office) => asset("text/csv; charset=utf-8", salesTable(office))],
  ["GET", "/settings", showSettings],
  ["POST", "/settings", saveSettings],
  ["GET", "/help", showInfo],
  ["GET", "/shortcuts", showInfo],
  ["GET", "/privacy", showInfo],
  ["GET", "/signed-out", showInfo],
]

function routesFor(office: Office): Route[] {
  return [
    ...answers.map(([method, path, answer]): Route => [method, path, (request) => answer(request, office)]),
    ["GET", "/styles.css", () => asset("text/css; charset=utf-8", stylesheet())],
    ["GET", "/office.js", () => asset("text/javascript; charset=utf-8", readPublicFile("office.js"))],
    ["GET", "/logo.svg", () => asset("image/svg+xml", readPublicFile("logo.svg"))],
  ]
}

function showInfo({ path }: PageRequest, office: Office): Reply {
  const document = infoPage(office, path.slice(1))
  return document ? page(document) : showNotFound(office)
}

function salesTable(office: Office): string {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const rows = bestSellers(office, office.orders.length)
  const lines = rows.map(({ name, quantity, revenue }) => [quoted(name), quantity, revenue / 100].join(","))
  return ["Product,Sold,Revenue", ...lines].join("\n")
}

function stylesheet(): string {
  return ["base.css", "layout.css", "tables.css", "overlays.css"].map(readPublicFile).join("\n")
}

function readPublicFile(name: string): string {
  return readFileSync(new URL(`public/${name}`, import.meta.url), "utf8")
}
