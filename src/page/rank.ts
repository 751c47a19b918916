import MiniSearch from "minisearch"
import { isRepeated } from "./context"
import type { Line } from "./describe"
import { priceCapOf, pricesIn } from "./price"
import { isUnfilled } from "./required"
import { termsOf, topicOf, touches } from "./terms"
import { isControl, isText, type PageTree } from "./tree"

export type RankQuery = {
  /** Address of the page: links that lead nowhere else are of little use. */
  url: string
  task: string
  /** The last subgoals, newest last; they weigh less than the task. */
  recent: string[]
  /** Labels the last action revealed or worked on: they stay in the description. */
  fresh: Set<string>
}

type Document = { id: number; line: string; context: string; attributes: string; near: string }

const FIELD_BOOST = { line: 3, context: 1, attributes: 1, near: 0.7 }
const RECENT_WEIGHT = 0.3
/** How far around a line its neighbourhood reaches, in lines. */
const NEIGHBOURS = 2

/**
 * Relevance of each line to the query, higher is better, same order as `lines`. Lexical: BM25+ with prefix and near
 * matches over the line, its group, attributes and neighbours, plus priors for what forms and dialogs need.
 */
export function rankLines(lines: Line[], tree: PageTree, query: RankQuery): number[] {
  const index = new MiniSearch<Document>({
    fields: ["line", "context", "attributes", "near"],
    tokenize: termsOf,
    searchOptions: {
      boost: FIELD_BOOST,
      prefix: (term) => term.length >= 4,
      fuzzy: (term) => (term.length >= 6 ? 0.15 : false),
      combineWith: "OR",
    },
  })
  index.addAll(lines.map((line, id) => toDocument(line, id, lines, tree)))
  const scores = lines.map((line) => prior(line, tree, query.fresh))
  addMatches(scores, index, query.task, 1)
  if (query.recent.length > 0) addMatches(scores, index, query.recent.join(" "), RECENT_WEIGHT)
  lines.forEach((line, at) => {
    if (line.kind === "text") scores[at] = (scores[at] ?? 0) * TEXT_WEIGHT
  })
  weighCards(scores, lines, tree, query.task)
  demoteTwins(scores, lines)
  demoteLinksToHere(scores, lines, query.url)
  return scores
}

/** Text cannot be acted on: it is worth less than a control that matches as well. */
const TEXT_WEIGHT = 0.6

/** The price in a card is worth almost what the card's best line is: it tells products that match apart. */
const CARD_SHARE = 0.9
/** "Add to cart" in the card of another product, or of one above the price cap, matches the words and is still wrong. */
const OTHER_CARD_PENALTY = 0.5

/**
 * Rows, cards and list items about something else than the task's topic give way;
 * prices stay with the products that matter.
 */
function weighCards(scores: number[], lines: Line[], tree: PageTree, task: string): void {
  const topic = topicOf(task)
  const cards = new Map<number, number[]>()
  lines.forEach((line, at) => {
    const card = tree.ancestorsOf(line.index).find((index) => isCard(index, tree))
    if (card !== undefined) cards.set(card, [...(cards.get(card) ?? []), at])
  })
  const cap = priceCapOf(task)
  for (const members of cards.values()) {
    const isAbout =
      topic.size === 0 || members.some((at) => isField(lines[at]) || touches(lines[at]?.text ?? "", topic))
    const prices = members.flatMap((at) => (lines[at]?.kind === "text" ? pricesIn(lines[at].text) : []))
    const isTooDear = cap !== undefined && prices.length > 0 && Math.min(...prices) >= cap
    const best = Math.max(
      ...members.map((at) => (lines[at]?.kind === "element" ? (scores[at] ?? 0) : -Infinity)),
    )
    for (const at of members) {
      const line = lines[at]
      if (line?.kind === "text" && pricesIn(line.text).length > 0)
        scores[at] = Math.max(scores[at] ?? 0, CARD_SHARE * best)
      if (!isAbout || isTooDear) scores[at] = Math.min(scores[at] ?? 0, 0) - OTHER_CARD_PENALTY
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

/** A row, card or list item; sections of a page look alike too, but each has a matter of its own. */
function isCard(index: number, tree: PageTree): boolean {
  const tag = tree.containerAt(index)?.tag ?? ""
  return (
    !["section", "main", "nav", "aside", "header", "footer", "form", "fieldset"].includes(tag) &&
    isRepeated(index, tree)
  )
}

/** Of several links to one address, the best speaks for the others. */
const TWIN_PENALTY = 0.6

function demoteTwins(scores: number[], lines: Line[]): void {
  const best = new Map<string, number>()
  const addressOf = (line: Line): string | undefined =>
    line.candidate?.control?.role === "link" ? line.candidate.control.href : undefined
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

const HERE_PENALTY = 1

function demoteLinksToHere(scores: number[], lines: Line[], url: string): void {
  lines.forEach((line, at) => {
    const control = line.candidate?.control
    if (control?.role === "link" && control.href === url) scores[at] = (scores[at] ?? 0) - HERE_PENALTY
  })
}

/** Matches are scaled to 1 for the best line, so that priors weigh the same on every page. */
function addMatches(scores: number[], index: MiniSearch<Document>, text: string, weight: number): void {
  const results = index.search(text)
  const best = results[0]?.score ?? 1
  for (const { id, score } of results)
    scores[id as number] = (scores[id as number] ?? 0) + (weight * score) / best
}

function toDocument(line: Line, id: number, lines: Line[], tree: PageTree): Document {
  const control = line.candidate?.control
  const near = lines
    .slice(Math.max(1, id - NEIGHBOURS), id + NEIGHBOURS + 1)
    .filter((other) => other !== line)
  const groups = tree.ancestorsOf(line.index).map((at) => tree.containerAt(at)?.name ?? "")
  const { id: domId, name, placeholder, title, autocomplete } = control?.attributes ?? {}
  return {
    id,
    line: [line.text, control?.options?.map((option) => option.text).join(" ")].join(" "),
    context: groups.join(" "),
    attributes: [domId, name, placeholder, title, autocomplete, control?.description]
      .join(" ")
      .replace(/[_-]|(?<=\p{Ll})(?=\p{Lu})/gu, " "),
    near: near.map((other) => other.text).join(" "),
  }
}

function prior(line: Line, tree: PageTree, fresh: Set<string>): number {
  let score = { page: 0, heading: 0.05, alert: 0.5, text: -0.15, element: 0 }[line.kind]
  const control = line.candidate?.control
  if (line.candidate?.virtual) score += 0.5
  if (control) {
    if (control.editable || control.options) score += 0.4
    else if (["checkbox", "radio", "switch", "slider"].includes(control.role)) score += 0.25
    else if (control.role === "button") score += 0.15
    if (control.form !== undefined) score += 0.1
    if (control.focused) score += 0.2
    if (control.invalid) score += 0.3
    if (isUnfilled(control)) score += 0.3
    if (control.disabled) score -= 0.2
  }
  const node = tree.nodes[line.index]
  if ((isControl(node) || isText(node)) && node.inViewport) score += 0.1
  if (tree.ancestorsOf(line.index).some((at) => isDialog(tree, at))) score += 0.6
  if (tree.ancestorsOf(line.index).some((at) => tree.containerAt(at)?.tag === "footer")) score -= 0.15
  if (line.candidate && fresh.has(line.candidate.label)) score += 1
  return score
}

function isDialog(tree: PageTree, index: number): boolean {
  const container = tree.containerAt(index)
  return container?.modal === true || container?.role === "dialog" || container?.role === "alertdialog"
}
