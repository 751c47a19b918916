import { expect, test } from "vitest"
import { isIndexed } from "./sameControl"

/** Each element with the one around it. */
const PARENTS: Record<string, string> = {
  list: "page",
  item: "list",
  link: "item",
  icon: "link",
  row: "list",
  edit: "row",
  remove: "row",
  card: "list",
  inner: "card",
}
const CONTROLS = new Set(["link", "row", "edit", "remove", "card", "inner"])

test.each([
  { control: "link", indexed: ["link"], expected: true, why: "itself" },
  { control: "link", indexed: ["icon"], expected: true, why: "a part of it" },
  { control: "link", indexed: ["item"], expected: true, why: "what is around it alone" },
  { control: "link", indexed: ["list"], expected: false, why: "what is around others too" },
  { control: "edit", indexed: ["row"], expected: false, why: "a control with two controls in it" },
  { control: "row", indexed: ["edit"], expected: false, why: "one of two controls in it" },
  { control: "inner", indexed: ["card"], expected: true, why: "the control that it fills" },
  { control: "card", indexed: ["inner"], expected: true, why: "the only control in it" },
  { control: "edit", indexed: ["remove", "page"], expected: false, why: "another control" },
  { control: "edit", indexed: [], expected: false, why: "nothing" },
])("$control is named by $indexed: $expected, for it is $why", ({ control, indexed, expected }) => {
  expect(isIndexed(control, new Set(indexed), CONTROLS, (element) => PARENTS[element])).toBe(expected)
})

test("a control that is not among the known ones is found by its own parts", () => {
  expect(isIndexed("item", new Set(["icon"]), new Set(["edit"]), (element) => PARENTS[element])).toBe(true)
})
