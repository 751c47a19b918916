import { expect, test } from "vitest"
import type { RecordingSummary } from "../../src/protocol/library"
import { describeStatus, nextPage, NO_FILTERS, toFilter, toggleRow } from "./listModel"
import { parseRoute, printRoute, type Route } from "./routes"

test.each([
  [{}, {}],
  [{ text: "  lamp " }, { text: "lamp" }],
  [{ outcome: "trusted" as const }, { status: ["verified", "confirmed"] }],
  [
    { outcome: "failed" as const, source: "import" as const, host: "a.org" },
    { status: ["failed"], source: ["import"], host: "a.org" },
  ],
])("filters %j ask for %j", (filters, expected) => {
  expect(toFilter({ ...NO_FILTERS, ...filters })).toEqual(expected)
})

const IDS = ["a", "b", "c", "d"]

test.each([
  ["", "b", undefined, "b"],
  ["b", "b", undefined, ""],
  ["a", "c", "a", "abc"],
  ["abcd", "b", "d", "a"],
  ["d", "a", "d", "abcd"],
  // A row that is listed no more is no anchor.
  ["x", "b", "x", "bx"],
])("with %j selected, %s is clicked after %s: %j", (selected, id, anchor, expected) => {
  expect([...toggleRow(new Set(selected), IDS, id, anchor)].sort().join("")).toBe(expected)
})

test("the next page begins after the last row, unless fewer came than were asked for", () => {
  const rows = [{ startedAt: 5, sessionId: "b" }] as RecordingSummary[]
  expect(nextPage(rows, 50, 50)).toEqual({ startedAt: 5, sessionId: "b" })
  expect(nextPage(rows, 49, 50)).toBeUndefined()
  expect(nextPage([], 0, 50)).toBeUndefined()
})

test("an outcome says how it is known", () => {
  expect(describeStatus("verified")).toBe("Done, verified by a check")
  expect(describeStatus("stopped")).toBe("Stopped")
})

test.each<[string, Route]>([
  ["#", { place: "list" }],
  ["#4f-1", { place: "run", sessionId: "4f-1" }],
  ["#%2Fexport%20%25", { place: "run", sessionId: "/export %" }],
  ["#/export", { place: "export" }],
  ["#/compare/a%2Fb/c", { place: "compare", left: "a/b", right: "c" }],
])("%s is %j and back", (hash, route) => {
  expect(parseRoute(hash)).toEqual(route)
  expect(printRoute(route)).toBe(hash)
})

test.each<[string, Route]>([
  ["", { place: "list" }],
  ["#/nowhere", { place: "list" }],
  ["#/compare/a", { place: "list" }],
  ["#50%", { place: "run", sessionId: "50%" }],
])("%s is %j", (hash, route) => {
  expect(parseRoute(hash)).toEqual(route)
})
