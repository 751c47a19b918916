import { expect, test } from "vitest"
import { isCommand, stemsOf, termsOf, topicOf } from "./terms"

test.each<[string, string[]]>([
  ["Please turn on sign-in alerts", ["enable", "login", "alerts"]],
  ["Arrive at 18:00 on the 18th", ["arrive", "18:00", "18th"]],
  ["$1,299.00 or 24,90 €", ["1,299.00", "24,90"]],
  ["One-way, no return", ["oneway", "oneway"]],
  ["Only the lamp, nothing else, now", ["lamp", "nothing"]],
])("%s", (text, terms) => {
  expect(termsOf(text)).toEqual(terms)
})

test.each([
  ["add", true],
  ["adds", true],
  ["orders", true],
  ["booking", false],
  ["lamps", false],
])("“%s” is a command: %s", (word, expected) => {
  expect(isCommand(word)).toBe(expected)
})

test("the topic is what is left without commands and numbers", () => {
  expect([...topicOf("Add 3 blue mugs to the cart")]).toEqual(stemsOf("blue mugs"))
})
