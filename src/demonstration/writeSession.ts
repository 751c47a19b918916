import { actionRepr } from "../action/actionRepr"
import { targetRecord } from "../agent/actionRecord"
import { perceive, type Memory, type SeeingPorts } from "../agent/perceive"
import type { ActionRecord, Observation, Outcome, PageBlobs, Session, Step } from "../agent/session"
import { noUsage } from "../agent/think"
import { targetOf } from "../execution/resolve"
import { observationOf } from "../execution/observation"
import { cleanText } from "../page/clean"
import type { PageSnapshot } from "../page/snapshot"
import type { DemoAction, DemoStep } from "./steps"

/** Which model's eyes the pages are described for. */
export type Seeing = Pick<SeeingPorts, "model" | "record" | "prefillRate" | "meaning">

export type Demonstration = {
  sessionId: string
  /** As the person has named it. */
  task: string
  /** Those it went through, the first one first. */
  tabs: number[]
  startUrl: string
  startedAt: number
  endedAt: number
  /** Those that the person has kept. */
  steps: DemoStep[]
  pageOf(look: string): PageSnapshot | undefined
  /** The page that the person stopped on. */
  last?: PageSnapshot | undefined
  /** The stored documents of a look, for exports in Mind2Web's form. */
  blobsOf?(look: string): PageBlobs | undefined
}

const SHOWN: Outcome = { status: "done", known: "confirmed", evidence: "You have shown how it is done." }
const NO_PAGE: Observation = {
  url: "",
  title: "",
  description: "",
  tokens: 0,
  candidates: [],
  fingerprint: "",
  pruned: 0,
  ms: 0,
}

/** A demonstration as the record of a run in which a person did every step, each page described for the task. */
export async function writeSession(
  demonstration: Demonstration,
  seeing: Seeing,
  signal: AbortSignal,
): Promise<Session> {
  const { sessionId, task, tabs, startUrl, startedAt, endedAt, steps, pageOf, last } = demonstration
  const memory: Memory = {}
  const session: Session = {
    version: 1,
    sessionId,
    tabId: tabs[0] ?? 0,
    ...(tabs.length > 1 && { tabs }),
    task,
    formulation: "iterative",
    modelId: seeing.record.modelId,
    // Actions name labels, whatever the model that the pages are described for would write.
    dialogue: "page-aware",
    startUrl,
    startedAt,
    endedAt,
    since: endedAt,
    steps: [],
    answers: [],
    consents: [],
    source: "demonstration",
    seq: 0,
    state: SHOWN,
  }
  for (const step of steps) {
    const page = step.look === undefined ? undefined : pageOf(step.look)
    const observation = page ? await observe(page) : (session.steps.at(-1)?.observation ?? NO_PAGE)
    session.steps = [...session.steps, toStep(step, session, observation, page)]
  }
  return last ? { ...session, last: await observe(last) } : session

  async function observe(snapshot: PageSnapshot): Promise<Observation> {
    const ports: SeeingPorts = {
      ...seeing,
      env: { capture: async () => snapshot, perform: async () => ({ status: "uncertain" }) },
      session: () => session,
      now: () => 0,
    }
    return (await perceive(ports, memory, signal)).observation
  }

  function toStep(step: DemoStep, so: Session, seen: Observation, page: PageSnapshot | undefined): Step {
    const blobs = step.look === undefined ? undefined : demonstration.blobsOf?.(step.look)
    return {
      index: so.steps.length + 1,
      subgoal: step.subgoal,
      observation: blobs ? { ...seen, page: blobs } : seen,
      planning: noUsage(),
      rejected: [],
      actions: step.action && page ? [toRecord(step, step.action, page, `${sessionId}/${step.id}`)] : [],
      by: "person",
    }
  }
}

function toRecord(
  { at, until, result }: DemoStep,
  { operation, control, label, text }: DemoAction,
  page: PageSnapshot,
  actionId: string,
): ActionRecord {
  return {
    actionId,
    text,
    operation,
    target: targetRecord(
      { label, index: page.nodes.indexOf(control) },
      control,
      targetOf(control, page),
      page,
    ),
    actionRepr: actionRepr(control.role, cleanText(control.name), operation),
    startedAt: at,
    endedAt: until,
    result,
    observation: observationOf(result) ?? "",
  }
}
