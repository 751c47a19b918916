import type { Action } from "../action/action"
import { groundFixedShape } from "../grounding/groundFixedShape"
import { wholePlanMessages } from "../planning/pageAware"
import { wholePlanGrammar } from "../planning/subgoalGrammar"
import { act } from "./act"
import { failureOf, sourcesOf, taskOf, lastSeen } from "./history"
import { perceive, type Memory, type Perception } from "./perceive"
import { askForPlan } from "./plan"
import type { AgentPorts, RunOptions } from "./ports"
import type { Outcome, Step } from "./session"
import { noUsage } from "./think"
import { judgeClaim, NOTHING_TO_DO } from "./verify"

const PLAN_TOKENS = 400

/** Lumos-O: the whole plan first, then all its actions; what fails on the way ends the run. */
export async function runOneTime(ports: AgentPorts, options: RunOptions): Promise<Outcome> {
  const memory: Memory = {}
  await ports.emit({ type: "looking" })
  let seen = await perceive(ports, memory, options.signal)
  if (ports.session().steps.length === 0) {
    const outcome = await planWhole(ports, seen, options)
    if (outcome) return outcome
  }
  const todo = ports.session().steps.filter((step) => step.actions.length === 0)
  for (const [at, step] of todo.entries()) {
    // Earlier actions may have re-rendered the page: labels are looked up in a fresh snapshot.
    if (at > 0) seen = await perceive(ports, memory, options.signal)
    const outcome = await carryOut(ports, step, seen, memory, options)
    if (outcome) return outcome
  }
  const { snapshot } = await perceive(ports, memory, options.signal)
  return judgeClaim(snapshot, { expect: options.expect, before: lastSeen(ports.session()) })
}

async function planWhole(
  ports: AgentPorts,
  seen: Perception,
  options: RunOptions,
): Promise<Outcome | undefined> {
  const session = ports.session()
  await ports.emit({ type: "planning" })
  const grammar = wholePlanGrammar({
    candidates: seen.page.candidates,
    sources: sourcesOf(session, seen.texts),
    excluded: [],
  })
  if (!grammar) return { status: "stopped", by: "agent", reason: NOTHING_TO_DO }
  const messages = wholePlanMessages({ task: taskOf(session), description: seen.page.text })
  const { plan, usage, rejected } = await askForPlan(ports, messages, grammar, 1, options.signal, {
    replyTokens: PLAN_TOKENS,
  })
  if (plan?.type !== "subgoals")
    return {
      status: "stopped",
      by: "agent",
      reason: 'The model gave no usable plan. Run the task with "Look after every step".',
    }
  const usable = Math.min(plan.subgoals.length, options.maxSteps)
  for (const [at, subgoal] of plan.subgoals.slice(0, usable).entries())
    await ports.emit({
      type: "planned",
      index: at + 1,
      subgoal,
      observation: seen.observation,
      usage: at === 0 ? usage : noUsage(),
      rejected: at === 0 ? rejected : [],
    })
  return undefined
}

async function carryOut(
  ports: AgentPorts,
  step: Step,
  seen: Perception,
  memory: Memory,
  options: RunOptions,
): Promise<Outcome | undefined> {
  options.signal.throwIfAborted()
  await ports.emit({ type: "grounding", index: step.index })
  const action: Action | undefined = groundFixedShape(step.subgoal, seen.nameable, step.index)
  if (!action) return lost(step, "not actionable: gone")
  await ports.emit({ type: "grounded", index: step.index, usage: noUsage() })
  const outcome = await act(ports, action, step.index, seen, memory, options.signal)
  if (outcome) return outcome
  const done = ports.session().steps.find(({ index }) => index === step.index)
  const failure = done && failureOf(done)
  return failure === undefined ? undefined : lost(step, failure)
}

function lost({ index, subgoal }: Step, observation: string): Outcome {
  return {
    status: "stopped",
    by: "agent",
    reason: `Step ${index} of the plan (${subgoal}) could not be done: ${observation}. Run the task with "Look after every step" to let it find another way.`,
  }
}
