import MiniSearch from "minisearch"
import type { Line } from "../../src/page/describe"
import { MATCH_WEIGHTS, matchTask, type MatchWeights } from "../../src/page/match"
import { RANK_PASSES, rankLines, type RankQuery } from "../../src/page/rank"
import type { PageTree } from "../../src/page/tree"
import { meaning } from "./meaning"

/** A way to tell which lines of a page matter to the task. */
export type Ranker = {
  name: string
  /** A score for each line, higher is better. */
  rank(lines: Line[], tree: PageTree, query: RankQuery): number[]
  /** Its scores are on the scale that `fitPage` decides by. */
  fits?: true
}

/** Plain BM25 over the words of the lines, with minisearch's own words and weights. */
const bm25: Ranker = {
  name: "BM25 alone",
  rank(lines, _, { task }) {
    const index = new MiniSearch<{ id: number; text: string }>({ fields: ["text"] })
    index.addAll(lines.map(({ text }, id) => ({ id, text })))
    const scores = lines.map(() => 0)
    for (const { id, score } of index.search(task)) scores[id as number] = score
    return scores
  },
}

const NOTHING: MatchWeights = { context: 0, attributes: 0, near: 0, synonym: 0, section: 0, nearMiss: 0 }

/** What counts besides the words of the label, in the order in which it is added. */
const ADDED: (keyof MatchWeights)[] = ["synonym", "section", "nearMiss", "context", "attributes", "near"]

/** How much of the task's words a line covers, its rare words counting more. */
function coverage(name: string, weights: MatchWeights): Ranker {
  return {
    name,
    rank: (lines, tree, query) =>
      matchTask(lines, tree, query, { worth: weights }).map((match) => match.coverage),
  }
}

const coverages = ADDED.map((added, nth) => {
  const weights = { ...NOTHING }
  for (const kind of ADDED.slice(0, nth + 1)) weights[kind] = MATCH_WEIGHTS[kind]
  return coverage(`+ ${added}`, weights)
})

const passes = RANK_PASSES.map((pass, nth): Ranker => ({
  name: `+ ${pass.name}`,
  rank: (lines, tree, query) =>
    rankLines(lines, matchTask(lines, tree, query, { meaning }), tree, query, RANK_PASSES.slice(0, nth + 1)),
  ...(nth === RANK_PASSES.length - 1 && { fits: true as const }),
}))

/** From the plainest on, each with what the one before it has; the last is what the agent uses. */
export const rankers: Ranker[] = [bm25, coverage("words of the label", NOTHING), ...coverages, ...passes]
