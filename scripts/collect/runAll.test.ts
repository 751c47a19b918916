import { expect, test, vi } from "vitest"
import { Refusal } from "../refusal"
import { createQueue } from "./queue"
import { runAll, type Slot } from "./runAll"

type Log = { done: string[]; failed: string[]; said: string[] }

type SlotAbout = { opens?: (browser: number) => void; patienceMs?: number; closed?: string[] }

/** A worker whose browsers run as `run` says; each browser has a number. */
function slot(
  name: string,
  run: (job: string, browser: number, signal: AbortSignal) => Promise<string> | string,
  { opens, patienceMs = 0, closed = [] }: SlotAbout = {},
): Slot<string, string> {
  let browsers = 0
  return {
    name,
    patienceMs,
    async open() {
      const browser = ++browsers
      opens?.(browser)
      return {
        run: async (job, signal) => run(job, browser, signal),
        close: async () => void closed.push(`${name}${browser}`),
      }
    },
  }
}

async function runJobs(jobs: string[], slots: Slot<string, string>[], signal = new AbortController().signal) {
  const log: Log = { done: [], failed: [], said: [] }
  const left = await runAll(jobs, {
    slots,
    signal,
    onDone: (job, result, by) => log.done.push(`${job}: ${result} ${by}`),
    onFailed: (job, reason, by) => log.failed.push(`${job}: ${reason} ${by}`),
    say: (line) => log.said.push(line),
  })
  return { ...log, left }
}

test("workers take what is next, each in its own browser, and close it", async () => {
  const closed: string[] = []
  const slots = ["a", "b", "c"].map((name) => slot(name, (_, browser) => `in ${browser}`, { closed }))
  const { done, left } = await runJobs(["1", "2"], slots)
  expect(done.sort()).toEqual(["1: in 1 a", "2: in 1 b"])
  expect({ left, closed: closed.sort() }).toEqual({ left: 0, closed: ["a1", "b1"] })
})

test("a browser that breaks is started anew and its job done once more, then it has failed", async () => {
  const closed: string[] = []
  const runs: string[] = []
  const breaking = slot(
    "a",
    (job, browser) => {
      runs.push(`${job} in ${browser}`)
      if (job === "bad" || browser === 1) throw new Error("Gone.")
      return "fine"
    },
    { closed },
  )
  expect(await runJobs(["1", "bad", "2"], [breaking])).toEqual({
    done: ["1: fine a", "2: fine a"],
    failed: ["bad: Gone. a"],
    said: ["a: Gone.", "a: Gone.", "a: Gone."],
    left: 0,
  })
  expect(runs).toEqual(["1 in 1", "1 in 2", "bad in 2", "bad in 3", "2 in 4"])
  expect(closed).toEqual(["a1", "a2", "a3", "a4"])
})

test("the job of a browser that does not come back is done by another worker", async () => {
  const broken = slot(
    "a",
    () => {
      throw new Error("Gone.")
    },
    {
      opens: (browser) => {
        if (browser > 1) throw new Error("Refused.")
      },
      patienceMs: 60_000,
    },
  )
  const { done, failed, said, left } = await runJobs(["1", "2", "3"], [broken, slot("b", () => "fine")])
  expect(done.map((line) => line.slice(0, 1)).sort()).toEqual(["1", "2", "3"])
  expect({ failed, left }).toEqual({ failed: [], left: 0 })
  expect(said[0]).toBe("a: Gone.")
})

test("what no browser is left for stays to be done", async () => {
  const none = slot("a", () => "fine", {
    opens: () => {
      throw new Error("Refused.")
    },
  })
  expect(await runJobs(["1", "2"], [none, none])).toMatchObject({
    done: [],
    failed: [],
    left: 2,
    said: Array(2).fill("a: no browser can be had, the others go on. Refused."),
  })
})

test("a browser is asked for again until it comes", async () => {
  vi.useFakeTimers()
  const late = slot("a", () => "fine", {
    opens: (browser) => {
      if (browser < 4) throw new Error("Refused.")
    },
    patienceMs: 10_000,
  })
  const running = runJobs(["1"], [late])
  await vi.advanceTimersByTimeAsync(1_000 + 2_000 + 4_000)
  expect(await running).toMatchObject({ done: ["1: fine a"], left: 0 })
  vi.useRealTimers()
})

test("a refusal ends all of it", async () => {
  const waiting = slot(
    "b",
    (_, __, signal) =>
      new Promise<string>((_, reject) => {
        signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true })
      }),
  )
  const refusing = slot("a", () => "fine", {
    opens: () => {
      throw new Refusal("There is no extension.")
    },
  })
  await expect(runJobs(["1", "2", "3"], [waiting, refusing])).rejects.toThrow("There is no extension.")
})

test("what cannot be kept ends all of it, and the job is not done again", async () => {
  const run = vi.fn(() => "fine")
  const ended = runAll(["1", "2"], {
    slots: [slot("a", run)],
    signal: new AbortController().signal,
    onDone: () => {
      throw new Error("The disk is full.")
    },
    onFailed: () => {},
    say: () => {},
  })
  await expect(ended).rejects.toThrow("The disk is full.")
  expect(run).toHaveBeenCalledTimes(1)
})

test("an interrupted run counts for nothing", async () => {
  const closed: string[] = []
  const interrupted = new AbortController()
  const slots = [
    slot(
      "a",
      (job, _, signal) => {
        if (job === "2") interrupted.abort()
        return signal.aborted ? "cut off" : "fine"
      },
      { closed },
    ),
  ]
  expect(await runJobs(["1", "2", "3"], slots, interrupted.signal)).toMatchObject({
    done: ["1: fine a"],
    failed: [],
    left: 2,
  })
  expect(closed).toEqual(["a1"])
})

test("a queue is over when nothing is left and nobody holds anything", async () => {
  const queue = createQueue(["1"])
  const first = await queue.take()
  const second = queue.take()
  queue.giveBack(first!)
  expect(await second).toBe("1")
  expect(queue.over.aborted).toBe(false)
  const third = queue.take()
  queue.done()
  expect(await third).toBeUndefined()
  expect(queue.over.aborted).toBe(true)
  expect(createQueue([]).over.aborted).toBe(true)
})
