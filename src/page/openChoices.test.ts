import { expect, test } from "vitest"
import { box, control, field, page, select, type NodeSpec } from "../testing/snapshot"
import { describePage } from "./describe"
import { findOpenChoices, findOpenSelects } from "./openChoices"

const radio = (name: string, checked = false): NodeSpec =>
  control("radio", name, {
    tag: "input",
    inputType: "radio",
    form: 0,
    checked,
    attributes: { name: "color" },
  })
const check = (name: string): NodeSpec =>
  control("checkbox", name, { tag: "input", inputType: "checkbox", form: 0, checked: false })
const size = (selected: number) => select("Size", ["Choose size", "S", "M"], selected, { form: 0 })
const quantity = control("spinbutton", "Quantity", {
  editable: true,
  tag: "input",
  inputType: "number",
  value: "1",
  form: 0,
})

test.each<[string, string, NodeSpec[], string[]]>([
  ["a radio that is named", "a red hoodie", [radio("Black", true), radio("Red")], ['radio "Red"']],
  ["one that is chosen already", "a red hoodie", [radio("Black"), radio("Red", true)], []],
  ["several of one group", "red or black, you choose", [radio("Black"), radio("Red")], []],
  ["an option", "a hoodie in size M", [size(0)], ['combobox "Size"']],
  ["an option that is chosen", "a hoodie in size M", [size(2)], []],
  ["a single letter in another case", "I'm in a hurry", [size(0)], []],
  ["how many", "I need 3 mugs", [quantity], ['spinbutton "Quantity"']],
  ["a number of something else", "the mug on page 3", [quantity], []],
  ["a value for a field", "from Porto to Vienna", [field("From", { form: 0 })], ['textbox "From"']],
  ["words in quotes", 'say "Hello"', [field("Message", { tag: "textarea", form: 0 })], ['textbox "Message"']],
  [
    "one day and no return",
    "fly on 9 April",
    [radio("Round trip", true), radio("One way")],
    ['radio "One way"'],
  ],
  ["two days", "fly on 9 April, back on 12 April", [radio("Round trip", true), radio("One way")], []],
  [
    "a checkbox of which every word is wanted",
    "non-stop flights",
    [check("Direct flights only")],
    ['checkbox "Direct flights only"'],
  ],
  ["one that the task does not want", "flights, no direct flights", [check("Direct flights only")], []],
  ["one of which a word is not", "direct flights", [check("Direct flights with breakfast")], []],
  [
    "a filter beside a search",
    "search red",
    [field("Search", { role: "searchbox", form: 0 }), radio("Red")],
    [],
  ],
])("%s", (_, task, specs, open) => {
  const { candidates } = describePage(page("Hoodie", [box(specs, { tag: "form" })]), task)
  expect(findOpenChoices(candidates, task).map(({ candidate }) => candidate.label)).toEqual(open)
})

test.each<[string, boolean]>([
  ["Show me v2", true],
  ["Show me V2 of it", true],
  ["Show me the latest", false],
  ["Show me v3", false],
])("%s: the select of no form is open: %s", (task, isOpen) => {
  const version = select("Version", ["v3", "v2", "all"], 0)
  const { candidates } = describePage(page("Docs", [version]), task)
  expect(findOpenSelects(candidates, task).map(({ label }) => label)).toEqual(
    isOpen ? ['combobox "Version"'] : [],
  )
})
