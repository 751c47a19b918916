import { stemmer as stem } from "stemmer"
import type { Candidate } from "../page/describe"
import { countsIn } from "../page/counts"
import { priceCapOf } from "../page/price"
import { stemsOf, termsOf, topicOf } from "../page/terms"
import { isInDialog } from "../page/tree"
import { synonymsOf } from "../page/synonyms"
import { doneInWords, doneOf, taskOf } from "./history"
import { formSentBy, matchesByLabel, matchingForms } from "./narrow/context"
import type { Choices } from "./narrow/narrow"
import type { Perception } from "./perceive"
import type { Session } from "./session"

/** A label that names this share of what no step has named yet. */
const MOST = 0.5
/** Commands that a page carries out; to find, open or choose a thing is only the way there. */
const EFFECTS = new Set(
  termsOf(
    "basket cart add put buy order pay book reserve delete remove save send submit subscribe signup login apply archive reply " +
      "invite ship refund edit update change enable disable confirm continue cancel create publish post move rename " +
      "upload download copy share follow logout bookmark",
  ),
)

/**
 * What speaks against the run being over: a form that was begun and not submitted, and what the page offers of the
 * task that no step has done yet: a thing it names, or the button for what it wants to be done.
 */
export function findUnfinished(session: Session, seen: Perception, choices: Choices): Candidate[] {
  const { begun } = choices
  const possible = possibleNow(choices)
  if (begun !== undefined)
    return seen.whole.candidates.filter(
      (candidate) => candidate.canClick && formSentBy(candidate, seen) === begun,
    )
  // A dialog that waits for something to be filled in.
  const { tree } = seen.whole
  const dialog = possible.filter(({ label, index }) => choices.needs.has(label) && isInDialog(index, tree))
  if (dialog.length > 0) return dialog
  const ledTo = findLedTo(session, seen, choices)
  if (ledTo.length > 0) return ledTo
  const commands = openCommands(session, seen)
  const buttons = possible.filter(({ label, control }) => {
    return control?.role === "button" && says(control.name, commands) && !wasDone(session, label)
  })
  const open = [...new Set([...findOpen(session, seen, choices), ...buttons])]
  const isNothingDone = commands.size > 0 && commands.size === effectsOf(session).size
  return open.length === 0 && isNothingDone ? findClosest(session, seen, choices) : open
}

/**
 * A link says what it leads to, not that it is done: after "Add baggage" the form that it led to is sent, if it has to
 * do with the task.
 */
function findLedTo(session: Session, seen: Perception, choices: Choices): Candidate[] {
  const last = session.steps.at(-1)?.actions.at(-1)
  const hasNavigated =
    last?.result?.status === "done" &&
    last.result.changes.some(({ type }) => type === "navigated" || type === "tab-opened")
  if (!last || !hasNavigated || last.target.role !== "link" || !says(last.target.name, effectsOf(session)))
    return []
  const forms = matchingForms(seen)
  return possibleNow({ candidates: choices.all }).filter((candidate) => {
    const form = formSentBy(candidate, seen)
    return form !== undefined && forms.has(form)
  })
}

/** What is nearly as close to the task as the closest thing is another way to it. */
const NEARLY = 0.8

/** What the task wants to be done is not done, nor can it be done here: the thing closest to the task leads on. */
function findClosest(session: Session, seen: Perception, choices: Choices): Candidate[] {
  const matchOf = matchesByLabel(seen)
  const rated = possibleNow({ candidates: choices.all }).flatMap((candidate) => {
    const match = matchOf.get(candidate.label)
    const isThing = match !== undefined && match.terms.size > 0 && !match.namesAnother
    return isThing && !wasDone(session, candidate.label) ? [{ candidate, coverage: match.coverage }] : []
  })
  const most = Math.max(0, ...rated.map(({ coverage }) => coverage))
  return rated.filter(({ coverage }) => coverage >= NEARLY * most).map(({ candidate }) => candidate)
}

/** What can be clicked now and names most of what no step has named yet. */
export function findOpen(session: Session, seen: Perception, choices: Choices): Candidate[] {
  const matchOf = matchesByLabel(seen)
  return possibleNow(choices).filter(
    ({ label }) => (matchOf.get(label)?.open ?? 0) >= MOST && !wasDone(session, label),
  )
}

function possibleNow({ candidates }: Pick<Choices, "candidates">): Candidate[] {
  return candidates.filter(({ canClick, virtual }) => canClick && virtual?.name !== "Show more")
}

function wasDone(session: Session, label: string): boolean {
  return doneOf(session).some((subgoal) => subgoal.endsWith(label))
}

/** Share of the task's words, commands aside, that steps have named when nothing is left to do. */
const ENOUGH = 0.8

/** Nothing is open: no form, no command, and steps have named nearly all that the task speaks of. */
export function isCovered(session: Session, seen: Perception, choices: Choices): boolean {
  const done = new Set(doneInWords(session, seen.whole.candidates).flatMap(stemsOf))
  const last = session.steps.at(-1)?.actions.at(-1)
  if (last?.operation.op !== "CLICK" || last.result?.status !== "done") return false
  if (
    countsIn(taskOf(session)).length > 0 ||
    choices.begun !== undefined ||
    openCommands(session, seen).size > 0
  )
    return false
  const topic = [...topicOf(taskOf(session))]
  // "23 kg" and "page 3" are part of what is wanted; what a thing may cost is not said again.
  const numbers = termsOf(taskOf(session)).filter(
    (word) => /^\d/.test(word) && Number(word) !== priceCapOf(taskOf(session)),
  )
  if (numbers.some((number) => !done.has(number))) return false
  const named = topic.filter((word) => [word, ...synonymsOf(word)].some((other) => done.has(other)))
  return topic.length > 0 && named.length >= ENOUGH * topic.length
}

/** The commands of the task that change something, as it gives them: "the code that adds it" is none. */
function effectsOf(session: Session): Set<string> {
  return new Set(
    termsOf(taskOf(session))
      .filter((word) => EFFECTS.has(word))
      .map(stem),
  )
}

function openCommands(session: Session, seen: Perception): Set<string> {
  const finished = new Set(doneInWords(session, seen.whole.candidates).flatMap(stemsOf))
  const isOpen = (word: string) => ![word, ...synonymsOf(word)].some((other) => finished.has(other))
  return new Set([...effectsOf(session)].filter(isOpen))
}

/** The button's name is the command and little else: "Save changes", not "Save 20 % on your next trip". */
function says(name: string, commands: Set<string>): boolean {
  const words = stemsOf(name)
  return (
    words.length <= 3 &&
    words.some((word) => [word, ...synonymsOf(word)].some((other) => commands.has(other)))
  )
}
