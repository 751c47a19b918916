import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { page, text } from "../src/testing/snapshot"
import { openDemonstrationStore, type DemonstrationHead } from "./demonstrationStore"

const HEAD: DemonstrationHead = {
  id: "d1",
  status: "recording",
  tabs: [1],
  startUrl: "https://shop.example/",
  startedAt: 5,
}

test("what was stored is there for another worker, until it is cleared", async () => {
  const store = openDemonstrationStore("test")
  expect(await store.load()).toBeUndefined()
  await store.saveHead(HEAD)
  const event = { type: "press", by: "pointer", at: 6, tabId: 1, frameId: 0, look: "l1" } as const
  await store.addEvent("d1", { ...event, seq: 1 })
  await store.addEvent("d1", { ...event, seq: 0 })
  const shown = page("Shop", [text("Tea")])
  const documents = [{ frameId: 0, document: "{}" }]
  await store.addLook("d1", "l1", shown, documents)
  const frame = {
    tabId: 1,
    frameId: 0,
    documentId: "a",
    snapshot: { ...shown, snapshotId: "s1", framePath: [] },
  }
  await store.saveFrame("d1", frame)
  await store.saveFrame("d1", { ...frame, frameId: 5 })
  await store.saveFrame("d1", { ...frame, tabId: 2 })
  await store.removeFrames("d1", 1)

  const other = openDemonstrationStore("test")
  const stored = await other.load()
  expect(stored?.head).toEqual(HEAD)
  expect(stored?.events.map(({ seq }) => seq)).toEqual([0, 1])
  expect(stored?.looks).toEqual(new Map([["l1", shown]]))
  expect(stored?.frames).toEqual([{ ...frame, tabId: 2 }])
  expect(await other.documents("d1", "l1")).toEqual(documents)
  expect(await other.documents("d1", "l2")).toEqual([])

  await store.clear()
  expect(await store.load()).toBeUndefined()
  expect(await store.documents("d1", "l1")).toEqual([])
})
