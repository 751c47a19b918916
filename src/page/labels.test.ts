import { expect, test } from "vitest"
import { isSearchField } from "./labels"

test.each([
  ["searchbox", "", true],
  ["textbox", "Search the docs", true],
  ["textbox", "Wonach suchen Sie?", true],
  ["textbox", "Research interests", false],
  ["textbox", "E-mail", false],
])("a %s called %o is for searching: %s", (role, name, expected) => {
  expect(isSearchField(role, name)).toBe(expected)
})
