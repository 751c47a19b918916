import { takesOnlySome } from "../../page/fieldFormat"
import type { Candidate } from "../../page/describe"
import { emptyFieldsOf, isBlank, isSubmitter } from "../../page/required"
import type { ControlNode } from "../../page/snapshot"
import { speaksOf } from "../../page/synonyms"
import { wasSaid } from "../history"
import { formSentBy, matchesByLabel, shut, without, type Context } from "./context"

/**
 * The form that this run has typed into and not submitted: it is finished before anything else is done. Undefined when
 * there is none, or nothing to submit it with.
 */
export function begunForm({ session, seen, settings }: Context): number | undefined {
  const { candidates } = seen.whole
  for (const { label, control } of candidates) {
    const form = control?.form
    const setting = settings.get(label)
    const isSet =
      setting?.value === undefined ? setting?.checked === true && control?.checked : control?.value
    if (form === undefined || !isSet) continue
    const senders = candidates.filter((other) => other.canClick && formSentBy(other, seen) === form)
    const wasSent = senders.some((other) => wasSaid(session, other.label, new Set([label])))
    if (senders.length > 0 && !wasSent) return form
  }
  return undefined
}

/**
 * Its own controls, and what has appeared since: suggestions, calendars and dialogs often stand elsewhere. Of its buttons
 * those that send it, open something or have a word of the task.
 */
export function keepBegunForm(candidates: Candidate[], context: Context): Candidate[] {
  const form = begunForm(context)
  if (form === undefined) return candidates
  const { seen } = context
  const matchOf = matchesByLabel(seen)
  return candidates.map((candidate) => {
    const { control, label } = candidate
    if (!seen.known.has(label) || formSentBy(candidate, seen) === form) return candidate
    if (control?.form !== form) return shut(candidate)
    const isBeside =
      control.role === "button" && control.expanded === undefined && matchOf.get(label)?.unfinished !== true
    return isBeside ? without(candidate, "canClick") : candidate
  })
}

/** In a form that was begun, what the task names for it comes before its other buttons. */
export function keepOpenChoices(candidates: Candidate[], context: Context): Candidate[] {
  const form = begunForm(context)
  const open = new Set(
    context.open.filter((choice) => choice.form === form).map(({ candidate }) => candidate.label),
  )
  if (form === undefined || open.size === 0) return candidates
  return candidates.map((candidate) =>
    open.has(candidate.label) ||
    !context.seen.known.has(candidate.label) ||
    formSentBy(candidate, context.seen) !== undefined
      ? candidate
      : without(candidate, "canClick"),
  )
}

/** Submit buttons with nothing new to say, or whose empty form has nothing to do with the task. */
export function dropSpentSubmits(candidates: Candidate[], context: Context): Candidate[] {
  return candidates.map((candidate) =>
    isSpent(candidate, context) ? without(candidate, "canClick") : candidate,
  )
}

function isSpent(candidate: Candidate, { session, seen, task }: Context): boolean {
  const form = formSentBy(candidate, seen)
  if (form === undefined) return false
  const empty = emptyFieldsOf(form, seen.snapshot.nodes)
  if (isBlank(form, seen.snapshot.nodes) && !empty.some((field) => isMeant(field, task))) return true
  const fields = seen.whole.candidates.filter(
    ({ control }) => control !== undefined && control.form === form && !isSubmitter(control),
  )
  return fields.length > 0 && wasSaid(session, candidate.label, new Set(fields.map(({ label }) => label)))
}

/** A field the task may have words for: a search, one that takes only such texts as the task has, one it speaks of. */
function isMeant(field: ControlNode, task: string): boolean {
  return (
    field.role === "searchbox" ||
    field.required ||
    takesOnlySome(field.inputType) ||
    speaksOf(task, field.name)
  )
}
