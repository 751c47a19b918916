import { expect, test } from "vitest"
import { box, control, field, page, select, type NodeSpec } from "../testing/snapshot"
import { emptyFieldsOf, missingIn } from "./required"

const submit = control("button", "Go", { form: 0, inputType: "submit" })
const radio = (name: string, checked = false) =>
  control("radio", name, {
    tag: "input",
    inputType: "radio",
    required: true,
    checked,
    form: 0,
    attributes: { name: "color" },
  })
const tick = (checked: boolean) => control("checkbox", "Red", { tag: "input", form: 0, checked })

test.each<[string, NodeSpec[], string[]]>([
  ["every field is empty", [field("Name", { form: 0 }), field("Age", { form: 0 })], ["Name", "Age"]],
  ["one of them is filled", [field("Name", { form: 0, value: "Ada" }), field("Age", { form: 0 })], []],
  ["nothing is ticked either", [field("Name", { form: 0 }), tick(false)], ["Name"]],
  ["something is ticked", [field("Name", { form: 0 }), tick(true)], []],
  ["an option is chosen", [field("Name", { form: 0 }), select("Size", ["Any", "M"], 1, { form: 0 })], []],
  ["there is nothing but the button", [], []],
])("when %s, nothing stands in the form but in these: %#", (_, fields, empty) => {
  const { nodes } = page("Form", [box([...fields, submit], { tag: "form" })])
  expect(emptyFieldsOf(0, nodes).map(({ name }) => name)).toEqual(empty)
})

test.each<[string, NodeSpec[], string[]]>([
  [
    "a required field is empty",
    [field("Name", { required: true, form: 0 }), field("Age", { form: 0 })],
    ["Name"],
  ],
  ["it is filled", [field("Name", { required: true, form: 0, value: "Ada" })], []],
  [
    "a required field of another form is empty",
    [field("Name", { required: true, form: 7 }), field("Age", { form: 0, value: "7" })],
    [],
  ],
  ["a required choice is open", [radio("Red"), radio("Blue")], ["Red", "Blue"]],
  ["it is made", [radio("Red", true), radio("Blue")], []],
])("when %s, the form lacks that: %#", (_, fields, missing) => {
  const { nodes } = page("Form", [box([...fields, submit], { tag: "form" })])
  expect(missingIn(0, nodes).map(({ name }) => name)).toEqual(missing)
})
