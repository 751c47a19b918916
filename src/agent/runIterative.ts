import { printAction, type Action } from "../action/action"
import { cleanText } from "../page/clean"
import { planningMessages } from "../planning/pageAware"
import { freeSubgoalGrammar, nextSubgoalGrammar } from "../planning/subgoalGrammar"
import { act, ask } from "./act"
import { groundStep } from "./ground"
import { exclusionsOf, sourcesOf, taskOf, timesTried, turnsOf, lastSeen } from "./history"
import { perceive, type Memory, type Perception } from "./perceive"
import { askForPlan } from "./plan"
import type { AgentPorts, RunOptions } from "./ports"
import type { Outcome, Step } from "./session"
import { findExpected, judgeClaim } from "./verify"

/** The same action on the same page this often is a loop. */
const REPEATS = 2

/** Lumos-I: plan one subgoal, ground it, execute it, look again. */
export async function runIterative(ports: AgentPorts, options: RunOptions): Promise<Outcome> {
  const memory: Memory = {}
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
  const planned = pending ? pending : await planStep(ports, seen, options)
  if ("status" in planned) return planned
  const action = await groundStep(ports, planned, seen, options.signal)
  if (!action) return undefined
  const looping = await breakLoop(ports, action, planned.index, seen, options.signal)
  if (looping) return looping === "answered" ? undefined : looping
  return act(ports, action, planned.index, seen, memory, options.signal)
}

/** The planning module: the next subgoal as a recorded step, or the end of the run. */
async function planStep(ports: AgentPorts, seen: Perception, options: RunOptions): Promise<Step | Outcome> {
  const session = ports.session()
  const turns = turnsOf(session)
  const index = turns.length + 1
  await ports.emit({ type: "planning" })
  const grammar = ports.record.fixedShapes
    ? nextSubgoalGrammar(index, {
        candidates: seen.page.candidates,
        sources: sourcesOf(session, seen.texts),
        excluded: exclusionsOf(session, seen.page.text),
      })
    : freeSubgoalGrammar(index)
  if (!grammar)
    return { status: "stopped", by: "agent", reason: "There is nothing on this page that can be acted on." }
  const request = { task: taskOf(session), turns, description: seen.page.text }
  const messages = planningMessages(request, seen.droppedTurns)
  const { plan, reply, usage, rejected } = await askForPlan(ports, messages, grammar, index, options.signal)
  if (!plan)
    return {
      status: "stopped",
      by: "agent",
      reason: `The model gave no usable plan (its last reply: "${reply.slice(0, 120)}"). Put the task in other words, then run it again.`,
    }
  if (plan.type === "stop")
    return judgeClaim(seen.snapshot, { expect: options.expect, before: lastSeen(session) })
  const subgoal = plan.subgoals[0] ?? ""
  await ports.emit({ type: "planned", index, subgoal, observation: seen.observation, usage, rejected })
  return { index, subgoal, observation: seen.observation, planning: usage, rejected, actions: [] }
}

async function breakLoop(
  ports: AgentPorts,
  action: Action,
  index: number,
  seen: Perception,
  signal: AbortSignal,
): Promise<Outcome | "answered" | undefined> {
  const reply = printAction(action)
  if (timesTried(ports.session(), seen.page.text, reply) < REPEATS) return undefined
  const reason = `The same page and action came up again: ${reply}.`
  await ports.emit({ type: "rejected", index, reply, observation: "no effect" })
  const answer = await ask(ports, `${reason} What should be done instead?`, signal)
  return answer === undefined ? { status: "stopped", by: "agent", reason } : "answered"
}
