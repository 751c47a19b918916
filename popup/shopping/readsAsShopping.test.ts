import { expect, test } from "vitest"
import { parseInstruction } from "../../src/shopping/parseInstruction"
import { readsAsShopping } from "./readsAsShopping"

const read = (task: string) => readsAsShopping(task, parseInstruction(task))

test.each([
  ["Search for wireless headphones under $50", "it names a quality and a price"],
  ["Find a red zip hoodie in size M under $40 and add it to the cart", "it says “add … to the cart”"],
  [
    "i am looking for a pair of machine washable men's jeans in dark blue, size 34x30, and price lower than 50.00 dollars",
    "it names a color, a size, a quality, and a price",
  ],
  ["Go to shop.example and buy a blue mug", "it says “buy”"],
  ["buy milk", "it says “buy”"],
  ["order 2 large pizzas", "it says “order”"],
  ["red shoes size 42", "it names a color and a size"],
  ["i need a lightweight tent", "it names a quality"],
  ["need a gift for mum, max 30 euros", "it names a quality and a price"],
  ["jeans over $50 and under $30", "it names a price"],
  ["i want to find a lamp under $20", "it names a price"],
  ["show me phones with at least 4 stars", "it names a rating"],
  ["wrapping paper under $5", "it names a price"],
  ["purchase a book about black holes", "it says “purchase”"],
])("%s: preselected because %s", (task, why) => {
  expect(read(task)).toEqual({ kind: "preselected", why })
})

test.each(["Search for tea", "find a lamp", "search for black holes", "I want a hoodie"])(
  "%s: offered",
  (task) => {
    expect(read(task)).toEqual({ kind: "offered" })
  },
)

test.each([
  "",
  "   ",
  "Fill in this form with my name Ada Lovelace and subscribe",
  "Book a flight from Boston to New York under $300",
  "Find the cheapest flight to Paris under 200 euros",
  "find a quiet hotel room in Rome for less than $120 per night",
  "search for a paper",
  "search for a paper about transformers",
  "Search for a long paper about black holes",
  "Log in as ada with {{password}}",
  "Order the results by price",
  "In order to sign in, press the red button",
  "track my order",
  "Ship order 2210",
  "Refund order 12 of Ada Okafor",
  "order status",
  "Order it",
  "Add a large tea for Ada",
  "Make the large text red",
  "Tip $5",
  "Get the weather in Oslo",
  "Look up the population of Japan",
  "I want to learn Spanish in under 30 days",
  "Find a dentist with at least 4 stars",
  "Click the red button",
  "Show me the newest email from Bob",
  "find a job that pays more than $50000",
  "Find me a good recipe for banana bread",
  "find 2 tickets for Hamlet under £40",
  "I want a refund for my order",
  "Write a review for the blue jeans",
  "Change my shipping address to 5 Oak Street, size 10",
  "Sell my old bike for $50",
  "donate $20 to Wikipedia",
  "Transfer $50 to Ada",
  "rent a car for under $50 a day",
  "what is 3 + 4?",
  "find a restaurant under $30 per person",
  "play a song by Queen",
  "first\nsecond",
])("%j: not at all", (task) => {
  expect(read(task)).toEqual({ kind: "no" })
})
