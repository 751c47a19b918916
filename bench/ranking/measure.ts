import { describePage } from "../../src/page/describe"
import { fitPage } from "../../src/page/fit"
import { EMBEDDED_MODEL } from "../../src/model/models"
import { withEquals } from "./equals"
import { fillBudget, rankOf, type TaskResult } from "./metrics"
import type { Ranker } from "./rankers"
import type { PageState, RankingTask, Wording } from "./site"
import type { Captured } from "./capture"

export type CountTokens = (texts: string[]) => Promise<number[]>

/** The embedded model's description on two cores, and one that a larger model reads to the end. */
const BUDGETS = [
  { budget: 350, comfort: EMBEDDED_MODEL.comfortTokens },
  { budget: 1000, comfort: 1000 },
]

/** The columns of what is kept: `fill` takes the best lines until the budget is full, `fit` is `fitPage`'s choice. */
export const KEPT = ["fill", "fit"].flatMap((way) => BUDGETS.map(({ budget }) => `${way} ${budget}`))

export type Measured = TaskResult & {
  state: string
  task: string
  wording: Wording
  /** Lines of what it needs; none when the description has no line for it at all. */
  needed: string[]
  /** Of the whole description. */
  tokens: number
}

/** What the ranker makes of one task of a state. */
export async function measure(
  ranker: Ranker,
  site: string,
  state: PageState & Captured,
  { task, wording }: RankingTask,
  needed: number[],
  countTokens: CountTokens,
): Promise<Measured> {
  const page = describePage(state.snapshot, task)
  const { lines, tree } = page
  const query = { url: state.snapshot.url, task, done: [], form: undefined, fresh: new Set<string>() }
  const scores = ranker.rank(lines, tree, query)
  const right = withEquals(state.snapshot, needed)
  const isNeeded = (at: number) => {
    const candidate = lines[at]?.candidate
    return candidate?.control !== undefined && right.has(candidate.index)
  }
  const neededAt = [...lines.keys()].filter(isNeeded)
  const elements = [...lines.keys()].filter((at) => lines[at]?.candidate)
  const costs = await countTokens(lines.map(({ text }) => `${text}\n`))
  const kept: Record<string, boolean> = {}
  for (const { budget, comfort } of BUDGETS) {
    const filled = fillBudget(costs, scores, budget)
    kept[`fill ${budget}`] = neededAt.some((at) => filled.has(at))
    if (!ranker.fits) continue
    const fitted = await fitPage(page, { budget, comfort, countTokens, query })
    kept[`fit ${budget}`] = neededAt.some((at) => fitted.lines.includes(lines[at]!))
  }
  return {
    site,
    state: state.id,
    task,
    wording,
    needed: neededAt.map((at) => lines[at]!.text),
    tokens: costs.reduce((sum, cost) => sum + cost, 0),
    rank: rankOf(
      elements.map((at) => scores[at]!),
      neededAt.map((at) => elements.indexOf(at)),
    ),
    kept,
  }
}
