import type { Candidate, Line, PageLines } from "./describe"
import { rankLines, type RankQuery } from "./rank"

export type FittedPage = {
  /** The page description. */
  text: string
  /** Candidates an action may name now: those with a line in the description, "Show more" among them. */
  candidates: Candidate[]
  /** Every candidate of the page with its score, in document order. */
  ranked: { candidate: Candidate; score: number; shown: boolean }[]
  /** Lines left out. */
  pruned: Line[]
  tokens: number
}

export type FitOptions = {
  /** Tokens the description may take. */
  budget: number
  /** Token counts of texts, in the model that will read them. */
  countTokens: (texts: string[]) => Promise<number[]>
  query: RankQuery
  /** Labels and texts shown before "Show more" was clicked on this same page; they give way to the next slice. */
  alreadyShown?: Set<string>
}

export const SHOW_MORE = 'button "Show more"'
const ALREADY_SHOWN_PENALTY = 5

/** Keeps the lines that matter most to the task within the budget, in document order, with the headings above them. */
export async function fitPage(page: PageLines, options: FitOptions): Promise<FittedPage> {
  const { lines } = page
  // A line costs its own tokens and the newline.
  const costs = (await options.countTokens(lines.map((line) => line.text + "\n"))).map((count) =>
    Math.max(1, count),
  )
  const scores = rankLines(lines, page.tree, options.query).map((score, at) =>
    options.alreadyShown?.has(lines[at]?.text ?? "") ? score - ALREADY_SHOWN_PENALTY : score,
  )
  const total = costs.reduce((sum, cost) => sum + cost, 0)
  const kept = total <= options.budget ? new Set(lines.keys()) : choose(lines, costs, scores, options.budget)
  const pruned = lines.filter((_, at) => !kept.has(at))
  const shownLines = lines.filter((_, at) => kept.has(at))
  const more = pruned.length > 0 ? [showMore(page.candidates)] : []
  const text = [...shownLines.map((line) => line.text), ...more.map((candidate) => candidate.label)].join(
    "\n",
  )
  const shown = new Set(shownLines.flatMap((line) => (line.candidate ? [line.candidate] : [])))
  const scoreOf = new Map(lines.map((line, at) => [line.candidate, scores[at] ?? 0]))
  return {
    text,
    candidates: [...shown, ...more],
    ranked: page.candidates.map((candidate) => ({
      candidate,
      score: scoreOf.get(candidate) ?? 0,
      shown: shown.has(candidate),
    })),
    pruned,
    tokens: [...kept].reduce((sum, at) => sum + (costs[at] ?? 0), 0),
  }
}

/** The label stays unique: a page may have a button of that name itself. */
function showMore(candidates: Candidate[]): Candidate {
  const label = candidates.some((candidate) => candidate.label === SHOW_MORE) ? `${SHOW_MORE} #2` : SHOW_MORE
  return {
    label,
    index: -1,
    virtual: { name: "Show more" },
    canClick: true,
    canType: false,
    canSelect: false,
  }
}

/** Tokens kept back for the "Show more" line. */
const SHOW_MORE_TOKENS = 6

function choose(lines: Line[], costs: number[], scores: number[], budget: number): Set<number> {
  const kept = new Set([0])
  let left = budget - (costs[0] ?? 0) - SHOW_MORE_TOKENS
  const order = [...lines.keys()].slice(1).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  for (const at of order) {
    if (kept.has(at)) continue
    const needed = [at, ...headingAbove(lines, at)].filter((index) => !kept.has(index))
    const cost = needed.reduce((sum, index) => sum + (costs[index] ?? 0), 0)
    const alone = costs[at] ?? 0
    const wanted = cost <= left ? needed : alone <= left ? [at] : []
    for (const index of wanted) {
      kept.add(index)
      left -= costs[index] ?? 0
    }
  }
  return kept
}

/** The nearest heading before a line, which says what the line belongs to. */
function headingAbove(lines: Line[], at: number): number[] {
  for (let index = at - 1; index > 0; index--) if (lines[index]?.kind === "heading") return [index]
  return []
}
