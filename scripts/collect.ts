import { join } from "node:path"
import { printTrajectory } from "../src/trajectory/schema"
import { exportRuns } from "./collect/exportRuns"
import { listJobs, type Job, type JobOptions } from "./collect/jobs"
import { outliveLostBrowsers } from "./collect/outliveLostBrowsers"
import { readOptions, USAGE, type CollectOptions, type EngineChoice } from "./collect/readOptions"
import { printReport } from "./collect/report"
import { openResults, RESULTS, type Results } from "./collect/results"
import { runAll } from "./collect/runAll"
import { makeSlots, type Ran } from "./collect/runners"
import { countsOf, countsOfNone, runFile, type RunRow } from "./collect/runRow"
import { writeWhole } from "./collect/writeWhole"
import { runCommand } from "./command"
import { readKey } from "./readKey"
import { messageOf, Refusal } from "./refusal"
import { watchInterrupt } from "./watchInterrupt"

// Live tasks in many browsers side by side, each run with its trajectory: docs/collecting.md.

outliveLostBrowsers()
const signal = watchInterrupt(() => say("It ends once the browsers are closed."))
await runCommand({ usage: USAGE, read: readOptions, run, signal })

async function run(options: CollectOptions): Promise<void> {
  const { out, source, zip, known } = options
  if (source) await collect({ ...options, source })
  if (zip === undefined || signal.aborted) return
  await exportRuns(out, zip, { known, signal })
  console.log(`\n${zip} has the runs that are ${known.join(" or ")}.`)
}

async function collect(options: CollectOptions & JobOptions): Promise<void> {
  const { out, again, keyEnv } = options
  const jobs = await listJobs(options, process.env)
  const key = readKey(keyEnv)
  const results = openResults(out, { engine: describeEngine(options) })
  const todo = jobs.filter((job) => isToDo(job, results, again))
  if (todo.length < jobs.length) say(`${jobs.length - todo.length} of ${jobs.length} runs are done already.`)
  const left = todo.length === 0 ? 0 : await runJobs(todo, options, results, key)
  const made = jobs.flatMap((job) => results.find(job) ?? [])
  console.log(`\n${describeEngine(options)}: ${printReport(made)}`)
  console.log(
    `\nThe trajectories are in ${join(out, "runs")}, a line for each run in ${join(out, RESULTS)}. --zip FILE makes of them what Lumos and Mind2Web are trained on.`,
  )
  if (left === 0) return
  say(`${left} ${left === 1 ? "run is" : "runs are"} not done. The same command goes on.`)
  process.exitCode = signal.aborted ? 130 : 1
}

function runJobs(jobs: Job[], options: CollectOptions, results: Results, key: string | undefined) {
  const { engine, grounder, contextTokens, out, capMs } = options
  let ended = 0
  const keep = (row: RunRow): void => {
    orRefuse(out, () => results.add(row))
    const { id, repeat, known, right, steps, seconds, reason } = row
    const judged = right === undefined ? "" : right ? ", right" : ", not right"
    const about = `${known}${judged}, ${steps} ${steps === 1 ? "step" : "steps"}, ${seconds.toFixed(0)} s`
    say(`${++ended}/${jobs.length} ${id}${repeat > 1 ? ` (${repeat})` : ""}: ${about}. ${reason}`)
  }
  return runAll(jobs, {
    slots: makeSlots({ ...options, models: { engine, grounder, key, contextTokens } }),
    signal,
    say,
    onDone: (job, ran, worker) => {
      if (ran.ended) orRefuse(out, () => writeWhole(join(out, runFile(job)), printTrajectory(ran.session)))
      keep(rowOf(job, ran, worker, capMs))
    },
    onFailed: (job, reason, worker) =>
      keep({ ...about(job, worker, 0), ...countsOfNone(`The browser broke twice: ${reason}`) }),
  })
}

function isToDo(job: Job, results: Results, again: boolean): boolean {
  const row = results.find(job)
  if (!row) return true
  if (row.task !== job.task)
    throw new Refusal(
      `The task ${job.id} was another one: "${row.task}". Give it another id, or name another folder: --out DIR`,
    )
  return again && row.file === undefined
}

function rowOf(job: Job, ran: Ran, worker: string, capMs: number): RunRow {
  const { right, seconds } = ran
  const row = { ...about(job, worker, seconds), ...(right !== undefined && { right }) }
  if (!ran.ended) return { ...row, ...countsOfNone(ran.error) }
  const counts = countsOf(ran.session)
  const reason = ran.timedOut ? `It was not over after ${capMs / 60_000} minutes.` : counts.reason
  return { ...row, ...counts, reason, file: runFile(job) }
}

function about({ id, repeat, task }: Job, worker: string, seconds: number) {
  return { id, repeat, task, worker, seconds, endedAt: Date.now() }
}

function describeEngine({ engine, grounder }: Pick<CollectOptions, "engine" | "grounder">): string {
  const name = (choice: EngineChoice) =>
    choice === "embedded" ? choice : `openai:${choice.baseUrl}#${choice.model}`
  return grounder === undefined ? name(engine) : `${name(engine)}, grounding ${name(grounder)}`
}

/** What cannot be kept ends it all: nothing is run in vain. */
function orRefuse(out: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw new Refusal(
      `Nothing more can be kept in ${out}: ${messageOf(error)}. Make room there, then run the same command again.`,
      { cause: error },
    )
  }
}

function say(line: string): void {
  console.error(line)
}
