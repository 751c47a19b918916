import type { Candidate } from "../../page/describe"
import { emptyFieldsOf, missingIn } from "../../page/required"
import { formSentBy, type Context } from "./context"

/** A control that has to be filled or chosen first. */
export type Need = { candidate: Candidate; required: boolean }

/** What forms lack, by the label of their submit buttons. */
export function findNeeds({ seen, open }: Context): Map<string, Need[]> {
  const candidateOf = new Map(seen.whole.candidates.map((candidate) => [candidate.control, candidate]))
  const needs = new Map<string, Need[]>()
  for (const candidate of seen.whole.candidates) {
    const form = formSentBy(candidate, seen)
    if (form === undefined) continue
    const required = missingIn(form, seen.snapshot.nodes)
    const empty = required.length > 0 ? [] : emptyFieldsOf(form, seen.snapshot.nodes)
    const chosen = open.filter((choice) => choice.form === form).map((choice) => choice.candidate)
    const lacking = [...chosen, ...[...required, ...empty].flatMap((node) => candidateOf.get(node) ?? [])]
    if (lacking.length > 0)
      needs.set(
        candidate.label,
        lacking.map((each) => ({ candidate: each, required: each.control?.required === true })),
      )
  }
  return needs
}
