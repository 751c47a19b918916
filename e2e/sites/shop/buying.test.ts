import { afterAll, beforeEach, expect, test } from "vitest"
import { alertIn, redM, serveShop } from "./visiting"

const { visit, send, state, reset, close } = await serveShop()
beforeEach(() => reset())
afterAll(() => close())

test("adds the chosen variant and leads to the cart", async () => {
  const answer = await send("/products/harbour-cotton-hoodie", { ...redM, quantity: "2" })
  expect(answer).toMatchObject({ status: 303, location: "/cart?added=harbour-cotton-hoodie" })
  expect(await visit("/cart?added=harbour-cotton-hoodie")).toContain("Harbour Cotton Hoodie was added")
  expect(state().cart).toEqual([
    {
      productId: "harbour-cotton-hoodie",
      title: "Harbour Cotton Hoodie",
      options: { Color: "Red", Size: "M" },
      quantity: 2,
      unitPrice: 3490,
    },
  ])
})

test.each([
  ["harbour-cotton-hoodie", {}, "Please choose a color and a size before adding this to your cart."],
  [
    "harbour-cotton-hoodie",
    { "options[Color]": "Red" },
    "Please choose a size before adding this to your cart.",
  ],
  [
    "harbour-cotton-hoodie",
    { ...redM, "options[Size]": "XXS" },
    "Please choose a size before adding this to your cart.",
  ],
  [
    "campus-cotton-hoodie",
    redM,
    "Sorry, Campus Cotton Hoodie is sold out in Red, M. Please choose another combination.",
  ],
  [
    "leather-flap-backpack",
    { "options[Color]": "Brown" },
    "Sorry, Leather Flap Backpack is sold out in Brown. Please choose another combination.",
  ],
  ["harbour-cotton-hoodie", { ...redM, quantity: "0" }, "Enter a quantity from 1 to 10."],
  ["harbour-cotton-hoodie", { ...redM, quantity: "1.5" }, "Enter a quantity from 1 to 10."],
  ["harbour-cotton-hoodie", { ...redM, quantity: "11" }, "Enter a quantity from 1 to 10."],
])("does not add %s with %o", async (id, fields, message) => {
  const answer = await send(`/products/${id}`, { quantity: "1", ...fields })
  expect(answer.status).toBe(422)
  expect(alertIn(answer.body)).toBe(message)
  expect(state().cart).toEqual([])
})

test("an option can cost more", async () => {
  await send("/products/studio-cotton-hoodie", { ...redM, quantity: "1" })
  expect(state().cart[0]?.unitPrice).toBe(4200)
})

test("the same variant again raises its quantity, up to 10", async () => {
  await send("/products/harbour-cotton-hoodie", { ...redM, quantity: "4" })
  await send("/products/harbour-cotton-hoodie", { ...redM, quantity: "8" })
  await send("/products/harbour-cotton-hoodie", { ...redM, "options[Size]": "L", quantity: "1" })
  expect(state().cart.map(({ quantity }) => quantity)).toEqual([10, 1])
})

test("lines can be changed and removed", async () => {
  await send("/products/clip-on-reading-lamp", { quantity: "1" })
  await send("/cart/update", { line: "clip-on-reading-lamp", quantity: "3" })
  expect(state().cart[0]?.quantity).toBe(3)

  const refused = await send("/cart/update", { line: "clip-on-reading-lamp", quantity: "many" })
  expect(refused.status).toBe(422)
  expect(state().cart[0]?.quantity).toBe(3)

  await send("/cart/update", { line: "clip-on-reading-lamp", quantity: "many", remove: "1" })
  expect(state().cart).toEqual([])
})

test("quantity 0 takes a line out", async () => {
  await send("/products/clip-on-reading-lamp", { quantity: "1" })
  await send("/cart/update", { line: "clip-on-reading-lamp", quantity: "0" })
  expect(state().cart).toEqual([])
})

/** Subtotal, discount, shipping, total as the cart shows them. */
async function amounts(): Promise<string[]> {
  const list = /<dl class="totals">(.*?)<\/dl>/s.exec(await visit("/cart"))?.[1] ?? ""
  return [...list.matchAll(/<dd>([^<]+)<\/dd>/g)].map(([, amount]) => amount ?? "")
}

test("adds up the cart and takes promo codes", async () => {
  await send("/products/harbour-cotton-hoodie", { ...redM, quantity: "2" })
  expect(await amounts()).toEqual(["$69.80", "$5.90", "$75.70"])

  await send("/cart/promo", { code: " fjord10 " })
  expect(await amounts()).toEqual(["$69.80", "−$6.98", "$5.90", "$68.72"])

  await send("/cart/promo", { code: "FREESHIP" })
  expect(await amounts()).toEqual(["$69.80", "Free", "$69.80"])

  await send("/cart/promo", { remove: "1" })
  expect(await amounts()).toEqual(["$69.80", "$5.90", "$75.70"])

  const refused = await send("/cart/promo", { code: "SUMMER" })
  expect(alertIn(refused.body)).toBe("The promo code “SUMMER” is not valid.")
})

test("ships free from $75 after the discount", async () => {
  await send("/products/merino-hoodie", { ...redM, quantity: "1" })
  expect(await amounts()).toEqual(["$79.00", "Free", "$79.00"])
  await send("/cart/promo", { code: "FJORD10" })
  expect(await amounts()).toEqual(["$79.00", "−$7.90", "$5.90", "$77.00"])
})
