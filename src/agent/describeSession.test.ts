import { expect, test } from "vitest"
import type { ActionResult } from "../execution/env"
import type { Outcome, Step } from "./session"
import {
  describeAction,
  describeOutcome,
  describeResult,
  describeSubgoal,
  formatDuration,
  stepMs,
} from "./describeSession"

const results: [ActionResult, string][] = [
  [{ status: "done", changes: [], settleMs: 10 }, "Done"],
  [
    { status: "done", changes: [{ type: "value", value: "Boston" }], settleMs: 10 },
    "Done: the field now says “Boston”",
  ],
  [
    {
      status: "done",
      changes: [
        { type: "focus" },
        { type: "content", added: ["3 results", "Sort by"] },
        { type: "navigated", url: "https://shop.example/search?q=hoodie#top" },
      ],
      settleMs: 10,
    },
    "Done: now on shop.example/search; the page now says “3 results” and 1 more",
  ],
  [
    {
      status: "done",
      changes: [{ type: "focus" }, { type: "checked", checked: true }],
      settleMs: 10,
    },
    "Done: it is now checked",
  ],
  [{ status: "done", changes: [{ type: "focus" }], settleMs: 10 }, "Done: the cursor is in it"],
  [
    {
      status: "done",
      changes: [{ type: "tab-opened", url: "https://shop.example/item?id=7" }],
      settleMs: 10,
    },
    "Done: it opened a tab, now on shop.example/item",
  ],
  [
    { status: "done", changes: [{ type: "tab-closed" }], settleMs: 10 },
    "Done: the tab closed, back in the one before",
  ],
  [
    { status: "done", changes: [{ type: "download", url: "https://shop.example/bill.pdf" }], settleMs: 10 },
    "Done: the page stayed, shop.example/bill.pdf is perhaps a download",
  ],
  [{ status: "done", changes: [{ type: "content", added: [] }], settleMs: 10 }, "Done"],
  [{ status: "no-effect", settleMs: 10 }, "No effect: nothing on the page changed"],
  [
    { status: "not-actionable", reason: "covered", by: "We value your privacy" },
    "Not possible: covered by “We value your privacy”",
  ],
  [{ status: "not-actionable", reason: "read-only" }, "Not possible: it cannot be edited"],
  [{ status: "option-not-found", text: "Violet" }, "Not possible: there is no option “Violet”"],
  [{ status: "needs-person", what: "the page shows a dialog" }, "Your turn: the page shows a dialog"],
]

test.each(results)("says what came of an action %#", (result, text) => {
  expect(describeResult(result)).toBe(text)
})

test("clips long page text at 80 characters, the … included", () => {
  const said = describeResult({ status: "option-not-found", text: "x".repeat(100) })
  expect(said).toBe(`Not possible: there is no option “${"x".repeat(79)}…”`)
})

test("says the action in plain words", () => {
  const target = {
    label: 'combobox "Class" in "Trip"',
    role: "combobox",
    name: "Class",
    tag: "select",
    frameId: 0,
    path: "",
    attributes: {},
  }
  const text = describeAction({ operation: { op: "SELECT", value: "Business", index: 1 }, target })
  expect(text).toBe("Select “Business” in the combobox “Class” in “Trip”")
})

test("a subgoal equals its action in plain words, so the panel need not say it twice", () => {
  expect(describeSubgoal('Type "Boston" into the textbox "From".')).toBe(
    "Type “Boston” into the textbox “From”",
  )
})

const outcomes: [Outcome, string, string][] = [
  [{ status: "done", known: "verified", evidence: "The page shows “Added”." }, "good", "Done and verified"],
  [{ status: "done", known: "claimed", evidence: "" }, "unsure", "The model says it is done"],
  [{ status: "stopped", by: "person", reason: "" }, "halted", "You stopped it"],
  [{ status: "stopped", by: "agent", reason: "Nothing to act on." }, "halted", "Lumos stopped"],
  [{ status: "failed", error: "The tab was closed." }, "bad", "It did not work"],
]

test.each(outcomes)("tells how far to trust an outcome %#", (outcome, tone, title) => {
  expect(describeOutcome(outcome)).toMatchObject({ tone, title })
})

test("does not say twice that the person stopped it", () => {
  const outcome = { status: "stopped", by: "person", reason: "You stopped it." } as const
  expect(describeOutcome(outcome).sentence).toBe("What was done on the page until then stays done.")
  const refused = { ...outcome, reason: 'Not allowed: Click the button "Pay".' }
  expect(describeOutcome(refused).sentence).toBe("Not allowed: Click the button “Pay”.")
})

test("the person's no stands above what the model or a check says", () => {
  const outcome = { status: "done", known: "claimed", evidence: "" } as const
  expect(describeOutcome(outcome, false)).toMatchObject({
    tone: "bad",
    title: "You said that it did not work",
  })
  expect(describeOutcome(outcome, true)).toMatchObject({ tone: "unsure" })
})

test("what the agent quotes from the page is quoted as in print", () => {
  const outcome = { status: "done", known: "claimed", evidence: 'The page is now "Thanks".' } as const
  expect(describeOutcome(outcome).sentence).toBe("Check the page. The page is now “Thanks”.")
})

test("a step's time is looking, model calls and acting", () => {
  const usage = { called: true, promptTokens: 1, cachedTokens: 0, completionTokens: 1, ms: 300 }
  const step = {
    observation: { ms: 200 },
    planning: usage,
    grounding: { ...usage, ms: 50 },
    actions: [{ startedAt: 1000, endedAt: 1400 }, { startedAt: 2000 }],
  } as Step
  expect(stepMs(step)).toBe(950)
})

test.each([
  [0, "0.0 s"],
  [449, "0.4 s"],
  [9_949, "9.9 s"],
  [9_960, "10 s"],
  [59_600, "1 min 00 s"],
  [65_000, "1 min 05 s"],
])("%d ms is %s", (ms, text) => {
  expect(formatDuration(ms)).toBe(text)
})
