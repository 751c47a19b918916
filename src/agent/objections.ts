import { cleanText, clip } from "../page/clean"
import { coverTogether, matchTask } from "../page/match"
import { allNamesIn, isQuoted, mentions, namesIn } from "../page/names"
import { findRows } from "../page/rows"
import { isSearchField } from "../page/labels"
import { taskOf } from "./history"
import type { Line } from "../page/describe"
import type { ControlNode } from "../page/snapshot"
import type { Perception } from "./perceive"
import type { Session } from "./session"
import { PROBLEM } from "./verify"

const REASON_LENGTH = 160
/** A row that covers less of the task is about something else. */
const LEAST_COVERED = 0.3

/** A row, card or list item of the page. */
type Thing = { members: Line[]; controls: ControlNode[] }

function thingsOf({ whole }: Perception): (Thing & { lines: number[] })[] {
  return findRows(whole.lines, whole.tree).map(({ lines }) => {
    const members = lines.flatMap((at) => whole.lines[at] ?? [])
    return { lines, members, controls: members.flatMap(({ candidate }) => candidate?.control ?? []) }
  })
}

function isNamed({ members }: Thing, names: string[]): boolean {
  const text = members.map((line) => line.text).join(" ")
  return names.some((name) => mentions(text, name))
}

/** Something can be done with it; a link only shows more of it. */
function offersAction({ controls }: Thing): boolean {
  return controls.some(({ disabled, role }) => !disabled && role !== "link")
}

/** What this run has used is disabled because it did its work. */
function wasUsed({ name }: ControlNode, { steps }: Session): boolean {
  return steps.some(({ actions }) => actions.some(({ target }) => target.name === name))
}

function quote({ members }: Thing): string {
  const sayings = members.map(({ text }) => text.replace(/^\w+ "?|"(?= |$)/g, "")).join(" · ")
  return `"${clip(cleanText(sayings), REASON_LENGTH)}"`
}

/** The row of the thing that the task names says that it cannot be had, and offers nothing to do. */
export function findUnavailable(session: Session, seen: Perception): string | undefined {
  const names = namesIn(taskOf(session))
  if (names.length === 0) return undefined
  const says = ({ kind, text }: Line) => kind !== "page" && PROBLEM.test(text)
  const gone = thingsOf(seen).find(
    (thing) => isNamed(thing, names) && !offersAction(thing) && thing.members.some(says),
  )
  return gone && `The page says ${quote(gone)}`
}

/** What the task names, or what the page has that meets it best, and there it is disabled. */
export function findDisabled(session: Session, seen: Perception): string | undefined {
  const { whole } = seen
  const task = taskOf(session)
  const things = thingsOf(seen)
  const named = things.find((thing) => isNamed(thing, namesIn(task)))
  if (named?.controls.some((control) => control.disabled && !wasUsed(control, session)))
    return `It cannot be used here: ${quote(named)}`
  const matches = matchTask(whole.lines, whole.tree, { task, done: [] })
  const [best] = things
    .map((thing) => ({ thing, covered: coverTogether(thing.lines.flatMap((at) => matches[at] ?? [])) }))
    .toSorted((a, b) => b.covered - a.covered)
  if (!best || best.covered < LEAST_COVERED || offersAction(best.thing)) return undefined
  return best.thing.controls.some(({ disabled }) => disabled)
    ? `It cannot be used here: ${quote(best.thing)}`
    : undefined
}

/** A name of the task that no page of this run has said and no field was given. */
export function findUnseenName(session: Session, { namesSeen }: Perception): string | undefined {
  const task = taskOf(session)
  const typed = session.steps
    .flatMap(({ actions }) => actions)
    .filter(({ target }) => !isSearchField(target.role, target.name))
    .flatMap(({ operation }) => ("value" in operation ? [operation.value] : []))
    .join(" ")
  const unseen = allNamesIn(task).find(
    (name) => !namesSeen.has(name) && !isQuoted(name, task) && !mentions(typed, name),
  )
  return unseen === undefined ? undefined : `Nothing on the pages it has seen says "${unseen}".`
}
