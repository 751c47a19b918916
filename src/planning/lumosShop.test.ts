import { expect, test } from "vitest"
import { BUY, featuresOf, listItems, PICK, SEARCH, shopPlanning } from "./lumosShop"

const TASK = "Find me a lamp, and price lower than 30.00 dollars"
const ITEMS = listItems([
  { id: "b01", title: "Oak Lamp" },
  { id: "b02", title: "Brass Lamp" },
])

test("two examples come first, each in five subgoals that end in an empty turn", () => {
  const messages = shopPlanning(TASK, [])
  const first = messages.slice(0, 12)
  expect(first.map(({ role }) => role)).toEqual([
    ...Array.from({ length: 6 }, () => ["user", "assistant"]).flat(),
  ])
  expect(first[0]?.content).toMatch(
    /^Please provide a reasonable subgoal-based plan to solve the given task\.\nTask: Find me .*; Initial Environment Description: None\.$/,
  )
  expect(first[1]?.content).toBe(`Subgoal 1: ${SEARCH}`)
  expect(first[2]?.content).toMatch(
    /^The execution result for Subgoal 1 is (\w{10}) - .* \*\* (\w{10}) - .*\.$/,
  )
  expect(first[7]?.content).toBe(`Subgoal 4: ${PICK}`)
  expect(first[9]?.content).toBe(`Subgoal 5: ${BUY}`)
  expect(first.slice(10).map(({ content }) => content)).toEqual([
    "The execution result for Subgoal 5 is Done.",
    "",
  ])
  expect(messages).toHaveLength(25)
})

test("then the task with what was done, told without a full stop", () => {
  const turns = [
    { subgoal: SEARCH, result: ITEMS },
    { subgoal: featuresOf("b01"), result: "oak, dimmable" },
  ]
  expect(shopPlanning(TASK, turns).slice(24)).toEqual([
    {
      role: "user",
      content: `Please provide a reasonable subgoal-based plan to solve the given task.\nTask: ${TASK}; Initial Environment Description: None.`,
    },
    {
      role: "assistant",
      content: "Subgoal 1: Search two relevant items and the product names according to the instruction.",
    },
    { role: "user", content: "The executed result for Subgoal 1 is b01 - Oak Lamp ** b02 - Brass Lamp" },
    { role: "assistant", content: "Subgoal 2: Select the most relevant features of item b01." },
    { role: "user", content: "The executed result for Subgoal 2 is oak, dimmable" },
  ])
})
