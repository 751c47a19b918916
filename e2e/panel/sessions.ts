import type { Operation } from "../../src/action/operation"
import type { ActionRecord, Session, SessionStatus, Step } from "../../src/agent/session"
import type { ActionResult } from "../../src/execution/env"
import { observe } from "./observations"

const USAGE = { called: true, promptTokens: 412, cachedTokens: 380, completionTokens: 17, ms: 2300 }

export const TYPED: Step = makeStep(
  1,
  'Type "wireless headphones" into the searchbox "Search".',
  { op: "TYPE", value: "wireless headphones" },
  { status: "done", changes: [{ type: "value", value: "wireless headphones" }], settleMs: 50 },
)
export const COVERED: Step = makeStep(
  2,
  'Click the button "Search".',
  { op: "CLICK" },
  { status: "not-actionable", reason: "covered", by: "We value your privacy" },
)
/** Planned and being carried out: nothing has come of it yet. */
export const UNDER_WAY: Step = makeStep(3, 'Click the button "Accept all".', { op: "CLICK" })

/** A run of two steps, the second of which failed, in the given state. */
export function sessionIn(state: SessionStatus, about: Partial<Session> = {}): Session {
  const startedAt = Date.now() - 41_000
  const ended = ["done", "stopped", "failed"].includes(state.status)
  return {
    version: 1,
    sessionId: "s1",
    tabId: 7,
    task: "Search for wireless headphones under $50",
    formulation: "iterative",
    modelId: "embedded",
    dialogue: "page",
    startUrl: "https://shop.example/",
    startedAt,
    since: startedAt + 38_000,
    ...(ended && { endedAt: startedAt + 40_000 }),
    steps: [TYPED, COVERED],
    answers: [],
    consents: [],
    seq: 10,
    state,
    ...about,
  }
}

/** A step whose subgoal ends in the label of its element. */
export function makeStep(index: number, subgoal: string, operation: Operation, result?: ActionResult): Step {
  const label = /the (\w+ ".*")\.$/.exec(subgoal)?.[1] ?? ""
  const [, role = "", name = ""] = /^(\w+) "(.*)"$/.exec(label) ?? []
  const action: ActionRecord = {
    actionId: `a${index}`,
    text: `R1 = ${operation.op}(Env, QUERY: ${label})`,
    operation,
    target: { label, role, name, tag: role, frameId: 0, path: "", attributes: {} },
    actionRepr: `[${role}]  ${name} -> ${operation.op}`,
    startedAt: 1000,
    ...(result && { endedAt: 1700, result }),
  }
  return {
    index,
    subgoal,
    observation: observe(`page "Shop"\n${label}`),
    planning: USAGE,
    rejected: [],
    actions: [action],
  }
}
