import { expect, test } from "vitest"
import type { Step } from "../../src/agent/session"
import { actionOn, stepOf } from "../../src/testing/trajectory"
import { alignRuns } from "./alignRuns"
import { checkCorrection } from "./checkCorrection"

const click = (name: string, subgoal = `Click the button "${name}"`): Step =>
  stepOf(1, subgoal, [actionOn("button", name, { op: "CLICK" })])
const type = (value: string): Step =>
  stepOf(1, "Type the city", [actionOn("textbox", "City", { op: "TYPE", value })])

const told = (left: Step[], right: Step[]) =>
  alignRuns(left, right).map(
    (pair) =>
      `${pair.left?.subgoal ?? "-"} | ${pair.right?.subgoal ?? "-"}${pair.sameSubgoal ? " S" : ""}${pair.sameAction ? " A" : ""}`,
  )

test.each([
  {
    name: "the same run twice",
    left: [click("Go"), type("Oslo")],
    right: [click("Go"), type("Oslo")],
    expected: ['Click the button "Go" | Click the button "Go" S A', "Type the city | Type the city S A"],
  },
  {
    name: "other words for the same action, other values for the same subgoal",
    left: [click("Go", "Search"), type("Oslo")],
    right: [click("Go", "Start the search"), type("Rome")],
    expected: ["Search | Start the search A", "Type the city | Type the city S"],
  },
  {
    name: "a step more, and a full stop that says nothing",
    left: [click("Accept"), click("Go", "Search")],
    right: [click("Go", "search.")],
    expected: ['Click the button "Accept" | -', "Search | search. S A"],
  },
  {
    name: "one thing in the place of another",
    left: [click("A"), click("B"), click("Z")],
    right: [click("C"), click("Z")],
    expected: [
      'Click the button "A" | Click the button "C"',
      'Click the button "B" | -',
      'Click the button "Z" | Click the button "Z" S A',
    ],
  },
  {
    name: "nothing was done twice",
    left: [stepOf(1, "x", [])],
    right: [stepOf(1, "x", [])],
    expected: ["x | x S"],
  },
])("$name", ({ left, right, expected }) => {
  expect(told(left, right)).toEqual(expected)
})

const step = click("Go", "Search")
const DONE = step.actions[0]!.text

test.each([
  ["Search", "", "subgoal"],
  ["Search", DONE, "subgoal"],
  [" ", DONE, "subgoal"],
  ["Search", "CLICK(Go)", "action"],
  ["Search", 'R1 = TYPE(Env, QUERY: textbox "City")', "action"],
])("%j with %j is refused for its %s", (subgoal, action, field) => {
  expect(checkCorrection(step, subgoal, action)).toMatchObject({ ok: false, field })
})

test("a correction says the subgoal, and the action where it is another", () => {
  expect(checkCorrection(step, "Start the search. ", DONE)).toEqual({
    ok: true,
    right: { subgoal: "Start the search" },
  })
  const action = 'R1 = CLICK(Env, QUERY: button "Find")'
  expect(checkCorrection(step, "Search", ` ${action} `)).toEqual({
    ok: true,
    right: { subgoal: "Search", action },
  })
})

test("a refusal gives the parser's reason and an example", () => {
  expect(checkCorrection(step, "Search", 'R1 = TYPE(Env, QUERY: textbox "City")')).toEqual({
    ok: false,
    field: "action",
    message:
      'This cannot be read: TYPE needs a TEXT. Write it as in: R1 = CLICK(Env, QUERY: button "Search")',
  })
})
