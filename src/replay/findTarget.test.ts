import { describe, expect, test } from "vitest"
import { selectorsOf } from "../agent/selectors"
import type { TargetRecord } from "../agent/session"
import { describePage } from "../page/describe"
import type { ControlNode, PageSnapshot } from "../page/snapshot"
import { box, control, field, heading, page, select, text, type NodeSpec } from "../testing/snapshot"
import { findTarget } from "./findTarget"

/** The control of this label as a record describes it, and the labels of its page. */
function record(nodes: NodeSpec[], label: string): { target: TargetRecord; labels: string[] } {
  const snapshot = page("Before", nodes)
  const { candidates } = describePage(snapshot, "")
  const { index } = candidates.find((candidate) => candidate.label === label)!
  const { role, name, tag, frameId, path, attributes } = snapshot.nodes[index] as ControlNode
  const target = { label, role, name, tag, frameId, path, attributes }
  return {
    target: { ...target, selectors: selectorsOf(snapshot, index, label) },
    labels: candidates.map((candidate) => candidate.label),
  }
}

/** `rung: path of what was found`, or why nothing was. */
function find(before: NodeSpec[], label: string, after: NodeSpec[] | PageSnapshot): string {
  const { target, labels } = record(before, label)
  const found = findTarget(Array.isArray(after) ? page("After", after) : after, target, { labels })
  return found.status === "found" ? `${found.rung}: ${found.control.path}` : found.why
}

const button = (name: string, path = "#it", attributes = {}, children: NodeSpec[] = []) =>
  ({ ...control("button", name, { path, attributes }), children }) as NodeSpec
const link = (name: string, href: string, path = "#it") =>
  control("link", name, { path, href: new URL(href, "https://shop.example/").href, attributes: { href } })
const row = (words: string, ...nodes: NodeSpec[]) =>
  box([text(words), ...nodes], { role: "row", shape: "row" })
const card = (words: string, ...nodes: NodeSpec[]) =>
  box([heading(words), ...nodes], { tag: "div", shape: "div.card" })

describe("each rung", () => {
  test.each<[string, NodeSpec[], string, NodeSpec[], string]>([
    [
      "a test id outlives role, name and place",
      [button("Go", "#it", { "data-testid": "send" })],
      'button "Go"',
      [control("link", "Submit", { path: "#new", attributes: { "data-testid": "send" } })],
      "test-id: #new",
    ],
    [
      "an id outlives name and place",
      [button("Go", "#it", { id: "send" })],
      'button "Go"',
      [button("Submit order", "#new", { id: "send" })],
      "id: #new",
    ],
    [
      "what the form calls a field outlives its label",
      [field("From", { path: "#it", attributes: { name: "from" } })],
      'textbox "From"',
      [field("Departure city", { path: "#new", attributes: { name: "from" } })],
      "id: #new",
    ],
    [
      "role and name outlive the place",
      [button("Go"), button("Back", "#b")],
      'button "Go"',
      [button("Back", "#it"), box([button("Go", "#new")])],
      "role-and-name: #new",
    ],
    [
      "counts in brackets, case and a colon change nothing",
      [button("Inbox (3)")],
      'button "Inbox (3)"',
      [button("INBOX (12):", "#new")],
      "role-and-name: #new",
    ],
    [
      "of several, the one in the same surroundings",
      [row("Ada", button("Edit")), row("Bob", button("Edit", "#b"))],
      'button "Edit" in "Ada"',
      [row("Cy", button("Edit", "#c")), row("Bob", button("Edit", "#b")), row("Ada", button("Edit", "#new"))],
      "label: #new",
    ],
    [
      "of several, the only link to its address",
      [link("Details", "/a"), text("x")],
      'link "Details"',
      [link("Details", "/b", "#b"), link("Details", "/a", "#new")],
      "role-and-name: #new",
    ],
    [
      "links of one name to one address are one",
      [link("Lamp", "/a")],
      'link "Lamp"',
      [link("Lamp", "/a", "#new"), link("Lamp", "/a", "#again")],
      "role-and-name: #new",
    ],
    [
      "where a link leads outlives what it says",
      [link("Lamp", "/lamp")],
      'link "Lamp"',
      [link("Now on sale", "/lamp", "#new"), link("Mugs", "/mugs", "#b")],
      "id: #new",
    ],
    [
      "where a link leads tells it from its namesakes",
      [link("Details", "/a"), link("Details", "/b", "#b")],
      'link "Details" #2',
      [link("Details", "/b", "#new"), link("Details", "/a", "#a")],
      "id: #new",
    ],
    [
      "the text it shows, when its name has words more",
      [button("Send", "#it", {}, [text("Send", { saidBy: [1] })])],
      'button "Send"',
      [button("Send to everybody", "#new", {}, [text("Send", { saidBy: [1] })])],
      "text: #new",
    ],
    [
      "the place, when a name keeps its words",
      [button("Search"), button("Clear", "#c")],
      'button "Search"',
      [button("Search flights"), button("Clear", "#c")],
      "path: #it",
    ],
    [
      "the place of what has no name, in the same row",
      [row("Ada", button("")), row("Bob", button("", "#b"))],
      'button in "Ada"',
      [row("Bob", button("", "#b")), row("Ada", button(""))],
      "path: #it",
    ],
  ])("%s", (_, before, label, after, expected) => {
    expect(find(before, label, after)).toBe(expected)
  })
})

describe("what is not found", () => {
  test.each<[string, NodeSpec[], string, NodeSpec[], string]>([
    [
      "nothing like it",
      [button("Go")],
      'button "Go"',
      [button("Back", "#b")],
      "nothing on the page is like it",
    ],
    [
      "an id on another kind of control",
      [button("Go", "#it", { id: "go" })],
      'button "Go"',
      [field("Go", { attributes: { id: "go" } })],
      "nothing on the page is like it",
    ],
    [
      "an id and a name that have parted",
      [button("Go", "#it", { id: "go" })],
      'button "Go"',
      [button("Submit", "#new", { id: "go" }), button("Go", "#other")],
      "two elements have a part each of what it was known by",
    ],
    [
      "a generated id alone",
      [button("Go", "#it", { id: "radix-:r3:" })],
      'button "Go"',
      [button("Submit", "#new", { id: "radix-:r3:" })],
      "nothing on the page is like it",
    ],
    [
      "an id that counts, on another name",
      [control("option", "Small", { attributes: { id: "size-1" } }), control("option", "Large")],
      'option "Small"',
      [control("option", "Medium", { attributes: { id: "size-1" } })],
      "one that has its id or address is there, but it has another name",
    ],
    [
      "an id that counts, in another row",
      [
        row("Ada", button("Edit", "#it", { id: "edit-1" })),
        row("Bob", button("Edit", "#b", { id: "edit-2" })),
      ],
      'button "Edit" in "Ada"',
      [
        row("Bob", button("Edit", "#it", { id: "edit-1" })),
        row("Cy", button("Edit", "#b", { id: "edit-2" })),
      ],
      "one that has its id or address is there, but it stands elsewhere",
    ],
    [
      "an id on what was there beside it",
      [button("Pay", "#it", { id: "main" }), button("Cancel", "#c")],
      'button "Pay"',
      [button("Cancel", "#c", { id: "main" })],
      "one that has its id or address is there, but it was there beside it",
    ],
    [
      "the only one left of several, in other surroundings",
      [card("Red hoodie", button("Add to cart")), card("Blue hoodie", button("Add to cart", "#b"))],
      'button "Add to cart" in "Red hoodie"',
      [card("Red hoodie", text("Sold out")), card("Blue hoodie", button("Add to cart", "#b"))],
      "one that has its name is there, but it stands elsewhere",
    ],
    [
      "one of several that only their place tells apart",
      [button("Add"), button("Add", "#b")],
      'button "Add" #2',
      [button("Add"), button("Add", "#b")],
      "2 of them are there",
    ],
    [
      "a twin that has come",
      [button("Go")],
      'button "Go"',
      [button("Go", "#advert"), button("Go")],
      "2 of them are there",
    ],
    [
      "a twin that sends the same form",
      [button("Go")],
      'button "Go"',
      [
        control("button", "Go", { path: "#twin", href: "https://shop.example/go" }),
        control("button", "Go", { path: "#it", href: "https://shop.example/go" }),
      ],
      "2 of them are there",
    ],
    [
      "a link to its address that was there beside it",
      [link("Basket", "/cart"), link("Back", "/cart", "#b")],
      'link "Basket"',
      [link("Back", "/cart", "#b")],
      "one that has its id or address is there, but it was there beside it",
    ],
    [
      "a link of its name to another site",
      [link("Pricing", "/pricing")],
      'link "Pricing"',
      [link("Pricing", "https://ads.example/x", "#advert")],
      "one that has its name is there, but it leads to ads.example",
    ],
    [
      "a field of its label that the form calls something else",
      [field("Email", { attributes: { name: "email" } })],
      'textbox "Email"',
      [field("Email", { attributes: { name: "newsletter" } })],
      "one that has its name is there, but its form calls it something else",
    ],
    [
      "what is called so by a label that is out of sight",
      [text("Alerts", { saidBy: [2] }), control("switch", "Alerts")],
      'switch "Alerts"',
      [control("switch", "Alerts", { path: "#advert" })],
      "one that has its name is there, but the label beside it is gone",
    ],
    [
      "a password field",
      [field("Code", { attributes: { type: "text" } })],
      'textbox "Code"',
      [field("Code", { attributes: { type: "password" } })],
      "one that has its name is there, but it is another kind of field",
    ],
    [
      "the place of another name",
      [button("Search"), button("Clear", "#c")],
      'button "Search"',
      [button("Delete")],
      "one that has its place is there, but it has another name",
    ],
    [
      "the place of what was there beside it",
      [button("Reply"), button("Reply all", "#all")],
      'button "Reply"',
      [button("Reply all"), button("Answer", "#b")],
      "one that has its place is there, but it was there beside it",
    ],
    [
      "what has no name, beside another that has none",
      [row("Ada", button("")), row("Bob", button("", "#b"))],
      'button in "Ada"',
      [row("Ada", button(""), button("", "#new")), row("Bob", button("", "#b"))],
      "one that has its place is there, but it may be another one of several",
    ],
    [
      "the place of what may have been there beside it",
      [button("Reply"), button("Reply all", "#all")],
      'button "Reply"',
      [button("Reply all now")],
      "one that has its place is there, but it may have been there beside it under another name",
    ],
    [
      "its name elsewhere while something new has its place",
      [button("Go")],
      'button "Go"',
      [button("Continue"), button("Go", "#advert")],
      "two elements have a part each of what it was known by",
    ],
  ])("%s", (_, before, label, after, expected) => {
    expect(find(before, label, after)).toBe(expected)
  })
})

test("what has changed place with its neighbour is found by its name", () => {
  const before = [button("Search"), button("Clear", "#c")]
  expect(find(before, 'button "Search"', [button("Clear"), button("Search", "#c")])).toBe("role-and-name: #c")
})

test("a record without a bundle is found by what it has", () => {
  const { target, labels } = record([button("Go"), button("Back", "#b")], 'button "Go"')
  const { selectors: _, ...older } = target
  const found = findTarget(page("After", [button("Back", "#it"), button("Go", "#new")]), older, { labels })
  expect(found).toMatchObject({ status: "found", rung: "role-and-name", control: { path: "#new" } })
})

test("a control that cannot take the operation is none", () => {
  const { target } = record([select("Class", ["Economy", "First"])], 'combobox "Class"')
  const after = page("After", [field("Class", { role: "combobox" })])
  expect(findTarget(after, target, { operation: { op: "SELECT", value: "First" } }).status).toBe("not-found")
  expect(findTarget(after, target, { operation: { op: "TYPE", value: "First" } }).status).toBe("found")
})

test("the field of a line that says Enter is found by its own name", () => {
  const search = field("Find a product", { submitsByEnter: true, attributes: { placeholder: "Lamps" } })
  const { target } = record([search], 'button "Search"')
  const entered = { ...target, role: "textbox", name: "Find a product", tag: "input" }
  const after = page("After", [button("Search", "#other"), search])
  expect(findTarget(after, entered, { operation: { op: "ENTER" } })).toMatchObject({
    status: "found",
    control: { name: "Find a product" },
  })
})

test("adverts in frames are not the page", () => {
  const after = page("After", [
    box([control("button", "Go", { frameId: 3 })], { tag: "iframe", path: "#advert" }),
  ])
  const { target } = record([button("Go")], 'button "Go"')
  expect(findTarget(after, target).status).toBe("not-found")
})
