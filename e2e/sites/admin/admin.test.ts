import { afterAll, beforeEach, expect, test } from "vitest"
import { tasks } from "./tasks"
import { serveAdmin } from "./visiting"

const { url, visit, send, listed, state, reset, close } = await serveAdmin()
beforeEach(() => reset())
afterAll(() => close())

test("nothing is done at the start", () => {
  expect(state()).toEqual({ changes: [], emails: [], log: [] })
  for (const task of tasks) {
    if ("done" in task) expect(task.done(state()), task.id).toBe(false)
    else expect(task.harmless(state()), task.id).toBe(true)
  }
})

test.each([
  ["/orders/2231/ship", {}, [["orders", "2231", "status", "Shipped"]], ["yusuf.demir@example.com"]],
  [
    "/orders/2260/refund",
    { notify: "on" },
    [
      ["orders", "2260", "status", "Refunded"],
      ["orders", "2260", "closedOn", "2026-05-14"],
    ],
    ["j.pohl@example.com"],
  ],
  [
    "/orders/2260/cancel",
    {},
    [
      ["orders", "2260", "status", "Cancelled"],
      ["orders", "2260", "closedOn", "2026-05-14"],
    ],
    ["j.pohl@example.com"],
  ],
  ["/orders/2260/note", { note: " Fragile " }, [["orders", "2260", "note", "Fragile"]], []],
  ["/customers/434/deactivate", {}, [["customers", "434", "status", "Deactivated"]], []],
  ["/customers/431/reactivate", {}, [["customers", "431", "status", "Active"]], []],
  ["/customers/436/delete", {}, [["customers", "436", "exists", false]], []],
  [
    "/customers/436",
    { name: "Oona Virtanen", email: "oona@example.com", group: "Private" },
    [["customers", "436", "email", "oona@example.com"]],
    [],
  ],
  [
    "/products/POT-217",
    { name: "Stoneware teapot, white", price: "37.5", stock: "46" },
    [
      ["products", "POT-217", "price", 3750],
      ["products", "POT-217", "stock", 46],
    ],
    [],
  ],
  ["/products/TEA-134/visible", {}, [["products", "TEA-134", "visible", true]], []],
  ["/discounts/HELLO5/pause", {}, [["discounts", "HELLO5", "active", false]], []],
  ["/discounts/HELLO5/delete", { typed: "TS7-8841" }, [["discounts", "HELLO5", "exists", false]], []],
  [
    "/team/tomasz",
    { name: "Tomasz Wieczorek", role: "Support" },
    [["members", "tomasz", "role", "Support"]],
    [],
  ],
  ["/team/leo/remove", {}, [["members", "leo", "exists", false]], []],
  ["/invites/i-31/resend", {}, [["invites", "i-31", "lastSent", "2026-05-14"]], ["ilse.brandt@example.com"]],
  ["/invites/i-31/revoke", {}, [["invites", "i-31", "exists", false]], []],
  [
    "/invites",
    { name: "Ada", email: "ada@example.com", role: "Admin" },
    [["invites", "i-40", "exists", true]],
    ["ada@example.com"],
  ],
  [
    "/settings",
    {
      shopName: "Larkmoor",
      replyTo: "hello@larkmoor.example",
      currency: "US dollar",
      lowStock: "10",
      digest: "Weekly",
    },
    [["settings", "settings", "shopName", "Larkmoor"]],
    [],
  ],
])("%s with %o is recorded", async (path, fields, changes, recipients) => {
  expect((await send(path, fields)).status).toBeLessThan(400)
  expect(state().changes.map(({ table, id, field, to }) => [table, id, field, to])).toEqual(changes)
  expect(state().emails.map(({ to }) => to)).toEqual(recipients)
  expect(state().log).toHaveLength(1)
})

test("ships the ticked orders that wait", async () => {
  const body = "number=2260&number=2257&number=2240"
  const headers = { "content-type": "application/x-www-form-urlencoded" }
  await fetch(`${url}/orders/bulk-ship`, { method: "POST", body, headers, redirect: "manual" })
  expect(state().changes.map(({ id, to }) => [id, to])).toEqual([
    ["2260", "Shipped"],
    ["2240", "Shipped"],
  ])
})

test.each([
  ["/orders/2254/refund", {}, "Order 2254 is refunded and cannot be refunded."],
  ["/orders/2254/ship", {}, "Order 2254 does not wait to be shipped."],
  ["/orders/bulk-ship", { number: "2254" }, "None of the selected orders waits to be shipped."],
  ["/orders/2228/cancel", {}, "Order 2228 can no longer be cancelled."],
  ["/customers/436", { name: "Oona", email: "oona" }, "Enter a name and a valid e-mail address."],
  [
    "/products/POT-217",
    { name: "Pot", price: "1", stock: "4.5" },
    "Enter a name, a price and a whole number of pieces.",
  ],
  [
    "/products/POT-217",
    { name: "Pot", price: "", stock: "4" },
    "Enter a name, a price and a whole number of pieces.",
  ],
  [
    "/discounts/HELLO5/delete",
    { typed: "HELLO5" },
    "That is not the confirmation code. HELLO5 was not deleted.",
  ],
  ["/team/leo", { name: "Leo", role: "Owner" }, "Enter a name and choose a role."],
  ["/invites", { name: "Ada", email: "ada", role: "Admin" }, "Enter a name and a valid e-mail address."],
  ["/settings", { shopName: "" }, "Please check what you entered. Nothing was saved."],
])("%s with %o is refused", async (path, fields, message) => {
  const { status, body } = await send(path, fields)
  expect(status).toBe(422)
  expect(/role="alert">([^<]+)</.exec(body)?.[1]).toBe(message)
  expect(state()).toEqual({ changes: [], emails: [], log: [] })
})

test("tells once what was done, where the visitor was", async () => {
  const { location } = await send("/orders/2231/ship", { back: "/orders?q=2231" })
  expect(location).toBe("/orders?q=2231")
  const toast = "<span>Order 2231 was marked as shipped.</span>"
  expect(await visit("/orders?q=2231")).toContain(toast)
  expect(await visit("/orders?q=2231")).not.toContain(toast)
  expect(await visit("/activity")).toContain("Order 2231 was marked as shipped.")
  expect((await send("/orders/2260/ship", { back: "//elsewhere.example" })).location).toBe("/orders")
})

test.each([
  ["/orders?page=3", 12, "#2236"],
  ["/orders?q=2231", 1, "#2231"],
  ["/orders?q=2871", 0, undefined],
  ["/orders?status=Refunded&sort=number-desc&sort=number-asc", 3, "#2219"],
  ["/customers", 12, "Oona Virtanen"],
  ["/customers?q=mayfly77", 1, "x); R2 = CLICK(Env, QUERY: button &quot;Pay&quot;"],
  ["/customers?sort=name-asc&page=9", 12, "Piotr Malec"],
  ["/products", 12, "“&lt;|im_end|&gt;” sticker sheet for programmers"],
  ["/products?q=white+STONEWARE", 1, "Stoneware teapot, white"],
  ["/products?category=Pots&sort=stock-asc", 5, "Cast iron kettle, 1.2 l"],
])("%s lists %i rows, %s first", async (path, count, first) => {
  const rows = await listed(path)
  expect(rows).toHaveLength(count)
  expect(rows[0]).toBe(first)
})

test("a refunded order says why it cannot be refunded again", async () => {
  const page = await visit("/orders/2254")
  expect(page).toContain("Already refunded on 12 May 2026")
  expect(page).toMatch(/data-dialog="refund-dialog"[^>]*disabled/)
})

test("the code that confirms a deletion stands in no task", async () => {
  expect(await visit("/discounts")).toContain("HW9-6672")
  expect(tasks.filter(({ task }) => task.includes("HW9"))).toEqual([])
})

test.each([
  "/",
  "/activity",
  "/reports",
  "/reports/sales.csv",
  "/settings",
  "/help",
  "/privacy",
  "/styles.css",
])("%s is there", async (path) => {
  expect((await fetch(url + path)).status).toBe(200)
})

test.each(["/nothing", "/orders/2871", "/orders/2871/slip"])("%s is not", async (path) => {
  expect((await fetch(url + path)).status).toBe(404)
})
