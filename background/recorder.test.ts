import { beforeEach, expect, test, vi } from "vitest"
import type { TreeElement } from "../src/mind2web/tree"
import type { RecordedFrame } from "../src/protocol/content"
import { box, control, page } from "../src/testing/snapshot"
import type { Blobs } from "./blobs"
import { createRecorder } from "./recorder"
import type { SettingsStore } from "./recordingSettings"

type Answer = (params: { nodeIds: number[] }) => Promise<RecordedFrame>

const state: { frames: Answer[]; picture: Uint8Array<ArrayBuffer> | "hidden" | "failed" } = {
  frames: [],
  picture: "failed",
}

vi.mock("./contentIn", () => ({
  contentIn: (_: number, frameId: number) => ({
    recordPage: (...args: Parameters<Answer>) => state.frames[frameId]!(...args),
  }),
}))
vi.mock("./screenshot", () => ({ takeScreenshot: async () => state.picture }))

/** An iframe, in which there is a button, and a button beside it. */
const snapshot = {
  ...page("P", [
    box([control("button", "Pay", { frameId: 1, nodeId: 7 })], { tag: "iframe", childFrame: 0 }),
    control("button", "Back"),
  ]),
  frames: [0, 1].map((frameId) => ({ frameId, snapshotId: `s${frameId}`, url: "" })),
}

/** A document of one element per node id asked for; ids count from 1. */
const documentOf =
  (hides = false): Answer =>
  async ({ nodeIds }) => {
    const element = (id: number, children: TreeElement[]): TreeElement => ({
      type: "element",
      tag: children.length > 0 ? "html" : "p",
      attributes: [
        ["backend_node_id", String(id)],
        ["title", "t"],
      ],
      children,
      tail: "",
    })
    const ids = nodeIds.map((nodeId, at): [number, string] => [nodeId, String(2 + at)])
    const tree = element(
      1,
      ids.map(([, id]) => element(Number(id), [])),
    )
    return { status: "recorded", tree, ids, hides }
  }

const stored: string[] = []
let full = false
const blobs: Pick<Blobs, "put"> = {
  put: async (content, type) => {
    if (full) throw new DOMException("no room", "QuotaExceededError")
    stored.push(type === "text/html" ? new TextDecoder().decode(content) : `picture of ${content.byteLength}`)
    return String(stored.length - 1)
  },
}

const recorderWith = (screenshots = false, pages = true) => {
  const load: SettingsStore["load"] = async () => ({ pages, screenshots, limitBytes: 1 })
  return createRecorder({ blobs: blobs as Blobs, settings: { load, change: load } })
}

const look = {
  tabId: 1,
  snapshot,
  ranked: [
    { frameId: 0, nodeId: 3, score: 0.25 },
    { frameId: 1, nodeId: 7, score: 2.00049 },
    { frameId: 1, nodeId: 99, score: 9 },
  ],
  secrets: [],
}

beforeEach(() => {
  stored.length = 0
  full = false
  state.frames = [documentOf(), documentOf()]
  state.picture = new Uint8Array(3)
})

test("the documents of a page are stored as one, candidates with the best first", async () => {
  const record = await recorderWith()(look)
  expect(record).toMatchObject({
    page: { html: "0", cleaned: "1", pruned: "2" },
    omitted: [],
    // The iframe is 2, the button beside it 3; what is in frame 1 counts from 1,000,001.
    mind2web: { candidates: ["1000002", "3"], scores: [2, 0.25] },
  })
  expect(record?.idOf({ frameId: 1, nodeId: 7 })).toBe("1000002")
  expect(record?.idOf({ frameId: 1, nodeId: 99 })).toBeUndefined()
  const p = (id: number, inner = "") =>
    `<p backend_node_id="${id}" title="t"${inner ? `>${inner}</p>` : "/>"}`
  const inner = `<html backend_node_id="1000001" title="t">${p(1000002)}</html>`
  expect(stored[0]).toBe(`<html backend_node_id="1" title="t">${p(2, inner)}${p(3)}</html>`)
})

test.each<[string, Answer[], object]>([
  [
    "a page that is too large",
    [async () => ({ status: "too-large" }), documentOf()],
    { part: "page", reason: "size" },
  ],
  ["a page that is gone", [async () => ({ status: "gone" }), documentOf()], { part: "page", reason: "gone" }],
  [
    "a frame that does not answer",
    [documentOf(), async () => Promise.reject(new Error("no receiver"))],
    { part: "frame", reason: "gone" },
  ],
])("%s is noted", async (_, frames, omission) => {
  state.frames = frames
  expect((await recorderWith()(look))?.omitted).toEqual([omission])
})

test("a page that takes too long is noted", async () => {
  vi.useFakeTimers()
  state.frames = [() => new Promise(() => {}), documentOf()]
  const record = recorderWith()(look)
  await vi.advanceTimersByTimeAsync(2000)
  expect((await record)?.omitted).toEqual([{ part: "page", reason: "time" }])
  vi.useRealTimers()
})

test("a full disk is said once, and nothing more is asked for", async () => {
  const recordLook = recorderWith()
  full = true
  expect(await recordLook(look)).toMatchObject({ page: {}, omitted: [{ part: "page", reason: "disk" }] })
  full = false
  expect(await recordLook(look)).toBeUndefined()
  expect(stored).toEqual([])
})

test("nothing is stored when nothing is wanted", async () => {
  expect(await recorderWith(false, false)(look)).toBeUndefined()
})

test("a picture is stored when it was allowed", async () => {
  expect((await recorderWith(true, false)(look))?.page).toEqual({ screenshot: "0" })
  expect(stored).toEqual(["picture of 3"])
})

test.each<[string, () => void, { name: string; value: string }[], string]>([
  ["the run has secrets", () => {}, [{ name: "pin", value: "1" }], "secret"],
  ["a card's number is filled in", () => (state.frames = [documentOf(), documentOf(true)]), [], "secret"],
  ["nobody sees the tab", () => (state.picture = "hidden"), [], "hidden"],
  ["Chrome takes none", () => (state.picture = "failed"), [], "failed"],
])("no picture when %s", async (_, arrange, secrets, reason) => {
  arrange()
  const record = await recorderWith(true)({ ...look, secrets })
  expect(record?.page.screenshot).toBeUndefined()
  expect(record?.omitted).toEqual([{ part: "screenshot", reason }])
})
