import type { ActionRecord, Step } from "../../src/agent/session"
import { align } from "./align"

/** Steps of two runs that stand beside each other. */
export type StepPair = { left?: Step; right?: Step; sameSubgoal: boolean; sameAction: boolean }

/**
 * Puts the steps of two runs beside each other, the same action or else the same subgoal together; what one did in the
 * place of what the other did stands beside it and differs.
 */
export function alignRuns(left: readonly Step[], right: readonly Step[]): StepPair[] {
  const pairs = align(left.length, right.length, (l, r) => likeness(left[l]!, right[r]!))
  const rows: StepPair[] = []
  let lefts: Step[] = []
  let rights: Step[] = []
  const endGap = (): void => {
    for (let at = 0; at < Math.max(lefts.length, rights.length); at++)
      rows.push(pairOf(lefts[at], rights[at]))
    lefts = []
    rights = []
  }
  for (const pair of pairs) {
    const [l, r] = [
      pair.left === undefined ? undefined : left[pair.left],
      pair.right === undefined ? undefined : right[pair.right],
    ]
    if (l && r) {
      endGap()
      rows.push(pairOf(l, r))
    } else if (l) lefts.push(l)
    else if (r) rights.push(r)
  }
  endGap()
  return rows
}

function pairOf(left: Step | undefined, right: Step | undefined): StepPair {
  return {
    ...(left && { left }),
    ...(right && { right }),
    sameSubgoal: left !== undefined && right !== undefined && haveSameSubgoal(left, right),
    sameAction: left !== undefined && right !== undefined && haveSameAction(left, right),
  }
}

function likeness(left: Step, right: Step): number {
  const ofAction = haveSameAction(left, right) ? 0.6 : 0
  return haveSameSubgoal(left, right) ? ofAction + 0.4 : ofAction
}

function haveSameSubgoal(left: Step, right: Step): boolean {
  return plain(left.subgoal) === plain(right.subgoal)
}

/** What was done to what; how the page took it is another matter. */
function haveSameAction(left: Step, right: Step): boolean {
  const [done, other] = [left.actions.map(wordsOf), right.actions.map(wordsOf)]
  return done.length > 0 && done.join("\n") === other.join("\n")
}

function wordsOf({ operation, target: { role, name } }: ActionRecord): string {
  return JSON.stringify([operation.op, "value" in operation ? operation.value : "", role, name])
}

function plain(subgoal: string): string {
  return subgoal.trim().replace(/\.$/, "").toLowerCase()
}
