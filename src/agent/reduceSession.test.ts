import { expect, test } from "vitest"
import { stepOf, trajectory } from "../testing/trajectory"
import { failureOf } from "./history"
import { reduceSession } from "./reduceSession"

const session = trajectory("go", [stepOf(1, "Click it", []), stepOf(2, "Click that", [])])

test("a correction is kept with when it was made", () => {
  const wrong = { subgoal: "Click it", action: "R1 = CLICK(Env, QUERY: a)" }
  const right = { subgoal: "Click that", action: "R1 = CLICK(Env, QUERY: b)" }
  const corrected = reduceSession(session, { type: "corrected", stepIndex: 1, wrong, right, seq: 10, at: 7 })
  expect(corrected.corrections).toEqual([{ stepIndex: 1, at: 7, wrong, right }])
})

test("a session that is imported is taken as it is and can go on", () => {
  const imported = reduceSession(undefined, { type: "imported", session, seq: 9, at: 7 })
  expect(imported).toEqual(session)
  expect(reduceSession(imported, { type: "feedback", worked: false, seq: 10, at: 8 }).feedback).toEqual({
    worked: false,
    at: 8,
  })
})

test("the page of a step is added to what was seen of it", () => {
  const page = { html: "a" }
  const mind2web = { candidates: ["1", "2"], scores: [2, 1] }
  const recorded = reduceSession(session, { type: "recorded", index: 2, page, mind2web, seq: 10, at: 7 })
  expect(recorded.steps[0]).toEqual(session.steps[0])
  expect(recorded.steps[1]).toEqual({
    ...session.steps[1],
    observation: { ...session.steps[1]?.observation, page },
    mind2web: { positives: [], ...mind2web },
  })
})

test("what the person put something else in place of has not failed", () => {
  const reply = 'R1 = CLICK(Env, QUERY: button "Save")'
  const refused = { reply, observation: "You chose another." }
  expect(failureOf(stepOf(1, "Click it", [], [], { rejected: [refused] }))).toBe("You chose another.")
  expect(
    failureOf(stepOf(1, "Click it", [], [], { rejected: [{ ...refused, by: "person" }] })),
  ).toBeUndefined()
})
