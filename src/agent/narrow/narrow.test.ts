import { expect, test } from "vitest"
import { matchesGrammar } from "../../action/matches"
import { runScripted, type Script } from "../../testing/runScripted"
import { scriptEnv } from "../../testing/scriptedEnv"
import { box, control, field, heading, page, text, type NodeSpec } from "../../testing/snapshot"

type Reply = { task: string; nodes: NodeSpec[] }

/** What the model may say first on a page. */
async function offered(
  { task, nodes }: Reply,
  rest: Partial<Script> = {},
): Promise<(subgoal: string) => boolean> {
  const { model } = await runScripted({
    task,
    env: scriptEnv(() => page("Page", nodes)),
    replies: [],
    ...rest,
  })
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
