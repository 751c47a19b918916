import type { Candidate } from "../../page/describe"
import { coverTogether } from "../../page/match"
import { findRows } from "../../page/rows"
import { isSearchField } from "../../page/labels"
import { speaksOf } from "../../page/synonyms"
import { stemsOf } from "../../page/terms"
import { isInDialog } from "../../page/tree"
import { doneOf } from "../history"
import type { Perception } from "../perceive"
import { begunForm } from "./forms"
import { matchesByLabel, without, type Context } from "./context"

/** What names this share of what no step has named yet is surely a way on. */
const SURE = 0.25

/**
 * While something on the page names what the task speaks of and no step has done, nothing is clicked whose name has
 * nothing to do with the task: a small model presses it readily. What a dialog asks, what the last action revealed and
 * what stands in a row that meets the task stays.
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
  const inRows = inMatchingRows(seen)
  return candidates.map((candidate) => {
    const { label, index, virtual } = candidate
    const stays =
      virtual !== undefined ||
      (matchOf.get(label)?.unfinished === true && !isLegal(candidate, task)) ||
      open.has(label) ||
      !seen.known.has(label) ||
      inRows.has(index) ||
      isInDialog(index, whole.tree)
    const rest = searchesOther(candidate, task) ? without(candidate, "canType") : candidate
    return stays ? rest : without(rest, "canClick")
  })
}

const LEGAL = /\b(?:policy|terms|conditions|imprint|legal)\b/i

/** Every site has its "Privacy policy"; nothing is done there. */
function isLegal({ control }: Candidate, task: string): boolean {
  return control?.role === "link" && LEGAL.test(control.name) && !LEGAL.test(task)
}

/** A search for something that the task does not speak of: "Search hikes" in the settings. */
function searchesOther({ control }: Candidate, task: string): boolean {
  if (!control || !isSearchField(control.role, control.name)) return false
  const things = stemsOf(control.name).filter((word) => !isSearchField("", word))
  return things.length > 0 && !speaksOf(task, things.join(" "))
}

/** Indexes of what stands in rows that have words of the task. */
function inMatchingRows({ whole, page }: Perception): Set<number> {
  const rows = findRows(whole.lines, whole.tree).filter(
    ({ lines }) => coverTogether(lines.flatMap((at) => page.matches[at] ?? [])) > 0,
  )
  return new Set(rows.flatMap(({ lines }) => lines.flatMap((at) => whole.lines[at]?.index ?? [])))
}
