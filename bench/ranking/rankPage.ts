import { describePage, type PageLines } from "../../src/page/describe"
import type { RankQuery } from "../../src/page/rank"
import type { PageSnapshot } from "../../src/page/snapshot"
import { withEquals } from "./equals"
import type { CountTokens } from "./measure"
import type { Ranker } from "./rankers"

/** The whole description of a page for a task, with a score and a cost in tokens for each line. */
export type RankedPage = {
  page: PageLines
  query: RankQuery
  scores: number[]
  costs: number[]
  /** Positions of the lines of the controls that the task needs, and of those that are as good. */
  neededAt: number[]
}

export async function rankPage(
  ranker: Ranker,
  snapshot: PageSnapshot,
  task: string,
  needed: number[],
  countTokens: CountTokens,
): Promise<RankedPage> {
  const page = describePage(snapshot, task)
  const query = { url: snapshot.url, task, done: [], form: undefined, fresh: new Set<string>() }
  const right = withEquals(snapshot, needed)
  const neededAt = [...page.lines.entries()].flatMap(([at, { candidate }]) =>
    candidate?.control !== undefined && right.has(candidate.index) ? [at] : [],
  )
  return {
    page,
    query,
    scores: ranker.rank(page.lines, page.tree, query),
    costs: await countTokens(page.lines.map(({ text }) => `${text}\n`)),
    neededAt,
  }
}
