import { expect, test } from "vitest"
import type { ActionResult, Change } from "../execution/env"
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

const searchAgain = (word: string, value: string) =>
  page("Shop", [
    form(field("Search", { role: "searchbox", form: 0, value }), submit("Go")),
    ...(word === "" ? [] : [text(`No results for ${word}`)]),
  ])

/** Types and sends these words in turn where nothing is found by any of them. */
async function searchInVain(task: string, words: string[]): Promise<Session> {
  const wordAt = (turn: number) => words[turn - 1] ?? ""
  const { session } = await runScripted({
    task,
    env: scriptEnv(
      (actions) => searchAgain(wordAt(Math.floor(actions / 2)), wordAt(Math.ceil(actions / 2))),
      words.flatMap((value): ActionResult[] => [
        { status: "done", changes: [{ type: "value", value }], settleMs: 0 },
        { status: "done", changes: [], settleMs: 0 },
      ]),
    ),
    replies: words.flatMap((word, at) => [
      `${at === 0 ? "" : "No, I will keep planning. "}Subgoal ${2 * at + 1}: Type "${word}" into the searchbox "Search".`,
      `No, I will keep planning. Subgoal ${2 * at + 2}: Click the button "Go".`,
    ]),
  })
  return session
}

const teapot = "find a stoneware teapot"
const invoices = "find the unpaid invoices of Mara Lind from last spring"

test.each([
  { why: "half of the words", task: teapot, words: ["stoneware"] },
  { why: "a third, then another", task: `${teapot} in blue`, words: ["stoneware", "blue"] },
  { why: "the name", task: invoices, words: ["Mara Lind"] },
  { why: "half without the name, then it", task: invoices, words: ["last unpaid invoices", "Mara Lind"] },
])("a search without results ends the run once it was fair: $why", async ({ task, words }) => {
  const session = await searchInVain(task, words)
  expect(subgoalsOf(session)).toEqual(
    words.flatMap((word) => [`Type "${word}" into the searchbox "Search"`, 'Click the button "Go"']),
  )
  expect(session.state).toEqual({
    status: "stopped",
    by: "agent",
    reason: `The page says "No results for ${words.at(-1)}"`,
  })
})

const url = "https://shop.example/baggage"
const bag = { tag: "input", inputType: "radio", form: 0, checked: true }
const baggage = page(
  "Baggage",
  [
    form(control("radio", "One bag of 23 kg", bag), submit("Continue")),
    form(
      select("Currency", ["EUR", "USD"], 1, { form: 1 }),
      control("button", "Show prices", { tag: "button", inputType: "submit", form: 1 }),
    ),
  ],
  url,
)
const booking = (...rest: NodeSpec[]) => page("Booking", [heading("Booking HM2K9D"), ...rest])
const LED: Change = { type: "navigated", url }
const ADD = "add 23 kg of baggage"
const READ = "read the rules for 23 kg of baggage"

test.each([
  { when: "after a link to it", role: "link", name: "Add baggage", task: ADD, came: [LED], isSent: true },
  { when: "not after a button", role: "button", name: "Add baggage", task: ADD, came: [LED], isSent: false },
  { when: "not on the same page", role: "link", name: "Add baggage", task: ADD, came: [], isSent: false },
  { when: "not for a reader", role: "link", name: "Rules", task: READ, came: [LED], isSent: false },
] as const)("a run is not over before the form that a link led to is sent: $when", async (row) => {
  const { role, name, task, came, isSent } = row
  const { session } = await runScripted({
    task,
    env: scriptEnv(
      (actions) => [booking(control(role, name)), baggage][actions] ?? booking(text("One bag of 23 kg")),
      [{ status: "done", changes: [...came], settleMs: 0 }],
    ),
    replies: [STOP, STOP],
  })
  const sending = isSent ? ['Click the button "Continue"'] : []
  expect(subgoalsOf(session)).toEqual([`Click the ${role} "${name}"`, ...sending])
  expect(session.state).toMatchObject({ status: "done", known: "claimed" })
})
