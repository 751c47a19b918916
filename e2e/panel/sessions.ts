import type { ActionRecord, Session, SessionStatus, Step } from "../../src/agent/session"
import type { ActionResult } from "../../src/execution/env"

const USAGE = { called: true, promptTokens: 412, cachedTokens: 380, completionTokens: 17, ms: 2300 }

const STEPS = [
  step(1, 'Click the searchbox "Search".', 'searchbox "Search"', {
    status: "done",
    changes: [{ type: "focus" }],
    settleMs: 50,
  }),
  step(2, 'Click the button "Search".', 'button "Search"', {
    status: "not-actionable",
    reason: "covered",
    by: "We value your privacy",
  }),
]

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
    steps: STEPS,
    answers: [],
    consents: [],
    seq: 10,
    state,
    ...about,
  }
}

function step(index: number, subgoal: string, label: string, result: ActionResult): Step {
  const action: ActionRecord = {
    actionId: `a${index}`,
    text: `R1 = CLICK(Env, QUERY: ${label})`,
    operation: { op: "CLICK" },
    target: { label, role: "button", name: "Search", tag: "button", frameId: 0, path: "", attributes: {} },
    actionRepr: "[button]  Search -> CLICK",
    startedAt: 1000,
    endedAt: 1700,
    result,
  }
  return {
    index,
    subgoal,
    observation: {
      url: "https://shop.example/",
      title: "Shop",
      description: `page "Shop"\n${label}`,
      tokens: 9,
      candidates: [],
      pruned: 1,
      ms: 240,
    },
    planning: USAGE,
    rejected: [],
    actions: [action],
  }
}
