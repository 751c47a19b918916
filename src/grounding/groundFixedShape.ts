import type { Action } from "../action/action"
import type { Candidate } from "../page/describe"

const TYPE = 'Type "'
const SELECT = 'Select "'
const CLICK = "Click the "

/**
 * A subgoal of one of the three fixed shapes leaves a single action: same label, same text. Undefined for a subgoal
 * of another shape, or one that names no candidate. Labels are matched at the end, the longest first, so that no
 * text can pass for a label.
 */
export function groundFixedShape(
  subgoal: string,
  candidates: Candidate[],
  result: number,
): Action | undefined {
  const base = { result, env: "Env" }
  if (subgoal.startsWith(CLICK)) {
    const query = subgoal.slice(CLICK.length)
    return candidates.some(({ label, canClick }) => canClick && label === query)
      ? { ...base, op: "CLICK", query }
      : undefined
  }
  const typed = splitAtLabel(
    subgoal,
    TYPE,
    '" into the ',
    candidates.filter(({ canType }) => canType),
  )
  if (typed) return { ...base, op: "TYPE", ...typed }
  const selected = splitAtLabel(
    subgoal,
    SELECT,
    '" in the ',
    candidates.filter(({ canSelect }) => canSelect),
  )
  return selected && { ...base, op: "SELECT", ...selected }
}

function splitAtLabel(
  subgoal: string,
  prefix: string,
  joint: string,
  candidates: Candidate[],
): { query: string; text: string } | undefined {
  if (!subgoal.startsWith(prefix)) return undefined
  const endings = candidates.map(({ label }) => label).sort((a, b) => b.length - a.length)
  const query = endings.find((label) => subgoal.endsWith(joint + label))
  if (query === undefined) return undefined
  const text = subgoal.slice(prefix.length, subgoal.length - (joint + query).length)
  return { query, text }
}
