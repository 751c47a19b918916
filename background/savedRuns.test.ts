import { expect, test } from "vitest"
import type { Session } from "../src/agent/session"
import { EMBEDDED_MODEL } from "../src/model/models"
import { actionOn, stepOf, trajectory } from "../src/testing/trajectory"
import type { Runs } from "./runs"
import { createSavedRuns } from "./savedRuns"
import { createSavedRunStore, type SavedRunsFile } from "./savedRunStore"

type Started = Parameters<Runs["start"]>

const SESSION = trajectory("Log in as Ada with {{pin}}", [
  stepOf(1, 'Type "Ada" into the textbox "User"', [
    actionOn("textbox", "User", { op: "TYPE", value: "Ada" }),
  ]),
  stepOf(2, 'Type "{{pin}}" into the textbox "PIN"', [
    actionOn("textbox", "PIN", { op: "TYPE", value: "{{pin}}" }, { actionId: "2" }),
  ]),
])

function create({ session = SESSION, busy = false }: { session?: Session | undefined; busy?: boolean } = {}) {
  let file: SavedRunsFile | undefined
  const opened: [number, string][] = []
  const started: Started[] = []
  const calls = createSavedRuns({
    store: createSavedRunStore({
      get: async () => file,
      set: async (next) => void (file = next),
      remove: async () => {},
    }),
    sessions: { get: async (sessionId) => (sessionId === session.sessionId ? session : undefined) },
    runs: {
      isBusy: () => busy,
      start: async (...args: Started) => {
        started.push(args)
        return "next"
      },
    },
    thinkers: { chosen: async () => ({ planning: EMBEDDED_MODEL }) },
    checkFree: async () => {
      if (busy) throw new Error("A task is already running in this tab. Stop it first.")
    },
    open: async (tabId, url) => void opened.push([tabId, url]),
    ready: Promise.resolve(),
    now: () => 7,
  })
  const save = () =>
    calls.save({ sessionId: "s1", name: "Log in", parameters: [{ name: "user", value: "Ada" }] }, {})
  return { calls, save, opened, started }
}

test("a run is saved, listed, renamed and deleted", async () => {
  const { calls, save } = create()
  const { savedId } = await save()
  await calls.rename({ savedId, name: " Sign in " }, {})
  expect(await calls.list({}, {})).toEqual([
    {
      savedId,
      name: "Sign in",
      sessionId: "s1",
      startUrl: "https://sky.example/",
      savedAt: 7,
      parameters: [{ name: "user", value: "Ada" }],
      secrets: ["pin"],
      steps: 2,
    },
  ])
  await calls.remove({ savedId }, {})
  expect(await calls.list({}, {})).toEqual([])
})

test("a start opens the page that the run began on and replays with the given values", async () => {
  const { calls, save, opened, started } = create()
  const { savedId } = await save()
  const secrets = [{ name: "pin", value: "4711" }]
  expect(await calls.start({ savedId, tabId: 3, values: { user: "Bob" }, secrets }, {})).toEqual({
    sessionId: "next",
  })
  expect(opened).toEqual([[3, "https://sky.example/"]])
  expect(started).toMatchObject([
    [
      { tabId: 3, task: "Log in as Bob with {{pin}}", source: "replay", replayOf: "s1" },
      {
        secrets,
        replay: { steps: [{ operation: { value: "Bob" } }, { operation: { value: "{{pin}}" } }] },
      },
    ],
  ])
})

test.each<[string, Parameters<typeof create>[0], { name: string; value: string }[], string]>([
  ["a secret is missing", {}, [], "Give a value for {{pin}}."],
  ["the tab is busy", { busy: true }, [{ name: "pin", value: "1" }], "Stop it first."],
])("nothing is opened when %s", async (_, about, secrets, words) => {
  const { calls, save, opened } = create(about)
  const { savedId } = await save()
  await expect(calls.start({ savedId, tabId: 3, values: {}, secrets }, {})).rejects.toThrow(words)
  expect(opened).toEqual([])
})

test("a run that goes on is not saved, and what is gone is said to be", async () => {
  const { calls } = create({ session: { ...SESSION, state: { status: "looking" } } })
  await expect(calls.save({ sessionId: "s1", name: "x", parameters: [] }, {})).rejects.toThrow(
    "not ended yet",
  )
  await expect(calls.rename({ savedId: "x", name: "y" }, {})).rejects.toThrow("no longer there")
  await expect(calls.rename({ savedId: "x", name: " " }, {})).rejects.toThrow("Type a name")
})
