import { expect, test } from "vitest"
import { control, field, page } from "../testing/snapshot"
import { candidateOf } from "./candidateOf"
import { describePage } from "./describe"
import type { ControlNode } from "./snapshot"

const link = (name: string) => control("link", name, { href: "https://shop.example/cart" })
const snapshot = page("Shop", [
  field("Cart", { submitsByEnter: true }),
  link("Cart"),
  link("Cart"),
  control("button", "Cart"),
])
const { candidates } = describePage(snapshot, "")
const labelOf = (index: number, enter = false) =>
  candidateOf(candidates, index, snapshot.nodes[index] as ControlNode, enter)?.label

test("a control goes by its own label, a link by that of the first of its name and address", () => {
  expect([0, 1, 2, 3].map((index) => labelOf(index))).toEqual([
    'textbox "Cart"',
    'link "Cart"',
    'link "Cart"',
    'button "Cart"',
  ])
})

test("Enter in a field goes by the line that stands for it", () => {
  expect(labelOf(0, true)).toBe('button "Submit"')
  expect(labelOf(3, true)).toBeUndefined()
})

test("a control without a label does not go by that of another kind", () => {
  const others = candidates.filter(({ index }) => index !== 3)
  expect(candidateOf(others, 3, snapshot.nodes[3] as ControlNode, false)).toBeUndefined()
})
