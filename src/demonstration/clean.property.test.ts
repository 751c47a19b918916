import fc from "fast-check"
import { expect, test } from "vitest"
import type { PageSnapshot } from "../page/snapshot"
import { on, recorded, type Heard } from "../testing/demonstration"
import { control, field, page, select } from "../testing/snapshot"
import { demoSteps } from "./steps"

const NODES = [
  field("First"),
  field("Second", { value: "x" }),
  select("Colour", ["Red", "Blue"]),
  control("checkbox", "News", { tag: "input", inputType: "checkbox", checked: false }),
  control("button", "Send"),
]
const PAGES = [page("One", NODES), page("One", NODES), page("Two", NODES, "https://shop.example/two")]

type On = [Heard, PageSnapshot?]

const target = fc.integer({ min: 1, max: 6 }).map(on)
const text = fc.stringMatching(/^[a-z ]{0,4}$/)
const pageArb = fc.constantFrom(...PAGES)
const place = fc.record({ tabId: fc.constantFrom(1, 1, 1, 2), frameId: fc.constantFrom(0, 0, 3) })
const doing: fc.Arbitrary<Heard> = fc.oneof(
  fc.record({
    type: fc.constant("press" as const),
    by: fc.constantFrom("pointer" as const, "keyboard" as const),
    target: fc.option(target, { nil: undefined }),
    follows: fc.constantFrom(undefined, undefined, true),
  }),
  fc.record({ type: fc.constant("value" as const), target, value: text }),
  fc.record({
    type: fc.constant("choice" as const),
    target: fc.constant(on(3)),
    value: text,
    index: fc.nat(2),
  }),
  fc.record({ type: fc.constant("checked" as const), target: fc.constant(on(4)), checked: fc.boolean() }),
  fc.record({ type: fc.constant("enter" as const), target, option: fc.option(target, { nil: undefined }) }),
  fc.record({ type: fc.constant("file" as const), target }),
  fc.constant<Heard>({ type: "leaving" }),
  fc.record({
    type: fc.constant("arrived" as const),
    url: fc.webUrl(),
    title: text,
    how: fc.constantFrom("navigate" as const, "reload" as const, "back_forward" as const),
    first: fc.boolean(),
  }),
  fc.constant<Heard>({ type: "tab-opened", opened: 2, url: "https://shop.example/two" }),
  fc.constant<Heard>({ type: "tab-closed" }),
)
const heard: fc.Arbitrary<On> = fc
  .tuple(doing, place, fc.option(pageArb, { nil: undefined }))
  .map(([event, where, page]) => [{ ...event, ...where }, page])

function stepsOf(events: On[]) {
  const { events: raw, pageOf } = recorded(...events)
  return demoSteps(raw, pageOf)
}

const words = (events: On[]): string[] => stepsOf(events).map(({ subgoal }) => subgoal)

test("whatever is heard, steps are in order, one a deed, and say what their control is", () => {
  fc.assert(
    fc.property(fc.array(heard, { maxLength: 25 }), (events) => {
      const steps = stepsOf(events)
      const ids = steps.map(({ id }) => id)
      expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
      steps.forEach(({ action, subgoal }, at) => {
        expect(subgoal).not.toBe("")
        if (!action) return
        expect(action.text).toContain(action.label)
        const before = steps[at - 1]
        const isTwice =
          action.operation.op === "TYPE" &&
          before?.action?.operation.op === "TYPE" &&
          before.tabId === steps[at]?.tabId &&
          before.action.control === action.control
        expect(isTwice).toBe(false)
      })
    }),
  )
})

test("a text typed letter by letter, with a click into the field before it, is the text pasted", () => {
  const deeds = fc.array(
    fc.record({ field: fc.constantFrom(on(1), on(2)), value: fc.stringMatching(/^[a-z]{1,6}$/) }),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(deeds, (deeds) => {
      const page = PAGES[0]
      const pasted = deeds.map(({ field, value }): On => [{ type: "value", target: field, value }, page])
      const typed = deeds.flatMap(({ field, value }): On[] => [
        [{ type: "press", by: "pointer", target: field }, page],
        ...[...value].map((_, at): On => [
          { type: "value", target: field, value: value.slice(0, at + 1) },
          page,
        ]),
      ])
      expect(words(typed)).toEqual(words(pasted))
    }),
  )
})
