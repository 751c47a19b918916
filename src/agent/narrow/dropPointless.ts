import { textsFor } from "../../page/fieldTexts"
import type { Candidate } from "../../page/describe"
import { isQuoted, mentions, namesIn } from "../../page/names"
import { pricesIn } from "../../page/price"
import { findRows } from "../../page/rows"
import { stemsOf } from "../../page/terms"
import { contradicts } from "../../page/synonyms"
import { timesShownMore } from "../history"
import type { Perception } from "../perceive"
import { without, type Context } from "./context"

/** Choosing once more what is chosen changes nothing; a link to the page that is shown leads nowhere. */
export function dropChosen(candidates: Candidate[], { seen, task }: Context): Candidate[] {
  return candidates.map((candidate) => {
    const rest = candidate.canSelect ? withSensibleOptions(candidate, task) : candidate
    return isChosen(candidate, seen.snapshot.url) ? without(rest, "canClick") : rest
  })
}

/** Where the task has words of options, the best of them; none when that is chosen already. */
function withSensibleOptions(candidate: Candidate, task: string): Candidate {
  const { control, options = [] } = candidate
  // "Choose size" is no answer to "in size M".
  const own = stemsOf(control?.name ?? "")
  const wanted = new Set(stemsOf(task).filter((word) => !own.includes(word)))
  const shared = options.map(({ text }) => stemsOf(text).filter((word) => wanted.has(word)).length)
  const most = Math.max(0, ...shared)
  const best = options.filter((_, at) => shared[at] === most)
  const isSelected = ({ index }: { index: number }) => control?.options?.[index]?.selected === true
  if (most > 0 && best.some(isSelected)) return without(candidate, "canSelect")
  return { ...candidate, options: best.filter((option) => !isSelected(option)) }
}

function isChosen({ control }: Candidate, url: string): boolean {
  if (!control) return false
  if (control.role === "radio") return control.checked === true
  if (["tab", "option", "treeitem", "gridcell"].includes(control.role) && control.selected) return true
  return control.role === "link" && control.href === url
}

/** Fields the task has no value for; and clicking into a field is no more than a part of typing into it. */
export function dropUntypable(candidates: Candidate[], { fields, sources }: Context): Candidate[] {
  return candidates.map((candidate) => {
    const { control } = candidate
    if (!control?.editable) return candidate
    const isTypable = candidate.canType && textsFor(control, fields, sources).length > 0
    const rest = isTypable ? candidate : without(candidate, "canType")
    // A field that opens something says so.
    return isTypable || control.expanded === undefined ? without(rest, "canClick") : rest
  })
}

export function dropOpposites(candidates: Candidate[], { task }: Context): Candidate[] {
  return candidates.map((candidate) =>
    candidate.control && !candidate.canType && contradicts(task, candidate.control.name)
      ? without(candidate, "canClick")
      : candidate,
  )
}

/** A page has been looked through after this many times of "Show more". */
const MOST_SLICES = 2

export function dropShownMore(candidates: Candidate[], { session, seen }: Context): Candidate[] {
  const isEnough = timesShownMore(session, seen.observation.fingerprint) >= MOST_SLICES
  return candidates.map((candidate) =>
    isEnough && candidate.virtual?.name === "Show more" ? without(candidate, "canClick") : candidate,
  )
}

/**
 * Where the task calls a thing by name, buttons in rows of something else: of the other rows when a row has the name, of
 * all rows when nothing on the page has it. Links stay, since they may lead to it.
 */
export function dropOtherRows(candidates: Candidate[], { seen, task }: Context): Candidate[] {
  const others = inOtherRows(seen, task)
  return candidates.map((candidate) =>
    others.has(candidate.index) ? without(candidate, "canClick") : candidate,
  )
}

function inOtherRows({ whole }: Perception, task: string): Set<number> {
  const names = namesIn(task)
  const others = new Set<number>()
  if (names.length === 0) return others
  const rows = findRows(whole.lines, whole.tree).map(({ lines }) => ({
    lines: lines.flatMap((at) => whole.lines[at] ?? []),
    text: lines.map((at) => whole.lines[at]?.text ?? "").join(" "),
  }))
  const page = whole.lines.map(({ text }) => text).join(" ")
  const isInRow = (name: string) => rows.some(({ text }) => mentions(text, name))
  const decides = names.some((name) => isInRow(name) || (!isQuoted(name, task) && !mentions(page, name)))
  for (const row of decides ? rows : []) {
    if (names.some((name) => mentions(row.text, name))) continue
    for (const { candidate, index } of row.lines)
      if (candidate?.control && candidate.control.role !== "link") others.add(index)
  }
  return others
}

const ASKS_CHEAPEST = /\b(?:cheapest|lowest[- ]priced?|lowest price|least expensive|best price)\b/i

/** Who asks for the cheapest of rows with prices means the row of the lowest. */
export function dropDearer(candidates: Candidate[], { seen: { whole }, task }: Context): Candidate[] {
  if (!ASKS_CHEAPEST.test(task)) return candidates
  const priced = findRows(whole.lines, whole.tree).flatMap(({ lines }) => {
    const members = lines.flatMap((at) => whole.lines[at] ?? [])
    const offers = members.some(({ candidate }) => candidate?.canClick)
    const prices = members.flatMap(({ text }) => pricesIn(text))
    return offers && prices.length > 0 ? [{ members, price: Math.min(...prices) }] : []
  })
  const lowest = Math.min(...priced.map(({ price }) => price))
  const dearer = new Set(
    priced.filter(({ price }) => price > lowest).flatMap(({ members }) => members.map(({ index }) => index)),
  )
  return candidates.map((candidate) =>
    dearer.has(candidate.index) ? without(candidate, "canClick") : candidate,
  )
}
