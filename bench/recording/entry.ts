import { createBlobs } from "../../background/blobs"
import { openDatabase } from "../../background/database"
import { createRecordings } from "../../background/recordings"
import { createSessions } from "../../background/sessions"
import { createStore } from "../../background/store"
import type { SessionEventBody } from "../../src/agent/session"
import { actionOn, stepOf } from "../../src/testing/trajectory"

/** Milliseconds, medians: one step with its pages, and what a library asks. */
export type Figures = { append: number; list: number; search: number; plan: number; use: number }

const STEPS_PER_SESSION = 10
/** Sessions that are filled in at once. */
const LANES = 8
const ROUNDS = 40

/** Fills a new database with that many steps and measures it. Runs in a page. */
export async function measure(steps: number): Promise<Figures> {
  const database = openDatabase(`bench-${crypto.randomUUID()}`)
  const sessions = createSessions(createStore(database), () => Date.now())
  const blobs = createBlobs(database)
  const recordings = createRecordings(database, sessions)
  let left = Math.ceil(steps / STEPS_PER_SESSION)
  const lane = async (): Promise<void> => {
    while (left-- > 0) {
      const sessionId = await start()
      for (let index = 1; index <= STEPS_PER_SESSION; index++) await append(sessionId, index)
      await sessions.append(sessionId, { type: "ended", outcome: { status: "failed", error: "" } })
      sessions.forget([sessionId])
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))

  const sessionId = await start()
  const figures = {
    append: await median((round) => append(sessionId, round + 1)),
    list: await median(() => recordings.list({}, { limit: 50 })),
    search: await median(() => recordings.list({ text: "nowhere" }, { limit: 50 })),
    plan: await median(() => recordings.plan(1)),
    use: await median(() => recordings.used()),
  }
  const db = await database.open()
  db.close()
  indexedDB.deleteDatabase(db.name)
  return figures

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

  async function append(sessionId: string, index: number): Promise<void> {
    const put = (length: number) => blobs.put(new TextEncoder().encode(writePage(length)), "text/html")
    const lines = Array.from({ length: 60 }, (_, line) => `link "Lamp ${line} of ${index}"`)
    const { observation, planning: usage } = stepOf(index, "", [], lines)
    const action = actionOn("button", "Search", { op: "CLICK" }, { actionId: crypto.randomUUID() })
    delete action.result
    const [html, cleaned, pruned] = await Promise.all([put(60_000), put(20_000), put(8_000)])
    const events: SessionEventBody[] = [
      { type: "planned", index, subgoal: 'Click the button "Search"', observation, usage, rejected: [] },
      { type: "recorded", index, page: { html, cleaned, pruned } },
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
}

/** A page unlike any other, which packs to about a quarter. */
function writePage(length: number): string {
  const words = crypto.getRandomValues(new Uint16Array(length / 40))
  return Array.from(words, (word) => `<p backend_node_id="${word}"><text>lamp</text>`).join("\n")
}

async function median(work: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    await work(round)
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[ROUNDS >> 1]!
}
