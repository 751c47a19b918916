import { expect, test } from "vitest"
import { listSearchTexts, searchTextsIn } from "./searchTexts"

test.each<[string, string[], string[]]>([
  ["There are 46 of the stoneware teapot in white.", [], ["stoneware", "teapot", "white"]],
  ["Find a red lamp", [], ["red", "lamp"]],
  ["Archive what Henrik Solberg wrote", ["Henrik Solberg"], ["Archive", "Henrik", "Solberg", "wrote"]],
  ["Block vandal7@example.org, please", ["vandal7@example.org"], ["Block", "vandal7", "example.org"]],
  ["Is order QX22 late?", ["QX22"], ["QX22", "late"]],
  ["Log in with {{password}}", [], []],
])("%s", (task, names, words) => {
  const found = searchTextsIn(task)
  expect(found.names).toEqual(names)
  expect(found.words).toEqual(words)
})

test("stretches of words that stand together, the longest first", () => {
  expect(listSearchTexts("We have 46 of the stoneware teapot in white.")).toEqual([
    "stoneware teapot",
    "stoneware",
    "teapot",
    "white",
  ])
})
