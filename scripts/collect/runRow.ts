import { stepMs } from "../../src/agent/describeSession"
import type { Session, Usage } from "../../src/agent/session"
import { qualityOf, type Quality } from "../../src/trajectory/quality"

/** One run in `results.jsonl`. */
export type RunRow = {
  id: string
  /** Counts from 1. */
  repeat: number
  task: string
  known: Quality
  /** By the site's own state, where that can be asked. */
  right?: boolean
  /** Why it did not come to its end, or what its end says. */
  reason: string
  /** Of the trajectory, from the folder of the results; missing when there is none. */
  file?: string
  steps: number
  /** Of every step. */
  stepSeconds: number[]
  modelCalls: number
  promptTokens: number
  cachedTokens: number
  completionTokens: number
  /** From opening the page to the end of the run. */
  seconds: number
  /** Milliseconds since the epoch. */
  endedAt: number
  /** Which worker. */
  worker: string
}

export type RunKey = Pick<RunRow, "id" | "repeat">

export function runKey({ id, repeat }: RunKey): string {
  return `${id} ${repeat}`
}

/** Where the trajectory of a run is, from the folder of the results. Ids of any characters give different files. */
export function runFile({ id, repeat }: RunKey): string {
  const name = encodeURIComponent(id).replaceAll("%2F", "+")
  return `runs/${name}.${repeat}.json`
}

type Counts = Pick<
  RunRow,
  | "known"
  | "reason"
  | "steps"
  | "stepSeconds"
  | "modelCalls"
  | "promptTokens"
  | "cachedTokens"
  | "completionTokens"
>

const NOTHING: Omit<Counts, "known" | "reason"> = {
  steps: 0,
  stepSeconds: [],
  modelCalls: 0,
  promptTokens: 0,
  cachedTokens: 0,
  completionTokens: 0,
}

/** Of a run without a trajectory. */
export function countsOfNone(reason: string): Counts {
  return { ...NOTHING, known: "failed", reason }
}

/** Calls that a step took again, after a refused reply, count as one; that which ended the run is in no step. */
export function countsOf(session: Session): Counts {
  const usages = session.steps.flatMap(({ planning, grounding }) =>
    grounding ? [planning, grounding] : [planning],
  )
  const sum = (read: (usage: Usage) => number) => usages.reduce((total, usage) => total + read(usage), 0)
  return {
    known: qualityOf(session),
    reason: reasonOf(session),
    steps: session.steps.length,
    stepSeconds: session.steps.map((step) => Math.round(stepMs(step)) / 1000),
    modelCalls: sum(({ called }) => Number(called)),
    promptTokens: sum(({ promptTokens }) => promptTokens),
    cachedTokens: sum(({ cachedTokens }) => cachedTokens),
    completionTokens: sum(({ completionTokens }) => completionTokens),
  }
}

function reasonOf({ state }: Session): string {
  switch (state.status) {
    case "done":
      return state.evidence
    case "stopped":
      return state.reason
    case "failed":
      return state.error
    default:
      return `It has not ended (${state.status}).`
  }
}
