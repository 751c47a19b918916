import { printAction, type Action } from "../action/action"
import { actionRepr } from "../action/actionRepr"
import { classifyAction, type ConsentNeed } from "../consent/classify"
import { isAllowed, requestConsent } from "../consent/policy"
import { siteOf } from "../consent/site"
import type { ActionResult } from "../execution/env"
import { observationOf } from "../execution/observation"
import { resolveAction, type Resolved } from "../execution/resolve"
import type { Difference } from "../shopping/gate"
import { recordOf } from "./actionRecord"
import { sourcesOf } from "./history"
import type { Grounded } from "./findCandidate"
import type { Memory, Perception } from "./perceive"
import type { AgentPorts } from "./ports"
import { findPositives, recordAction } from "./recordPage"
import type { ActionRecord, Outcome } from "./session"

export type OnPage = Extract<Resolved, { type: "page" }>

/**
 * The execution module: finds the candidate, asks for consent, journals the intent, performs and journals the result.
 * Returns an outcome when the run cannot go on.
 */
export async function act(
  ports: AgentPorts,
  grounded: Grounded,
  index: number,
  seen: Perception,
  memory: Memory,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const { action } = grounded
  const sources = sourcesOf(ports.session(), seen.texts)
  const resolved = resolveAction(action, seen.nameable, seen.snapshot, sources)
  switch (resolved.type) {
    case "refused":
      await ports.emit({
        type: "rejected",
        index,
        reply: printAction(action),
        observation: resolved.observation,
      })
      return undefined
    case "show-more":
      memory.shown = new Set([...(memory.shown ?? []), ...seen.page.text.split("\n")])
      await recordShowMore(ports, action, index)
      return undefined
    case "page":
      return actOnPage(ports, grounded, index, resolved, seen, signal)
  }
}

/** The same with the candidate found. */
export async function actOnPage(
  ports: AgentPorts,
  { action, said, rung, differences = [], isStale }: Grounded,
  index: number,
  resolved: OnPage,
  seen: Perception,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const ownPage = seen.record ? undefined : recordAction(ports, seen, resolved.target)
  await ports.env.highlight?.(resolved.target)
  try {
    const consent = await obtainConsent(ports, { action, differences }, index, resolved, seen, signal)
    if (consent && !consent.allowed)
      return { status: "stopped", by: "person", reason: `Not allowed: ${describeAction(action)}.` }
    signal.throwIfAborted()
    if (isStale?.()) {
      await ports.emit({
        type: "rejected",
        index,
        reply: printAction(action),
        observation: "not actionable: gone",
      })
      return undefined
    }
    const actionId = ports.newId()
    const record = {
      ...recordOf(resolved, seen.snapshot, { actionId, said, startedAt: ports.now() }),
      ...(consent && { consent }),
      ...(rung && { rung }),
    }
    const positives = ownPage ? [] : await findPositives(seen, resolved.target)
    await ports.emit({
      type: "intent",
      index,
      action: { ...record, ...(await ownPage) },
      ...(positives.length > 0 && { positives }),
    })
    const result = await ports.env.perform(
      { actionId, target: resolved.target, operation: resolved.operation },
      { signal },
    )
    return await finish(ports, index, record, result, signal)
  } finally {
    await ports.env.highlight?.(undefined)
  }
}

/** Journals the result; an outcome when the person is needed and not there. */
export async function finish(
  ports: AgentPorts,
  index: number,
  record: ActionRecord,
  result: ActionResult,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const { actionId } = record
  await ports.emit({ type: "result", index, actionId, result, observation: observationOf(result) ?? "" })
  if (result.status === "uncertain") return askAboutUncertain(ports, record, signal)
  return result.status === "needs-person" ? handOver(ports, result, signal) : undefined
}

async function obtainConsent(
  ports: AgentPorts,
  { action, differences }: { action: Action; differences: Difference[] },
  index: number,
  { operation, control }: OnPage,
  { snapshot }: Perception,
  signal: AbortSignal,
): Promise<ActionRecord["consent"]> {
  const session = ports.session()
  const site = siteOf(snapshot.url)
  const needs = [
    ...differences.map(({ text }): ConsentNeed => ({ kind: "differs", reason: text })).slice(0, 1),
    ...classifyAction({ operation, control, snapshot, sites: sitesOf(ports) }),
  ]
  if (needs.length === 0) return undefined
  const kinds = needs.map(({ kind }) => kind)
  if (isAllowed(needs, site, await ports.allowances())) return { kinds, allowed: true, by: "policy" }
  // The id names the step and the action, so that an answer outlives a restart of the loop.
  const request = {
    ...requestConsent(
      `${session.sessionId}/${index}/${printAction(action)}`,
      needs,
      describeAction(action),
      site,
    ),
    ...(differences.length > 0 && { differences }),
  }
  await ports.emit({ type: "consent-requested", request })
  const answer = await ports.askConsent(request, signal)
  await ports.emit({ type: "consent-answered", answer, kinds, action: request.action })
  if (answer.allow && answer.remember && request.rememberable) await ports.remember(site, kinds)
  return { kinds, allowed: answer.allow, by: "person" }
}

/** The site the task started on and those the person has agreed to go to. */
function sitesOf(ports: AgentPorts): Set<string> {
  const { startUrl, steps, consents } = ports.session()
  const agreed = consents.some(({ allow, kinds }) => allow && kinds.includes("leave-site"))
  const visited = agreed ? steps.map(({ observation }) => siteOf(observation.url)) : []
  return new Set([siteOf(startUrl), ...visited])
}

async function handOver(
  ports: AgentPorts,
  result: Extract<ActionResult, { status: "needs-person" }>,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const text = `This needs you: ${result.what}. Do it in the page, then say here how to go on.`
  const answer = await ask(ports, text, signal)
  return answer === undefined
    ? { status: "stopped", by: "agent", reason: `It needs you: ${result.what}.` }
    : undefined
}

/** An action of a consent kind that may have taken effect waits for the person's word on how to go on. */
export async function askAboutUncertain(
  ports: AgentPorts,
  { actionRepr, consent }: ActionRecord,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  if (!consent) return undefined
  const text = `The run was interrupted during "${actionRepr}" and it is not known whether that took effect. Look at the page, then say how to go on.`
  const answer = await ask(ports, text, signal)
  return answer === undefined ? { status: "stopped", by: "agent", reason: text } : undefined
}

/** Asks the person and records question and answer; undefined when there is nobody to ask. */
export async function ask(ports: AgentPorts, text: string, signal: AbortSignal): Promise<string | undefined> {
  const question = { questionId: ports.newId(), text }
  await ports.emit({ type: "question", question })
  const answer = await ports.askPerson(question, signal)
  if (answer !== undefined) await ports.emit({ type: "answered", questionId: question.questionId, answer })
  return answer
}

async function recordShowMore(ports: AgentPorts, action: Action, index: number): Promise<void> {
  const actionId = ports.newId()
  const target = {
    label: action.query,
    role: "button",
    name: "Show more",
    tag: "",
    frameId: 0,
    path: "",
    attributes: {},
  }
  await ports.emit({
    type: "intent",
    index,
    action: {
      actionId,
      text: printAction(action),
      operation: { op: "CLICK" },
      target,
      actionRepr: actionRepr("button", "Show more", { op: "CLICK" }),
      startedAt: ports.now(),
    },
  })
  const result: ActionResult = { status: "done", changes: [], settleMs: 0 }
  await ports.emit({ type: "result", index, actionId, result, observation: "" })
}

/** The action for a person: `Click the button "Search"`. */
export function describeAction({ op, query, text }: Action): string {
  if (op === "CLICK") return `Click the ${query}`
  return op === "TYPE" ? `Type "${text ?? ""}" into the ${query}` : `Select "${text ?? ""}" in the ${query}`
}
