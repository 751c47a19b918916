import { expect, test } from "vitest"
import type { Outcome, Step, Usage } from "../src/agent/session"
import { median, summaryRows, taskRows, type TaskRun } from "./taskReport"

const claimed: Outcome = { status: "done", known: "claimed", evidence: "" }
const verified: Outcome = { status: "done", known: "verified", evidence: "" }
const stopped: Outcome = { status: "stopped", by: "agent", reason: "" }

function usage(promptTokens: number, completionTokens: number, ms: number): Usage {
  return { called: true, promptTokens, cachedTokens: 50, completionTokens, ms }
}

/** Looks for 400 ms, plans for 2 s and acts for 600 ms. */
function step(tokens: number): Step {
  const action = { startedAt: 7_000, endedAt: 7_600 }
  return {
    index: 1,
    subgoal: "",
    observation: { ms: 400 },
    planning: usage(tokens, 20, 2_000),
    rejected: [],
    actions: [action],
  } as unknown as Step
}

function run(about: Partial<TaskRun>): TaskRun {
  const done = { success: true, outcome: claimed, seconds: 0, steps: [], state: {} }
  return { id: "shop/mugs", task: "", tuned: true, possible: true, planable: false, ...done, ...about }
}

test("a task's row has what the run says, and its steps' medians of seconds and tokens", () => {
  const grounded = { ...step(300), grounding: usage(70, 10, 1_000) }
  const runs = [
    run({ steps: [step(100), step(200), grounded] }),
    run({ id: "shop/none", success: false, outcome: { status: "failed", error: "" } }),
  ]
  expect(taskRows(runs)).toEqual([
    ["task", "success", "says", "steps", "s/step", "tokens/step"],
    ["shop/mugs", "yes", "done: claimed", "3", "3.0", "220"],
    ["shop/none", "no", "failed", "0", "–", "–"],
  ])
})

test("shares are of the runs that they are about, and a false claim counts against the claims", () => {
  const runs = [
    run({ planable: true, steps: [step(100), step(180)] }),
    run({ outcome: verified, steps: [step(500)] }),
    run({ success: false }),
    run({ possible: false, outcome: stopped }),
    run({ possible: false, success: false }),
  ]
  expect(Object.fromEntries(summaryRows(runs) as [string, string][])).toEqual({
    "success on tuned sites": "3/5 (60 %)",
    "success on untuned sites": "none run",
    "success where it can be done": "2/3 (67 %)",
    "success where it cannot be done": "1/2 (50 %)",
    "success where a whole plan can do it": "1/1 (100 %)",
    "really done, of the runs that say so": "2/4 (50 %)",
    "median seconds per step": "3.0",
    "median tokens per step": "200",
  })
})

test("the median of an even number of values is between the two in the middle", () => {
  expect([median([9, 1, 2]), median([10, 2, 1, 4]), median([])]).toEqual([2, 3, undefined])
})
