import type { Operation } from "../action/operation"
import type { TargetRecord } from "../agent/session"

/** A run that can be done again without a model. Values may hold `{{name}}` of a parameter or secret. */
export type SavedRun = {
  version: 1
  savedId: string
  name: string
  /** Where it was saved from. */
  sessionId: string
  task: string
  startUrl: string
  /** Milliseconds since the epoch. */
  savedAt: number
  /** `value` is what was recorded, and what it is unless another is given. */
  parameters: Parameter[]
  /** Names of values that the person gives at each start and nothing keeps. */
  secrets: string[]
  steps: SavedStep[]
}

export type Parameter = { name: string; value: string }

/** One action of the record. */
export type SavedStep = {
  /** Without number and full stop. */
  subgoal: string
  operation: Operation
  target: TargetRecord
  became: Became
  /** Labels of the page that it was done on. */
  labels: string[]
}

/** What came of an action, as far as a replay compares it. */
export type Became = {
  kind: "navigated" | "changed" | "no-effect"
  /** Of the page it led to. */
  url?: string | undefined
  checked?: boolean | undefined
  expanded?: boolean | undefined
}

/** What is replayed: the steps with every parameter's value in them. */
export type Script = { steps: SavedStep[] }

export const PARAMETER_NAME = /^[\w-]+$/
