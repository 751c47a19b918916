import type { Candidate, Line, PageLines } from "./describe"
import { matchTask, type Match } from "./match"
import { rankLines, type RankQuery } from "./rank"

export type FittedPage = {
  /** The page description. */
  text: string
  /** The lines in it, without "Show more". */
  lines: Line[]
  /** Candidates an action may name now: those with a line in the description, "Show more" among them. */
  candidates: Candidate[]
  /** Every candidate of the page with its score, in document order. */
  ranked: { candidate: Candidate; score: number; shown: boolean }[]
  /** How each line of the page meets the task, shown or not, in document order. */
  matches: Match[]
  /** Lines left out. */
  pruned: Line[]
  tokens: number
}

export type FitOptions = {
  /** Tokens the description may take. */
  budget: number
  /**
   * Beyond this many tokens only lines that have to do with the task are added: what else there is distracts a small
   * model more than it helps. Equal to the budget for models that read long pages well.
   */
  comfort: number
  /** Token counts of texts, in the model that will read them. */
  countTokens: (texts: string[]) => Promise<number[]>
  query: RankQuery
  /** The last action did not work: what was pruned may be what is needed. */
  stuck?: boolean
  /** Labels and texts shown before "Show more" was clicked on this same page; they give way to the next slice. */
  alreadyShown?: Set<string>
}

export const SHOW_MORE = 'button "Show more"'
const ALREADY_SHOWN_PENALTY = 5

/** Keeps the lines that matter most to the task within the budget, in document order, with the headings above them. */
export async function fitPage(page: PageLines, options: FitOptions): Promise<FittedPage> {
  const { lines } = page
  // A line costs its own tokens and the newline.
  const costs = await options.countTokens(lines.map((line) => line.text + "\n"))
  const matches = matchTask(lines, page.tree, options.query)
  const scores = rankLines(lines, matches, page.tree, options.query).map((score, at) =>
    options.alreadyShown?.has(lines[at]?.text ?? "") ? score - ALREADY_SHOWN_PENALTY : score,
  )
  const total = sum(costs)
  const kept =
    total <= Math.min(options.budget, options.comfort)
      ? new Set(lines.keys())
      : choose(lines, costs, scores, options)
  const pruned = lines.filter((_, at) => !kept.has(at))
  const shownLines = lines.filter((_, at) => kept.has(at))
  const prunedMatter = scores.some((score, at) => !kept.has(at) && lines[at]?.candidate && score >= RELEVANT)
  const more = pruned.length > 0 ? [showMore(page.candidates, prunedMatter || options.stuck === true)] : []
  const text = [...shownLines.map((line) => line.text), ...more.map((candidate) => candidate.label)].join(
    "\n",
  )
  const shown = new Set(shownLines.flatMap((line) => (line.candidate ? [line.candidate] : [])))
  const scoreOf = new Map(lines.map((line, at) => [line.candidate, scores[at] ?? 0]))
  return {
    text,
    lines: shownLines,
    candidates: [...shown, ...more],
    ranked: page.candidates.map((candidate) => ({
      candidate,
      score: scoreOf.get(candidate) ?? 0,
      shown: shown.has(candidate),
    })),
    matches,
    pruned,
    tokens: sum([...kept].map((at) => costs[at] ?? 0)),
  }
}

/**
 * Offered when something was pruned that matters, or when nothing else has worked: a small model asks for more too
 * readily. The label stays unique: a page may have a button of that name itself.
 */
function showMore(candidates: Candidate[], canClick: boolean): Candidate {
  const label = candidates.some((candidate) => candidate.label === SHOW_MORE) ? `${SHOW_MORE} #2` : SHOW_MORE
  return {
    label,
    index: -1,
    virtual: { name: "Show more" },
    canClick,
    canType: false,
    canSelect: false,
  }
}

/** Tokens kept back for the "Show more" line. */
const SHOW_MORE_TOKENS = 6

/** Lines below this have nothing to do with the task. */
const RELEVANT = 0.4
/** Headings and texts that have nothing to do with the task only fill the page; so do controls beside the point. */
const LEAST_SCORE: Record<Line["kind"], number> = {
  page: 0,
  heading: RELEVANT,
  text: 0.25,
  alert: 0,
  element: -0.3,
}

const STRONG = 0.5
const LEAST_BESIDE_STRONG = 0.22

/** A field says little about where the task goes on: forms stand on every page. */
function isActedOn(candidate: Candidate | undefined): boolean {
  return candidate?.control !== undefined && !candidate.canType
}

function choose(
  lines: Line[],
  costs: number[],
  scores: number[],
  { budget, comfort }: Pick<FitOptions, "budget" | "comfort">,
): Set<number> {
  const kept = new Set([0])
  let used = (costs[0] ?? 0) + SHOW_MORE_TOKENS
  const strong = lines.some(({ candidate }, at) => isActedOn(candidate) && (scores[at] ?? 0) >= STRONG)
  const order = [...lines.keys()].slice(1).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  for (const at of order) {
    const isRelevant = (scores[at] ?? 0) >= RELEVANT
    const kind = lines[at]?.kind ?? "text"
    if ((scores[at] ?? 0) < (kind === "element" && strong ? LEAST_BESIDE_STRONG : LEAST_SCORE[kind])) continue
    const limit = isRelevant ? budget : Math.min(comfort, budget)
    const wanted = [isRelevant ? [at, ...headingAbove(lines, at)] : [at], [at]]
      .map((group) => group.filter((index) => !kept.has(index)))
      .find((group) => used + sum(group.map((index) => costs[index] ?? 0)) <= limit)
    for (const index of wanted ?? []) {
      kept.add(index)
      used += costs[index] ?? 0
    }
  }
  return kept
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** The nearest heading before a line, which says what the line belongs to. */
function headingAbove(lines: Line[], at: number): number[] {
  for (let index = at - 1; index > 0; index--) if (lines[index]?.kind === "heading") return [index]
  return []
}
