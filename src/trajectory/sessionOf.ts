import type { Operation } from "../action/operation"
import { parseAction } from "../action/action"
import { unseen, type ActionRecord, type BlobRef, type Session, type Step } from "../agent/session"
import type { Annotation } from "./annotation"
import { sentenceQuery } from "./sentenceQuery"
import { actionText, splitPlan } from "./subgoalPlan"
import { websiteOf, type Mind2WebAction, type Mind2WebTask } from "./mind2webTask"

/** What a file does not say of a trajectory. */
export type ImportFacts = { sessionId: string; at: number }

export type StoreBlob = (text: string) => Promise<BlobRef>

/**
 * A task of Mind2Web as a trajectory whose export is the same again, but for `domain` and `subdomain`, which the record
 * has no place for, HOVER, which is a CLICK, and flags of candidates that are not as our export sets them.
 */
export async function sessionOfMind2webTask(
  task: Mind2WebTask,
  at: number,
  storeBlob: StoreBlob,
): Promise<Session> {
  const url = `https://${task.website}/`
  const startUrl = websiteOf(url) === task.website ? url : task.website
  const steps: Step[] = []
  for (const [i, action] of task.actions.entries()) {
    const repr = task.action_reprs[i] ?? ""
    const record = toRecord(action, repr, at)
    const page = { html: await storeBlob(action.raw_html), cleaned: await storeBlob(action.cleaned_html) }
    const positives = action.pos_candidates.map((candidate) => candidate.backend_node_id)
    const negatives = action.neg_candidates.map((candidate) => candidate.backend_node_id)
    const step = toStep(i + 1, sentenceQuery(record), [record], startUrl)
    steps.push({
      ...step,
      observation: { ...step.observation, page },
      mind2web: { positives, candidates: [...positives, ...negatives] },
    })
  }
  const facts = { sessionId: task.annotation_id, at }
  return toSession(task.confirmed_task, steps, "page-aware", startUrl, facts)
}

/**
 * An annotation of the web as a trajectory whose export has the same plans; undefined when it is not one `action_repr`
 * for each action, or an action is none of the interface.
 */
export function sessionOfAnnotation(
  { task, natural_language_plan, subgoal_plan }: Annotation,
  facts: ImportFacts,
): Session | undefined {
  const reprs = [natural_language_plan].flat()
  let count = 0
  const steps: Step[] = []
  for (const [at, { subgoal, actions }] of splitPlan(subgoal_plan).entries()) {
    const records = actions.map((line) => readRecord(line, `a${count}`, reprs[count++] ?? "", facts.at))
    if (records.length === 0 || records.includes(undefined)) return undefined
    const words = subgoal.slice(subgoal.indexOf(": ") + 2).replace(/\.$/, "")
    steps.push(toStep(at + 1, words, records as ActionRecord[], ""))
  }
  return count === reprs.length ? toSession(task, steps, "lumos", "", facts) : undefined
}

function readRecord(line: string, actionId: string, repr: string, at: number): ActionRecord | undefined {
  const text = actionText(line)
  const said = parseAction(text)
  if (typeof said === "string") return undefined
  const operation = toOperation(said.op, said.op, said.text ?? "")
  return {
    actionId,
    text,
    operation,
    target: toTarget(repr),
    actionRepr: repr,
    startedAt: at,
    result: DONE,
  }
}

const DONE: ActionRecord["result"] = { status: "done", changes: [], settleMs: 0 }

function toRecord(
  { action_uid, operation, pos_candidates }: Mind2WebAction,
  repr: string,
  at: number,
): ActionRecord {
  const made = toOperation(operation.op, operation.original_op, operation.value)
  const target = { ...toTarget(repr), tag: pos_candidates[0]?.tag ?? "" }
  const text = `R1 = ${operation.op}(Env, QUERY: ${target.label}${"value" in made ? `, TEXT: ${made.value}` : ""})`
  return {
    actionId: action_uid,
    text,
    operation: made,
    target,
    actionRepr: repr,
    startedAt: at,
    result: DONE,
  }
}

function toOperation(op: string, original: string, value: string): Operation {
  if (op === "TYPE" || op === "SELECT") return { op, value }
  return { op: original === "ENTER" ? "ENTER" : "CLICK" }
}

/** `[button]  Search -> CLICK` names role and element. */
function toTarget(repr: string): ActionRecord["target"] {
  const [, role = "", name = ""] = /^\[([^\]]*)\] {1,2}([^]*?) -> /.exec(repr) ?? []
  const label = `${role} "${name.replaceAll('"', "'")}"`
  return { label, role, name, tag: "", frameId: 0, path: "", attributes: {} }
}

function toStep(index: number, subgoal: string, actions: ActionRecord[], url: string): Step {
  const planning = { called: false, promptTokens: 0, cachedTokens: 0, completionTokens: 0, ms: 0 }
  return { index, subgoal, observation: unseen(url), planning, rejected: [], actions, by: "person" }
}

/** People made these data sets and checked them. */
function toSession(
  task: string,
  steps: Step[],
  dialogue: string,
  startUrl: string,
  { sessionId, at }: ImportFacts,
): Session {
  return {
    version: 1,
    sessionId,
    tabId: -1,
    task,
    formulation: "iterative",
    modelId: "",
    dialogue,
    startUrl,
    startedAt: at,
    endedAt: at,
    since: at,
    steps,
    answers: [],
    consents: [],
    source: "import",
    seq: 0,
    state: { status: "done", known: "confirmed", evidence: "It was imported as data that people confirmed." },
  }
}
