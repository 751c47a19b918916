import { freeSubgoalGrammar, nextSubgoalGrammar } from "../planning/subgoalGrammar"
import { groundFixedShape } from "../grounding/groundFixedShape"
import type { Candidate } from "../page/describe"
import { ask } from "./act"
import { exclusionsOf, hasSearched, hasSearchedFairly, lastSeen, sourcesOf, taskOf, turnsOf } from "./history"
import { fieldsOf } from "./narrow/context"
import { narrow, type Choices } from "./narrow/narrow"
import type { Need } from "./narrow/needs"
import type { Perception } from "./perceive"
import { findDisabled, findUnavailable, findUnseenName } from "./objections"
import { askForPlan, type Planned } from "./plan"
import type { AgentPorts, RunOptions } from "./ports"
import { startRecording } from "./recordPage"
import type { Outcome, Step } from "./session"
import { plannerOf } from "./speakers"
import { addUsage } from "./think"
import { findOpen, findUnfinished, isCovered } from "./unfinished"
import { findEmptyResult, judgeClaim, NOTHING_TO_DO } from "./verify"

/**
 * The planning module, iterative: the next subgoal as a recorded step, the end of the run, or "answered" when the person
 * was asked and the page should be looked at again.
 */
export async function planStep(
  ports: AgentPorts,
  seen: Perception,
  options: RunOptions,
): Promise<Step | Outcome | "answered"> {
  const session = ports.session()
  const turns = turnsOf(session)
  const index = turns.length + 1
  await ports.emit({ type: "planning" })
  const choices = narrow(session, seen)
  const empty = hasSearched(session) ? findEmptyResult(seen.snapshot, lastSeen(session)) : undefined
  if (empty !== undefined && hasSearchedFairly(session) && findOpen(session, seen, choices).length === 0)
    return { status: "stopped", by: "agent", reason: `The page says "${empty}"` }
  const request = {
    ...choices,
    sources: sourcesOf(session, seen.texts),
    excluded: exclusionsOf(session, seen.observation.fingerprint),
    fields: fieldsOf(seen),
  }
  const unavailable = findUnavailable(session, seen)
  if (unavailable !== undefined) return { status: "stopped", by: "agent", reason: unavailable }
  const { fixedShapes } = ports.record
  const grammar = fixedShapes ? nextSubgoalGrammar(index, request) : freeSubgoalGrammar(index)
  if (!grammar) return { status: "stopped", by: "agent", reason: NOTHING_TO_DO }
  if (fixedShapes && isCovered(session, seen, choices)) return claim(ports, seen, options)
  const prompt = { task: taskOf(session), turns, description: seen.page.text }
  const messages = plannerOf(ports).dialogue.planning(prompt, seen.droppedTurns)
  void startRecording(ports, seen)
  const planned = await askForPlan(ports, messages, grammar, index, options.signal)
  if (!fixedShapes) return conclude(ports, seen, index, planned, options)

  const better = async (candidates: Candidate[]): Promise<Planned | undefined> => {
    const narrowed = nextSubgoalGrammar(index, { ...request, candidates, mayStop: false })
    return (
      narrowed &&
      combine(planned, await askForPlan(ports, messages, narrowed, index, options.signal, { retries: 0 }))
    )
  }
  let revised = planned
  // Not over yet: the page still offers what the task wants.
  if (planned.plan?.type === "stop") {
    const refused = claim(ports, seen, options)
    if (refused.status === "stopped") return refused
    const unfinished = findUnfinished(session, seen, choices)
    const lacking = unfinished
      .flatMap(({ label }) => choices.needs.get(label) ?? [])
      .filter(({ required }) => required)
    const reached = lacking.map(({ candidate }) => reachable(candidate, choices.all))
    if (lacking.length > 0 && !reached.some(canDo))
      return askFor(ports, lacking[0]!.candidate.label, options.signal)
    revised = insisted(await better(unfinished)) ?? planned
  }
  // To submit is the right wish, but the form is not ready: what it lacks comes first.
  const needs = needsOf(revised, choices)
  if (needs.length > 0) {
    const first = await better(needs.map(({ candidate }) => reachable(candidate, choices.all)))
    const required = needs.find((need) => need.required)
    if (!first && required) return askFor(ports, required.candidate.label, options.signal)
    revised = insisted(first) ?? revised
  }
  return conclude(ports, seen, index, revised, options)
}

function canDo({ canClick, canType, canSelect }: Candidate): boolean {
  return canClick || canType || canSelect
}

/** A model that says nothing else even so has the last word. */
function insisted(revised: Planned | undefined): Planned | undefined {
  return revised?.plan ? revised : undefined
}

/** What the form of the submit button lacks that the model wants to click. */
function needsOf({ plan }: Planned, { candidates, needs }: Choices): Need[] {
  if (plan?.type !== "subgoals") return []
  const action = groundFixedShape(plan.subgoals[0] ?? "", candidates, 1)
  return (action?.op === "CLICK" && needs.get(action.query)) || []
}

/** With what may be done to it now; a choice keeps its own options. */
function reachable(candidate: Candidate, all: Candidate[]): Candidate {
  const { canClick, canType, canSelect } = all.find(({ label }) => label === candidate.label) ?? candidate
  return { ...candidate, canType, canSelect, canClick: canClick && !candidate.canType }
}

async function conclude(
  ports: AgentPorts,
  seen: Perception,
  index: number,
  { plan, reply, usage, rejected }: Planned,
  options: RunOptions,
): Promise<Step | Outcome | "answered"> {
  if (!plan)
    return {
      status: "stopped",
      by: "agent",
      reason: `The model gave no usable plan (its last reply: "${reply.slice(0, 120)}"). Put the task in other words, then run it again.`,
    }
  if (plan.type === "stop") return claim(ports, seen, options)
  const subgoal = plan.subgoals[0] ?? ""
  await ports.emit({ type: "planned", index, subgoal, observation: seen.observation, usage, rejected })
  return { index, subgoal, observation: seen.observation, planning: usage, rejected, actions: [] }
}

/** The end of the run as the page bears it out. */
export function claim(ports: AgentPorts, seen: Perception, { expect }: RunOptions): Outcome {
  const outcome = judgeClaim(seen.snapshot, { expect, before: lastSeen(ports.session()) })
  if (outcome.status !== "done" || outcome.known !== "claimed") return outcome
  const objection = findUnseenName(ports.session(), seen) ?? findDisabled(ports.session(), seen)
  return objection === undefined ? outcome : { status: "stopped", by: "agent", reason: objection }
}

/** The page asks for what the task does not say: only the person knows. */
export async function askFor(
  ports: AgentPorts,
  label: string,
  signal: AbortSignal,
): Promise<Outcome | "answered"> {
  const answer = await ask(ports, `The page asks for the ${label}. What should be there?`, signal)
  if (answer !== undefined) return "answered"
  const reason = `The page asks for the ${label}, and the task does not say what should be there.`
  return { status: "stopped", by: "agent", reason }
}

function combine(first: Planned, second: Planned): Planned {
  return {
    ...second,
    rejected: [...first.rejected, ...second.rejected],
    usage: addUsage(first.usage, second.usage),
  }
}
