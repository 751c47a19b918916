import { expect, test } from "vitest"
import { mentions, namesIn } from "./names"

test.each([
  ["Edit Beatrix Holm and change the role to Admin.", ["Beatrix Holm"]],
  ["Order 2231 left the house this morning", ["2231"]],
  ["Add a bag to booking QX4T7B, please", ["QX4T7B"]],
  ['Open the message "Lunch on Friday" and star it', ["Lunch on Friday"]],
  ["Find me non-stop flights from Porto to Vienna on 9 April 2027", []],
  ["Send it to nora7@example.org with {{pass1word}}", []],
  ["A hoodie in size M under $1,200", []],
  ["Press Go on http://127.0.0.1:41403/", []],
  ["Priya Raman wrote. Delete Ada Byron King", ["Ada Byron King"]],
  ["Select 'Move face' from the list, it's fine", ["Move face"]],
])("%s", (task, names) => {
  expect(namesIn(task).toSorted()).toEqual(names.toSorted())
})

test("a name is mentioned when most of its words are there", () => {
  expect(mentions("Holm, Beatrix (Team)", "Beatrix Holm")).toBe(true)
  expect(mentions("Henrik Holm", "Beatrix Holm")).toBe(false)
  expect(mentions("The quarterly figures are…", "The quarterly figures are in")).toBe(true)
})
