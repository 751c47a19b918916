import { fitPage } from "../../src/page/fit"
import { EMBEDDED_MODEL } from "../../src/model/models"
import { meaning } from "./meaning"
import { fillBudget, rankOf, type TaskResult } from "./metrics"
import { rankPage } from "./rankPage"
import type { Ranker } from "./rankers"
import type { PageState, RankingTask, Wording } from "./site"
import type { Captured } from "./capture"

export type CountTokens = (texts: string[]) => Promise<number[]>

const FILLED = [350, 1000]
const { comfortTokens: comfort } = EMBEDDED_MODEL

/** `fitPage`'s choice for the embedded model, and for one that is not easily misled. */
const FITTED = [
  { name: "small 150", budget: 150, comfort, distractible: true },
  { name: "small 350", budget: 350, comfort, distractible: true },
  { name: "fit 350", budget: 350, comfort, distractible: false },
  { name: "fit 1000", budget: 1000, comfort, distractible: false },
]

/** The columns of what is kept: `fill` takes the best lines until the budget is full, the others are `fitPage`'s choice. */
export const KEPT = [...FILLED.map((budget) => `fill ${budget}`), ...FITTED.map(({ name }) => name)]

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
  const { page, query, ...ranked } = await rankPage(ranker, state.snapshot, task, needed, countTokens)
  const { scores, costs, neededAt } = ranked
  const { lines } = page
  const elements = [...lines.keys()].filter((at) => lines[at]?.candidate)
  const kept: Record<string, boolean> = {}
  for (const budget of FILLED) {
    const filled = fillBudget(costs, scores, budget)
    kept[`fill ${budget}`] = neededAt.some((at) => filled.has(at))
  }
  for (const { name, ...way } of ranker.fits ? FITTED : []) {
    const fitted = await fitPage(page, { ...way, countTokens, query, meaning })
    kept[name] = neededAt.some((at) => fitted.lines.includes(lines[at]!))
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
