import { expect, test } from "vitest"
import { contradicts, sectionsOf, speaksOf } from "./synonyms"

test.each([
  ["Reject all optional cookies", "Accept all", true],
  ["Reject all optional cookies", "Only necessary", false],
  ["Add the mug to the basket", "Remove", true],
  ["Turn off sign-in alerts", "Enable alerts", true],
  ["Log me out", "Sign in", true],
  ["Accept the offer or reject it", "Reject", false],
  ["Save the profile", "Save changes", false],
])("%s: “%s” is the opposite: %s", (task, name, opposite) => {
  expect(contradicts(task, name)).toBe(opposite)
})

test.each([
  ["Put it in my basket", "Cart", true],
  ["Get rid of this mail", "Delete", true],
  ["Change my mobile number", "Phone", true],
  ["Find a lamp", "Newsletter", false],
])("%s speaks of “%s”: %s", (task, name, speaks) => {
  expect(speaksOf(task, name)).toBe(speaks)
})

test.each([
  ["inbox", "notif"],
  ["session", "secur"],
  ["invoic", "bill"],
  ["japanes", "languag"],
])("what has to do with “%s” is kept in the section “%s”", (term, section) => {
  expect(sectionsOf(term)).toContain(section)
})
