import { onlyReply } from "../action/language"
import { groundFixedShape } from "../grounding/groundFixedShape"
import type { Candidate } from "../page/describe"
import { parsePlan } from "../planning/parsePlan"
import { nextSubgoalGrammar, type SubgoalGrammarRequest } from "../planning/subgoalGrammar"
import { formSentBy } from "./narrow/context"
import type { Choices } from "./narrow/narrow"
import type { Perception } from "./perceive"

type Request = Omit<SubgoalGrammarRequest, "candidates" | "mayStop">

/**
 * A one-time plan that a form can be done with: nothing twice; before the button that sends a form what the form and the
 * task ask for in it, where only one thing can be said; and a form that is filled is sent.
 */
export function completePlan(
  subgoals: string[],
  seen: Perception,
  choices: Choices,
  request: Request,
): string[] {
  const plan: string[] = []
  const names = (label: string) => (subgoal: string) => subgoal.endsWith(label)
  const add = (subgoal: string): void => {
    const action = groundFixedShape(subgoal, seen.nameable, 1)
    for (const { candidate } of (action?.op === "CLICK" && choices.needs.get(action.query)) || [])
      if (!plan.some(names(candidate.label))) plan.push(...onlyWayTo(candidate, request))
    if (!plan.includes(subgoal)) plan.push(subgoal)
  }
  subgoals.forEach(add)
  for (const sender of unsent(plan, seen)) add(`Click the ${sender}`)
  return plan
}

/** What a form that the plan sends cannot be sent without, and the plan does not fill. */
export function findLacking(plan: string[], seen: Perception, { needs }: Choices): Candidate | undefined {
  const sent = plan.flatMap((subgoal) => {
    const action = groundFixedShape(subgoal, seen.nameable, 1)
    return action?.op === "CLICK" ? (needs.get(action.query) ?? []) : []
  })
  return sent.find(
    ({ required, candidate }) => required && !plan.some((subgoal) => subgoal.endsWith(candidate.label)),
  )?.candidate
}

/** The subgoal for a control of which only one is possible, else nothing. */
function onlyWayTo(candidate: Candidate, request: Request): string[] {
  const fillable = candidate.canType || candidate.canSelect
  const grammar = nextSubgoalGrammar(1, {
    ...request,
    candidates: [{ ...candidate, canClick: candidate.canClick && !fillable }],
    mayStop: false,
  })
  const reply = grammar && onlyReply(grammar)
  const plan = reply === undefined ? undefined : parsePlan(reply, 1)
  return plan?.type === "subgoals" ? plan.subgoals : []
}

/** Labels that send the forms which the plan types into and does not send, where there is but one. */
function unsent(plan: string[], seen: Perception): string[] {
  const { whole, nameable } = seen
  const actions = plan.flatMap((subgoal) => groundFixedShape(subgoal, nameable, 1) ?? [])
  const candidateOf = (label: string) => whole.candidates.find((candidate) => candidate.label === label)
  const typed = actions
    .filter(({ op }) => op === "TYPE")
    .flatMap(({ query }) => candidateOf(query)?.control?.form ?? [])
  return [...new Set(typed)].flatMap((form) => {
    const senders = whole.candidates.filter(
      (candidate) => candidate.canClick && formSentBy(candidate, seen) === form,
    )
    const isSent = senders.some(({ label }) => actions.some(({ query }) => query === label))
    return senders.length === 1 && !isSent ? senders.map(({ label }) => label) : []
  })
}
