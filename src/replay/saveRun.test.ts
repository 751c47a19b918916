import { expect, test } from "vitest"
import { actionOn, stepOf, trajectory } from "../testing/trajectory"
import { bindRun } from "./bindRun"
import { recordedValues } from "./recordedValues"
import { saveRun } from "./saveRun"

const session = trajectory("Fly to New York in Economy as {{user}}", [
  stepOf(
    1,
    'Type "New York" into the textbox "To"',
    [actionOn("textbox", "To", { op: "TYPE", value: "New York" })],
    ['textbox "To"', 'button "Search"'],
  ),
  stepOf(2, 'Click the option "New York"', [
    actionOn("option", "New York", { op: "CLICK" }, { actionId: "2" }),
  ]),
  stepOf(3, 'Select "2" in the combobox "Adults"', [
    actionOn("combobox", "Adults", { op: "SELECT", value: "2", index: 1 }),
  ]),
  stepOf(4, 'Type "{{user}}" into the textbox "User"', [
    actionOn("textbox", "User", { op: "TYPE", value: "{{user}}" }),
  ]),
  stepOf(5, 'Click the button "Search"', [
    actionOn("button", "Search", { op: "CLICK" }, { result: { status: "stale-snapshot" } }),
    actionOn(
      "button",
      "Search",
      { op: "CLICK" },
      {
        result: {
          status: "done",
          changes: [{ type: "navigated", url: "https://sky.example/found" }],
          settleMs: 1,
        },
      },
    ),
  ]),
])

const city = { name: "city", value: "New York" }
const adults = { name: "adults", value: "2" }
const save = (parameters = [city, adults]) =>
  saveRun(session, { savedId: "r", name: " ", parameters, savedAt: 7 })

test("the values of a run are listed once each, with a name, and secrets are not", () => {
  expect(recordedValues(session)).toEqual([
    { name: "to", value: "New York", label: 'textbox "To"' },
    { name: "adults", value: "2", label: 'combobox "Adults"' },
  ])
})

test("values that are asked for give way to their names wherever they stand as words of their own", () => {
  const saved = save()
  expect(saved).toMatchObject({
    name: "Fly to New York in Economy as {{user}}",
    task: "Fly to {{city}} in Economy as {{user}}",
    secrets: ["user"],
    savedAt: 7,
  })
  expect(saved.steps.map(({ subgoal, operation, target }) => [subgoal, operation, target.name])).toEqual([
    ['Type "{{city}}" into the textbox "To"', { op: "TYPE", value: "{{city}}" }, "To"],
    ['Click the option "{{city}}"', { op: "CLICK" }, "{{city}}"],
    [
      'Select "{{adults}}" in the combobox "Adults"',
      { op: "SELECT", value: "{{adults}}", index: 1 },
      "Adults",
    ],
    ['Type "{{user}}" into the textbox "User"', { op: "TYPE", value: "{{user}}" }, "User"],
    ['Click the button "Search"', { op: "CLICK" }, "Search"],
  ])
})

test("what did not come about is left out, and what came of the rest is kept", () => {
  expect(save().steps.map(({ became }) => became)).toEqual([
    { kind: "changed" },
    { kind: "changed" },
    { kind: "changed" },
    { kind: "changed" },
    { kind: "navigated", url: "https://sky.example/found" },
  ])
})

test("the labels of the recorded page are kept", () => {
  expect(save().steps[0]?.labels).toEqual(['textbox "To"', 'button "Search"'])
})

test("with the recorded values a run is bound to what was recorded", () => {
  expect(bindRun(save(), {}).steps).toEqual(save([]).steps)
  const named = save([{ name: "constructor", value: "New York" }])
  expect(bindRun(named, {}).task).toBe(session.task)
})

test("an element that is called after a value is looked for by its name alone when the value is another", () => {
  const { steps, task } = bindRun(save(), { city: "Oslo", adults: "3" })
  expect(task).toBe("Fly to Oslo in Economy as {{user}}")
  expect(steps[1]?.target).toEqual({
    role: "option",
    tag: "div",
    frameId: 0,
    name: "Oslo",
    label: 'option "Oslo"',
    path: "",
    attributes: {},
  })
  expect(steps[2]?.operation).toEqual({ op: "SELECT", value: "3" })
  expect(steps[0]?.target.path).toBe("#x")
})

test.each([
  [[{ name: "a b", value: "2" }], "use letters"],
  [
    [
      { name: "x", value: "2" },
      { name: "x", value: "New York" },
    ],
    "two values",
  ],
  [[{ name: "user", value: "2" }], "two values"],
])("the parameters %j are refused", (parameters, words) => {
  expect(() => save(parameters)).toThrow(words)
})

test("a run that did nothing is not saved", () => {
  expect(() => saveRun(trajectory("x", []), { savedId: "r", name: "x", parameters: [], savedAt: 0 })).toThrow(
    "nothing to run again",
  )
})
