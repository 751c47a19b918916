import { EMBEDDED_MODEL } from "../../src/model/models"
import { fitPage } from "../../src/page/fit"
import type { Captured } from "./capture"
import { meaning } from "./meaning"
import type { CountTokens } from "./measure"
import { fillBudget, macro } from "./metrics"
import { rankers } from "./rankers"
import { rankPage } from "./rankPage"
import { percent } from "./report"
import type { PageState } from "./site"

// Recall for the tokens it takes: page-agent's text of the whole page beside ours, whole and cut down to a share of its.

/** A text of the page: its tokens, and whether it names a control that the task needs. */
export type Telling = { tokens: number; named: boolean }

/** One task of a state, told in several ways; a way that had nothing to tell is left out. */
export type Compared = { site: string; state: string; tellings: Partial<Record<Way, Telling>> }

const WAYS = [
  "page-agent, whole",
  "ours, whole",
  "ours, fill half",
  "ours, fit half",
  "ours, fill quarter",
  "ours, fit quarter",
] as const
type Way = (typeof WAYS)[number]

const PAGE_AGENT: Way = "page-agent, whole"
const SHARES = { half: 2, quarter: 4 }

/**
 * The ways to tell a state, for its task number `at`. With the agent's own ranker, `fill` takes the best lines until the
 * budget is full, `fit` is `fitPage`'s choice for a model that is not easily misled. The budget is a share of page-agent's tokens of this very state; without a reading of page-agent there is none, and
 * nothing is told within it.
 */
export async function tellBoth(
  site: string,
  state: PageState & Captured,
  at: number,
  countTokens: CountTokens,
): Promise<Compared> {
  const { snapshot, pageAgent } = state
  const task = state.tasks[at]!.task
  const ranked = await rankPage(rankers.at(-1)!, snapshot, task, state.needed[at] ?? [], countTokens)
  const { page, query, scores, costs, neededAt } = ranked
  const tell = (positions: ReadonlySet<number>) => ({
    tokens: sum([...positions].map((position) => costs[position]!)),
    named: neededAt.some((position) => positions.has(position)),
  })
  const tellings: Compared["tellings"] = { "ours, whole": tell(new Set(costs.keys())) }
  if (pageAgent) {
    const [tokens = 0] = await countTokens([pageAgent.text])
    tellings[PAGE_AGENT] = { tokens, named: pageAgent.named[at] ?? false }
    for (const [name, part] of Object.entries(SHARES) as [keyof typeof SHARES, number][]) {
      const budget = Math.floor(tokens / part)
      tellings[`ours, fill ${name}`] = tell(fillBudget(costs, scores, budget))
      const way = { budget, comfort: EMBEDDED_MODEL.comfortTokens, distractible: false }
      const fitted = await fitPage(page, { ...way, countTokens, query, meaning })
      tellings[`ours, fit ${name}`] = tell(new Set(fitted.lines.map((line) => page.lines.indexOf(line))))
    }
  }
  return { site, state: state.id, tellings }
}

/**
 * A row for each way, the heading first: tokens of the states that page-agent read, each the mean of its tasks, and
 * their sum as a percentage of page-agent's; recall in percent, of all states; how many tasks need a control that only
 * one of the two texts names.
 */
export function besideRows(compared: Compared[]): string[][] {
  const theirs = sum(tokensOf(compared, PAGE_AGENT))
  const isNamed = ({ tellings }: Compared, way: Way) => tellings[way]?.named === true
  const countNamed = (by: Way, butNotBy: Way) =>
    String(compared.filter((task) => isNamed(task, by) && !isNamed(task, butNotBy)).length)
  return [
    ["beside page-agent", "tokens a state", "in all", "% of its", "recall", "only by it", "only by ours"],
    ...WAYS.map((way) => {
      const tokens = tokensOf(compared, way)
      return [
        way,
        (sum(tokens) / tokens.length).toFixed(0),
        sum(tokens).toFixed(0),
        percent(sum(tokens) / theirs),
        percent(macro(compared, (task) => isNamed(task, way))),
        ...(way === PAGE_AGENT ? ["", ""] : [countNamed(PAGE_AGENT, way), countNamed(way, PAGE_AGENT)]),
      ]
    }),
  ]
}

/** Of each state that page-agent read, told this way. */
function tokensOf(compared: Compared[], way: Way): number[] {
  const states = new Map<string, number[]>()
  for (const { state, tellings } of compared)
    if (tellings[PAGE_AGENT]) states.set(state, [...(states.get(state) ?? []), tellings[way]?.tokens ?? 0])
  return [...states.values()].map((own) => sum(own) / own.length)
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
