import { expect, test } from "vitest"
import { compareTraces, foldChance } from "./compare"
import { describeDifference } from "./judge"
import type { TracedEvent } from "./trace"

const event = (type: string, more: Partial<TracedEvent> = {}): TracedEvent => ({
  type,
  target: "input",
  defaultPrevented: false,
  active: "input",
  ...more,
})
const compare = (person: TracedEvent[], ours: TracedEvent[]) =>
  compareTraces([person], [ours]).map(describeDifference)

test("equal traces have no differences", () => {
  const trace = [event("keydown", { key: "a" }), event("input", { inputType: "insertText", value: "a" })]
  expect(compare(trace, structuredClone(trace))).toEqual([])
})

test("names what is missing, what is extra and what is different", () => {
  const person = [event("mousedown", { detail: 1 }), event("focus"), event("mouseup")]
  const ours = [event("mousedown", { detail: 0 }), event("mouseup"), event("change")]
  expect(compare(person, ours)).toEqual([
    "different mousedown on input: detail 1, ours 0",
    "missing focus on input",
    "extra change on input",
  ])
})

test("an event out of order is both missing and extra", () => {
  const person = [event("focus"), event("mouseup"), event("click")]
  const ours = [event("mouseup"), event("click"), event("focus")]
  expect(compare(person, ours)).toEqual(["missing focus on input", "extra focus on input"])
})

test("keys are told apart, and so are targets and kinds of input", () => {
  expect(compare([event("keydown", { key: "a" })], [event("keydown", { key: "b" })])).toEqual([
    "missing keydown a on input",
    "extra keydown b on input",
  ])
  expect(compare([event("click")], [event("click", { target: "label" })])).toHaveLength(2)
  expect(compare([event("input", { inputType: "insertText" })], [event("input")])).toHaveLength(2)
})

test("a field that only one of the two has is a difference", () => {
  expect(compare([event("click", { value: "x" })], [event("click")])).toEqual([
    'different click on input: value "x", ours undefined',
  ])
})

test("each frame is compared with its own, and one that only one run reached with none", () => {
  expect(compareTraces([[event("click")], []], [[], [event("click")]]).map(({ kind }) => kind)).toEqual([
    "missing",
    "extra",
  ])
  expect(compareTraces([[event("click")]], [])).toHaveLength(1)
})

test.each([
  {
    what: "a row of moves counts as one, for pointer and mouse",
    trace: ["pointermove", "mousemove", "pointermove", "mousemove"],
    folded: ["pointermove", "mousemove"],
  },
  {
    what: "moves apart from each other stay",
    trace: ["mousemove", "mousedown", "mouseup", "mousemove"],
    folded: ["mousemove", "mousedown", "mouseup", "mousemove"],
  },
  {
    what: "queued events come last, each once",
    trace: ["selectionchange", "keydown", "selectionchange", "select", "input"],
    folded: ["keydown", "input", "select", "selectionchange"],
  },
  { what: "repeated keys stay", trace: ["keydown", "keydown"], folded: ["keydown", "keydown"] },
])("$what", ({ trace, folded }) => {
  expect(foldChance(trace.map((type) => event(type))).map(({ type }) => type)).toEqual(folded)
})

test("moves over different elements are all kept", () => {
  const moves = [event("mousemove"), event("mousemove", { target: "label" })]
  expect(foldChance(moves)).toHaveLength(2)
})
