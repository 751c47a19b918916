import { expect, test } from "vitest"
import { box, control, field, page, type NodeSpec } from "../testing/snapshot"
import { describePage } from "./describe"

const submit = control("button", "Go", { form: 0, inputType: "submit" })
const radio = (checked: boolean) =>
  control("radio", checked ? "Red" : "Blue", {
    tag: "input",
    inputType: "radio",
    required: true,
    checked,
    form: 0,
    attributes: { name: "color" },
  })

test.each<[string, NodeSpec[], boolean]>([
  ["a required field is empty", [field("Name", { required: true, form: 0 })], false],
  ["it is filled", [field("Name", { required: true, form: 0, value: "Ada" })], true],
  ["an optional field is empty", [field("Name", { form: 0 })], true],
  ["a required field of another form is empty", [field("Name", { required: true, form: 7 })], true],
  ["a required radio group has no choice", [radio(false), radio(false)], false],
  ["it has one", [radio(false), radio(true)], true],
  ["a search field is empty", [field("Search", { role: "searchbox", form: 0 })], false],
  ["a search field is filled", [field("Search", { role: "searchbox", form: 0, value: "mat" })], true],
])("when %s, submitting is possible: %#", (_, fields, possible) => {
  const { candidates } = describePage(page("Form", [box([...fields, submit], { tag: "form" })]), "")
  expect(candidates.find(({ label }) => label === 'button "Go"')?.canClick).toBe(possible)
})
