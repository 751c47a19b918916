import type { Candidate } from "../../page/describe"
import { coverTogether } from "../../page/match"
import { findRows } from "../../page/rows"
import { isInDialog } from "../../page/tree"
import { doneOf } from "../history"
import type { Perception } from "../perceive"
import { begunForm } from "./forms"
import { formSentBy, matchesByLabel, matchingForms, without, type Context } from "./context"

/** What names this share of what no step has named yet is surely a way on. */
const SURE = 0.25

/**
 * While something on the page names what the task speaks of and no step has done, nothing is clicked whose name has
 * nothing to do with the task: a small model presses it readily. What a dialog or a banner asks, what the last action
 * revealed, what sends a form that has to do with the task, what stands in such a row and what opens a menu stays.
 */
export function keepRelevant(candidates: Candidate[], context: Context): Candidate[] {
  const { session, seen, task } = context
  if (begunForm(context) !== undefined) return candidates
  const { whole } = seen
  const matchOf = matchesByLabel(seen)
  const done = doneOf(session)
  const isWayOn = ({ label, canClick, canType }: Candidate) =>
    canClick &&
    !canType &&
    (matchOf.get(label)?.open ?? 0) >= SURE &&
    !done.some((goal) => goal.endsWith(label))
  if (!candidates.some(isWayOn)) return candidates
  const open = new Set(context.open.map((choice) => choice.candidate.label))
  const sent = matchingForms(seen)
  const inRows = inMatchingRows(seen)
  return candidates.map((candidate) => {
    const { label, index, virtual } = candidate
    const stays =
      virtual !== undefined ||
      (matchOf.get(label)?.unfinished === true && !isLegal(candidate, task)) ||
      open.has(label) ||
      candidate.control?.expanded !== undefined ||
      ANSWERS.test(candidate.control?.name ?? "") ||
      sent.has(formSentBy(candidate, seen) ?? -1) ||
      !seen.known.has(label) ||
      inRows.has(index) ||
      isInDialog(index, whole.tree)
    return stays ? candidate : without(candidate, "canClick")
  })
}

const LEGAL = /\b(?:policy|terms|conditions|imprint|legal)\b/i

/** Every site has its "Privacy policy"; nothing is done there. */
function isLegal({ control }: Candidate, task: string): boolean {
  return control?.role === "link" && LEGAL.test(control.name) && !LEGAL.test(task)
}

/** A banner is in the way until it is answered. */
const ANSWERS =
  /^(?:accept|reject|decline|agree|allow|deny|refuse|only necessary|necessary|essential|got it|ok|dismiss|close|no,? thanks|not now|later|skip)\b/i

/** Indexes of what stands in rows that have words of the task. */
function inMatchingRows({ whole, page }: Perception): Set<number> {
  const rows = findRows(whole.lines, whole.tree).filter(
    ({ lines }) => coverTogether(lines.flatMap((at) => page.matches[at] ?? [])) > 0,
  )
  return new Set(rows.flatMap(({ lines }) => lines.flatMap((at) => whole.lines[at]?.index ?? [])))
}
