import { expect, test } from "vitest"
import type { ControlNode } from "../page/snapshot"
import { box, control, field, page, text } from "../testing/snapshot"
import { looksGenerated, selectorsOf } from "./selectors"

test.each([
  ["email", false],
  ["address-line-1", false],
  ["q1", false],
  ["checkout.total", false],
  ["react", false],
  ["var_name", false],
  [":r1a:", true],
  ["«r3»", true],
  ["radix-:r3:-trigger", true],
  ["_r_1_", false],
  ["ember1204", true],
  ["row-58213", true],
  ["7", true],
  ["6fa459ea-ee8a-4ca4-894e-db77e160355e", true],
  ["css-1a2b3c", true],
])("the id %j looks generated: %j", (id, expected) => {
  expect(looksGenerated(id)).toBe(expected)
})

test("a bundle has what finds the element again", () => {
  const snapshot = page("P", [
    box([text("Your e-mail", { saidBy: [3] })], { tag: "label" }),
    field("Your e-mail", { attributes: { id: "email", "data-qa": "mail", "data-testid": "mail-field" } }),
    control("button", "Send to us", {
      path: "#f > button:nth-of-type(1)",
      attributes: { id: "b-12345" },
      children: [text("Send"), box([text("now")])],
    } as Partial<ControlNode>),
    text("Thanks"),
  ])
  // The ids of nodes count from 1: the field stands third.
  expect(selectorsOf(snapshot, 2, 'textbox "Your e-mail"')).toEqual({
    testId: "mail-field",
    id: "email",
    role: "textbox",
    name: "Your e-mail",
    labelText: "Your e-mail",
    path: "#n3",
    label: 'textbox "Your e-mail"',
  })
  expect(selectorsOf(snapshot, 3, 'button "Send to us"')).toEqual({
    role: "button",
    name: "Send to us",
    text: "Send now",
    path: "#f > button:nth-of-type(1)",
    label: 'button "Send to us"',
  })
})

test("a path goes through the frames", () => {
  const snapshot = page("P", [
    box([box([control("button", "Pay", { frameId: 7 })], { tag: "iframe", path: "#inner", frameId: 3 })], {
      tag: "iframe",
      path: "#outer",
    }),
  ])
  expect(selectorsOf(snapshot, 2, 'button "Pay"').path).toBe("#outer >>frame>> #inner >>frame>> #n3")
})
