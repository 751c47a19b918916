import { ModelError } from "../model/languageModel"
import { becameOf, findDifference } from "../replay/became"
import type { SavedStep } from "../replay/savedRun"
import { cleanText } from "../page/clean"
import { actOnPage } from "./act"
import { findCandidate } from "./findCandidate"
import { groundStep } from "./ground"
import { perceive, type Memory, type Perception } from "./perceive"
import { planStep } from "./planStep"
import type { AgentPorts, RunOptions } from "./ports"
import { recordStep } from "./recordPage"
import { actionOf, lookFor, type Located, onPageOf, seeing } from "./replayLook"
import { failureOf } from "./history"
import type { ActionRecord, Outcome, Step } from "./session"
import { noUsage } from "./think"
import { findExpected, judgeClaim } from "./verify"

/** An element that was replaced between the look and the action is looked for again this often. */
const TRIES = 2

/**
 * Does recorded actions again without a model: finds each element, asks for consent as ever, acts, and compares what came
 * of it. Where nothing is like the recorded element the model grounds the step; where it cannot either, the run ends.
 */
export async function runReplay(ports: AgentPorts, options: RunOptions, memory: Memory): Promise<Outcome> {
  const { replay, signal } = options
  if (!replay) return stopped("What was to be replayed is gone. Start the saved run again.")
  const { steps } = ports.session()
  // A step without any action was interrupted before it, or there was nothing to do for it.
  const last = steps.at(-1)
  const isOpen = last !== undefined && last.actions.length === 0 && last.rejected.length === 0
  for (let at = steps.length - (isOpen ? 1 : 0); at < replay.steps.length; at++) {
    const outcome = await doStep(ports, replay.steps[at]!, at + 1, memory, options)
    if (outcome) return outcome
    signal.throwIfAborted()
  }
  await ports.emit({ type: "looking" })
  const before = ports.session().steps.at(-1)?.observation.description ?? ""
  return conclude(await perceive(seeing(ports), memory, signal), options, before, replay.steps.length)
}

/** What the page says decides; else every step was done again, and that is all that is known. */
function conclude({ snapshot }: Perception, { expect }: RunOptions, before: string, count: number): Outcome {
  const evidence = expect === undefined ? undefined : findExpected(snapshot, expect)
  if (evidence !== undefined) return { status: "done", known: "verified", evidence }
  const judged = judgeClaim(snapshot, { before })
  if (judged.status === "stopped") return judged
  if (expect !== undefined)
    return stopped(`All steps were done, but the page does not show "${cleanText(expect)}".`)
  const steps = count === 1 ? "The step was" : `All ${count} steps were`
  const now = `The page is now "${cleanText(snapshot.title)}".`
  return { status: "done", known: "claimed", evidence: `${steps} done again. ${now}` }
}

const stopped = (reason: string): Outcome => ({ status: "stopped", by: "agent", reason })

async function doStep(
  ports: AgentPorts,
  step: SavedStep,
  index: number,
  memory: Memory,
  options: RunOptions,
): Promise<Outcome | undefined> {
  for (let attempt = 1; ; attempt++) {
    await ports.emit({ type: "looking" })
    const located = await lookFor(ports, step, memory, options.signal)
    const outcome =
      located.status === "found"
        ? await doAgain(ports, step, located, index, options.signal)
        : await fallBack(ports, step, located.why, index, memory, options)
    if (outcome) return outcome
    const done = actionsOf(ports, index).at(-1)
    const isGone = located.status === "found" && done?.result?.status === "stale-snapshot"
    if (!isGone || attempt === TRIES) return done && compare(step, done, index, located.seen.snapshot.url)
  }
}

function actionsOf(ports: AgentPorts, index: number): ActionRecord[] {
  return ports.session().steps.find((step) => step.index === index)?.actions ?? []
}

async function doAgain(
  ports: AgentPorts,
  step: SavedStep,
  located: Extract<Located, { status: "found" }>,
  index: number,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const { seen, onPage, rung } = located
  await plan(ports, step, index, seen)
  if (isAlreadySo(step, onPage.control)) return undefined
  await recordStep(ports, index, seen)
  return actOnPage(ports, { ...actionOf(step, onPage), rung }, index, onPage, seen, signal)
}

async function plan(
  ports: AgentPorts,
  { subgoal }: SavedStep,
  index: number,
  seen: Perception,
): Promise<void> {
  if (ports.session().steps.some((step) => step.index === index)) return
  const { observation } = seen
  await ports.emit({ type: "planned", index, subgoal, observation, usage: noUsage(), rejected: [] })
}

/** A press that turned something on or opened it would turn off or close what is so already. */
function isAlreadySo(
  { operation, became }: SavedStep,
  { checked, expanded }: { checked?: boolean; expanded?: boolean },
): boolean {
  if (operation.op !== "CLICK") return false
  if (became.checked !== undefined) return became.checked === checked
  return became.expanded !== undefined && became.expanded === expanded
}

function compare(
  { subgoal, became }: SavedStep,
  { result }: ActionRecord,
  index: number,
  url: string,
): Outcome | undefined {
  const difference = result && findDifference(became, result, url)
  if (difference === undefined) return undefined
  const advice = becameOf(result!)
    ? "Look at the page, then run it as a task."
    : "Put that right, or run it as a task."
  return stopped(
    `Step ${index} (${subgoal}) went otherwise than when it was recorded: ${difference}. ${advice}`,
  )
}

async function fallBack(
  ports: AgentPorts,
  step: SavedStep,
  why: string,
  index: number,
  memory: Memory,
  options: RunOptions,
): Promise<Outcome | undefined> {
  const lost = (model: string): Outcome =>
    stopped(
      `Step ${index} (${step.subgoal}) was not found on this page: ${why}. ${model} Run it as a task, or record it again.`,
    )
  try {
    return await groundAgain(ports, step, index, memory, options, lost("The model did not find it either."))
  } catch (error) {
    if (!(error instanceof ModelError) || options.signal.aborted) throw error
    return lost(`No model could look for it: ${error.message}`)
  }
}

/** The model says where on this page the step is done; the operation and its value stay those of the record. */
async function groundAgain(
  ports: AgentPorts,
  step: SavedStep,
  index: number,
  memory: Memory,
  options: RunOptions,
  lost: Outcome,
): Promise<Outcome | undefined> {
  const { fixedShapes } = ports.record
  const isPlanned = ports.session().steps.some((other) => other.index === index)
  // Such a model has no words for a step but to plan it, and this one is planned.
  if (fixedShapes && isPlanned) return lost
  const seen = await perceive(ports, memory, options.signal)
  const planned = fixedShapes
    ? await planStep(ports, seen, options)
    : await planRecorded(ports, step, index, seen)
  if (planned === "answered" || "status" in planned) return lost
  await recordStep(ports, index, seen)
  // The label that the record has is not on this page, or not the only one that may be meant.
  const nameable = fixedShapes
    ? seen.nameable
    : seen.nameable.filter(({ label }) => label !== step.target.label)
  const grounding = await groundStep(ports, planned, { ...seen, nameable }, options.signal)
  const said = grounding?.actions[0]
  const grounded =
    said && (await findCandidate(ports, said, index, seen, grounding.conversation, options.signal))
  const candidate = grounded && seen.nameable.find(({ label }) => label === grounded.action.query)
  const onPage = candidate && onPageOf(step, candidate.index, seen)
  if (!onPage || said?.op !== actionOf(step, onPage).action.op) return lost
  const outcome = await actOnPage(ports, actionOf(step, onPage), index, onPage, seen, options.signal)
  const done = ports.session().steps.find((other) => other.index === index)
  return outcome ?? (done && failureOf(done) !== undefined ? lost : undefined)
}

async function planRecorded(
  ports: AgentPorts,
  step: SavedStep,
  index: number,
  seen: Perception,
): Promise<Step> {
  await plan(ports, step, index, seen)
  return ports.session().steps.find((other) => other.index === index)!
}
