import { expect, test } from "vitest"
import type { SavedRun } from "../src/replay/savedRun"
import { createSavedRunStore, type SavedRunsFile } from "./savedRunStore"
import type { StorageItem } from "./storageItem"

const run = (savedId: string, name = savedId): SavedRun => ({
  version: 1,
  savedId,
  name,
  sessionId: "s",
  task: "t",
  startUrl: "https://shop.example/",
  savedAt: 0,
  parameters: [],
  secrets: [],
  steps: [
    {
      subgoal: 'Click the button "Go"',
      operation: { op: "CLICK" },
      target: {
        label: 'button "Go"',
        role: "button",
        name: "Go",
        tag: "button",
        frameId: 0,
        path: "",
        attributes: {},
      },
      became: { kind: "changed" },
      labels: [],
    },
  ],
})

function memory(file?: SavedRunsFile): StorageItem<SavedRunsFile> & { file(): SavedRunsFile | undefined } {
  return {
    file: () => file,
    get: async () => file,
    set: async (next) => void (file = next),
    remove: async () => void (file = undefined),
  }
}

test("runs are listed newest first, renamed in their place and deleted", async () => {
  const store = createSavedRunStore(memory())
  // At once, as two panels may ask.
  await Promise.all([store.put(run("a")), store.put(run("b"))])
  await store.put(run("a", "Renamed"))
  expect((await store.list()).map(({ name }) => name)).toEqual(["b", "Renamed"])
  await store.remove("b")
  expect((await store.list()).map(({ name }) => name)).toEqual(["Renamed"])
})

test("what a newer version has written is neither listed nor lost", async () => {
  const newer = { version: 2, savedId: "n" }
  const item = memory({ version: 1, runs: [newer, run("a")] })
  const store = createSavedRunStore(item)
  expect((await store.list()).map(({ savedId }) => savedId)).toEqual(["a"])
  await store.remove("a")
  expect(item.file()?.runs).toEqual([newer])
})

test("a full storage says what to do, and the next change is made all the same", async () => {
  const item = memory()
  const { set } = item
  item.set = () => Promise.reject(new Error("QUOTA_BYTES quota exceeded"))
  const store = createSavedRunStore(item)
  await expect(store.put(run("a"))).rejects.toThrow("Delete one, then save again.")
  item.set = set
  await store.put(run("b"))
  expect(await store.list()).toHaveLength(1)
})
