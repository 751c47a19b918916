import { stepMs } from "../src/agent/describeSession"
import type { Outcome, Step } from "../src/agent/session"

/** One task of e2e/sites as the agent did it. */
export type TaskRun = {
  id: string
  task: string
  /** Whether its site is one that the agent was made better on. */
  tuned: boolean
  possible: boolean
  /** Whether its first page has all it needs, so that a whole plan can do it. */
  planable: boolean
  /** Whether it was done, or rightly not done, by the site's own state. */
  success: boolean
  /** What the run says of itself. */
  outcome: Outcome
  /** From the start to the end of the whole run, the last call and the waits included. */
  seconds: number
  steps: Step[]
  /** The site's state in the end. */
  state: unknown
}

/** What a run claims, in a word or two: `done: claimed`. */
export function claimOf(outcome: Outcome): string {
  return outcome.status === "done" ? `done: ${outcome.known}` : outcome.status
}

/** A row for each task, the heading first. */
export function taskRows(runs: TaskRun[]): string[][] {
  return [
    ["task", "success", "says", "steps", "s/step", "tokens/step"],
    ...runs.map(({ id, success, outcome, steps }) => [
      id,
      success ? "yes" : "no",
      claimOf(outcome),
      String(steps.length),
      format(median(steps.map(stepSeconds)), 1),
      format(median(steps.map(stepTokens)), 0),
    ]),
  ]
}

/** What all runs come to, as pairs of words. A median is over all steps of all runs. */
export function summaryRows(runs: TaskRun[]): string[][] {
  const share = (label: string, chosen: TaskRun[]): string[] => {
    const successes = chosen.filter(({ success }) => success).length
    const percent = Math.round((100 * successes) / chosen.length)
    return [label, chosen.length === 0 ? "none run" : `${successes}/${chosen.length} (${percent} %)`]
  }
  const steps = runs.flatMap((run) => run.steps)
  return [
    share(
      "success on tuned sites",
      runs.filter(({ tuned }) => tuned),
    ),
    share(
      "success on untuned sites",
      runs.filter(({ tuned }) => !tuned),
    ),
    share(
      "success where it can be done",
      runs.filter(({ possible }) => possible),
    ),
    share(
      "success where it cannot be done",
      runs.filter(({ possible }) => !possible),
    ),
    share(
      "success where a whole plan can do it",
      runs.filter(({ planable }) => planable),
    ),
    share(
      "really done, of the runs that say so",
      runs.filter(({ outcome }) => outcome.status === "done"),
    ),
    ["median seconds per step", format(median(steps.map(stepSeconds)), 1)],
    ["median tokens per step", format(median(steps.map(stepTokens)), 0)],
  ]
}

/** The middle value, or the mean of the two in the middle; undefined of nothing. */
export function median(values: number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2
}

/**
 * What a person waits for a step: looking at the page with its settling, the model's calls, and the action until the
 * page has settled after it. It is what the panel shows for the step.
 */
function stepSeconds(step: Step): number {
  return stepMs(step) / 1000
}

/** Tokens read and written in the planning and the grounding call, those that the engine had in its cache included. */
function stepTokens({ planning, grounding }: Step): number {
  const calls = grounding ? [planning, grounding] : [planning]
  return calls.reduce((sum, { promptTokens, completionTokens }) => sum + promptTokens + completionTokens, 0)
}

function format(value: number | undefined, digits: number): string {
  return value?.toFixed(digits) ?? "–"
}
