import "fake-indexeddb/auto"
import { expect, test, vi } from "vitest"
import type { FrameSnapshot } from "../src/page/snapshot"
import { createDemonstrationRecorder } from "./demonstration"
import { openDemonstrationStore } from "./demonstrationStore"

vi.mock("webextension-polyfill", () => {
  const event = { addListener: () => {} }
  const done = async () => {}
  return {
    default: {
      tabs: { onUpdated: event, onCreated: event, onRemoved: event },
      action: { setBadgeText: done, setBadgeBackgroundColor: done, setTitle: done },
    },
  }
})
vi.mock("./recordInTab", () => ({ recordInTab: async () => undefined, stopInTab: async () => {} }))
vi.mock("./tabState", () => ({
  readTabState: async () => ({ usable: true, url: "https://shop.example/" }),
}))

const recorderOn = (store = openDemonstrationStore(crypto.randomUUID())) =>
  createDemonstrationRecorder({
    store,
    isBusy: () => false,
    wantsPages: async () => true,
    browserStart: async () => 0,
    onChange: () => {},
    now: () => 5,
  })

const snapshot: FrameSnapshot = {
  snapshotId: "s1",
  url: "https://shop.example/",
  title: "Shop",
  framePath: [],
  viewport: { width: 1, height: 1 },
  scroll: { top: 0, height: 1 },
  nodes: [],
}
const sender = { tab: { id: 1 }, frameId: 0 }

test("the documents of a look are kept with the page that the person acted on", async () => {
  const recorder = recorderOn()
  await recorder.start(1)
  const told = { documentId: "d", how: "navigate", snapshot, document: "{}" } as const
  await recorder.handlers.look(told, sender)
  const later = { ...snapshot, snapshotId: "s2", title: "Later" }
  await recorder.handlers.look({ ...told, snapshot: later, document: "[]" }, sender)
  const press = { type: "press", by: "pointer" } as const
  await recorder.handlers.event({ event: press, key: "k", at: 6, snapshotId: "s2" }, sender)
  expect((await recorder.current())?.events.map(({ type, look }) => [type, look])).toEqual([
    ["arrived", "s1"],
    ["press", "s2"],
  ])
  expect(await recorder.documentsOf("s1")).toEqual([{ frameId: 0, document: "{}" }])
  expect(await recorder.documentsOf("s2")).toEqual([{ frameId: 0, document: "[]" }])
})

test("one recording comes of two requests at once", async () => {
  const recorder = recorderOn()
  const [first, second] = await Promise.allSettled([recorder.start(1), recorder.start(2)])
  expect(first.status).toBe("fulfilled")
  expect(second).toMatchObject({ reason: { message: "Another tab is being recorded. Stop that first." } })
  expect((await recorder.current())?.head.tabs).toEqual([1])
})

test("it ends once, however often it is stopped", async () => {
  const recorder = recorderOn()
  await recorder.start(1)
  await Promise.all([recorder.stop(), recorder.stop("tabs-closed")])
  const recorded = await recorder.current()
  expect(recorded?.head).toMatchObject({ status: "stopped", ended: "person" })
  expect(recorded?.events.map(({ type }) => type)).toEqual(["end"])
})

test("what is discarded while it stops does not come back", async () => {
  const store = openDemonstrationStore(crypto.randomUUID())
  const recorder = recorderOn(store)
  await recorder.start(1)
  await Promise.all([recorder.discard(), recorder.stop()])
  expect(await store.load()).toBeUndefined()
})

test("a database that could not be opened is asked again", async () => {
  const store = openDemonstrationStore(crypto.randomUUID())
  vi.spyOn(store, "load").mockRejectedValueOnce(new Error("no"))
  const recorder = recorderOn(store)
  await expect(recorder.isRecording(1)).rejects.toThrow("no")
  expect(await recorder.isRecording(1)).toBe(false)
})

test("on a full disk the steps are kept without the documents", async () => {
  const store = openDemonstrationStore(crypto.randomUUID())
  const full = new DOMException("full", "QuotaExceededError")
  const { addLook, saveFrame } = store
  store.addLook = async (id, look, page, documents) => {
    if (documents.length > 0) throw full
    await addLook(id, look, page, documents)
  }
  store.saveFrame = async (id, frame) => {
    if (frame.document !== undefined) throw full
    await saveFrame(id, frame)
  }
  const recorder = recorderOn(store)
  await recorder.start(1)
  await recorder.handlers.look({ documentId: "d", how: "navigate", snapshot, document: "{}" }, sender)
  const stored = await store.load()
  expect(stored?.events.map(({ type, look }) => [type, look])).toEqual([["arrived", "s1"]])
  expect([...(stored?.looks.keys() ?? [])]).toEqual(["s1"])
  expect(stored?.frames).toHaveLength(1)
  expect(await recorder.documentsOf("s1")).toEqual([])
})
