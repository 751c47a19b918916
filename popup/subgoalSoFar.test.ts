import { expect, test } from "vitest"
import { subgoalSoFar } from "./subgoalSoFar"

test.each([
  ["", ""],
  ["No, I will keep pl", ""],
  ["Yes, I will stop planning.", ""],
  ["No, I will keep planning. Subgoal 3: Click the bu", "Click the bu"],
  ['Subgoal 1: Type "Bost', "Type “Bost"],
  ['Subgoal 1: Type "Boston" into the textbox "From".', "Type “Boston” into the textbox “From”"],
  ['Subgoal 1: Click the tab "Trips"; Subgoal 2: Click', "Click the tab “Trips”; Click"],
])("reads the subgoal of an unfinished reply %#", (reply, subgoal) => {
  expect(subgoalSoFar(reply)).toBe(subgoal)
})
