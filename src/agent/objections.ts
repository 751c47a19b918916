import { cleanText, clip } from "../page/clean"
import { coverTogether, matchTask } from "../page/match"
import { allNamesIn, isQuoted, mentions, namesIn } from "../page/names"
import { findRows } from "../page/rows"
import { isSearchField } from "../page/labels"
import { taskOf } from "./history"
import type { PageLines } from "../page/describe"
import type { ControlNode } from "../page/snapshot"
import type { Perception } from "./perceive"
import type { Session } from "./session"
import { PROBLEM } from "./verify"

const REASON_LENGTH = 160
/** A row that covers less of the task is about something else. */
const LEAST_COVERED = 0.3

/** The row of the thing that the task names says that it cannot be had, and offers nothing to do. */
export function findUnavailable(session: Session, { whole }: Perception): string | undefined {
  const names = namesIn(taskOf(session))
  if (names.length === 0) return undefined
  for (const { lines } of findRows(whole.lines, whole.tree)) {
    const members = lines.flatMap((at) => whole.lines[at] ?? [])
    const text = members.map((line) => line.text).join(" ")
    if (!names.some((name) => mentions(text, name))) continue
    const controls = members.flatMap(({ candidate }) => candidate?.control ?? [])
    const offers = controls.some(({ disabled, role }) => !disabled && role !== "link")
    const problem = members.find((line) => line.kind !== "page" && PROBLEM.test(line.text))
    if (!offers && problem) return `The page says "${clip(cleanText(sayings(members)), REASON_LENGTH)}"`
  }
  return undefined
}

type Members = PageLines["lines"]

function controlsOf(members: Members): ControlNode[] {
  return members.flatMap(({ candidate }) => candidate?.control ?? [])
}

function isNamedRow(members: Members, session: Session): boolean {
  const text = members.map((line) => line.text).join(" ")
  return namesIn(taskOf(session)).some((name) => mentions(text, name))
}

/** What this run has used is disabled because it did its work. */
function wasUsed({ name }: ControlNode, { steps }: Session): boolean {
  return steps.some(({ actions }) => actions.some(({ target }) => target.name === name))
}

function sayings(members: { text: string }[]): string {
  return members.map(({ text }) => text.replace(/^\w+ "?|"(?= |$)/g, "")).join(" · ")
}

/** What the page has that meets the task best, and there it is disabled. */
export function findDisabled(session: Session, { whole }: Perception): string | undefined {
  const matches = matchTask(whole.lines, whole.tree, { task: taskOf(session), done: [] })
  const groups = findRows(whole.lines, whole.tree).map(({ lines }) => ({
    members: lines.flatMap((at) => whole.lines[at] ?? []),
    covered: coverTogether(lines.flatMap((at) => matches[at] ?? [])),
  }))
  const best = groups.toSorted((a, b) => b.covered - a.covered)[0]
  const named = groups.find(({ members }) => isNamedRow(members, session))
  const shut =
    named && controlsOf(named.members).find((control) => control.disabled && !wasUsed(control, session))
  if (named && shut)
    return `It cannot be used here: "${clip(cleanText(sayings(named.members)), REASON_LENGTH)}"`
  if (!best || best.covered < LEAST_COVERED) return undefined
  const controls = best.members.flatMap(({ candidate }) => candidate?.control ?? [])
  if (
    !controls.some(({ disabled }) => disabled) ||
    controls.some(({ disabled, role }) => !disabled && role !== "link")
  )
    return undefined
  return `It cannot be used here: "${clip(cleanText(sayings(best.members)), REASON_LENGTH)}"`
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
