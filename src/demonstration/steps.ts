import { printAction, type Action } from "../action/action"
import type { Operation } from "../action/operation"
import { describeAction } from "../agent/act"
import type { ActionResult } from "../execution/env"
import { candidateOf } from "../page/candidateOf"
import { cleanText } from "../page/clean"
import { describePage, type Candidate } from "../page/describe"
import { isSearchField } from "../page/labels"
import { optionName } from "../page/options"
import type { ControlNode, PageSnapshot } from "../page/snapshot"
import type { Act } from "./acts"
import { cleanEvents } from "./clean"
import { readEdits } from "./edits"
import type { RawEvent } from "./events"
import type { Pages } from "./pages"
import { resultOf } from "./results"

/** One step of a demonstration, before the task is known. */
export type DemoStep = {
  /** Stays the same while more is recorded. */
  id: number
  tabId: number
  /** When it was done; milliseconds since the epoch. */
  at: number
  until: number
  /** The page that it was done on. */
  look?: string | undefined
  /** Without number and full stop: by template, or as the person or a model has put it. */
  subgoal: string
  /** Missing where no action of the interface says it. */
  action?: DemoAction | undefined
  result: ActionResult
  /** The person has taken it out. */
  removed: boolean
}

export type DemoAction = {
  operation: Operation
  control: ControlNode
  label: string
  /** As a model would write it: `R1 = CLICK(Env, QUERY: button "Search")`. */
  text: string
}

/** The steps of a demonstration so far, as the person has edited them. */
export function demoSteps(
  events: readonly RawEvent[],
  pageOf: (look: string) => PageSnapshot | undefined,
): DemoStep[] {
  const { acts, pages } = cleanEvents(events, pageOf)
  const { wordings, removed } = readEdits(events)
  return acts.map((act) => {
    const step = toStep(act, pages)
    return { ...step, subgoal: wordings.get(act.id) ?? step.subgoal, removed: removed.has(act.id) }
  })
}

/** Steps are worked out anew whenever more is heard; a page stays as it was. */
const described = new WeakMap<PageSnapshot, Candidate[]>()

function candidatesOf(page: PageSnapshot): Candidate[] {
  const candidates = described.get(page) ?? describePage(page, "").candidates
  described.set(page, candidates)
  return candidates
}

function toStep(act: Act, pages: Pages): Omit<DemoStep, "removed"> {
  const { id, tabId, at, until, look } = act
  const when = { id, tabId, at, until, look }
  const done: ActionResult = { status: "done", changes: act.changes, settleMs: 0 }
  if (act.type === "note") return { ...when, subgoal: act.words, result: done }
  const page = pages.before(act)
  const control = pages.controlOf(act)
  if (!page || !control) return { ...when, subgoal: unreadable(act), result: done }
  const index = page.nodes.indexOf(control)
  const candidate = candidateOf(candidatesOf(page), index, control, act.type === "enter")
  const label = candidate?.label ?? enterLabel(control)
  const said = sayAct(act, label, candidate)
  const operation = operationOf(act, said)
  const text = printAction({ result: 1, env: "Env", ...said })
  return {
    ...when,
    subgoal: describeAction({ result: 1, env: "Env", ...said }),
    action: { operation, control, label, text },
    result: resultOf(act, pages, control),
  }
}

/** The page was not read in time, as one of tens of thousands of elements. */
function unreadable({ type }: Act): string {
  return type === "press"
    ? "Click on something that could not be read"
    : "Fill in a field that could not be read"
}

/** The line that would say Enter in the field, on a page that shows the field alone. */
function enterLabel({ role, name }: ControlNode): string {
  return `button "${isSearchField(role, name) ? "Search" : "Submit"}"`
}

function sayAct(
  act: Exclude<Act, { type: "note" }>,
  query: string,
  candidate: Candidate | undefined,
): Pick<Action, "op" | "query" | "text"> {
  if (act.type === "value") return { op: "TYPE", query, text: cleanText(act.value) }
  if (act.type !== "choice") return { op: "CLICK", query }
  const option = candidate?.options?.find(({ index, text }) => index === act.index && text === act.value)
  return { op: "SELECT", query, text: option ? optionName(option) : cleanText(act.value) }
}

function operationOf(act: Exclude<Act, { type: "note" }>, { op }: Pick<Action, "op">): Operation {
  if (act.type === "enter") return { op: "ENTER" }
  if (act.type === "value") return { op: "TYPE", value: act.value }
  if (act.type === "choice") return { op: "SELECT", value: act.value, index: act.index }
  return op === "CLICK" ? { op } : { op: "CLICK" }
}
