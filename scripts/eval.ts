import { DataError, evaluateTask, type EvaluationOptions } from "../src/evaluation/evaluateTask"
import { tablesOf } from "../src/evaluation/figures"
import type { StepRow } from "../src/evaluation/stepRow"
import type { Mind2WebTask } from "../src/trajectory/mind2webTask"
import { runCommand } from "./command"
import { findDataFiles } from "./dataFiles"
import { openEngine } from "./eval/engines"
import { printTables } from "./eval/printTables"
import { readOptions, USAGE, type EvalOptions } from "./eval/readOptions"
import { readScores } from "./eval/readScores"
import { readTasks, WHAT } from "./eval/readTasks"
import { openRows, type RowsFile } from "./eval/rowsFile"
import { parseMind2web } from "./parseMind2web"
import { readKey } from "./readKey"
import { Refusal } from "./refusal"
import { watchInterrupt } from "./watchInterrupt"

// Teacher-forced evaluation on tasks in Mind2Web's format: docs/evaluation.md.

const signal = watchInterrupt()
await runCommand({ usage: USAGE, read: readOptions, run, signal })

async function run(options: EvalOptions): Promise<void> {
  const { data, protocols, out, top, keyEnv } = options
  findDataFiles(data, WHAT)
  const apiKey = readKey(keyEnv)
  const scores = options.scores === undefined ? undefined : readScores(options.scores)
  const engine = describeEngine(options)
  const rows = openRows(out, { engine, top, ranking: options.scores ?? "ours" })
  const { meaning } = await import("../bench/ranking/meaning")
  const { actor, close } = await openEngine({ ...options, apiKey, meaning })
  const evaluation = {
    actor,
    protocols,
    parse: parseMind2web,
    top,
    scores,
    meaning,
    known: rows.rows,
    signal,
  }
  const done = new Set<string>()
  try {
    for await (const { place, task } of tasksOf(data, options.skipBad)) {
      if (done.size >= options.limit) break
      if (await evaluate(task, place, evaluation, rows, options.skipBad)) done.add(task.annotation_id)
    }
  } finally {
    await close()
    if (out !== undefined && signal.aborted)
      console.error(`${out} has the steps so far: run it again to go on.`)
  }
  if (done.size === 0) throw new Refusal(`${data} has no task that can be evaluated.`)
  const made = [...rows.rows.values()].filter(
    (row) => done.has(row.taskId) && protocols.includes(row.protocol),
  )
  const tables = tablesOf(made, { seed: options.seed })
  console.log(options.json ? JSON.stringify(tables, undefined, 2) : `${engine}\n\n${printTables(tables)}`)
}

function describeEngine({ engine, grounder, dialogue }: EvalOptions): string {
  const spoken = engine.startsWith("openai:") ? `${engine} (${dialogue})` : engine
  return grounder === undefined ? spoken : `${spoken}, grounding ${grounder}`
}

/** Whether the task is among those that count. */
async function evaluate(
  task: Mind2WebTask,
  place: string,
  options: EvaluationOptions,
  rows: RowsFile,
  skipBad: boolean,
): Promise<boolean> {
  try {
    for await (const row of evaluateTask(task, options)) {
      rows.add(row)
      console.error(describe(row, task))
    }
    return true
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    const problem = `${place}: ${error.message}`
    if (!skipBad) throw new Refusal(problem, { cause: error })
    console.error(problem)
    return false
  }
}

async function* tasksOf(data: string, skipBad: boolean) {
  for await (const read of readTasks(data)) {
    if ("task" in read) yield read
    else if (skipBad) console.error(`${read.place}: ${read.problem}`)
    else throw new Refusal(`${read.place}: ${read.problem}`)
  }
}

function describe({ protocol, step, judged, decision }: StepRow, task: Mind2WebTask): string {
  const right = "right" in judged ? judged.right : judged.actions.every((action) => action.right)
  const [first] = decision.actions
  const did = first ? `${first.op} ${first.value}`.trim() : (decision.stopped ?? "nothing")
  return `${protocol} ${task.annotation_id} ${step}/${task.actions.length} ${right ? "right" : "wrong"}: ${did}`
}
