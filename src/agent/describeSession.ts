import type { Change, ActionResult } from "../execution/env"
import type { ActionRecord, Outcome, Session, Step } from "./session"

/** What is going on now, for the person: `Choosing the action`. Without a full stop. */
export function describePhase(session: Session): string {
  const { state } = session
  switch (state.status) {
    case "looking":
      return "Looking at the page"
    case "planning":
      return "Planning"
    case "grounding":
      return "Choosing the action"
    case "acting":
      return "Acting"
    case "awaiting-consent":
    case "awaiting-answer":
      return "Waiting for you"
    default:
      return describeOutcome(state).title
  }
}

export type OutcomeTone = "good" | "unsure" | "halted" | "bad"

export type OutcomeWords = { tone: OutcomeTone; title: string; sentence: string }

/** The end of a run in words; `worked` is the person's word on it. `sentence` may be empty. */
export function describeOutcome(
  outcome: Outcome,
  worked?: boolean,
  source?: Session["source"],
): OutcomeWords {
  switch (outcome.status) {
    case "done":
      return worked === false ? DID_NOT_WORK : describeDone(outcome, source)
    case "stopped":
      return describeStopped(outcome)
    case "failed":
      return { tone: "bad", title: "It did not work", sentence: curlyQuotes(outcome.error) }
  }
}

const DID_NOT_WORK: OutcomeWords = {
  tone: "bad",
  title: "You said that it did not work",
  sentence: "Put the task in other words, or run it again.",
}

const STOPPED_BY_PERSON = "You stopped it"

function describeStopped({ by, reason }: Outcome & { status: "stopped" }): OutcomeWords {
  if (by === "agent") return { tone: "halted", title: "Lumos stopped", sentence: curlyQuotes(reason) }
  const adds = reason !== "" && reason !== `${STOPPED_BY_PERSON}.`
  const sentence = adds ? curlyQuotes(reason) : "What was done on the page until then stays done."
  return { tone: "halted", title: STOPPED_BY_PERSON, sentence }
}

function describeDone(
  { known, evidence }: Outcome & { status: "done" },
  source: Session["source"],
): OutcomeWords {
  switch (known) {
    case "verified":
      return { tone: "good", title: "Done and verified", sentence: curlyQuotes(evidence) }
    case "confirmed":
      return { tone: "good", title: "Done", sentence: curlyQuotes(evidence) }
    case "claimed":
      return {
        tone: "unsure",
        title: source === "replay" ? "Done again" : "The model says it is done",
        sentence: `Check the page. ${curlyQuotes(evidence)}`.trim(),
      }
  }
}

/** What an action did, in one line: `Done: the field now says “Boston”`. */
export function describeResult(result: ActionResult): string {
  switch (result.status) {
    case "done":
      return describeDoneAction(result.changes)
    case "no-effect":
      return "No effect: nothing on the page changed"
    case "not-actionable":
      return `Not possible: ${
        result.reason === "covered" ? `covered by ${quote(result.by)}` : OBSTACLES[result.reason]
      }`
    case "option-not-found":
      return `Not possible: there is no option ${quote(result.text)}`
    case "stale-snapshot":
      return "Not done: the page had changed meanwhile"
    case "needs-person":
      return `Your turn: ${result.what}`
    case "uncertain":
      return "Uncertain: the page went away before it could answer"
  }
}

const OBSTACLES = {
  disabled: "it is disabled",
  "read-only": "it cannot be edited",
  gone: "it is no longer on the page",
}

/** What a person notices first comes first. */
const NOTICED: Change["type"][] = [
  "tab-opened",
  "tab-closed",
  "navigated",
  "value",
  "selected",
  "checked",
  "expanded",
  "download",
  "content",
  "focus",
]
const MOST_CHANGES = 2
const MOST_TEXT = 80

function describeDoneAction(changes: Change[]): string {
  const sorted = changes.toSorted((a, b) => NOTICED.indexOf(a.type) - NOTICED.indexOf(b.type))
  const said = sorted.slice(0, MOST_CHANGES).filter((change, i) => i === 0 || change.type !== "focus")
  const words = said.map(describeChange).filter((text) => text !== "")
  return words.length === 0 ? "Done" : `Done: ${words.join("; ")}`
}

function describeChange(change: Change): string {
  switch (change.type) {
    case "value":
      return change.value === "" ? "the field is now empty" : `the field now says ${quote(change.value)}`
    case "checked":
      return change.checked ? "it is now checked" : "it is no longer checked"
    case "selected":
      return `${quote(change.text)} is now selected`
    case "expanded":
      return change.expanded ? "it opened" : "it closed"
    case "focus":
      return "the cursor is in it"
    case "navigated":
      return `now on ${shortAddress(change.url)}`
    case "content":
      return describeAdded(change.added)
    case "tab-opened":
      return `it opened a tab, now on ${shortAddress(change.url)}`
    case "tab-closed":
      return "the tab closed, back in the one before"
    case "download":
      return `the page stayed, ${shortAddress(change.url)} is perhaps a download`
  }
}

function describeAdded(added: string[]): string {
  const [first, ...others] = added
  if (first === undefined) return ""
  return `the page now says ${quote(first)}${others.length > 0 ? ` and ${others.length} more` : ""}`
}

/** The action in plain words: `Type “Boston” into the textbox “From”`. */
export function describeAction({ operation, target }: Pick<ActionRecord, "operation" | "target">): string {
  const element = `the ${curlyQuotes(target.label)}`
  switch (operation.op) {
    case "CLICK":
      return `Click ${element}`
    case "ENTER":
      return `Press Enter: ${element}`
    case "TYPE":
      return `Type ${quote(operation.value)} into ${element}`
    case "SELECT":
      return `Select ${quote(operation.value)} in ${element}`
  }
}

/** A subgoal as shown: curly quotes, no full stop. */
export function describeSubgoal(subgoal: string): string {
  return curlyQuotes(subgoal.trim().replace(/\.$/, ""))
}

/** Milliseconds a step took: looking, both model calls and acting; waits for the person are left out. */
export function stepMs(step: Step): number {
  const acting = step.actions.map(({ startedAt, endedAt }) => (endedAt ?? startedAt) - startedAt)
  const parts = [step.observation.ms, step.planning.ms, step.grounding?.ms ?? 0, ...acting]
  return parts.reduce((sum, ms) => sum + ms, 0)
}

/** `0.4 s`, `12 s`, `1 min 05 s`. Tenths below ten seconds. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, ms) / 1000
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`
}

/** As print has them. Labels, subgoals and our own sentences carry straight quotes in pairs and none inside them. */
export function curlyQuotes(text: string): string {
  return text.replace(/"([^"]*)"/g, "“$1”")
}

function quote(text: string): string {
  const points = [...text.replace(/\s+/g, " ").trim()]
  return `“${points.length > MOST_TEXT ? `${points.slice(0, MOST_TEXT - 1).join("")}…` : points.join("")}”`
}

/** Host and path; queries and fragments say little to a person. */
function shortAddress(address: string): string {
  const [, host = "", path = ""] = /^https?:\/\/([^/?#]+)([^?#]*)/.exec(address) ?? []
  return host === "" ? address : `${host}${path === "/" ? "" : path}`
}
