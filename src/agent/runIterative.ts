import { printAction, type Action } from "../action/action"
import { cleanText } from "../page/clean"
import { act, ask, describeAction } from "./act"
import { findCandidate, type Grounded } from "./findCandidate"
import { groundStep } from "./ground"
import { failureOf, timesTried } from "./history"
import { isMadeUp } from "./madeUp"
import { perceive, type Memory, type Perception } from "./perceive"
import { askFor, planStep } from "./planStep"
import type { AgentPorts, RunOptions } from "./ports"
import { recordStep } from "./recordPage"
import type { Outcome, Step } from "./session"
import { findExpected } from "./verify"

/** The same action on the same page this often is a loop. */
const REPEATS = 2

/** Lumos-I: plan one subgoal, ground it, execute it, look again. */
export async function runIterative(
  ports: AgentPorts,
  options: RunOptions,
  memory: Memory = {},
): Promise<Outcome> {
  for (;;) {
    const { steps } = ports.session()
    options.signal.throwIfAborted()
    await ports.emit({ type: "looking" })
    const seen = await perceive(ports, memory, options.signal)
    const evidence = newEvidence(steps, seen, options.expect)
    if (evidence !== undefined) return { status: "done", known: "verified", evidence }
    if (steps.length >= options.maxSteps && !pendingStep(steps)) return outOfSteps(options.maxSteps)
    const outcome = await takeStep(ports, seen, memory, options)
    if (outcome) return outcome
  }
}

/** The expected text, unless the page showed it before anything was done: then it proves nothing until the model stops. */
function newEvidence(steps: Step[], seen: Perception, expect: string | undefined): string | undefined {
  const first = steps[0]?.observation.description.toLowerCase()
  if (first === undefined || expect === undefined || first.includes(cleanText(expect).toLowerCase()))
    return undefined
  return findExpected(seen.snapshot, expect)
}

function outOfSteps(maxSteps: number): Outcome {
  return {
    status: "stopped",
    by: "agent",
    reason: `It was not done after ${maxSteps} steps. Allow more steps, or split the task into smaller ones.`,
  }
}

/** A subgoal that was planned but not carried out before the loop was interrupted. */
function pendingStep(steps: Step[]): Step | undefined {
  const last = steps.at(-1)
  return last && last.actions.length === 0 && last.rejected.length === 0 ? last : undefined
}

async function takeStep(
  ports: AgentPorts,
  seen: Perception,
  memory: Memory,
  options: RunOptions,
): Promise<Outcome | undefined> {
  const pending = pendingStep(ports.session().steps)
  const planned = pending ?? (await planStep(ports, seen, options))
  if (planned === "answered") return undefined
  if ("status" in planned) return planned
  await recordStep(ports, planned.index, seen)
  const grounding = await groundStep(ports, planned, seen, options.signal)
  if (!grounding) return undefined
  const { index } = planned
  for (const [at, said] of grounding.actions.entries()) {
    // An earlier action of the same reply may have changed the page.
    const now = at === 0 ? seen : await perceive(ports, memory, options.signal)
    const found = await findCandidate(ports, said, index, now, grounding.conversation, options.signal)
    const outcome = found && (await tryAction(ports, found, index, now, memory, options))
    if (outcome || hasFailed(ports, index)) return outcome
  }
  return undefined
}

function hasFailed(ports: AgentPorts, index: number): boolean {
  const step = ports.session().steps.find((other) => other.index === index)
  return step !== undefined && failureOf(step) !== undefined
}

async function tryAction(
  ports: AgentPorts,
  found: Grounded,
  index: number,
  seen: Perception,
  memory: Memory,
  options: RunOptions,
): Promise<Outcome | undefined> {
  const { action } = found
  if (isMadeUp(action, ports.session())) return refuseMadeUp(ports, action, index, seen, options)
  const looping = await breakLoop(ports, action, index, seen, options.signal)
  if (looping) return looping === "answered" ? undefined : looping
  return act(ports, found, index, seen, memory, options.signal)
}

/** A required field needs the person; any other is left alone from now on. */
async function refuseMadeUp(
  ports: AgentPorts,
  action: Action,
  index: number,
  seen: Perception,
  { signal }: RunOptions,
): Promise<Outcome | undefined> {
  await ports.emit({ type: "rejected", index, reply: printAction(action), observation: "no effect" })
  const field = seen.whole.candidates.find(({ label }) => label === action.query)
  if (!field?.control?.required) return undefined
  const outcome = await askFor(ports, action.query, signal)
  return outcome === "answered" ? undefined : outcome
}

async function breakLoop(
  ports: AgentPorts,
  action: Action,
  index: number,
  seen: Perception,
  signal: AbortSignal,
): Promise<Outcome | "answered" | undefined> {
  const reply = printAction(action)
  if (timesTried(ports.session(), seen.observation.fingerprint, action) < REPEATS) return undefined
  const reason = `The same page and action came up again: ${describeAction(action)}.`
  await ports.emit({ type: "rejected", index, reply, observation: "no effect" })
  const answer = await ask(ports, `${reason} What should be done instead?`, signal)
  return answer === undefined ? { status: "stopped", by: "agent", reason } : "answered"
}
