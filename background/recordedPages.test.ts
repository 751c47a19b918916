import { expect, test } from "vitest"
import type { FrameSnapshot } from "../src/page/snapshot"
import { createRecordedPages } from "./recordedPages"

const INNER: FrameSnapshot["nodes"] = [
  {
    type: "container",
    parent: -1,
    role: "",
    name: "",
    tag: "iframe",
    shape: "iframe",
    nodeId: 1,
    frameId: 0,
    childFrame: 0,
  },
]

const look = (snapshotId: string, { framePath = [] as number[], nodes = INNER } = {}): FrameSnapshot => ({
  snapshotId,
  url: "https://shop.example/",
  title: snapshotId,
  framePath,
  viewport: { width: 1, height: 1 },
  scroll: { top: 0, height: 1 },
  nodes,
})

const main = (documentId: string, snapshotId: string) => ({
  tabId: 1,
  frameId: 0,
  documentId,
  snapshot: look(snapshotId),
})
const child = (snapshotId: string) => ({
  tabId: 1,
  frameId: 5,
  documentId: "child",
  document: `document of ${snapshotId}`,
  snapshot: look(snapshotId, { framePath: [0], nodes: [] }),
})

test("an event's page is its frame as it was then, with the others as they are", () => {
  const pages = createRecordedPages()
  expect(pages.take(main("a", "a1"))).toBe("first-document")
  expect(pages.take(child("c1"))).toBe("same-document")
  expect(pages.take(child("c2"))).toBe("same-document")
  const snapshots = (snapshotId: string) =>
    pages.pageWith(1, 5, snapshotId)?.page.frames.map((frame) => frame.snapshotId)
  expect(snapshots("c1")).toEqual(["a1", "c1"])
  expect(snapshots("c2")).toEqual(["a1", "c2"])
  expect(snapshots("c3")).toBeUndefined()
  // The main frame has told none.
  expect(pages.pageWith(1, 5, "c1")?.documents).toEqual([{ frameId: 5, document: "document of c1" }])
  expect(pages.framesOf(1)).toEqual([0, 5])
})

test("another document takes the page's frames with it", () => {
  const pages = createRecordedPages([main("a", "a1"), child("c1")])
  expect(pages.take(main("b", "b1"))).toBe("new-document")
  expect(pages.pageNow(1)?.frames.map(({ snapshotId }) => snapshotId)).toEqual(["b1"])
})

test("without its main frame a tab has no page", () => {
  const pages = createRecordedPages([child("c1")])
  expect(pages.pageNow(1)).toBeUndefined()
  expect(pages.pageWith(1, 5, "c1")).toBeUndefined()
})
