import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import type { Outcome, SessionEventBody } from "../src/agent/session"
import { createSessions } from "./sessions"
import { openDatabase } from "./database"
import { createStore, type Store } from "./store"

const started = (sessionId: string, tabId = 1): SessionEventBody => ({
  type: "started",
  sessionId,
  tabId,
  task: "go",
  formulation: "iterative",
  modelId: "m",
  dialogue: "page-aware",
  startUrl: "https://shop.example/",
})
const ended = (outcome: Outcome): SessionEventBody => ({ type: "ended", outcome })
const STOPPED: Outcome = { status: "stopped", by: "person", reason: "You stopped it." }

let databases = 0
const newStore = (): Store => createStore(openDatabase(`test${databases++}`))

function clock() {
  let time = 0
  return () => ++time
}

test("what was appended is there again after the worker died", async () => {
  const store = newStore()
  const first = createSessions(store, clock())
  await first.append("a", started("a"))
  await first.append("a", { type: "planning" })
  const again = await createSessions(store, clock()).get("a")
  expect(again).toEqual(await first.get("a"))
  expect(again?.state).toEqual({ status: "planning" })
})

test("events appended at once are numbered one after the other", async () => {
  const store = newStore()
  const sessions = createSessions(store, clock())
  await Promise.all([
    sessions.append("a", started("a")),
    sessions.append("a", { type: "looking" }),
    sessions.append("a", { type: "planning" }),
  ])
  expect((await store.events("a")).map(({ seq, type }) => [seq, type])).toEqual([
    [0, "started"],
    [1, "looking"],
    [2, "planning"],
  ])
})

test("unfinished sessions are found until they end; a tab's latest is the newest since the browser started", async () => {
  const store = newStore()
  const sessions = createSessions(store, clock())
  await sessions.append("old", started("old"))
  await sessions.append("new", started("new"))
  await sessions.append("other", started("other", 2))
  expect((await sessions.unfinished()).map(({ sessionId }) => sessionId).sort()).toEqual([
    "new",
    "old",
    "other",
  ])
  await sessions.append("old", ended(STOPPED))
  expect((await sessions.unfinished()).map(({ sessionId }) => sessionId).sort()).toEqual(["new", "other"])
  expect((await sessions.latestOf(1, 0))?.sessionId).toBe("new")
  expect(await sessions.latestOf(1, 100)).toBeUndefined()
  expect((await sessions.list(2)).map(({ sessionId }) => sessionId)).toEqual(["other", "new"])
})

test("on a full disk nothing goes on unrecorded, but the end of the run is told", async () => {
  const store = newStore()
  let full = false
  const append: Store["append"] = async (...event) => {
    if (full) throw new Error("The disk is full")
    return store.append(...event)
  }
  const sessions = createSessions({ ...store, append }, clock())
  const heard: string[] = []
  sessions.listen((event) => heard.push(event.type))
  await sessions.append("a", started("a"))
  full = true
  await expect(sessions.append("a", { type: "planning" })).rejects.toThrow("The disk is full")
  expect((await sessions.append("a", ended(STOPPED))).state.status).toBe("stopped")
  expect(heard).toEqual(["started", "ended"])
})
