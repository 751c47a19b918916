import type { Candidate } from "../../page/describe"
import { isSearchField } from "../../page/labels"
import { stemsOf } from "../../page/terms"
import { without, type Context } from "./context"

/** A link that was there before is a result too when it has this many words of the task. */
const SPOKEN_OF = 2

/** Right after a search, what has come is looked at before anything that was there all along. */
export function keepResults(candidates: Candidate[], { session, seen, task }: Context): Candidate[] {
  const [typing, sending] = session.steps.slice(-2).map(({ actions }) => actions.at(-1))
  const searched =
    typing?.operation.op === "TYPE" &&
    isSearchField(typing.target.role, typing.target.name) &&
    sending?.operation.op !== "TYPE" &&
    sending?.result?.status === "done"
  if (!searched) return candidates
  const topic = new Set(stemsOf(task))
  const isResult = ({ label, control }: Candidate) =>
    !seen.before.has(label) ||
    (control?.role === "link" && stemsOf(control.name).filter((word) => topic.has(word)).length >= SPOKEN_OF)
  return candidates.map((candidate) => (isResult(candidate) ? candidate : without(candidate, "canClick")))
}
