import { expect, test } from "vitest"
import { stepOf, trajectory } from "../testing/trajectory"
import { matchesFilter, summaryOf } from "./summary"

const session = trajectory("Find a red lamp", [stepOf(1, "Click it", []), stepOf(2, "Click it", [])], {
  startUrl: "https://www.shop.example/lamps?x=1",
  endedAt: 9,
})

test("a summary says what a list needs", () => {
  expect(summaryOf(session)).toEqual({
    sessionId: "s1",
    task: "Find a red lamp",
    host: "www.shop.example",
    status: "confirmed",
    source: "agent",
    modelId: "lumos-web-135m",
    steps: 2,
    startedAt: 0,
    endedAt: 9,
  })
  expect(summaryOf({ ...session, state: { status: "planning" } }).status).toBe("running")
})

test.each([
  [{}, true],
  [{ text: "LAMP find" }, true],
  [{ text: "shop.example" }, true],
  [{ text: "lamp green" }, false],
  [{ status: ["verified", "confirmed"] as const }, true],
  [{ status: ["failed"] as const }, false],
  [{ source: ["agent"] as const }, true],
  [{ source: ["import"] as const }, false],
  [{ host: "www.shop.example" }, true],
  [{ host: "shop.example" }, false],
])("the filter %j admits it: %j", (filter, expected) => {
  expect(matchesFilter(summaryOf(session), filter)).toBe(expected)
})
