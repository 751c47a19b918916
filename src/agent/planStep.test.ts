import { expect, test } from "vitest"
import type { Session } from "./session"
import { runScripted } from "../testing/runScripted"
import { scriptEnv } from "../testing/scriptedEnv"
import { box, control, field, heading, page, select, text, type NodeSpec } from "../testing/snapshot"

const submit = (name: string): NodeSpec =>
  control("button", name, { tag: "button", inputType: "submit", form: 0 })
const form = (...children: NodeSpec[]): NodeSpec => box(children, { tag: "form" })
const STOP = "Yes, I will stop planning."
const subgoalsOf = (session: Session) => session.steps.map(({ subgoal }) => subgoal)

test("to submit a form, what the task names for it is chosen first, without asking the model where one way is left", async () => {
  const product = (size: number) =>
    page("Hoodie", [
      heading("Hoodie"),
      form(select("Size", ["Choose size", "S", "M"], size, { form: 0 }), submit("Add to cart")),
    ])
  const added = page("Cart", [text("One hoodie, size M")])
  const { session, model } = await runScripted({
    task: "add the hoodie in size M to the cart",
    env: scriptEnv((actions) => [product(0), product(2), added][actions] ?? added),
    replies: ['No, I will keep planning. Subgoal 2: Click the button "Add to cart".', STOP],
  })
  expect(subgoalsOf(session)).toEqual(['Select "M" in the combobox "Size"', 'Click the button "Add to cart"'])
  expect(model.requests.length).toBeLessThanOrEqual(2)
  expect(session.state).toMatchObject({ status: "done" })
})

test("a form that asks for what the task does not say is the person's to complete", async () => {
  const lookUp = page("Bookings", [
    form(
      field("Booking reference", { form: 0, value: "HM2K9D" }),
      field("Last name", { form: 0, required: true }),
      submit("Find booking"),
    ),
  ])
  const run = (answers: string[], replies: string[]) =>
    runScripted({ task: "choose a seat for booking HM2K9D", env: scriptEnv(() => lookUp), answers, replies })
  const { session } = await run([], ['Subgoal 1: Click the button "Find booking".'])
  expect(session.state).toEqual({
    status: "stopped",
    by: "agent",
    reason: 'The page asks for the textbox "Last name", and the task does not say what should be there.',
  })
  const answered = await run(
    ["Morales"],
    [
      'Subgoal 1: Click the button "Find booking".',
      'Subgoal 1: Type "Morales" into the textbox "Last name".',
    ],
  )
  expect(subgoalsOf(answered.session)[0]).toBe('Type "Morales" into the textbox "Last name"')
})

test("a run is not over while a form it has typed into is not submitted", async () => {
  const search = (value: string) =>
    page("Shop", [form(field("Search the shop", { role: "searchbox", form: 0, value }), submit("Search"))])
  const found = page("Results", [heading("Lamp"), text("$30.00")])
  const { session } = await runScripted({
    task: "look for a lamp",
    env: scriptEnv(
      (actions) => [search(""), search("lamp"), found][actions] ?? found,
      [{ status: "done", changes: [{ type: "value", value: "lamp" }], settleMs: 1 }],
    ),
    replies: ['Subgoal 1: Type "lamp" into the searchbox "Search the shop".', STOP, STOP],
  })
  expect(subgoalsOf(session)).toEqual([
    'Type "lamp" into the searchbox "Search the shop"',
    'Click the button "Search"',
  ])
})

test("a name of the task that no page has said contradicts the model", async () => {
  const { session } = await runScripted({
    task: "tell me where Beatrix Holm sits",
    env: scriptEnv(() => page("Team", [heading("Team"), control("link", "Rooms"), control("link", "Desks")])),
    replies: ['Subgoal 1: Click the link "Rooms".', STOP],
  })
  expect(session.state).toEqual({
    status: "stopped",
    by: "agent",
    reason: 'Nothing on the pages it has seen says "Beatrix Holm".',
  })
})

test("after a restart, names on the pages of earlier steps still count as seen", async () => {
  const desk = page("Desk 4", [heading("Desk 4"), control("link", "Map"), control("link", "Floors")])
  const team = page("Team", [control("link", "Beatrix Holm"), control("link", "Rooms")])
  const task = "tell me where Beatrix Holm sits"
  const { events } = await runScripted({
    task,
    env: scriptEnv((actions) => (actions === 0 ? team : desk)),
    replies: ['Subgoal 1: Click the link "Beatrix Holm".', STOP],
  })
  const interrupted = events.slice(0, events.findIndex(({ type }) => type === "result") + 1)
  const resumed = await runScripted({
    task,
    env: scriptEnv(() => desk),
    replies: [STOP],
    events: interrupted,
  })
  expect(resumed.session.steps).toHaveLength(1)
  expect(resumed.session.state).toMatchObject({ status: "done", known: "claimed" })
})

test("the row of what the task names says that it cannot be had: the run ends with its words", async () => {
  const flight = (number: string, rest: NodeSpec[]): NodeSpec =>
    box([text(number), ...rest], { tag: "li", role: "listitem", shape: "li" })
  const list = page("Flights", [
    flight("PT 660", [control("button", "Select")]),
    flight("PT 662", [text("Sold out"), control("button", "Select", { disabled: true })]),
  ])
  const { session } = await runScripted({
    task: "get me on PT 662",
    env: scriptEnv(() => list),
    replies: [],
  })
  expect(session.state).toMatchObject({ status: "stopped", by: "agent" })
  expect(JSON.stringify(session.state)).toContain("Sold out")
  expect(session.steps).toEqual([])
})
