import type { Candidate } from "../page/describe"
import { countsIn } from "../page/counts"
import type { Match } from "../page/match"
import { stemsOf, topicOf } from "../page/terms"
import { isInDialog } from "../page/tree"
import { synonymsOf } from "../page/synonyms"
import { doneOf, taskOf } from "./history"
import { formSentBy } from "./narrow/context"
import type { Choices } from "./narrow/narrow"
import type { Perception } from "./perceive"
import type { Session } from "./session"

/** A label that names this share of what no step has named yet. */
const MOST = 0.5
/** Commands that a page carries out; to find, open or choose a thing is only the way there. */
const EFFECTS = new Set(
  stemsOf(
    "basket cart add put buy order pay book reserve delete remove save send submit subscribe signup login apply archive reply " +
      "invite ship refund edit update change enable disable confirm continue cancel create publish post move rename " +
      "upload download copy share follow",
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
  const commands = openCommands(session)
  const buttons = possible.filter(({ label, control }) => {
    return control?.role === "button" && says(control.name, commands) && !wasDone(session, label)
  })
  const open = [...new Set([...findOpen(session, seen, choices), ...buttons])]
  const isNothingDone = commands.size > 0 && commands.size === effectsOf(session).size
  return open.length === 0 && isNothingDone ? findClosest(session, seen, choices) : open
}

/** What is nearly as close to the task as the closest thing is another way to it. */
const NEARLY = 0.8

/** What the task wants to be done is not done, nor can it be done here: the thing closest to the task leads on. */
function findClosest(session: Session, seen: Perception, choices: Choices): Candidate[] {
  const matchOf = matchesOf(seen)
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
  const matchOf = matchesOf(seen)
  return possibleNow(choices).filter(
    ({ label }) => (matchOf.get(label)?.open ?? 0) >= MOST && !wasDone(session, label),
  )
}

/** How candidates meet the task, by label. */
function matchesOf({ whole, page }: Perception): Map<string | undefined, Match | undefined> {
  return new Map(whole.lines.map(({ candidate }, at) => [candidate?.label, page.matches[at]]))
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
export function isCovered(session: Session, choices: Choices): boolean {
  const done = new Set(doneOf(session).flatMap(stemsOf))
  const last = session.steps.at(-1)?.actions.at(-1)
  if (last?.operation.op !== "CLICK" || last.result?.status !== "done") return false
  if (countsIn(taskOf(session)).length > 0 || choices.begun !== undefined || openCommands(session).size > 0)
    return false
  const topic = [...topicOf(taskOf(session))]
  const named = topic.filter((word) => [word, ...synonymsOf(word)].some((other) => done.has(other)))
  return topic.length > 0 && named.length >= ENOUGH * topic.length
}

/** The commands of the task that change something. */
function effectsOf(session: Session): Set<string> {
  return new Set(stemsOf(taskOf(session)).filter((word) => EFFECTS.has(word)))
}

function openCommands(session: Session): Set<string> {
  const finished = new Set(doneOf(session).flatMap(stemsOf))
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
