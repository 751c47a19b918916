import type { Line } from "./describe"
import { takesText, textsFor } from "./fieldTexts"
import { findCheapest } from "./cheapest"
import { findUnaskedFilters } from "./filters"
import { coverTogether, type Match } from "./match"
import { leadsAway } from "./labels"
import { isCalled } from "./names"
import { findOpenSelects } from "./openChoices"
import { priceCapOf, pricesIn } from "./price"
import { isSubmitter, isUnfilled } from "./required"
import { findRows, groupRows, type Row } from "./rows"
import type { ControlNode } from "./snapshot"
import { isControl, isInDialog, isText, type PageTree } from "./tree"

export type RankQuery = {
  /** Address of the page: links that lead nowhere else are of little use. */
  url: string
  task: string
  /** The subgoals carried out so far, oldest first: what they did of the task weighs less from then on. */
  done: string[]
  /** The form that the last step worked on: what belongs to it stays at hand, above all what submits it. */
  form: number | undefined
  /** Labels the last action revealed or worked on: they stay in the description. */
  fresh: Set<string>
}

/**
 * Relevance of each line to the query, higher is better, same order as `lines` and `matches`: how much of the task its
 * words cover, plus priors for what forms and dialogs need. Below 0 it is beside the point.
 */
export function rankLines(
  lines: Line[],
  matches: Match[],
  tree: PageTree,
  query: RankQuery,
  passes: readonly RankPass[] = RANK_PASSES,
): number[] {
  const scores = matches.map(({ coverage }) => coverage)
  for (const pass of passes) pass(scores, { lines, matches, tree, query })
  return scores
}

type Ranked = { lines: Line[]; matches: Match[]; tree: PageTree; query: RankQuery }

/** Changes the scores for one reason. */
export type RankPass = (scores: number[], page: Ranked) => void

/** What a line has to do with the task. */
export const RELEVANCE_PASSES: readonly RankPass[] = [weighWording, weighMeaning, weighTexts]

/** What of it is at hand for the next step. */
export const RANK_PASSES: readonly RankPass[] = [
  ...RELEVANCE_PASSES,
  addPriors,
  weighCards,
  demoteUnaskedFilters,
  promoteOpenSelects,
  demoteTwins,
  demoteLinksToHere,
]

/** What a label's other words take from its relevance: "Add to cart Espresso Cup" is no good for a hoodie. */
const OTHER_WORDS = 0.5
const PRECISION = 0.2
/** What the task calls by its very name. */
const CALLED = 0.3
/** Text cannot be acted on: it is worth less than a control that matches as well. */
const TEXT_WEIGHT = 0.6

function weighWording(scores: number[], { lines, matches, query }: Ranked): void {
  lines.forEach((line, at) => {
    const { coverage, precision, namesAnother } = matches[at]!
    const control = line.candidate?.control
    const called = control && !control.editable && isCalled(control.name, query.task) ? CALLED : 0
    scores[at] = namesAnother
      ? -OTHER_CARD_PENALTY
      : called + coverage * (1 - OTHER_WORDS * (1 - precision)) + (coverage > 0 ? precision * PRECISION : 0)
  })
}

/** What a control is worth whose words mean what the task means. */
const LIKENESS = 0.5

function weighMeaning(scores: number[], { lines, matches }: Ranked): void {
  lines.forEach(({ candidate }, at) => {
    if (candidate) scores[at] = (scores[at] ?? 0) + LIKENESS * matches[at]!.likeness
  })
}

function weighTexts(scores: number[], { lines }: Ranked): void {
  lines.forEach((line, at) => {
    if (isReading(line)) scores[at] = (scores[at] ?? 0) * TEXT_WEIGHT
  })
}

function isReading({ kind }: Line): boolean {
  return kind === "text" || kind === "heading"
}

function addPriors(scores: number[], { lines, matches, tree, query }: Ranked): void {
  lines.forEach((line, at) => {
    const name = line.candidate?.control?.name ?? ""
    const bare = BARE_ANSWER.test(name) && matches[at]!.terms.size === 0 && !isInDialog(line.index, tree)
    const added = prior(line, tree, query) - (bare ? BARE_PENALTY : 0)
    scores[at] = (scores[at] ?? 0) + (isReading(line) ? added * TEXT_WEIGHT : added)
  })
}

/** A bare answer means nothing without its question: the question must have to do with the task. */
const BARE_ANSWER = /^(?:yes|no|ok|okay)$/i
const BARE_PENALTY = 0.4

function prior(line: Line, tree: PageTree, { fresh, task, form }: RankQuery): number {
  let score = { page: 0, heading: 0.05, alert: 0.5, text: -0.15, element: 0 }[line.kind]
  const control = line.candidate?.control
  if (line.candidate?.virtual) score += 0.5
  if (control) {
    if (control.editable && !takes(control, task)) score -= 0.3
    else if (control.editable || control.options) score += 0.4
    else if (["checkbox", "radio", "switch", "slider"].includes(control.role)) score += 0.15
    else if (["button", "tab", "menuitem"].includes(control.role)) score += 0.15
    if (control.form !== undefined) score += 0.1
    if (control.form !== undefined && control.form === form)
      score += isSubmitter(control) ? 0.6 : control.editable ? 0.3 : 0
    if (control.focused) score += 0.2
    if (control.invalid) score += 0.3
    if (isUnfilled(control)) score += 0.3
    if (control.disabled) score -= 0.2
  }
  const node = tree.nodes[line.index]
  if ((isControl(node) || isText(node)) && node.inViewport) score += 0.05
  if (isInDialog(line.index, tree)) score += 0.6
  if (tree.ancestorsOf(line.index).some((at) => tree.containerAt(at)?.tag === "footer")) score -= 0.2
  if (line.candidate && fresh.has(line.candidate.label)) score += 1
  return score
}

/** Whether the task states anything that could be typed into the field. */
function takes(control: ControlNode, task: string): boolean {
  return takesText(textsFor(control, [], { person: [task], page: [] }))
}

/** The price in a card is worth almost what the card's best line is: it tells products that match apart. */
const CARD_SHARE = 0.9
/** "Add to cart" in the card of another product, or of one above the price cap, matches the words and is still wrong. */
const OTHER_CARD_PENALTY = 0.5
/** The row that is meant when the cheapest is asked for. */
const CHEAPEST = 0.4
/** A card that covers this much less of the task than the best one beside it is another thing. */
const CLOSE = 0.75
/** Rows that have this little to do with the task do not differ in it. */
const LEAST_COVERED = 0.15

/**
 * Rows, cards and list items that have less to do with the task than others of their kind give way; prices stay with
 * the products that matter.
 */
function weighCards(scores: number[], { lines, matches, tree, query: { task } }: Ranked): void {
  const coverOf = (row: Row) => coverTogether(row.lines.map((at) => matches[at]!))
  const rows = groupRows(findRows(lines, tree), tree).flatMap((group) => {
    const best = Math.max(0, ...group.map(coverOf))
    return group.map((row) => ({
      members: row.lines,
      isOther: best >= LEAST_COVERED && coverOf(row) < CLOSE * best,
    }))
  })
  const { cheapest, dearer } = findCheapest(lines, tree, task)
  for (const at of cheapest) scores[at] = (scores[at] ?? 0) + CHEAPEST
  const cap = priceCapOf(task)
  for (const { members, isOther } of rows) {
    if (members.some((at) => isField(lines[at]))) continue
    const prices = members.flatMap((at) => (lines[at]?.kind === "text" ? pricesIn(lines[at].text) : []))
    const isTooDear = cap !== undefined && prices.length > 0 && Math.min(...prices) >= cap
    const top = Math.max(
      ...members.map((at) => (lines[at]?.kind === "element" ? (scores[at] ?? 0) : -Infinity)),
    )
    for (const at of members) {
      const line = lines[at]
      if (line?.kind === "text" && pricesIn(line.text).length > 0)
        scores[at] = Math.max(scores[at] ?? 0, CARD_SHARE * top)
      if (isOther || isTooDear || dearer.has(at))
        scores[at] = Math.min(scores[at] ?? 0, 0) - OTHER_CARD_PENALTY
    }
  }
}

/** A group with a field in it is part of a form: the task's value may belong there whatever it is called. */
function isField(line: Line | undefined): boolean {
  const control = line?.candidate?.control
  return (
    control !== undefined && (control.editable || control.options !== undefined || control.role === "radio")
  )
}

/** Of several links to one address, the best speaks for the others. */
const TWIN_PENALTY = 0.6

function demoteTwins(scores: number[], { lines }: Ranked): void {
  const best = new Map<string, number>()
  const addressOf = (line: Line): string | undefined => {
    const control = line.candidate?.control
    return control?.role === "link" && leadsAway(control.href) ? control.href : undefined
  }
  lines.forEach((line, at) => {
    const address = addressOf(line)
    if (address === undefined) return
    const other = best.get(address)
    if (other === undefined || (scores[at] ?? 0) > (scores[other] ?? 0)) best.set(address, at)
  })
  lines.forEach((line, at) => {
    const address = addressOf(line)
    if (address !== undefined && best.get(address) !== at) scores[at] = (scores[at] ?? 0) - TWIN_PENALTY
  })
}

const FILTER_PENALTY = 0.5

/** A list with many filters beside it is what matters, not the filters. */
function demoteUnaskedFilters(scores: number[], { lines, query: { task } }: Ranked): void {
  const unasked = findUnaskedFilters(
    lines.flatMap(({ candidate }) => candidate ?? []),
    task,
  )
  lines.forEach(({ candidate }, at) => {
    if (candidate && unasked.has(candidate.index)) scores[at] = (scores[at] ?? 0) - FILTER_PENALTY
  })
}

const OPEN_BONUS = 0.5

function promoteOpenSelects(scores: number[], { lines, query: { task } }: Ranked): void {
  const open = findOpenSelects(
    lines.flatMap(({ candidate }) => candidate ?? []),
    task,
  )
  lines.forEach(({ candidate }, at) => {
    if (candidate && open.includes(candidate)) scores[at] = (scores[at] ?? 0) + OPEN_BONUS
  })
}

const HERE_PENALTY = 1

function demoteLinksToHere(scores: number[], { lines, query: { url } }: Ranked): void {
  lines.forEach((line, at) => {
    const control = line.candidate?.control
    if (control?.role === "link" && leadsAway(control.href) && control.href === url)
      scores[at] = (scores[at] ?? 0) - HERE_PENALTY
  })
}
