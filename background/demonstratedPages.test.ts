import { beforeEach, expect, test } from "vitest"
import type { Perception } from "../src/agent/perceive"
import type { TreeElement } from "../src/mind2web/tree"
import type { RecordedFrame } from "../src/protocol/content"
import { box, control, page } from "../src/testing/snapshot"
import type { Blobs } from "./blobs"
import { createDemonstratedPages } from "./demonstratedPages"
import type { FrameDocument } from "./demonstrationStore"

/** An iframe with a button in it, and a button beside it: node ids 1, 7 and 3. */
const snapshot = {
  ...page("P", [
    box([control("button", "Pay", { frameId: 1, nodeId: 7 })], { tag: "iframe", childFrame: 0 }),
    control("button", "Back"),
  ]),
  frames: [0, 1].map((frameId) => ({ frameId, snapshotId: `s${frameId}`, url: "" })),
}
const back = { frameId: 0, nodeId: 3 }
const pay = { frameId: 1, nodeId: 7 }

/** A look in which only the button in the page itself is ranked. */
const seen = {
  snapshot,
  page: {
    ranked: [{ candidate: { label: "", index: 2, control: { ...snapshot.nodes[2], ...back } }, score: 0.5 }],
  },
} as unknown as Perception

const element = (tag: string, id: number, children: TreeElement[] = []): TreeElement => ({
  type: "element",
  tag,
  attributes: [["backend_node_id", String(id)]],
  children,
  tail: "",
})

const told = (frameId: number, tree: TreeElement, ids: [number, string][]): FrameDocument => {
  const frame: RecordedFrame = { status: "recorded", tree, ids, hides: false }
  return { frameId, document: JSON.stringify(frame) }
}
const main = told(0, element("html", 1, [element("iframe", 2), element("button", 3)]), [
  [1, "2"],
  [3, "3"],
])
const inner = told(1, element("html", 1, [element("button", 2)]), [[7, "2"]])

const stored: string[] = []
const blobs: Pick<Blobs, "put"> = {
  put: async (content) => String(stored.push(new TextDecoder().decode(content)) - 1),
}
const recordWith = (...documents: FrameDocument[]) => createDemonstratedPages(blobs, async () => documents)

beforeEach(() => void (stored.length = 0))

test("a page is stored as its frames told it, the element that was acted on among the candidates", async () => {
  const record = await recordWith(inner, main)("l1", seen, pay)
  expect(record).toMatchObject({
    page: { html: "0", cleaned: "1", pruned: "2" },
    omitted: [],
    // Ids of the second frame count from a million.
    mind2web: { candidates: ["3", "1000002"], scores: [0.5, 0] },
  })
  expect(record?.idOf(pay)).toBe("1000002")
  expect(stored[0]).toBe(
    '<html backend_node_id="1"><iframe backend_node_id="2"><html backend_node_id="1000001">' +
      '<button backend_node_id="1000002"/></html></iframe><button backend_node_id="3"/></html>',
  )
  for (const html of stored.slice(1)) expect(html).toContain('<button backend_node_id="1000002"')
})

test("an element that is ranked keeps its score", async () => {
  const record = await recordWith(main, inner)("l1", seen, back)
  expect(record?.mind2web).toEqual({ candidates: ["3"], scores: [0.5] })
})

test("a frame that told no document is noted", async () => {
  expect(await recordWith(main)("l1", seen, back)).toMatchObject({
    page: { html: "0" },
    omitted: [{ part: "frame", reason: "gone" }],
  })
})

test("nothing is stored of a look without documents", async () => {
  expect(await recordWith()("l1", seen, back)).toBeUndefined()
  expect(stored).toEqual([])
})

test("what cannot be stored is noted", async () => {
  const put = async () => Promise.reject(new DOMException("no room", "QuotaExceededError"))
  const record = createDemonstratedPages({ put }, async () => [main, inner])
  expect(await record("l1", seen)).toMatchObject({ page: {}, omitted: [{ part: "page", reason: "disk" }] })
})
