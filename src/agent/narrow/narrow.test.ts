import { expect, test } from "vitest"
import { matchesGrammar } from "../../action/matches"
import { runScripted, type Script } from "../../testing/runScripted"
import { scriptEnv } from "../../testing/scriptedEnv"
import { box, control, field, heading, page, select, text, type NodeSpec } from "../../testing/snapshot"

type Reply = { task: string; nodes: NodeSpec[] }

/** What may be done first on a page: what the model may say, or the one thing that is left without asking it. */
async function offered(
  { task, nodes }: Reply,
  rest: Partial<Script> = {},
): Promise<(subgoal: string) => boolean> {
  const { model, session } = await runScripted({
    task,
    env: scriptEnv(() => page("Page", nodes)),
    replies: [],
    ...rest,
  })
  const first = session.steps[0]
  if (first?.planning.called === false) return (subgoal) => first.subgoal === subgoal
  const grammar = model.requests[0]?.grammar
  return (subgoal) => grammar !== undefined && matchesGrammar(grammar, `Subgoal 1: ${subgoal}.`)
}

const row = (name: string): NodeSpec =>
  box([text(name), text("Active"), control("button", "Remove"), control("link", `Open ${name}`)], {
    tag: "tr",
    role: "row",
    shape: "tr",
  })
const people = [row("Ada Byron"), row("Grace Hopper")]

test("in the row of another than the task names nothing is clicked, but links lead on", async () => {
  const may = await offered({
    task: "Remove Grace Hopper",
    nodes: [control("button", "Remove selected"), ...people],
  })
  expect(may('Click the button "Remove" in "Open Grace Hopper"')).toBe(true)
  expect(may('Click the button "Remove" in "Open Ada Byron"')).toBe(false)
})

test("when no row has the name, none is touched", async () => {
  const nodes = [control("link", "Next page"), control("link", "Help"), ...people]
  const may = await offered({ task: "Remove Beatrix Holm", nodes })
  expect(may('Click the button "Remove" in "Open Ada Byron"')).toBe(false)
  expect(may('Click the link "Next page"')).toBe(true)
  expect(may('Click the link "Open Ada Byron"')).toBe(true)
})

test("what is chosen, and the opposite of what is asked for, is not clicked", async () => {
  const nodes = [
    control("tab", "Profile", { selected: true }),
    control("tab", "Cookies"),
    control("button", "Accept all cookies"),
    control("button", "Reject all cookies"),
  ]
  const may = await offered({ task: "Please reject the cookies", nodes })
  expect(may('Click the button "Reject all cookies"')).toBe(true)
  expect(may('Click the button "Accept all cookies"')).toBe(false)
  expect(may('Click the tab "Profile"')).toBe(false)
})

test("a field that is filled is left alone unless the task speaks of it", async () => {
  const nodes = [
    field("Home town", { value: "Leeds" }),
    field("Nickname", { value: "mw" }),
    control("button", "Save"),
    heading("Profile"),
  ]
  const may = await offered({ task: "Set the home town to Hebden Bridge and save", nodes })
  expect(may('Type "Hebden Bridge" into the textbox "Home town"')).toBe(true)
  expect(may('Type "Hebden Bridge" into the textbox "Nickname"')).toBe(false)
})

test("of rows with prices the cheapest is meant when the cheapest is asked for", async () => {
  const flight = (time: string, price: string): NodeSpec =>
    box([text(time), text(price), control("button", "Select")], { tag: "li", role: "listitem", shape: "li" })
  const nodes = [flight("10:30", "$120"), flight("11:15", "$98"), flight("19:00", "$98")]
  const may = await offered({ task: "Select the cheapest", nodes })
  expect(may('Click the button "Select" in "11:15"')).toBe(true)
  expect(may('Click the button "Select" in "10:30"')).toBe(false)
})

test("of two lists the cheapest of each is meant", async () => {
  const offer = (name: string, price: string): NodeSpec =>
    box([text(price), control("button", name)], { tag: "li", role: "listitem", shape: "li" })
  const list = (...children: NodeSpec[]): NodeSpec => box(children, { tag: "ul", role: "list" })
  const nodes = [
    list(offer("Pick Monday", "$70"), offer("Pick Tuesday", "$65")),
    list(offer("Pick morning", "$120"), offer("Pick evening", "$98")),
  ]
  const may = await offered({ task: "Pick the cheapest", nodes })
  expect(may('Click the button "Pick Tuesday"')).toBe(true)
  expect(may('Click the button "Pick evening"')).toBe(true)
  expect(may('Click the button "Pick Monday"')).toBe(false)
  expect(may('Click the button "Pick morning"')).toBe(false)
})

test("what takes something away is done only when the task speaks of it", async () => {
  const nodes = [
    control("link", "Add baggage"),
    control("button", "Cancel booking"),
    control("button", "Remove bag"),
    control("button", "Cancel"),
  ]
  const may = await offered({ task: "Look after my booking and the bag", nodes })
  expect(may('Click the link "Add baggage"')).toBe(true)
  expect(may('Click the button "Cancel booking"')).toBe(false)
  expect(may('Click the button "Remove bag"')).toBe(false)
  const asked = await offered({ task: "I no longer need the bag", nodes })
  expect(asked('Click the button "Remove bag"')).toBe(true)
})

test("what only sounds like taking away stays, and a word that only begins like it allows nothing", async () => {
  const nodes = [
    control("button", "Leave a review"),
    control("button", "End date"),
    control("button", "Close menu"),
    control("button", "Delete offer"),
  ]
  const may = await offered({ task: "Look at the binoculars in the office", nodes })
  for (const name of ["Leave a review", "End date", "Close menu"])
    expect(may(`Click the button "${name}"`), name).toBe(true)
  expect(may('Click the button "Delete offer"')).toBe(false)
})

test("of links to nowhere none is the page that is shown", async () => {
  const nodes = [
    control("link", "Open tray", { href: "https://shop.example/#" }),
    control("link", "Shut tray", { href: "https://shop.example/#" }),
  ]
  const env = scriptEnv(() => page("Page", nodes, "https://shop.example/#"))
  const may = await offered({ task: "see to the tray", nodes }, { env })
  expect(may('Click the link "Open tray"')).toBe(true)
})

test("several of a thing are not had by the button of a card, which adds one", async () => {
  const card = (name: string): NodeSpec =>
    box([control("link", name), control("button", `Add ${name} to cart`)], {
      tag: "li",
      role: "listitem",
      shape: "li",
    })
  const nodes = [card("Glass Mug"), card("Steel Mug")]
  const several = await offered({ task: "I need 3 glass mugs in my cart", nodes })
  expect(several('Click the button "Add Glass Mug to cart"')).toBe(false)
  expect(several('Click the link "Glass Mug"')).toBe(true)
  const one = await offered({ task: "I need a glass mug in my cart", nodes })
  expect(one('Click the button "Add Glass Mug to cart"')).toBe(true)
})

test("of buttons of one name the one beside the words of the task", async () => {
  const panel = (name: string): NodeSpec =>
    box([control("button", "Copy code")], { tag: "section", role: "region", name })
  const may = await offered({
    task: "copy the code for pnpm",
    nodes: [control("link", "Code of conduct"), panel("npm"), panel("pnpm"), panel("yarn")],
  })
  expect(may('Click the button "Copy code" in "pnpm"')).toBe(true)
  expect(may('Click the button "Copy code" in "npm"')).toBe(false)
})

test("while something names what the task speaks of, what has no word of it is left alone", async () => {
  const nodes = [
    control("button", "Change password"),
    control("switch", "Sign-in alerts", { checked: false }),
    control("button", "Menu", { expanded: false }),
    control("button", "Only necessary"),
  ]
  const may = await offered({ task: "Alert me of new sign-ins. My password is {{pw}}.", nodes })
  expect(may('Click the switch "Sign-in alerts"')).toBe(true)
  expect(may('Click the button "Change password"')).toBe(false)
  // A menu may hold it, and a banner is in the way.
  expect(may('Click the button "Menu"')).toBe(true)
  expect(may('Click the button "Only necessary"')).toBe(true)
})

test("a select of no form that the task names an option of is set before any button is pressed", async () => {
  const version = (index: number): NodeSpec => select("Version", ["v3", "v2"], index)
  const nodes = (index: number) => [
    version(index),
    control("button", "Bookmark page"),
    control("link", "Guides"),
  ]
  const task = "show me v2 of the page and bookmark it"
  const before = await offered({ task, nodes: nodes(0) })
  expect(before('Click the button "Bookmark page"')).toBe(false)
  expect(before('Select "v2" in the combobox "Version"')).toBe(true)
  const after = await offered({ task, nodes: nodes(1) })
  expect(after('Click the button "Bookmark page"')).toBe(true)
})

test("what was set stays: neither another option nor the button named after the field", async () => {
  const { model } = await runScripted({
    task: "leave on 18 March, sort by price",
    env: scriptEnv(
      (actions) =>
        page("Flights", [
          field("Departure date", { value: actions > 0 ? "18 March" : "" }),
          control("button", "Open calendar for departure date"),
          select("Sort", ["Departure", "Price"], actions > 1 ? 1 : 0),
          control("link", "Prices of March"),
          control("link", "Leave feedback"),
        ]),
      [
        { status: "done", changes: [{ type: "value", value: "18 March" }], settleMs: 1 },
        {
          status: "done",
          changes: [{ type: "navigated", url: "https://shop.example/?sort=price" }],
          settleMs: 1,
        },
      ],
    ),
    replies: [
      'Subgoal 1: Type "18 March" into the textbox "Departure date".',
      'No, I will keep planning. Subgoal 2: Select "Price" in the combobox "Sort".',
    ],
  })
  const last = model.requests.at(-1)!.grammar!
  const may = (subgoal: string) => matchesGrammar(last, `No, I will keep planning. Subgoal 3: ${subgoal}.`)
  expect(model.requests).toHaveLength(3)
  expect(may('Click the link "Prices of March"')).toBe(true)
  expect(may('Click the button "Open calendar for departure date"')).toBe(false)
  expect(may('Select "Departure" in the combobox "Sort"')).toBe(false)
})

test("where the chosen radio button is what the task says, no other of its group is clicked", async () => {
  const radio = (name: string, group: string, checked = false) =>
    control("radio", name, { tag: "input", checked, attributes: { name: group } })
  const may = await offered({
    task: "Add a 23 kg suitcase and travel in the front of the train",
    nodes: [
      radio("23 kg: one suitcase", "weight", true),
      radio("32 kg: one heavy suitcase", "weight"),
      radio("Back of the train", "place", true),
      radio("Front of the train", "place"),
      control("button", "Add to booking"),
    ],
  })
  expect(may('Click the radio "Front of the train"')).toBe(true)
  expect(may('Click the radio "32 kg: one heavy suitcase"')).toBe(false)
})
