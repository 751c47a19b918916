import type { Candidate } from "../../page/describe"
import { isSubmitter } from "../../page/required"
import { speaksOf } from "../../page/synonyms"
import { without, type Context } from "./context"

const FILTERS = /\b(?:filters?|refine|narrow)\b/i
const CHOICES = ["checkbox", "radio", "switch"]

/** Filters that the task does not speak of hide more than they show. */
export function dropUnaskedFilters(candidates: Candidate[], { seen, task }: Context): Candidate[] {
  const forms = new Set(
    seen.whole.candidates
      .filter(({ control }) => control && isSubmitter(control) && FILTERS.test(control.name))
      .flatMap(({ control }) => control?.form ?? []),
  )
  return candidates.map((candidate) => {
    const { control } = candidate
    const isFilter = control?.form !== undefined && forms.has(control.form) && CHOICES.includes(control.role)
    return isFilter && !speaksOf(task, control.name) ? without(candidate, "canClick") : candidate
  })
}
