import { expect, test } from "vitest"
import { describePage } from "../page/describe"
import type { PrunedLine } from "../page/fit"
import type { PageSnapshot } from "../page/snapshot"
import { box, control, field, heading, page, text } from "../testing/snapshot"
import { viewOf } from "./view"

/** nodeIds count from 1 in document order; texts are counted but have none of their own. */
const shop = page("Shop", [
  heading("Tea"), // 1, stands in no box
  box([text("12 results"), control("button", "Buy")]), // 2: 3, 4
  field("Search", { submitsByEnter: true }), // 5, with a virtual line after it
])
const at = (nodeId: number, frameId = 0) => ({ frameId, nodeId })

test("every line has its place: an element's own, the box around a text, the field of a virtual line", () => {
  const { lines } = describePage(shop, "")
  expect(lines.map(({ text }) => text)).toEqual([
    'page "Shop"',
    'heading "Tea"',
    'text "12 results"',
    'button "Buy"',
    'textbox "Search"',
    'button "Search"',
  ])
  expect(viewOf({ lines, pruned: [] }, shop, 360)).toEqual({
    budget: 360,
    places: [null, at(0), at(2), at(4), at(5), at(5)],
    leftOut: [],
    leftOutCounts: {},
    snapshotIds: { 0: "s1" },
  })
})

test("a text of a child frame stands in that frame, and only frames with a line are named", () => {
  const snapshot: PageSnapshot = {
    ...page("Shop", [box([text("Pay", { frameId: 3 })])]),
    frames: [
      { frameId: 0, snapshotId: "s0", url: "" },
      { frameId: 3, snapshotId: "s3", url: "" },
      { frameId: 4, snapshotId: "s4", url: "" },
    ],
  }
  const { places, snapshotIds } = viewOf(
    { lines: [{ text: 'text "Pay"', index: 1, kind: "text" }], pruned: [] },
    snapshot,
    360,
  )
  expect(places).toEqual([at(0, 3)])
  expect(snapshotIds).toEqual({ 3: "s3" })
})

test("of many lines left out the most relevant are listed, as they follow each other, and all are counted", () => {
  const pruned = Array.from({ length: 150 }, (_, i): PrunedLine => ({
    text: `text "${i} ${"x".repeat(200)}"`,
    index: -1,
    kind: "text",
    score: i,
    reason: i < 60 ? "beside-the-task" : i < 149 ? "no-room" : "shown-before",
  }))
  const { leftOut, leftOutCounts } = viewOf({ lines: [], pruned }, shop, 360)
  expect(leftOutCounts).toEqual({ "beside-the-task": 60, "no-room": 89, "shown-before": 1 })
  expect(leftOut.map(({ text }) => Number(/"(\d+)/.exec(text)?.[1]))).toEqual(
    Array.from({ length: 100 }, (_, i) => 50 + i),
  )
  expect(new Set(leftOut.map(({ text }) => text.length))).toEqual(new Set([120]))
  expect(leftOut[0]).toMatchObject({ reason: "beside-the-task", place: null })
  expect(leftOut.at(-1)).toMatchObject({ reason: "shown-before" })
})

const [NEW, VALUE, TEXT] = [{ type: "new" }, { type: "value" }, { type: "text" }]

/** What of the page was sent and what was left out, after a look at another state of it. */
function viewAfter(before: PageSnapshot, after: PageSnapshot, sent: number) {
  const { lines } = describePage(after, "")
  const pruned = lines.slice(sent).map((line): PrunedLine => ({ ...line, score: 1, reason: "no-room" }))
  const look = { snapshot: before, lines: describePage(before, "").lines }
  return viewOf({ lines: lines.slice(0, sent), pruned }, after, 360, look)
}

test("each line says what became of it since the look before, those left out too", () => {
  const { changes, leftOut } = viewAfter(
    shop,
    page("Tea (1)", [
      heading("Tea"),
      box([text("12 results"), text("Sorted by price"), control("button", "Buy")]),
      field("Search", { submitsByEnter: true, value: "oolong" }),
      control("link", "Imprint"),
    ]),
    5,
  )
  expect(changes).toEqual({
    newDocument: false,
    // page, heading, "12 results", "Sorted by price", button "Buy"
    lines: [[TEXT], [], [], [NEW], []],
    counts: { new: 2, changed: 2, gone: 0 },
  })
  // A field that was typed into, and Enter in it, which is as it was.
  expect(leftOut.map(({ changes }) => changes)).toEqual([[VALUE], [], [NEW]])
})

test("a new page is new in every line, and a line that is gone is counted once", () => {
  const other = { ...page("Tea", [control("button", "Go")]), url: "https://shop.example/tea" }
  expect(viewAfter(shop, other, 2).changes).toEqual({
    newDocument: true,
    lines: [[NEW], [NEW]],
    // The page's own line is none that can go.
    counts: { new: 2, changed: 0, gone: 5 },
  })
})
