import { expect, test } from "vitest"
import { buildTree } from "../page/tree"
import { box, control, heading, page, text, type NodeSpec } from "../testing/snapshot"
import { standsIn, surroundingsOf } from "./surroundings"

const target = (label: string, role = "button", name = "Edit") => ({
  label,
  role,
  name,
  tag: "button",
  frameId: 0,
  path: "",
  attributes: {},
})

test.each([
  [target('button "Edit"'), { type: "none" }],
  [target('button "Edit" in "Billing"'), { type: "context", text: "Billing" }],
  [target('button "Edit" #2'), { type: "place" }],
  [target('button "Edit" in "Billing" #2'), { type: "place" }],
  [target('button in "Ada"', "button", ""), { type: "context", text: "Ada" }],
  [target('button "Search"', "textbox", "Find"), { type: "none" }],
  [target('button "Another"'), { type: "place" }],
])("%j stood in %j", (record, expected) => {
  expect(surroundingsOf(record)).toEqual(expected)
})

const edit = control("button", "Edit")
const card = (...nodes: NodeSpec[]) => box(nodes, { shape: "div.card" })

test.each<[string, NodeSpec[], string, boolean]>([
  ["the group of that name", [box([box([edit])], { role: "group", name: "Billing" })], "Billing", true],
  ["a group of another name", [box([edit], { role: "group", name: "Shipping" })], "Billing", false],
  ["the card of that heading", [card(heading("Ada"), edit), card(heading("Bob"))], "Ada", true],
  ["the card beside it", [card(heading("Ada")), card(heading("Bob"), edit)], "Ada", false],
  ["a list that begins with it", [box([card(heading("Ada")), card(heading("Bob"), edit)])], "Ada", false],
  ["the row that says it", [box([text("Ada"), text("2 items"), edit], { role: "row" })], "Ada", true],
  [
    "the row that begins with it",
    [box([text("Ada"), text("2 items"), edit], { role: "row" })],
    "Ada 2 items",
    true,
  ],
  ["the part under that heading", [box([heading("Ada"), text("x"), heading("Bob"), edit])], "Ada", false],
])("%s: %#", (_, nodes, context, expected) => {
  const snapshot = page("P", nodes)
  const index = snapshot.nodes.findIndex((node) => node.type === "control")
  expect(standsIn(context, index, buildTree(snapshot))).toBe(expected)
})
