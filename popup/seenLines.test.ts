import { expect, test } from "vitest"
import type { LineChange, Observation, View } from "../src/agent/session"
import { groupLeftOut, sayChanges, sentLines } from "./seenLines"

const place = (nodeId: number, frameId = 0) => ({ frameId, nodeId })
const VIEW: View = {
  budget: 360,
  places: [null, place(2), place(1, 5)],
  leftOut: [
    { text: 'link "Imprint"', reason: "beside-the-task", place: place(9) },
    { text: 'text "The longest of te…', reason: "no-room", place: place(0) },
    { text: 'link "Terms"', reason: "beside-the-task", place: place(8, 7) },
  ],
  leftOutCounts: { "beside-the-task": 240, "no-room": 1 },
  snapshotIds: { 0: "s0", 5: "s5" },
}
const OBSERVATION: Observation = {
  url: "https://shop.example/",
  title: "Shop",
  description: 'page "Shop"\nbutton "Search"\nheading "12 results"\nbutton "Show more"',
  tokens: 20,
  candidates: [],
  fingerprint: "",
  pruned: 241,
  view: VIEW,
  ms: 1,
}

test("lines are those that were sent; what stands on the page can be pointed at, texts by what they say", () => {
  expect(sentLines(OBSERVATION)).toEqual([
    { text: 'page "Shop"', spot: undefined },
    { text: 'button "Search"', spot: { frameId: 0, nodeId: 2, snapshotId: "s0" } },
    { text: 'heading "12 results"', spot: { frameId: 5, nodeId: 1, snapshotId: "s5", text: "12 results" } },
    { text: 'button "Show more"', spot: undefined },
  ])
})

test("the lines of a record without a view are read and point at nothing", () => {
  const { view: _, ...old } = OBSERVATION
  expect(sentLines(old).map(({ spot }) => spot)).toEqual([undefined, undefined, undefined, undefined])
  expect(sentLines(old)[1]?.text).toBe('button "Search"')
})

test("what was left out is grouped by reason, the rest is counted", () => {
  expect(groupLeftOut(VIEW)).toEqual([
    {
      reason: "no-room",
      title: "No room left",
      lines: [
        {
          text: 'text "The longest of te…',
          spot: { frameId: 0, nodeId: 0, snapshotId: "s0", text: "The longest of te…" },
        },
      ],
      unlisted: 0,
    },
    {
      reason: "beside-the-task",
      title: "Of little use for the task now",
      lines: [
        { text: 'link "Imprint"', spot: { frameId: 0, nodeId: 9, snapshotId: "s0" } },
        { text: 'link "Terms"', spot: undefined },
      ],
      unlisted: 238,
    },
  ])
})

const counts = { new: 0, changed: 0, gone: 0 }
const seenAnew = (changes: Omit<NonNullable<View["changes"]>, "counts">): Observation => ({
  ...OBSERVATION,
  view: { ...VIEW, changes: { ...changes, counts } },
})

test("a line says that it is new, or in what it changed", () => {
  const lines: LineChange[][] = [
    [{ type: "text" }],
    [{ type: "disabled" }, { type: "invalid" }],
    [{ type: "new" }],
  ]
  expect(sentLines(seenAnew({ newDocument: false, lines })).map(({ news }) => news)).toEqual([
    { isNew: false, says: "changed" },
    { isNew: false, says: "changed: availability, error" },
    { isNew: true, says: "new" },
    undefined,
  ])
  const leftOut = VIEW.leftOut.map((line, nth) => ({ ...line, changes: lines[nth] }))
  const changes = { newDocument: false, lines: [], counts }
  expect(
    groupLeftOut({ ...VIEW, leftOut, changes }).flatMap(({ lines }) => lines.map(({ news }) => news?.says)),
  ).toEqual(["changed: availability, error", "changed", "new"])
})

test("on a new page no single line is said to be new", () => {
  const lines: LineChange[][] = [[{ type: "new" }], [{ type: "new" }], [{ type: "new" }]]
  expect(sentLines(seenAnew({ newDocument: true, lines })).map(({ news }) => news)).toEqual(
    Array.from({ length: 4 }, () => undefined),
  )
})

test.each([
  [false, { new: 2, changed: 0, gone: 1 }, "Since the last look: 2 new, 1 gone."],
  [false, { new: 0, changed: 3, gone: 0 }, "Since the last look: 3 changed."],
  [false, counts, "Nothing changed since the last look."],
  [true, { new: 9, changed: 0, gone: 4 }, "A new page since the last look."],
])("new document %s, %o: %s", (newDocument, counts, sentence) => {
  expect(sayChanges({ newDocument, lines: [], counts })).toBe(sentence)
})
