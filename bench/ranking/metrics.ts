/** What a ranking made of one task. */
export type TaskResult = {
  site: string
  /** Place of the first needed candidate among all, from 1; undefined when there is none. */
  rank: number | undefined
  /** Whether a needed line is kept, by what keeps lines within how many tokens: `fill 350`. */
  kept: Record<string, boolean>
}

/**
 * Place, from 1, of the first of the needed candidates when the highest score comes first; of equal scores the earlier
 * line does. Undefined when none is needed.
 */
export function rankOf(scores: readonly number[], needed: readonly number[]): number | undefined {
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b)
  const at = order.findIndex((index) => needed.includes(index))
  return at === -1 ? undefined : at + 1
}

/**
 * The lines that fit into the budget when the best are taken first and what does not fit is passed over; the first, the
 * page's, is always among them.
 */
export function fillBudget(costs: readonly number[], scores: readonly number[], budget: number): Set<number> {
  const kept = new Set([0])
  let used = costs[0] ?? 0
  const order = [...scores.keys()].slice(1).sort((a, b) => scores[b]! - scores[a]! || a - b)
  for (const index of order) {
    const cost = costs[index] ?? 0
    if (used + cost > budget) continue
    kept.add(index)
    used += cost
  }
  return kept
}

/** Share of the tasks that the test holds for, each site weighing the same, 0 to 1; undefined without tasks. */
export function macro<R extends { site: string }>(
  results: R[],
  holds: (result: R) => boolean,
): number | undefined {
  const shares = [...new Set(results.map(({ site }) => site))].map((site) => {
    const own = results.filter((result) => result.site === site)
    return own.filter(holds).length / own.length
  })
  if (shares.length === 0) return undefined
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}
