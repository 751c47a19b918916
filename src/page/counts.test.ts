import { expect, test } from "vitest"
import { countsIn } from "./counts"

test.each([
  ["I need 3 glass latte mugs in my basket", [3]],
  ["Book a table for 2 people at 7 pm", [2]],
  ["A flight for 2 adults on 12 March under 300 dollars", [2]],
  ["The mat is on page 3 of these results", []],
  ["Order 2231 left the house, set it to shipped", []],
  ["A bag of 20 kg, size 42 please", []],
  ["Call me at 555 1234", []],
  ["Open the 2nd link", []],
  ["A hoodie under $40 in size M", []],
])("%s", (task, counts) => {
  expect(countsIn(task)).toEqual(counts)
})
