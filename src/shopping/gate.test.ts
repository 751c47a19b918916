import { expect, test } from "vitest"
import { at, exampleProduct, valueOf } from "./exampleProduct"
import { differencesBetween, mayAddToCart, type CartFacts, type Picked } from "./gate"
import { parseInstruction } from "./parseInstruction"
import type { ProductFacts } from "./product"

test("the cart is open when every hard constraint is met; wishes do not stand in the way", () => {
  expect(
    mayAddToCart(parseInstruction("jeans in black under $50, preferably with pockets"), exampleProduct()),
  ).toEqual({
    kind: "ok",
    choices: [{ option: "Color", value: "Black" }],
  })
})

test.each<[string, string, Partial<ProductFacts>, string]>([
  ["a broken constraint", "jeans under $30", {}, "at most 30 USD: It costs 40 to 45, more than 30."],
  ["an open one", "jeans with pockets", {}, 'pockets: The page does not say "pockets".'],
  ["one that is met perhaps", "jeans in blue", {}, "color: blue: The nearest to blue is Dark Blue."],
  [
    "a contradiction",
    "jeans over $50 and under $30",
    {},
    "No price is over 50 and under 30: say which of the two counts.",
  ],
  [
    "sold out",
    "jeans",
    { available: { yes: false, at: at("Sold out") } },
    'The product is not available: "Sold out".',
  ],
  [
    "a changed quantity",
    "jeans",
    { quantity: { count: 2, at: at("2") } },
    "The page is set to 2 pieces; 1 was asked for.",
  ],
  [
    "an add-on",
    "jeans",
    { addOns: [{ name: "Gift wrap", ticked: true, at: at("Gift wrap") }] },
    "Gift wrap is ticked and was not asked for.",
  ],
  [
    "a choice that the instruction leaves open",
    "jeans",
    { options: [{ name: "Size", required: true, values: [valueOf("S"), valueOf("M")] }] },
    "The shop wants a choice of Size; the instruction names none.",
  ],
])("asks about %s", (_, instruction, differs, difference) => {
  const answer = mayAddToCart(parseInstruction(instruction), exampleProduct(differs))
  expect(answer.kind === "ask" && answer.differences.map(({ text }) => text)).toContain(difference)
})

test.each<[string, Partial<ProductFacts>]>([
  ["an add-on that is not ticked", { addOns: [{ name: "Gift wrap", ticked: false, at: at("Gift wrap") }] }],
  [
    "a choice that is made already",
    { options: [{ name: "Size", required: true, values: [valueOf("S", { chosen: true }), valueOf("M")] }] },
  ],
])("does not ask about %s", (_, differs) => {
  expect(mayAddToCart(parseInstruction("jeans"), exampleProduct(differs)).kind).toBe("ok")
})

const picked: Picked = {
  product: exampleProduct(),
  choices: [{ option: "Color", value: "Dark Blue" }],
  price: { from: 45, to: 45, currency: "USD", isKnown: true },
  quantity: 1,
}
const cart: CartFacts = {
  title: at("Alder Men's Slim…"),
  price: { amount: 45, currency: "USD", at: at("$45.00") },
  options: [{ name: "color", value: "Dark blue", at: at("Dark blue") }],
  quantity: { count: 1, at: at("1") },
  addOns: [],
}

test("a cart that holds what was picked has no differences", () => {
  expect(differencesBetween(picked, cart)).toEqual([])
})

test.each<[Partial<CartFacts>, string]>([
  [
    { title: at("Alder Women's Jeans") },
    `The cart holds "Alder Women's Jeans", not "Alder Men's Slim Jeans".`,
  ],
  [
    { price: { amount: 49.5, currency: "USD", at: at("$49.50") } },
    "The cart's price of one is 49.50; it was 45.00.",
  ],
  [{ price: { amount: 45, currency: "EUR", at: at("45 €") } }, "The cart's price is in EUR; it was in USD."],
  [
    { options: [{ name: "Color", value: "Black", at: at("Black") }] },
    "Color is Black in the cart; Dark Blue was chosen.",
  ],
  [{ quantity: { count: 2, at: at("2") } }, "The cart holds 2; 1 was asked for."],
  [
    { addOns: [{ name: "Warranty", ticked: true, at: at("Warranty") }] },
    "Warranty is ticked and was not asked for.",
  ],
])("%j: %s", (differs, text) => {
  expect(differencesBetween(picked, { ...cart, ...differs }).map((difference) => difference.text)).toEqual([
    text,
  ])
})
