import { groundFixedShape } from "../grounding/groundFixedShape"
import { freePlanGrammar, wholePlanGrammar } from "../planning/subgoalGrammar"
import { act } from "./act"
import { completePlan, findLacking } from "./completePlan"
import { findCandidate } from "./findCandidate"
import { groundWhole, type WholeGrounding } from "./groundWhole"
import { failureOf, sourcesOf, taskOf } from "./history"
import { fieldsOf } from "./narrow/context"
import { narrow, narrowForPlan } from "./narrow/narrow"
import { perceive, type Memory, type Perception } from "./perceive"
import { askForPlan } from "./plan"
import { askFor, claim } from "./planStep"
import type { AgentPorts, RunOptions } from "./ports"
import { recordStep, startRecording } from "./recordPage"
import type { Outcome, Session, Step } from "./session"
import { plannerOf } from "./speakers"
import { noUsage } from "./think"
import { findUnfinished } from "./unfinished"
import { NOTHING_TO_DO } from "./verify"

const NO_PLAN = 'The model gave no usable plan. Run the task with "Look after every step".'
const NO_ACTIONS =
  'The model did not give one action for each step of its plan. Run the task with "Look after every step".'

/** Lumos-O: the whole plan first, then all its actions; what fails on the way ends the run. */
export async function runOneTime(ports: AgentPorts, options: RunOptions, memory: Memory): Promise<Outcome> {
  await ports.emit({ type: "looking" })
  let seen = await perceive(ports, memory, options.signal)
  if (ports.session().steps.length === 0) {
    const outcome = await planWhole(ports, seen, options)
    if (outcome) return outcome
  }
  const todo = ports.session().steps.filter((step) => step.actions.length === 0)
  const grounding = await groundWhole(ports, todo, seen, options.signal)
  if (grounding === undefined) return { status: "stopped", by: "agent", reason: NO_ACTIONS }
  for (const [at, step] of todo.entries()) {
    // Earlier actions may have re-rendered the page: labels are looked up in a fresh snapshot.
    if (at > 0) seen = await perceive(ports, memory, options.signal)
    const usage = at === 0 ? grounding.usage : noUsage()
    const outcome = await carryOut(ports, step, { ...grounding, usage }, seen, memory, options)
    if (outcome) return outcome
  }
  seen = await perceive(ports, memory, options.signal)
  const outcome = claim(ports, seen, options)
  return outcome.status === "done" && outcome.known === "claimed"
    ? (findLeftOpen(ports.session(), seen) ?? outcome)
    : outcome
}

/** A plan that ends before the task does. */
function findLeftOpen(session: Session, seen: Perception): Outcome | undefined {
  const [open] = findUnfinished(session, seen, narrow(session, seen))
  return (
    open && {
      status: "stopped",
      by: "agent",
      reason: `The plan came to its end before the task did: the page still has the ${open.label}. Run the task with "Look after every step" to let it go on.`,
    }
  )
}

async function planWhole(
  ports: AgentPorts,
  seen: Perception,
  options: RunOptions,
): Promise<Outcome | undefined> {
  const session = ports.session()
  await ports.emit({ type: "planning" })
  const choices = narrowForPlan(session, seen)
  const request = { sources: sourcesOf(session, seen.texts), excluded: [], fields: fieldsOf(seen) }
  const { fixedShapes } = ports.record
  const candidates = fixedShapes ? choices.candidates : seen.page.candidates
  const shapes = wholePlanGrammar({ ...request, candidates })
  if (!shapes) return { status: "stopped", by: "agent", reason: NOTHING_TO_DO }
  const grammar = fixedShapes ? shapes : freePlanGrammar()
  const prompt = { task: taskOf(session), description: seen.page.text }
  const messages = plannerOf(ports).dialogue.wholePlan(prompt)
  void startRecording(ports, seen)
  const { plan, usage, rejected } = await askForPlan(ports, messages, grammar, 1, options.signal, {
    size: "whole",
  })
  if (plan?.type !== "subgoals") return { status: "stopped", by: "agent", reason: NO_PLAN }
  const subgoals = fixedShapes ? completePlan(plan.subgoals, seen, choices, request) : plan.subgoals
  const lacking = fixedShapes ? findLacking(subgoals, seen, choices) : undefined
  if (lacking) {
    const outcome = await askFor(ports, lacking.label, options.signal)
    return outcome === "answered" ? planWhole(ports, seen, options) : outcome
  }
  for (const [at, subgoal] of subgoals.slice(0, options.maxSteps).entries())
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
  { actions, conversation, usage }: WholeGrounding,
  seen: Perception,
  memory: Memory,
  options: RunOptions,
): Promise<Outcome | undefined> {
  options.signal.throwIfAborted()
  const { index } = step
  await ports.emit({ type: "grounding", index })
  const said = groundFixedShape(step.subgoal, seen.nameable, index) ?? actions.get(index)
  if (!said) return lost(step, "not actionable: gone")
  await ports.emit({ type: "grounded", index, usage })
  const found = await findCandidate(ports, said, index, seen, conversation, options.signal)
  if (!found) return lost(step, "not actionable: gone")
  await recordStep(ports, index, seen)
  const outcome = await act(ports, found, index, seen, memory, options.signal)
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
