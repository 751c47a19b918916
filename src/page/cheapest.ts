import type { Line } from "./describe"
import { pricesIn } from "./price"
import { findRows, groupRows } from "./rows"
import type { PageTree } from "./tree"

const ASKS_CHEAPEST = /\b(?:cheapest|lowest[- ]priced?|lowest price|least expensive|best price)\b/i

/**
 * Who asks for the cheapest of rows with prices means the row of the lowest price, in each list. Positions in `lines`; both empty when
 * the task does not ask for it.
 */
export function findCheapest(
  lines: Line[],
  tree: PageTree,
  task: string,
): { cheapest: Set<number>; dearer: Set<number> } {
  const cheapest = new Set<number>()
  const dearer = new Set<number>()
  for (const rows of ASKS_CHEAPEST.test(task) ? groupRows(findRows(lines, tree), tree) : []) {
    const priced = rows.flatMap((row) => {
      const prices = row.lines.flatMap((at) => pricesIn(lines[at]?.text ?? ""))
      const offers = row.lines.some((at) => lines[at]?.candidate?.canClick)
      return offers && prices.length > 0 ? [{ at: row.lines, price: Math.min(...prices) }] : []
    })
    const lowest = Math.min(...priced.map(({ price }) => price))
    for (const { at, price } of priced) for (const each of at) (price > lowest ? dearer : cheapest).add(each)
  }
  return { cheapest, dearer }
}
