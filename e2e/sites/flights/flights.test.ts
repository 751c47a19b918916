import { afterAll, beforeEach, expect, test } from "vitest"
import { parseDate } from "./dates"
import { flights as timetable } from "./schedule"
import { tasks } from "./tasks"
import { serveFlights } from "./visiting"
import { newVisitor, stateOf } from "./visitor"

const { url, visit, send, state, reset, close } = await serveFlights()
beforeEach(() => reset())
afterAll(() => close())

const lisbon = "trip=one-way&from=Berlin&to=Lisbon&depart=18+March+2027"
const untouched = stateOf(newVisitor())

const numbersOn = async (path: string) =>
  [...(await visit(path)).matchAll(/<p class="muted">(PT \d+)/g)].map(([, number]) => number)

test("a visit starts with nothing done, and no task is done by that", () => {
  expect(state()).toEqual(untouched)
  for (const task of tasks)
    expect([task.id, "done" in task ? task.done(state()) : task.harmless(state())]).toEqual([
      task.id,
      "harmless" in task,
    ])
})

test("the timetable has 100 flights, each with its own number", () => {
  expect(new Set(timetable.map(({ number }) => number)).size).toBe(100)
})

test.each([
  ["18 March 2027", "2027-03-18"],
  ["Thu 18 Mar 2027", "2027-03-18"],
  ["March 18th, 2027", "2027-03-18"],
  ["18/03/2027", "2027-03-18"],
  ["18.3.27", "2027-03-18"],
  ["2027-03-18", "2027-03-18"],
  ["9 April", "2027-04-09"],
  ["28 February", "2028-02-28"],
  ["31 April 2027", null],
  ["soon", null],
])("“%s” is read as %s", (text, date) => {
  expect(parseDate(text)).toBe(date)
})

test.each([
  ["lis", ["LIS"]],
  ["London", ["LGW", "LHR"]],
  ["zur", ["ZRH"]],
  ["portugal", ["LIS", "OPO"]],
  ["xyz", []],
])("suggestions for “%s”", async (text, codes) => {
  const places = JSON.parse(await visit(`/api/places?q=${text}`)) as { code: string }[]
  expect(places.map(({ code }) => code)).toEqual(codes)
})

test.each([
  ["trip=one-way&from=&to=Lisbon&depart=18+March", "Enter where you fly from."],
  [
    "trip=one-way&from=London&to=Copenhagen&depart=18+March",
    "London Gatwick (LGW) or London Heathrow (LHR)?",
  ],
  ["trip=one-way&from=Atlantis&to=Lisbon&depart=18+March", "We do not fly to “Atlantis”."],
  ["trip=one-way&from=Lisbon&to=LIS&depart=18+March", "From and To are the same airport."],
  ["trip=one-way&from=Berlin&to=Lisbon&depart=28+February+2027", "This date is in the past."],
  ["trip=return&from=Berlin&to=Lisbon&depart=18+March", "Choose a return date."],
  ["trip=return&from=Berlin&to=Lisbon&depart=18+March&return=17+March", "before the departure date"],
])("search for %s is sent back", async (query, message) => {
  expect(await visit(`/flights?${query}`)).toContain(message)
  expect(state()).toEqual(untouched)
})

test.each([
  ["", ["PT 302", "PT 304", "PT 306", "PT 312", "PT 310"]],
  ["&sort=price", ["PT 306", "PT 304", "PT 312", "PT 310", "PT 302"]],
  ["&sort=duration", ["PT 302", "PT 310", "PT 306", "PT 304", "PT 312"]],
  ["&direct=1", ["PT 302", "PT 310"]],
  ["&time=afternoon&operator=Petrel", ["PT 312", "PT 310"]],
  ["&time=evening", []],
])("flights from Berlin to Lisbon%s", async (view, numbers) => {
  expect(await numbersOn(`/flights?${lisbon}${view}`)).toEqual(numbers)
})

test("a flight is chosen, and a sold out one cannot be", async () => {
  const copenhagen = "trip=one-way&from=DUB&to=CPH&depart="
  await send(`/select/outbound?${copenhagen}2027-03-12`, { flight: "PT 662" })
  expect(state().trip).toBeNull()
  expect(await visit(`/flights?${copenhagen}2027-03-12`)).toContain("Sold out")
  expect(await visit(`/flights?${copenhagen}2027-03-11`)).not.toContain("Sold out")

  expect((await send(`/select/outbound?${lisbon}`, { flight: "PT 306" })).location).toBe("/fare")
  expect(state().trip?.outbound).toEqual({ number: "PT 306", date: "2027-03-18" })
})

test("a round trip needs a flight each way", async () => {
  const trip = "trip=return&from=MAD&to=LIS&depart=10+March&return=14+March"
  const chosen = await send(`/select/outbound?${trip}`, { flight: "PT 202" })
  expect(chosen.location).toContain("/flights/return?")
  expect(await numbersOn(chosen.location ?? "")).toEqual(["PT 203", "PT 207"])
  await send(`/select/inbound?${trip}`, { flight: "PT 203" })
  expect(state().trip?.inbound).toEqual({ number: "PT 203", date: "2027-03-14" })
})

test("every link of the site leads somewhere", async () => {
  const pages = ["/", "/manage", "/status", `/flights?${lisbon}`]
  const found = await Promise.all(pages.map(visit))
  const links = found.flatMap((page) =>
    [...page.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, href]) => href),
  )
  for (const link of new Set(links)) {
    const path = (link ?? "").replaceAll("&amp;", "&")
    expect([path, (await fetch(url + path)).status]).toEqual([path, 200])
  }
  expect((await fetch(`${url}/hotels`)).status).toBe(404)
})
