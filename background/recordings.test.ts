import "fake-indexeddb/auto"
import { openDB } from "idb"
import { expect, test } from "vitest"
import type { Outcome, PageBlobs, Session, SessionEventBody } from "../src/agent/session"
import { stepOf, trajectory } from "../src/testing/trajectory"
import { createBlobs } from "./blobs"
import { openDatabase } from "./database"
import { createRecordings } from "./recordings"
import { createSessions } from "./sessions"
import { createStore } from "./store"

const DONE: Outcome = { status: "done", known: "claimed", evidence: "" }

const started = (sessionId: string, task = "go", startUrl = "https://shop.example/"): SessionEventBody => ({
  type: "started",
  sessionId,
  tabId: 1,
  task,
  formulation: "iterative",
  modelId: "m",
  dialogue: "page-aware",
  startUrl,
})
const ended: SessionEventBody = { type: "ended", outcome: DONE }
const recorded = (page: PageBlobs): SessionEventBody => ({ type: "recorded", index: 1, page })

let names = 0

function openLibrary(name = `library${names++}`) {
  const database = openDatabase(name)
  let time = 0
  const sessions = createSessions(createStore(database), () => ++time)
  const blobs = createBlobs(database)
  const recordings = createRecordings(database, sessions)
  const put = (text: string) => blobs.put(new TextEncoder().encode(text), "text/html")
  const read = async (ref: string) => {
    const blob = await blobs.get(ref)
    return blob && new TextDecoder().decode(blob.content)
  }
  const run = async (sessionId: string, pages: string[], task?: string, url?: string) => {
    await sessions.append(sessionId, started(sessionId, task, url))
    const refs: string[] = []
    for (const text of pages) {
      const html = await put(text)
      refs.push(html)
      await sessions.append(sessionId, recorded({ html }))
    }
    await sessions.append(sessionId, ended)
    return refs
  }
  return { name, database, sessions, blobs, recordings, put, read, run }
}

const idsOf = (list: { sessionId: string }[]) => list.map(({ sessionId }) => sessionId)

test("content is kept once, packed, under the sha256 of what it is", async () => {
  const { put, read, blobs, database } = openLibrary()
  const page = "<p>été</p>".repeat(1000)
  const [first, second] = await Promise.all([put(page), put(page)])
  // printf 'abc' | sha256sum
  expect(await put("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  expect(second).toBe(first)
  expect(await read(first)).toBe(page)
  expect((await blobs.get(first))?.info).toMatchObject({ type: "text/html", size: 12_000 })
  const db = await database.open()
  const infos = await db.getAll("blobInfos")
  expect(infos).toHaveLength(2)
  const stored = infos.reduce((sum, info) => sum + info.stored, 0)
  expect(stored).toBeLessThan(300)
  expect(await db.get("totals", "blobs")).toEqual({ stored })
  expect(await blobs.get("0".repeat(64))).toBeUndefined()
})

test("deleting a record deletes what no other refers to", async () => {
  const { run, recordings, read, sessions } = openLibrary()
  const [shared, own] = await run("a", ["shared", "own"])
  await run("b", ["shared"])
  const before = await recordings.used()
  const freed = await recordings.remove(["a"])
  sessions.forget(["a"])
  expect(await read(own!)).toBeUndefined()
  expect(await read(shared!)).toBe("shared")
  expect(await sessions.get("a")).toBeUndefined()
  expect(idsOf(await recordings.list({}, { limit: 9 }))).toEqual(["b"])
  expect(await recordings.used()).toBe(before - freed)
  await recordings.remove(["b"])
  expect(await read(shared!)).toBeUndefined()
  expect(await recordings.used()).toBe(0)
})

test("content for an event that is still to come outlives the last record that had it", async () => {
  const { run, put, recordings, read, sessions } = openLibrary()
  const [page] = await run("a", ["page"])
  await sessions.append("b", started("b"))
  const html = await put("page")
  expect(html).toBe(page)
  await recordings.remove(["a"])
  await sessions.append("b", recorded({ html }))
  expect(await read(html)).toBe("page")
})

test("what a run left behind when the browser closed is collected at the next start", async () => {
  const first = openLibrary()
  const [kept] = await first.run("a", ["kept"])
  const lost = await first.put("lost")
  await first.blobs.collect()
  expect(await first.read(lost)).toBe("lost")
  const again = openLibrary(first.name)
  await again.blobs.collect()
  expect(await again.read(lost)).toBeUndefined()
  expect(await again.read(kept!)).toBe("kept")
  expect(await (await again.database.open()).getAllKeys("unused")).toEqual([])
})

test("what waits for an event when its last record is deleted is collected if the event never comes", async () => {
  const first = openLibrary()
  const [page] = await first.run("a", ["page"])
  await first.put("page")
  await first.recordings.remove(["a"])
  expect(await first.read(page!)).toBe("page")
  const again = openLibrary(first.name)
  await again.blobs.collect()
  expect(await again.read(page!)).toBeUndefined()
  expect(await again.recordings.used()).toBe(0)
})

test("pages that come after the record that has them are kept", async () => {
  const { sessions, blobs, read, put, name } = openLibrary()
  // printf 'abc' | sha256sum
  const html = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
  await sessions.append("a", started("a"))
  await sessions.append("a", recorded({ html }))
  await put("abc")
  await blobs.collect()
  await openLibrary(name).blobs.collect()
  expect(await read(html)).toBe("abc")
})

test("a list is read from what the heads say, newest first, in pages", async () => {
  const { run, sessions, recordings } = openLibrary()
  await run("a", [], "Buy a lamp", "https://shop.example/")
  await run("b", [], "Fly to Rome", "https://sky.example/")
  await run("c", [], "Buy a red lamp", "https://shop.example/")
  await sessions.append("d", started("d", "Wait"))
  await sessions.append("c", { type: "feedback", worked: true })
  const [running, newest] = await recordings.list({}, { limit: 9 })
  expect(running).toMatchObject({ sessionId: "d", status: "running", steps: 0, pinned: false })
  expect(newest).toMatchObject({
    sessionId: "c",
    task: "Buy a red lamp",
    status: "confirmed",
    source: "agent",
  })
  expect(newest?.endedAt).toBeGreaterThan(newest!.startedAt)
  const list = async (...[filter, page]: Parameters<typeof recordings.list>) =>
    idsOf(await recordings.list(filter, page))
  expect(await list({}, { limit: 2 })).toEqual(["d", "c"])
  expect(await list({}, { limit: 2, before: newest! })).toEqual(["b", "a"])
  expect(await list({ text: "lamp" }, { limit: 9 })).toEqual(["c", "a"])
  expect(await list({ host: "sky.example" }, { limit: 9 })).toEqual(["b"])
  expect(await list({ status: ["claimed"] }, { limit: 1 })).toEqual(["b"])
})

test("records that began in the same millisecond are each listed once", async () => {
  const { sessions, recordings } = openLibrary()
  for (const sessionId of ["a", "b", "c"])
    await sessions.take(trajectory("go", [], { sessionId, startedAt: 5, endedAt: 6 }))
  const first = await recordings.list({}, { limit: 2 })
  const second = await recordings.list({}, { limit: 2, before: first[1]! })
  expect(idsOf([...first, ...second])).toEqual(["c", "b", "a"])
})

test("a pin stays through what comes after it", async () => {
  const { run, sessions, recordings } = openLibrary()
  await run("a", [])
  await recordings.pin("a", true)
  await sessions.append("a", { type: "feedback", worked: false })
  expect(await recordings.summary("a")).toMatchObject({ pinned: true, status: "failed" })
  expect(await recordings.plan(0)).toBeUndefined()
  await recordings.pin("a", false)
  expect((await recordings.plan(0))?.sessionIds).toEqual(["a"])
  await expect(recordings.pin("nobody", true)).rejects.toThrow("There is no such record any more.")
})

test("what a record takes is its events and its pages", async () => {
  const { run, recordings, database } = openLibrary()
  const [page] = await run("a", ["x".repeat(5000), "x".repeat(5000)])
  const events = await (await database.open()).getAll("events")
  const inEvents = events.reduce((sum, { sessionId: _, ...event }) => sum + JSON.stringify(event).length, 0)
  const info = await (await database.open()).get("blobInfos", page!)
  const { bytes } = (await recordings.summary("a"))!
  // The id is part of the first event too.
  expect(bytes).toBe(inEvents + ',"sessionId":"a"'.length + info!.stored)
  expect(await recordings.used()).toBe(bytes)
})

test("an imported session is there as it was, once, and can be labelled", async () => {
  const { sessions, recordings, put, read } = openLibrary()
  const html = await put("page")
  const step = stepOf(1, "Click it", [])
  const session: Session = trajectory(
    "go",
    [{ ...step, observation: { ...step.observation, page: { html } } }],
    { endedAt: 9 },
  )
  expect(await sessions.take(session)).toBe(true)
  expect(await sessions.take(session)).toBe(false)
  expect(await sessions.read("s1")).toEqual(session)
  expect(await recordings.summary("s1")).toMatchObject({ steps: 1, status: "confirmed" })
  const wrong = { subgoal: "Click it" }
  const right = { subgoal: "Click that" }
  const labelled = await sessions.append("s1", { type: "corrected", stepIndex: 1, wrong, right })
  expect(labelled.corrections).toEqual([{ stepIndex: 1, at: 2, wrong, right }])
  await recordings.remove(["s1"])
  expect(await read(html)).toBeUndefined()
})

test("a database of version 1 keeps what it had, and its heads are completed", async () => {
  const name = `library${names++}`
  const old = await openDB(name, 1, {
    upgrade(db) {
      db.createObjectStore("events", { keyPath: ["sessionId", "seq"] })
      db.createObjectStore("heads", { keyPath: "sessionId" }).createIndex("startedAt", "startedAt")
    },
  })
  await old.put("events", { ...started("old", "Buy a lamp"), seq: 0, at: 3 })
  await old.put("events", { ...ended, seq: 1, at: 4, sessionId: "old" })
  await old.put("heads", { sessionId: "old", tabId: 1, startedAt: 3, ended: true })
  old.close()
  const { sessions, recordings } = openLibrary(name)
  expect(await recordings.list({}, { limit: 9 })).toEqual([
    {
      sessionId: "old",
      task: "Buy a lamp",
      host: "shop.example",
      status: "claimed",
      source: "agent",
      modelId: "m",
      steps: 0,
      startedAt: 3,
      endedAt: 4,
      pinned: false,
      bytes: expect.any(Number) as number,
    },
  ])
  expect((await sessions.get("old"))?.state.status).toBe("done")
})
