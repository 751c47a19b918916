import type { Candidate } from "../../page/describe"
import { stemsOf } from "../../page/terms"
import { without, type Context } from "./context"

/** Right after typing, the suggestions that have come and hold what was typed: the field wants one of them. */
export function keepSuggestions(candidates: Candidate[], { session, seen }: Context): Candidate[] {
  const typing = session.steps.at(-1)?.actions.at(-1)
  if (typing?.operation.op !== "TYPE" || typing.result?.status !== "done") return candidates
  const typed = stemsOf(typing.operation.value)
  const suggested = new Set(
    candidates.filter(({ control, label }) => {
      if (control?.role !== "option" || seen.before.has(label)) return false
      const words = stemsOf(control.name)
      return typed.some((word) => words.includes(word))
    }),
  )
  if (suggested.size === 0) return candidates
  return candidates.map((candidate) =>
    suggested.has(candidate) ? candidate : without(candidate, "canClick"),
  )
}
