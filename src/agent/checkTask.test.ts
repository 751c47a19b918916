import { expect, test } from "vitest"
import { findAddress, findTaskProblem } from "./checkTask"

test.each([
  ["   ", [], /^Type what should be done/],
  ["\u200B", [], /^Type what should be done/],
  ["a".repeat(1300), [], /too long/],
  ["log in with {{password}}", [], /no secret of that name/],
])("the task %# has a problem", (task, secrets, problem) => {
  expect(findTaskProblem(task, secrets)).toMatch(problem)
})

test("a task with its secrets given has none", () => {
  expect(findTaskProblem("log in with {{password}}", ["password"])).toBeUndefined()
})

test.each([
  ["Open https://shop.example/a?b=1, then buy", "https://shop.example/a?b=1"],
  ["go to wikipedia.org and search", "https://wikipedia.org"],
  ["see news.bbc.co.uk/sport.", "https://news.bbc.co.uk/sport"],
  ["use localhost:3000/login", "https://localhost:3000/login"],
  ["mail ada@example.com", undefined],
  ["open report.pdf", undefined],
  ["e.g. a red hoodie", undefined],
])("the address in %j is %j", (task, address) => {
  expect(findAddress(task)).toBe(address)
})
