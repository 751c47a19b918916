import { expect, test } from "vitest"
import { box, control, page, type NodeSpec } from "../testing/snapshot"
import { describePage } from "./describe"
import { findUnaskedFilters } from "./filters"

const check = (name: string): NodeSpec => control("checkbox", name, { form: 0, checked: false })
const apply = (name: string): NodeSpec =>
  control("button", name, { tag: "button", inputType: "submit", form: 0 })

function unasked(task: string, submit: string): string[] {
  const form = box([check("Red"), check("Direct only"), apply(submit)], { tag: "form" })
  const { candidates } = describePage(page("List", [form]), task)
  const indexes = findUnaskedFilters(candidates, task)
  return candidates.filter(({ index }) => indexes.has(index)).map(({ label }) => label)
}

test.each<[string, string, string[]]>([
  ["a red lamp", "Apply filters", ['checkbox "Direct only"']],
  ["non-stop and red", "Refine", []],
  ["something else", "Apply filters", ['checkbox "Red"', 'checkbox "Direct only"']],
  ["something else", "Save", []],
])("%s, beside “%s”: %o", (task, submit, expected) => {
  expect(unasked(task, submit)).toEqual(expected)
})
