import type { Candidate } from "./describe"
import { isSubmitter } from "./required"
import { speaksOf } from "./synonyms"

const FILTERS = /\b(?:filters?|refine|narrow)\b/i
const CHOICES = ["checkbox", "radio", "switch"]

/** Choices of a form that filters a list, by index, of which the task does not speak: they hide more than they show. */
export function findUnaskedFilters(candidates: Candidate[], task: string): Set<number> {
  const forms = new Set(
    candidates
      .filter(({ control }) => control && isSubmitter(control) && FILTERS.test(control.name))
      .flatMap(({ control }) => control?.form ?? []),
  )
  const unasked = candidates.filter(
    ({ control }) =>
      control?.form !== undefined &&
      forms.has(control.form) &&
      CHOICES.includes(control.role) &&
      !speaksOf(task, control.name),
  )
  return new Set(unasked.map(({ index }) => index))
}
