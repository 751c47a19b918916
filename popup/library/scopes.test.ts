import { expect, test } from "vitest"
import type { RecordingSummary } from "../../src/protocol/library"
import { matchesFilter } from "../../src/trajectory/summary"
import type { LibraryCalls } from "./libraryCalls"
import { NO_FILTERS } from "./listModel"
import { idsOf, qualitiesOf, type Scope } from "./scopes"

const STATUSES = ["verified", "claimed", "running", "failed"] as const

/** 1002 records, more than come at once, newest first. */
const ALL = Array.from({ length: 1002 }, (_, at): RecordingSummary => {
  const status = STATUSES[at % STATUSES.length]!
  const about = {
    task: `Task ${at}`,
    host: "",
    source: "agent",
    modelId: "",
    steps: 0,
    pinned: false,
    bytes: 0,
  } as const
  return { sessionId: String(at), startedAt: 5000 - at, status, ...about }
})

const library = {
  listRecordings: async ({ before, limit = 50, ...filter }: Parameters<LibraryCalls["listRecordings"]>[0]) =>
    ALL.filter((row) => matchesFilter(row, filter) && (!before || row.startedAt < before.startedAt)).slice(
      0,
      limit,
    ),
} as LibraryCalls

const countOf = async (scope: Scope, filters = NO_FILTERS) =>
  (await idsOf(library, scope, { selected: new Set(["0", "1", "2", "1001"]), filters })).length

test("the selected are meant whatever the list is narrowed to, those under way aside", async () => {
  const about = { selected: new Set(["0", "1", "2", "1001"]), filters: { ...NO_FILTERS, text: "nowhere" } }
  expect(await idsOf(library, "selected", about)).toEqual(["0", "1", "1001"])
})

test("all pages are gone through", async () => {
  // Of each four one is verified, one runs; the last two of the 1002 begin another four.
  expect(await countOf("trusted")).toBe(251)
  expect(await countOf("filtered")).toBe(1002 - 250)
  expect(await countOf("filtered", { ...NO_FILTERS, outcome: "failed" })).toBe(250)
})

test("only what the person picked leaves unverified", () => {
  expect(qualitiesOf("trusted")).toEqual(["verified", "confirmed"])
  expect(qualitiesOf("selected")).toContain("failed")
})
