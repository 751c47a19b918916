import { afterAll, beforeEach, expect, test } from "vitest"
import { demoAccount } from "./accounts"
import { checkCheckoutForm } from "./checkoutForm"
import { alertIn, redM, serveShop } from "./visiting"

const { visit, send, state, reset, close } = await serveShop()
beforeEach(() => reset())
afterAll(() => close())

const order = {
  email: "ola@example.com",
  firstName: "Ola",
  lastName: "Nordmann",
  address1: "12 Harbor Road",
  city: "Portland",
  region: "ME",
  postalCode: "04101",
  country: "United States",
  delivery: "express",
  cardName: "Ola Nordmann",
  cardNumber: "4242 4242 4242 4242",
  cardExpiry: "12/49",
  cardCode: "123",
  terms: "accepted",
}

test("places an order and empties the cart", async () => {
  await send("/products/harbour-cotton-hoodie", { ...redM, quantity: "1" })
  const answer = await send("/checkout", order)
  expect(answer).toMatchObject({ status: 303, location: "/orders/FF-10001" })

  const page = await visit("/orders/FF-10001")
  expect(page).toContain("Your order number is <strong>FF-10001</strong>")
  expect(page).toContain("ending in 4242")
  expect(state().cart).toEqual([])
  expect(state().orders).toEqual([
    {
      number: "FF-10001",
      email: "ola@example.com",
      name: "Ola Nordmann",
      address: ["12 Harbor Road", "Portland ME 04101", "United States"],
      delivery: "express",
      cardLastFour: "4242",
      lines: [
        {
          productId: "harbour-cotton-hoodie",
          title: "Harbour Cotton Hoodie",
          options: { Color: "Red", Size: "M" },
          quantity: 1,
          unitPrice: 3490,
        },
      ],
      promo: null,
      subtotal: 3490,
      discount: 0,
      shipping: 1490,
      total: 4980,
    },
  ])
})

test("an incomplete order comes back with what was sent, but without the card", async () => {
  await send("/products/clip-on-reading-lamp", { quantity: "1" })
  const { status, body } = await send("/checkout", { ...order, city: "", terms: "" })
  expect(status).toBe(422)
  expect(body).toContain('<a href="#city">Enter your city.</a>')
  expect(body).toContain('value="12 Harbor Road"')
  expect(body).not.toContain("4242")
  expect(state().orders).toEqual([])
})

test("an empty cart has no checkout", async () => {
  expect(await send("/checkout", order)).toMatchObject({ status: 303, location: "/cart" })
  expect(state().orders).toEqual([])
})

test.each([
  ["email", "ola@example", "Enter an e-mail address like name@example.com."],
  ["country", "Atlantis", "Choose a country from the list."],
  ["delivery", "toString", "Choose a delivery method."],
  ["cardNumber", "4242 4242 4242 4241", "Check the card number: it does not look complete."],
  ["cardExpiry", "13/30", "Enter the expiry date as MM/YY."],
  ["cardExpiry", "05/25", "This card has expired."],
  ["cardExpiry", "06/25", undefined],
  ["cardCode", "12", "The security code has 3 or 4 digits."],
])("checkout with %s “%s”", (field, value, message) => {
  const form = new URLSearchParams({ ...order, [field]: value })
  const june = new Date(2025, 5, 15)
  expect(checkCheckoutForm(form, june)).toEqual(message === undefined ? {} : { [field]: message })
})

test("the newsletter takes each address once", async () => {
  expect(await send("/newsletter", { email: "ola" })).toMatchObject({ status: 422 })
  await send("/newsletter", { email: "ola@example.com" })
  await send("/newsletter", { email: "ola@example.com" })
  expect(state().newsletter).toEqual(["ola@example.com"])
})

test("signs in with the demo account only", async () => {
  const refused = await send("/sign-in", { email: demoAccount.email, password: "guess" })
  expect(alertIn(refused.body)).toBe("That e-mail address and password do not belong together.")

  await send("/sign-in", { email: demoAccount.email, password: demoAccount.password })
  expect(await visit("/")).toContain("Hello, Kari")
  await send("/sign-out", {})
  expect(await visit("/")).not.toContain("Hello, Kari")
})
