import { afterAll, beforeEach, expect, test } from "vitest"
import { serveSite } from "../site"
import { password } from "./account"
import { settings } from "./site"
import { tasks } from "./tasks"

const { url, state, reset, close } = await serveSite(settings)
beforeEach(() => reset())
afterAll(() => close())

async function visit(path: string): Promise<string> {
  return await (await fetch(url + path)).text()
}

/** Sends fields, and does not follow where the answer leads. */
async function send(path: string, fields: Record<string, string> = {}) {
  const body = new URLSearchParams(fields)
  const response = await fetch(url + path, { method: "POST", body, redirect: "manual" })
  return { status: response.status, text: await response.text() }
}

const profile = {
  displayName: "Maren Holt",
  username: "maren_walks",
  pronouns: "she/her",
  homeTown: "Hebden Bridge",
  website: "",
  about: "Mostly bog, sometimes summit.",
  language: "English (UK)",
  units: "Kilometres",
}

const card = { cardName: "M Holt", cardNumber: "4000 0000 0000 1234", cardExpiry: "08/29", cardCode: "123" }

test("nothing is changed and the banner is not answered on the first visit", () => {
  expect(state()).toEqual(settings.create().state())
  expect(state()).toMatchObject({ cookies: null, plan: "plus", visibility: "everyone", deleted: false })
})

test.each([
  ["/settings/profile", profile, { profile }],
  ["/settings/notifications", { "deals.email": "off" }, { notifications: { "deals.email": false } }],
  ["/settings/notifications", { digest: "Never" }, { digest: "Never" }],
  ["/settings/privacy", { visibility: "me", trim: "on" }, { visibility: "me", privacy: { trim: true } }],
  ["/settings/email", { email: "new@example.com", password }, { emailRequests: ["new@example.com"] }],
  ["/settings/phone", { phone: "+44 7700 900123" }, { phone: "+44 7700 900123" }],
  [
    "/settings/password",
    { password, newPassword: "slow-heron-77", repeatPassword: "slow-heron-77" },
    { passwordChanges: 1 },
  ],
  ["/settings/data", {}, { dataRequests: 1 }],
  ["/settings/delete", { word: "DELETE", password }, { deleted: true }],
  ["/devices/d6/sign-out", {}, { devices: ["d1", "d2", "d3", "d4", "d5"] }],
  ["/devices/sign-out", {}, { devices: ["d1"] }],
  ["/apps/strideo/disconnect", {}, { apps: ["summitlog", "mealpack", "skycast", "huttable", "lightbox"] }],
  ["/plan/pro", {}, { plan: "pro" }],
  ["/cards", card, { cards: [{ id: "c1" }, { id: "c2" }, { brand: "Visa", lastFour: "1234" }] }],
  ["/cards/c2/default", {}, { defaultCard: "c2" }],
  ["/cards/c2/remove", {}, { cards: [{ id: "c1" }] }],
  ["/cookies", { statistics: "on" }, { cookies: { preferences: false, statistics: true, marketing: false } }],
  ["/sign-out", {}, { signedOut: true }],
])("POST %s with %j is remembered", async (path, fields, expected) => {
  expect((await send(path, fields)).status).toBeLessThan(400)
  expect(state()).toMatchObject(expected)
})

test.each([
  ["/settings/profile", { ...profile, username: "Maren Holt" }, "Use 3 to 20 small letters"],
  ["/settings/profile", { ...profile, displayName: " " }, "Enter the name that others see."],
  ["/settings/notifications", { digest: "Hourly" }, "does not exist"],
  ["/settings/privacy", { live: "on" }, "Live location is part of Pro."],
  ["/settings/email", { email: "new@example.com", password: "guess" }, "That is not your password."],
  ["/settings/email", { email: "new", password }, "name@example.com"],
  ["/settings/phone", { phone: "soon" }, "Enter a whole number"],
  ["/settings/password", { password, newPassword: "short", repeatPassword: "short" }, "at least 10"],
  ["/settings/confirm", { password: "guess" }, "That is not your password."],
  ["/settings/delete", { word: "yes", password }, "Type the word DELETE."],
  ["/devices/d9/sign-out", {}, "signed out already"],
  ["/apps/nothing/disconnect", {}, "not connected any more"],
  ["/plan/gold", {}, "does not exist"],
  ["/cards", { ...card, cardNumber: "12" }, "not a whole card number"],
  ["/cards/c1/remove", {}, "cannot be removed"],
])("POST %s with %j is refused and changes nothing", async (path, fields, words) => {
  const { status, text } = await send(path, fields)
  expect(status).toBe(422)
  expect(text).toContain(words)
  expect(state()).toEqual(settings.create().state())
})

test("a security setting waits for the password, which is asked for once", async () => {
  expect((await send("/settings/security", { alerts: "on" })).status).toBe(403)
  expect(state().security).toEqual({ alerts: false, twoStep: false })

  await send("/settings/confirm", { password })
  await send("/settings/security", { alerts: "on" })
  await send("/settings/security", { twoStep: "on" })
  expect(state().security).toEqual({ alerts: true, twoStep: true })
})

test("live location opens with the plan that has it", async () => {
  const isLocked = async () => (await visit("/settings")).includes("Not on your plan. Comes with Pro.")
  expect(await isLocked()).toBe(true)
  await send("/plan/pro")
  expect(await isLocked()).toBe(false)
  expect((await send("/settings/privacy", { live: "on" })).status).toBe(200)
})

test("the banner is there until it is answered, on every page", async () => {
  const isHidden = async (path: string) => /id="cookie-banner"[^>]*\shidden/.test(await visit(path))
  expect([await isHidden("/"), await isHidden("/settings")]).toEqual([false, false])
  await send("/cookies")
  expect([await isHidden("/"), await isHidden("/settings")]).toEqual([true, true])
})

test("what was typed is shown as text, never as markup", async () => {
  await send("/settings/profile", { ...profile, displayName: "<b>Maren</b>" })
  expect(await visit("/settings")).toContain('value="&lt;b&gt;Maren&lt;/b&gt;"')
})

test.each([
  ["/", 200],
  ["/?q=dales", 200],
  ["/settings", 200],
  ["/about/help", 200],
  ["/signed-out", 200],
  ["/styles.css", 200],
  ["/drafts.js", 200],
  ["/about/hats", 404],
  ["/nothing", 404],
])("%s answers %i", async (path, status) => {
  expect((await fetch(url + path)).status).toBe(status)
})

test("the search of the hikes takes all words", async () => {
  const page = await visit("/?q=dales+ade")
  expect(page).toContain("1 hike for “dales ade”")
  expect(page).toContain("Malham before breakfast")
})

test.each(tasks)("$id is neither done nor harmed on the first visit", (task) => {
  if ("done" in task) expect(task.done(state())).toBe(false)
  else expect(task.harmless(state())).toBe(true)
})

test("a task is not done when more was changed than it asks for", async () => {
  const isDone = (id: string) => tasks.some((task) => task.id === id && "done" in task && task.done(state()))
  await send("/cookies", { marketing: "on" })
  await send("/devices/d6/sign-out")
  expect(isDone("settings/old-phone")).toBe(true)
  await send("/devices/d2/sign-out")
  expect(isDone("settings/old-phone")).toBe(false)
})
