import { reduceShopping } from "../shopping/shopping"
import type { ActionRecord, Session, SessionEvent, SessionStatus, Step } from "./session"

/** Folds one event into a session. The first must be `started` or `imported`; throws on a gap in `seq`. */
export function reduceSession(session: Session | undefined, event: SessionEvent): Session {
  if (event.type === "started") return start(event)
  if (event.type === "imported") return { ...event.session, seq: event.seq }
  if (!session) throw new Error(`A session begins with "started", not "${event.type}"`)
  if (event.seq !== session.seq + 1)
    throw new Error(`Event ${event.seq} does not follow event ${session.seq} of session ${session.sessionId}`)
  return apply({ ...session, seq: event.seq }, event)
}

function start(event: SessionEvent & { type: "started" }): Session {
  const { type: _, seq, at, ...about } = event
  return {
    version: 1,
    ...about,
    startedAt: at,
    since: at,
    seq,
    steps: [],
    answers: [],
    consents: [],
    state: { status: "looking" },
  }
}

function apply(session: Session, event: Exclude<SessionEvent, { type: "started" | "imported" }>): Session {
  const to = (state: SessionStatus): Session => ({ ...session, state, since: event.at })
  switch (event.type) {
    case "looking":
    case "planning":
      return to({ status: event.type })
    case "recorded":
      return withStep(session, event.index, (step) => withPage(step, event))
    case "grounding":
      return to({ status: "grounding" })
    case "planned": {
      const { index, subgoal, observation, usage, rejected, domainAction } = event
      const step: Step = { index, subgoal, observation, planning: usage, rejected, actions: [] }
      const said = domainAction === undefined ? step : { ...step, domainAction }
      return { ...session, steps: [...session.steps, said] }
    }
    case "grounded":
      return withStep(session, event.index, (step) => ({ ...step, grounding: event.usage }))
    case "rejected": {
      const { reply, observation } = event
      return withStep(session, event.index, (step) => ({
        ...step,
        rejected: [...step.rejected, { reply, observation }],
      }))
    }
    case "consent-requested":
      return to({ status: "awaiting-consent", request: event.request })
    case "consent-answered": {
      const { answer, kinds, action, at } = event
      return {
        ...to({ status: "grounding" }),
        consents: [...session.consents, { ...answer, kinds, action, at }],
      }
    }
    case "intent":
      return withStep(to({ status: "acting", actionId: event.action.actionId }), event.index, (step) => ({
        ...withPositives(step, event.positives),
        actions: [...step.actions, event.action],
      }))
    case "result": {
      const { actionId, result, observation, at } = event
      const finish = (action: ActionRecord): ActionRecord =>
        action.actionId === actionId ? { ...action, result, observation, endedAt: at } : action
      return withStep(to({ status: "looking" }), event.index, (step) => ({
        ...step,
        actions: step.actions.map(finish),
      }))
    }
    case "moved":
      return { ...session, tabs: event.tabs }
    case "question":
      return to({ status: "awaiting-answer", question: event.question })
    case "answered": {
      const question = session.state.status === "awaiting-answer" ? session.state.question.text : ""
      return {
        ...to({ status: "looking" }),
        answers: [...session.answers, { question, answer: event.answer }],
      }
    }
    case "ended":
      return { ...to(event.outcome), endedAt: event.at, ...(event.last && { last: event.last }) }
    case "feedback":
      return feedback(session, event.worked, event.at)
    case "corrected": {
      const { stepIndex, at, wrong, right } = event
      return { ...session, corrections: [...(session.corrections ?? []), { stepIndex, at, wrong, right }] }
    }
    case "ledger":
    case "listed":
    case "product-read":
    case "compared":
    case "picked":
    case "cart-checked":
    case "reported":
      return { ...session, shopping: reduceShopping(session.shopping, event) }
  }
}

function feedback(session: Session, worked: boolean, at: number): Session {
  const confirmed = worked && session.state.status === "done" && session.state.known === "claimed"
  const state: SessionStatus = confirmed
    ? { status: "done", known: "confirmed", evidence: "You said that it worked." }
    : session.state
  return { ...session, state, feedback: { worked, at } }
}

function withPage(step: Step, { page, omitted, mind2web }: SessionEvent & { type: "recorded" }): Step {
  return {
    ...step,
    observation: { ...step.observation, page, ...(omitted && { omitted }) },
    ...(mind2web && { mind2web: { positives: [], ...mind2web } }),
  }
}

function withPositives(step: Step, positives: string[] = []): Step {
  const { mind2web } = step
  if (!mind2web || positives.length === 0) return step
  return {
    ...step,
    mind2web: { ...mind2web, positives: [...new Set([...mind2web.positives, ...positives])] },
  }
}

function withStep(session: Session, index: number, change: (step: Step) => Step): Session {
  return { ...session, steps: session.steps.map((step) => (step.index === index ? change(step) : step)) }
}
