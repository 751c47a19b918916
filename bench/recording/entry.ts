import { createBlobs } from "../../background/blobs"
import { openDatabase } from "../../background/database"
import { createRecordings } from "../../background/recordings"
import { createSessions } from "../../background/sessions"
import { createStore } from "../../background/store"
import type { PageBlobs, SessionEventBody } from "../../src/agent/session"
import { actionOn, stepOf } from "../../src/testing/trajectory"

/** Milliseconds of one step: of storing its pages, and of its events. */
export type StepFigures = { pages: number; events: number }
/** Milliseconds of what is asked of all that is stored, at a worker's start and in the library. */
export type ReadFigures = { start: number; list: number; search: number; plan: number; use: number }

const STEPS_PER_SESSION = 10
/** Sessions that are filled in at once. */
const LANES = 8

const database = openDatabase("bench")
const store = createStore(database)
const sessions = createSessions(store, () => Date.now())
const blobs = createBlobs(database)
const recordings = createRecordings(database, sessions)

/** Fills the origin's database with that many steps, in sessions of ten. */
export async function fill(steps: number): Promise<void> {
  let left = Math.ceil(steps / STEPS_PER_SESSION)
  const lane = async (): Promise<void> => {
    while (left-- > 0) {
      const sessionId = await start()
      for (let index = 1; index <= STEPS_PER_SESSION; index++)
        await appendEvents(sessionId, index, await putPages(writePages()))
      await end(sessionId)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}

/** Takes the time of a session's second step. */
export async function measureStep(): Promise<StepFigures> {
  const sessionId = await start()
  await appendEvents(sessionId, 1, await putPages(writePages()))
  const written = writePages()
  let page: PageBlobs = {}
  const figures = {
    pages: await time(async () => (page = await putPages(written))),
    events: await time(() => appendEvents(sessionId, 2, page)),
  }
  await end(sessionId)
  return figures
}

export async function measureReads(): Promise<ReadFigures> {
  return {
    start: await time(() => Promise.all([blobs.collect(), store.unfinished()])),
    list: await time(() => recordings.list({}, { limit: 50 })),
    search: await time(() => recordings.list({ text: "nowhere" }, { limit: 50 })),
    plan: await time(() => recordings.plan(1)),
    use: await time(() => recordings.used()),
  }
}

async function start(): Promise<string> {
  const sessionId = crypto.randomUUID()
  await sessions.append(sessionId, {
    type: "started",
    sessionId,
    tabId: 1,
    task: "Find the cheapest red lamp and put it into the cart",
    formulation: "iterative",
    modelId: "m",
    dialogue: "page-aware",
    startUrl: "https://shop.example/",
  })
  return sessionId
}

async function end(sessionId: string): Promise<void> {
  await sessions.append(sessionId, { type: "ended", outcome: { status: "failed", error: "" } })
  sessions.forget([sessionId])
}

async function appendEvents(sessionId: string, index: number, page: PageBlobs): Promise<void> {
  const lines = Array.from({ length: 60 }, (_, line) => `link "Lamp ${line} of ${index}"`)
  const { observation, planning: usage } = stepOf(index, "", [], lines)
  const action = actionOn("button", "Search", { op: "CLICK" }, { actionId: crypto.randomUUID() })
  delete action.result
  const events: SessionEventBody[] = [
    { type: "planned", index, subgoal: 'Click the button "Search"', observation, usage, rejected: [] },
    { type: "recorded", index, page },
    { type: "grounding", index },
    { type: "grounded", index, usage },
    { type: "intent", index, action },
    {
      type: "result",
      index,
      actionId: action.actionId,
      result: { status: "done", changes: [], settleMs: 1 },
      observation: "",
    },
  ]
  for (const event of events) await sessions.append(sessionId, event)
}

async function putPages(written: Uint8Array<ArrayBuffer>[]): Promise<PageBlobs> {
  const [html, cleaned, pruned] = await Promise.all(written.map((page) => blobs.put(page, "text/html")))
  return { html, cleaned, pruned }
}

/** The three forms of a page unlike any other, which pack to about a quarter. */
function writePages(): Uint8Array<ArrayBuffer>[] {
  return [60_000, 20_000, 8_000].map((length) => {
    const words = crypto.getRandomValues(new Uint16Array(length / 40))
    const lines = Array.from(words, (word) => `<p backend_node_id="${word}"><text>lamp</text>`)
    return new TextEncoder().encode(lines.join("\n"))
  })
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
