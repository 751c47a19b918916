import type { Actor } from "../../src/evaluation/actor"
import { DataError, evaluateTask } from "../../src/evaluation/evaluateTask"
import { tablesOf, type Table } from "../../src/evaluation/figures"
import type { Protocol, StepRow } from "../../src/evaluation/stepRow"
import type { TreeElement } from "../../src/mind2web/tree"
import { importFile } from "../../src/trajectory/importFile"
import { mind2webTaskOf, type Mind2WebTask } from "../../src/trajectory/mind2webTask"
import type { LibraryCalls } from "./libraryCalls"
import { textOf } from "./streams"

/** A task to decide again, or why there is none in its place. */
export type Evaluated = { name: string } & ({ task: Mind2WebTask } | { problem: string })

export type Evaluation = {
  tasks: number
  rows: StepRow[]
  tables: Table[]
  left: { name: string; problem: string }[]
}

/** Candidates that can be chosen under `mind2web`, as on the command line. */
const TOP = 50

/** Lets the actor decide each step of the tasks where the recording had got to. What cannot be evaluated is left out. */
export async function evaluateRuns(
  tasks: AsyncIterable<Evaluated>,
  options: {
    actor: Actor
    protocols: readonly Protocol[]
    parse: (html: string) => TreeElement
    signal: AbortSignal
    onProgress: (evaluation: Evaluation) => void
  },
): Promise<Evaluation> {
  const { onProgress, ...rest } = options
  const evaluation: Evaluation = { tasks: 0, rows: [], tables: [], left: [] }
  const tell = (): void => onProgress({ ...evaluation, tables: tablesOf(evaluation.rows, { samples: 1 }) })
  for await (const read of tasks) {
    options.signal.throwIfAborted()
    if ("problem" in read) evaluation.left.push(read)
    else
      try {
        for await (const row of evaluateTask(read.task, { ...rest, top: TOP })) {
          evaluation.rows.push(row)
          tell()
        }
        evaluation.tasks++
      } catch (error) {
        if (!(error instanceof DataError)) throw error
        evaluation.rows = evaluation.rows.filter(({ taskId }) => taskId !== read.task.annotation_id)
        evaluation.left.push({ name: read.name, problem: error.message })
      }
    tell()
  }
  return { ...evaluation, tables: tablesOf(evaluation.rows) }
}

/** Recorded runs as tasks. */
export async function* tasksOfRuns(
  library: Pick<LibraryCalls, "readRecording" | "readBlob">,
  sessionIds: readonly string[],
): AsyncGenerator<Evaluated> {
  const readBlob = async (ref: string): Promise<string> => {
    const blob = await library.readBlob({ ref })
    return blob?.type === "text/html" ? blob.text : ""
  }
  for (const sessionId of sessionIds) {
    const read = await library.readRecording({ sessionId })
    if (!read) continue
    const name = read.session.task
    const task = await mind2webTaskOf(read.session, readBlob)
    yield task ? { name, task } : { name, problem: "Nothing was done in it, or its pages were not stored." }
  }
}

/** The tasks of a file in Mind2Web's form. */
export async function* tasksOfFile(file: File): AsyncGenerator<Evaluated> {
  for await (const read of importFile({ name: file.name, chunks: textOf(file.stream(), () => {}) })) {
    const { line } = read.ok ? read : read.problem
    const name = `${file.name}, line ${line}`
    if (!read.ok) yield { name, problem: read.problem.message }
    else if (read.item.format === "mind2web") yield { name, task: read.item.task }
    else
      yield {
        name,
        problem: "This is no Mind2Web task. Export the runs as Mind2Web tasks, then choose that file.",
      }
  }
}
