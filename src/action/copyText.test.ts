import { expect, test } from "vitest"
import { copyConstraint, restoreSpan } from "./copyText"
import { matchesGrammar } from "./matches"
import type { Constraint } from "./constraint"

function accepts(person: string[], page: string[], text: string): boolean {
  const rules: Record<string, Constraint> = {}
  const root = copyConstraint({ person, page }, rules)
  return matchesGrammar({ root, rules }, text)
}

const TASK = 'Mail leonie@example.com about "Red  shoes", size 07, password {{pass}}'

test.each([
  ["leonie@example.com", true],
  ["LEONIE@EXAMPLE.COM", true],
  ["lonie@example.com", false],
  ["Red shoes", true],
  ["red shoes", true],
  ["shoes Red", true],
  ["Red  shoes", false],
  ["7", true],
  ["07", true],
  ["{{pass}}", true],
  ["{{PASS}}", false],
  ["pass", false],
  ["example.org", false],
  ["Order 66", true],
])("from the task or the page, %j is copied: %s", (text, expected) => {
  expect(accepts([TASK], ["Order 66"], text)).toBe(expected)
})

test("the rules grow linearly with the text", () => {
  const count = (words: number) => {
    const rules: Record<string, Constraint> = {}
    const text = Array.from({ length: words }, (_, at) => `word${at}`).join(" ")
    copyConstraint({ person: [text], page: [] }, rules)
    return Object.keys(rules).length
  }
  expect(count(200) - count(100)).toBe(count(300) - count(200))
})

test.each([
  ["'Red shoes'", '"Red  shoes"'],
  ["red shoes", "red  shoes"],
  ["shoes Red", "shoes Red"],
  ["7", "7"],
])("what is typed for %j is %j", (text, expected) => {
  expect(restoreSpan(text, { person: [TASK], page: [] })).toBe(expected)
})

test("spans survive the characters that cleaning drops and inserts", () => {
  const source = " a\u200Bb <think> soft\u00ADhyphen 😀 end"
  const restore = (text: string) => restoreSpan(text, { person: [source], page: [] })
  expect(restore("< think >")).toBe("<think>")
  expect(restore("softhyphen 😀")).toBe("soft\u00ADhyphen 😀")
  expect(restore("end")).toBe("end")
})
