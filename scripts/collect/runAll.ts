import { messageOf, Refusal } from "../refusal"
import { createQueue, type Queue } from "./queue"

/** A browser that does one job after the other. */
export type Runner<Job, Result> = {
  /** Throws when the browser is not to be relied on any more. */
  run(job: Job, signal: AbortSignal): Promise<Result>
  close(): Promise<void>
}

/** A worker: where its browsers come from. */
export type Slot<Job, Result> = {
  name: string
  /** Throws Refusal for what will not go away by itself. */
  open(): Promise<Runner<Job, Result>>
  /** How long a browser that cannot be had is asked for again. */
  patienceMs: number
}

export type RunAllOptions<Job, Result> = {
  slots: readonly Slot<Job, Result>[]
  signal: AbortSignal
  onDone(job: Job, result: Result, slot: string): void
  /** A job whose browser broke twice. */
  onFailed(job: Job, reason: string, slot: string): void
  /** What happens to browsers, for people. */
  say(line: string): void
}

const TRIES = 2
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

type Tried<Job> = { job: Job; tries: number }

/**
 * Has the jobs done by all workers side by side, and resolves with how many were not done because no browser was left
 * or because of the signal. A job whose browser breaks is done once more, by whoever is free. Throws the first Refusal.
 */
export async function runAll<Job, Result>(
  jobs: readonly Job[],
  options: RunAllOptions<Job, Result>,
): Promise<number> {
  const queue = createQueue<Tried<Job>>(jobs.map((job) => ({ job, tries: 0 })))
  const failing = new AbortController()
  const signal = AbortSignal.any([options.signal, failing.signal])
  const workers = options.slots.slice(0, jobs.length).map(async (slot) => {
    try {
      return await work(slot, queue, { ...options, signal })
    } catch (error) {
      failing.abort(error)
      throw error
    }
  })
  // Each has closed its browser before the first error is told.
  const ends = await Promise.allSettled(workers)
  if (failing.signal.aborted) throw failing.signal.reason
  const finished = ends.map((end) => (end.status === "fulfilled" ? end.value : 0))
  return jobs.length - finished.reduce((sum, count) => sum + count, 0)
}

/** How many jobs it has come to an end with. */
async function work<Job, Result>(
  slot: Slot<Job, Result>,
  queue: Queue<Tried<Job>>,
  options: RunAllOptions<Job, Result>,
): Promise<number> {
  const { signal, onDone, onFailed, say } = options
  let runner: Runner<Job, Result> | undefined
  let finished = 0
  try {
    while (!signal.aborted) {
      runner ??= await openPatiently(slot, queue, options)
      const tried = runner && (await takeOrAbort(queue, signal))
      if (!runner || !tried || signal.aborted) break
      const ran = await attempt(runner, tried.job, signal)
      if (signal.aborted) break
      if ("broken" in ran) {
        say(`${slot.name}: ${ran.broken}`)
        await runner.close().catch(() => {})
        runner = undefined
        if (++tried.tries < TRIES) {
          queue.giveBack(tried)
          continue
        }
        onFailed(tried.job, ran.broken, slot.name)
      } else onDone(tried.job, ran.result, slot.name)
      finished++
      queue.done()
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    await runner?.close().catch(() => {})
  }
  return finished
}

async function attempt<Job, Result>(
  runner: Runner<Job, Result>,
  job: Job,
  signal: AbortSignal,
): Promise<{ result: Result } | { broken: string }> {
  try {
    return { result: await runner.run(job, signal) }
  } catch (error) {
    if (error instanceof Refusal) throw error
    // The log of what was waited for is of no interest here.
    return { broken: messageOf(error).split("\n")[0] ?? "" }
  }
}

async function takeOrAbort<T>(queue: Queue<T>, signal: AbortSignal): Promise<T | undefined> {
  if (signal.aborted) return undefined
  const taken = new AbortController()
  const aborted = new Promise<undefined>((resolve) => {
    signal.addEventListener("abort", () => resolve(undefined), { once: true, signal: taken.signal })
  })
  try {
    return await Promise.race([queue.take(), aborted])
  } finally {
    taken.abort()
  }
}

/** Undefined when none can be had for too long, or none is needed any more. */
async function openPatiently<Job, Result>(
  slot: Slot<Job, Result>,
  queue: Queue<Tried<Job>>,
  { signal, say }: RunAllOptions<Job, Result>,
): Promise<Runner<Job, Result> | undefined> {
  const ended = AbortSignal.any([signal, queue.over])
  const until = performance.now() + slot.patienceMs
  for (let pause = FIRST_PAUSE_MS; !ended.aborted; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await slot.open()
    } catch (error) {
      if (ended.aborted) return undefined
      if (error instanceof Refusal) throw error
      if (performance.now() + pause > until) {
        say(`${slot.name}: no browser can be had, the others go on. ${messageOf(error)}`)
        return undefined
      }
      say(`${slot.name}: no browser yet, it is tried again. ${messageOf(error)}`)
      await passed(pause, ended)
    }
  }
  return undefined
}

function passed(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener("abort", end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener("abort", end)
  })
}
