import type { Candidate } from "./describe"
import type { ControlNode } from "./snapshot"

/**
 * What names the control at this index of a snapshot; with `enter`, what names Enter in it. Of links of one name to one
 * address only the first has a label.
 */
export function candidateOf(
  candidates: readonly Candidate[],
  index: number,
  { role, name, href, frameId }: ControlNode,
  enter: boolean,
): Candidate | undefined {
  if (enter) return candidates.find((candidate) => candidate.virtual && candidate.index === index)
  const own = candidates.filter(({ virtual }) => virtual === undefined)
  const isLike = (other: ControlNode) =>
    other.role === role && other.name === name && other.href === href && other.frameId === frameId
  return (
    own.find((candidate) => candidate.index === index) ??
    own.find(({ control }) => control !== undefined && isLike(control))
  )
}
