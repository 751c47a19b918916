import { actionRepr } from "../action/actionRepr"
import { targetRecord } from "../agent/actionRecord"
import { perceive, type Memory, type Perception, type SeeingPorts } from "../agent/perceive"
import type { AgentPorts, PageRecord } from "../agent/ports"
import { findPositives, withStoredPage } from "../agent/recordPage"
import {
  unseen,
  type ActionRecord,
  type Outcome,
  type Place,
  type Session,
  type Step,
} from "../agent/session"
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
  /** The look at the page that the person stopped on. */
  last?: string | undefined
  /** Stores the page of a look, on which `acted` is the element that was acted on. Undefined where pages are not recorded. */
  recordPage?(look: string, seen: Perception, acted?: Place): Promise<PageRecord | undefined>
}

const SHOWN: Outcome = { status: "done", known: "confirmed", evidence: "You have shown how it is done." }

/** A demonstration as the record of a run in which a person did every step, each page described for the task. */
export async function writeSession(
  demonstration: Demonstration,
  seeing: Seeing,
  signal: AbortSignal,
): Promise<Session> {
  const { sessionId, task, tabs, startUrl, startedAt, endedAt, steps, last } = demonstration
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
  for (const step of steps) session.steps = [...session.steps, await toStep(step)]
  const end = last === undefined ? undefined : await look(last)
  return end ? { ...session, last: end.observation } : session

  async function toStep({ id, look: at, subgoal, ...step }: DemoStep): Promise<Step> {
    const seen = at === undefined ? undefined : await look(at, step.action?.control)
    const { observation = unseen("") } = seen ?? session.steps.at(-1) ?? {}
    const action = seen && step.action
    return {
      index: session.steps.length + 1,
      subgoal,
      observation,
      planning: noUsage(),
      rejected: [],
      actions: action ? [toRecord(step, action, seen.page, `${sessionId}/${id}`)] : [],
      by: "person",
      ...(seen?.mind2web && { mind2web: seen.mind2web }),
    }
  }

  async function look(at: string, acted?: Place): Promise<Seen | undefined> {
    const page = demonstration.pageOf(at)
    if (!page) return undefined
    const ports: SeeingPorts & Pick<AgentPorts, "recordPage"> = {
      ...seeing,
      env: { capture: async () => page, perform: async () => ({ status: "uncertain" }) },
      session: () => session,
      now: () => 0,
      recordPage: async (seen) => demonstration.recordPage?.(at, seen, acted),
    }
    const seen = await perceive(ports, memory, signal)
    const observation = await withStoredPage(ports, seen)
    const mind2web = (await seen.record)?.mind2web
    const positives = acted ? await findPositives(seen, acted) : []
    return { page, observation, ...(mind2web && { mind2web: { positives, ...mind2web } }) }
  }
}

type Seen = { page: PageSnapshot } & Pick<Step, "observation" | "mind2web">

function toRecord(
  { at, until, result }: Pick<DemoStep, "at" | "until" | "result">,
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
