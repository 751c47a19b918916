import {
  describeAction,
  describeOutcome,
  describeResult,
  formatDuration,
  stepMs,
} from "../src/agent/describeSession"
import type { Session, SessionEvent } from "../src/agent/session"
import { toTable } from "./toTable"

/** What a session event says in the terminal, or undefined for what is of no interest there. */
export function printEvent(event: SessionEvent, session: Session): string | undefined {
  switch (event.type) {
    case "planned": {
      const { index, subgoal, usage, observation } = event
      const tokens = `${usage.promptTokens} + ${usage.completionTokens} tokens, ${observation.pruned} lines pruned`
      const thought = usage.called ? ` (${formatDuration(usage.ms)}, ${tokens})` : ""
      return `\nSubgoal ${index}: ${subgoal}.${thought}`
    }
    case "rejected":
      return `  refused: ${event.observation}`
    case "consent-requested":
      return `  needs your word: ${event.request.action} (${event.request.reasons.join("; ")})`
    case "consent-answered":
      return `  ${event.answer.allow ? "allowed" : "not allowed"}`
    case "intent":
      return `  ${event.action.text}`
    case "result": {
      const step = session.steps.find(({ index }) => index === event.index)
      return `  ${describeResult(event.result)}${step ? ` (step ${formatDuration(stepMs(step))})` : ""}`
    }
    case "question":
      return `  asks: ${event.question.text}`
    case "ended": {
      const { title, sentence } = describeOutcome(event.outcome)
      return `\n${title}. ${sentence}`
    }
    default:
      return undefined
  }
}

/** Seconds and tokens of a finished run, a line for each step. */
export function printTotals(session: Session): string {
  const rows = session.steps.map((step) => {
    const { planning, observation } = step
    return [
      String(step.index),
      (stepMs(step) / 1000).toFixed(1),
      String(planning.promptTokens),
      String(planning.cachedTokens),
      String(planning.completionTokens),
      String(observation.tokens),
      step.actions[0] ? describeAction(step.actions[0]) : step.subgoal,
    ]
  })
  return toTable([["step", "seconds", "prompt", "cached", "reply", "page", "action"], ...rows])
}
