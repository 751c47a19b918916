import { printAction, type Action } from "../action/action"
import type { Operation } from "../action/operation"
import { targetOf } from "../execution/resolve"
import { candidateOf } from "../page/candidateOf"
import type { ControlNode } from "../page/snapshot"
import { isControl } from "../page/tree"
import { findTarget } from "../replay/findTarget"
import { sameName } from "../replay/names"
import type { Rung } from "../replay/rungs"
import type { SavedStep } from "../replay/savedRun"
import type { OnPage } from "./act"
import type { Grounded } from "./findCandidate"
import { perceive, type Memory, type Perception, type SeeingPorts } from "./perceive"
import type { AgentPorts } from "./ports"

export type Located =
  | { status: "found"; seen: Perception; onPage: OnPage; rung: Rung }
  | { status: "not-found"; seen: Perception; why: string }

/** Looks at a page that may still be loading what is looked for. */
const LOOKS = 3
/** Milliseconds that each look but the first waits for something to change. */
const CHANGE_MS = 2000
/** Characters of text in a token, about. */
const TOKEN_LENGTH = 4

/** To look at a page without asking any model: the description is for the record and the person only. */
export function seeing(ports: AgentPorts): SeeingPorts {
  const { env, record, session, prefillRate, now } = ports
  const countTokens = async (texts: string[]) => texts.map((text) => Math.ceil(text.length / TOKEN_LENGTH))
  return { env, record, session, prefillRate, now, model: { countTokens } }
}

/** The recorded element on the page as it is now, or as it is once it has changed. */
export async function lookFor(
  ports: AgentPorts,
  step: SavedStep,
  memory: Memory,
  signal: AbortSignal,
): Promise<Located> {
  const { env } = ports
  const patient = {
    ...ports,
    env: {
      ...env,
      capture: (options: { signal: AbortSignal }) => env.capture({ ...options, firstChangeMs: CHANGE_MS }),
    },
  }
  for (let look = 1; ; look++) {
    const seen = await perceive(seeing(look === 1 ? ports : patient), memory, signal)
    const located = locate(step, seen)
    if (located.status === "found" || look === LOOKS) return located
  }
}

function locate(step: SavedStep, seen: Perception): Located {
  const { operation, target, labels } = step
  const found = findTarget(seen.snapshot, target, { operation, labels })
  if (found.status === "not-found") return { ...found, seen }
  const onPage = onPageOf(step, found.index, seen)
  if (onPage) return { status: "found", seen, onPage, rung: found.rung }
  const value = "value" in operation ? operation.value : ""
  return { status: "not-found", seen, why: `its list has no "${value}"` }
}

/** The recorded operation on a control of this page; undefined when the control has no such option. */
export function onPageOf(
  { operation, target }: SavedStep,
  index: number,
  seen: Perception,
): OnPage | undefined {
  const control = seen.snapshot.nodes[index]
  if (!isControl(control)) return undefined
  const candidate = candidateOf(seen.nameable, index, control, operation.op === "ENTER") ?? {
    label: target.label,
    index,
    control,
    canClick: false,
    canType: false,
    canSelect: false,
  }
  const now = operation.op === "SELECT" ? optionOf(control, operation.value) : operation
  return now && { type: "page", candidate, control, operation: now, target: targetOf(control, seen.snapshot) }
}

function optionOf({ options = [] }: ControlNode, value: string): Operation | undefined {
  const enabled = options.flatMap((option, index) => (option.disabled ? [] : [{ ...option, index }]))
  const exact = enabled.filter(({ text }) => text === value)
  const [only, ...others] = exact.length > 0 ? exact : enabled.filter(({ text }) => sameName(text, value))
  return only && others.length === 0 ? { op: "SELECT", value: only.text, index: only.index } : undefined
}

/** The action as a model would write it. */
export function actionOf({ operation }: SavedStep, { candidate }: OnPage): Grounded {
  const op = operation.op === "ENTER" ? "CLICK" : operation.op
  const text = "value" in operation ? { text: operation.value } : {}
  const action: Action = { result: 1, op, env: "Env", query: candidate.label, ...text }
  return { action, said: printAction(action) }
}
