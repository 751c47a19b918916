import type { Candidate } from "../../page/describe"
import { findUnaskedFilters } from "../../page/filters"
import { without, type Context } from "./context"

/** Filters that the task does not speak of stay as they are. */
export function dropUnaskedFilters(candidates: Candidate[], { seen, task }: Context): Candidate[] {
  const unasked = findUnaskedFilters(seen.whole.candidates, task)
  return candidates.map((candidate) =>
    unasked.has(candidate.index) ? without(candidate, "canClick") : candidate,
  )
}
