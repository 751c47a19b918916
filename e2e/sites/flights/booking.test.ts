import { afterAll, beforeEach, expect, test } from "vitest"
import { addDays, today } from "./dates"
import { serveFlights } from "./visiting"

const { url, visit, send, state, reset, close } = await serveFlights()
beforeEach(() => reset())
afterAll(() => close())

const hamburg = "/book?flight=PT+416&date=2027-03-22&fare=standard"
const leonie = {
  title1: "Ms",
  firstName1: "Leonie",
  lastName1: "Brandt",
  birthDate1: "1988-05-14",
  email: "leonie.brandt@example.com",
}
const card = {
  cardName: "L Brandt",
  cardNumber: "4111 1111 1111 1111",
  cardExpiry: "09/29",
  cardCode: "123",
  terms: "1",
}
const lookUp = (reference: string, lastName: string) => send("/manage", { reference, lastName })

test("passengers and payment make a booking", async () => {
  await visit(hamburg)
  expect((await send("/passengers", { ...leonie, lastName1: "" })).body).toContain("Enter the last name.")
  expect((await send("/passengers", leonie)).location).toBe("/review")
  expect(await visit("/review")).toContain("Ms Leonie Brandt, born 14 May 1988")

  const refused = await send("/payment", { ...card, cardNumber: "4111 1111 1111 1112" })
  expect(refused.body).toContain("Check the card number.")
  expect(state().bookings).toEqual([])

  expect((await send("/payment", card)).location).toBe("/confirmation/LR7W2C")
  expect(state().trip).toBeNull()
  expect(state().bookings).toMatchObject([
    {
      flights: [{ number: "PT 416", date: "2027-03-22" }],
      fare: "standard",
      cardLastFour: "1111",
      total: 98,
    },
  ])
  expect(await visit("/confirmation/LR7W2C")).toContain("You are booked")
})

test.each([
  ["QX4T7B", "", "Enter the last name of a passenger."],
  ["QX4T7B", "Okafor", "We found no booking"],
  ["", "Morales", "Enter the booking reference."],
])("booking %s of “%s” is not shown", async (reference, lastName, message) => {
  expect((await lookUp(reference, lastName)).body).toContain(message)
  expect((await fetch(`${url}/manage/QX4T7B/bags`)).url).toBe(`${url}/manage`)
})

test.each([
  ["bags", { bag: "23kg" }, { kind: "bag", bag: "23 kg", paid: 35 }],
  ["seat", { seat: "9D" }, { kind: "seat", seat: "9D", paid: 0 }],
  ["email", { email: "new@example.com" }, { kind: "email", email: "new@example.com" }],
  ["cancel", {}, { kind: "cancel" }],
])("a change of %s is recorded", async (part, fields, change) => {
  await send(`/manage/HM2K9D/${part}`, fields)
  expect(state().changes).toEqual([])
  await lookUp("hm2k9d", "okafor")
  await send(`/manage/HM2K9D/${part}`, fields)
  expect(state().changes).toEqual([{ reference: "HM2K9D", ...change }])
})

test("a taken seat is refused", async () => {
  await lookUp("HM2K9D", "Okafor")
  const [taken] =
    /(?<=value=")\w+(?="\s+aria-label="[^"]*taken)/.exec(await visit("/manage/HM2K9D/seat")) ?? []
  expect((await send("/manage/HM2K9D/seat", { seat: taken ?? "" })).body).toContain(
    "Choose a seat that is free.",
  )
  expect(state().changes).toEqual([])
})

test.each([
  ["PT 310", today, "PT 310 is delayed"],
  ["pt310", addDays(today, 1), "PT 310 is on time"],
  ["PT 999", today, "We know no flight “PT 999”."],
  ["", today, "Enter a flight number."],
])("status of “%s” on %s", async (flight, date, message) => {
  expect(await visit(`/status?${new URLSearchParams({ flight, date }).toString()}`)).toContain(message)
  expect(state().statusChecks).toEqual(message.includes(" is ") ? [{ number: "PT 310", date }] : [])
})

test("the newsletter takes an e-mail address", async () => {
  expect((await send("/newsletter", { newsletter: "nobody" })).status).toBe(422)
  await send("/newsletter", { newsletter: "kim@example.com" })
  expect(state().newsletter).toEqual(["kim@example.com"])
})
