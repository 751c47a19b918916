import { expect, test } from "vitest"
import { isCardNumber, maskFields, mayBecomeCardNumber, withoutSensitive } from "./sensitive"
import { field, page, select } from "../testing/snapshot"

const CARD = "4242 4242 4242 4242"

test.each([
  ["a password", { inputType: "password", value: "hunter2" }, "{{password}}"],
  ["an empty password", { inputType: "password", value: "" }, ""],
  [
    "a new password shown",
    { inputType: "text", autocomplete: "new-password", value: "hunter2" },
    "{{password}}",
  ],
  ["a card field", { inputType: "text", autocomplete: "billing cc-number", value: "42" }, "{{card number}}"],
  ["its code", { inputType: "text", autocomplete: "cc-csc", value: "123" }, "{{card code}}"],
  ["its expiry", { inputType: "text", autocomplete: "cc-exp-month", value: "05" }, "{{card expiry}}"],
  ["its holder", { inputType: "text", autocomplete: "CC-NAME", value: "Ada" }, "{{card holder}}"],
  ["a code sent once", { inputType: "text", autocomplete: "one-time-code", value: "1" }, "{{one-time code}}"],
  ["a card number anywhere", { inputType: "text", value: CARD }, "{{card number}}"],
  ["a name", { inputType: "text", autocomplete: "name", value: "Ada" }, "Ada"],
])("%s", (_, field, told) => {
  expect(withoutSensitive(field)).toBe(told)
})

test.each([
  // Test numbers that Stripe and PayPal publish: 16, 15, 14, 13 and 19 digits.
  ["4242424242424242", true],
  ["3782-822463-10005", true],
  ["30569309025904", true],
  ["4222222222222", true],
  ["6205500000000000004", true],
  ["4242424242424241", false],
  ["424242424242", false],
  ["4242 4242 4242 4242 is mine", false],
])("%s is a card number: %s", (text, expected) => {
  expect(isCardNumber(text)).toBe(expected)
})

test("digits may become one, words may not", () => {
  expect(["4", "4242 4", "4242-"].map(mayBecomeCardNumber)).toEqual([true, true, true])
  expect(["", "4a", "a4", "4.2"].map(mayBecomeCardNumber)).toEqual([false, false, false, false])
})

test("a snapshot says of sensitive fields only that they are filled, of others all", () => {
  const filled = page("Pay", [
    field("Card", { value: CARD }),
    field("Expires", { value: "05/29", attributes: { autocomplete: "cc-exp" } }),
    select("Year", ["2029", "2030"], 1, { attributes: { autocomplete: "cc-exp-year" } }),
    field("Name", { value: "Ada" }),
  ])
  const frame = { ...filled, snapshotId: "s1", framePath: [] }
  const masked = maskFields(frame).nodes.map((node) => (node.type === "control" ? node : undefined))
  expect(masked.map((node) => node?.value)).toEqual([
    "{{card number}}",
    "{{card expiry}}",
    "{{card expiry}}",
    "Ada",
  ])
  expect(masked[2]?.options?.map(({ selected }) => selected)).toEqual([false, false])
})
