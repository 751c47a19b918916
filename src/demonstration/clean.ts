import type { ControlNode, PageSnapshot } from "../page/snapshot"
import { toActs, type Act } from "./acts"
import type { RawEvent } from "./events"
import { toListChoices } from "./listChoices"
import { createPages, type Pages } from "./pages"

/** What to make of an act, given those beside it: another one, itself, or nothing. */
type Pass = (acts: readonly Act[], pages: Pages) => Act[]

/** Milliseconds within which a second press on the same thing is a double click (Windows' and GTK's default). */
const DOUBLE_CLICK = 500

/** The order matters: what is dropped lets the acts around it be merged. */
const PASSES: Pass[] = [
  dropOpeningOfSelects,
  settleEnters,
  dropDoubles,
  dropFocusing,
  noteBlankPresses,
  mergeSettings,
  toListChoices,
  dropUnchanged,
]

export type Cleaned = { acts: Act[]; pages: Pages }

/**
 * A person's doings as acts worth learning: keystrokes as one text, no clicks that only bring the focus or meet nothing,
 * one act for all the events of one deed.
 */
export function cleanEvents(
  events: readonly RawEvent[],
  pageOf: (look: string) => PageSnapshot | undefined,
): Cleaned {
  const pages = createPages(events, pageOf)
  const acts = toActs(events, (act) => pages.controlOf(act)?.href)
  return { acts: PASSES.reduce((acts: Act[], pass) => pass(acts, pages), acts), pages }
}

/** A native select's list belongs to the browser: only what is chosen counts. */
function dropOpeningOfSelects(acts: readonly Act[], pages: Pages): Act[] {
  return acts.filter((act) => act.type !== "press" || pages.controlOf(act)?.tag !== "select")
}

/** Enter that sent something stays, Enter that opened something is a press, any other was part of the typing. */
function settleEnters(acts: readonly Act[], pages: Pages): Act[] {
  return acts.flatMap((act, at): Act[] => {
    if (act.type !== "enter") return [act]
    const control = pages.controlOf(act)
    if (!control || !pages.hasChanged(act)) return []
    if (!control.editable) return [{ ...act, type: "press", by: "keyboard" }]
    const next = acts[at + 1]
    const isLineBreak = control.tag !== "input" && next?.type === "value" && isSameElement(act, next)
    return isLineBreak ? [] : [act]
  })
}

function dropDoubles(acts: readonly Act[], pages: Pages): Act[] {
  const kept: Act[] = []
  for (const act of acts) {
    const before = kept.at(-1)
    const isDouble =
      before?.type === "press" &&
      act.type === "press" &&
      isSameElement(before, act) &&
      act.at - before.at <= DOUBLE_CLICK &&
      !pages.hasChanged(before)
    if (isDouble)
      kept[kept.length - 1] = { ...before, last: act.last, until: act.until, changes: act.changes }
    else kept.push(act)
  }
  return kept
}

/** A press on a field in which the person then goes on, or of which nothing came. */
function dropFocusing(acts: readonly Act[], pages: Pages): Act[] {
  return acts.filter((act, at) => {
    const control = act.type === "press" ? pages.controlOf(act) : undefined
    if (!control?.editable && !control?.slides) return true
    const next = acts[at + 1]
    const goesOn = next !== undefined && isSameElement(act, next)
    return !goesOn && pages.hasChanged(act)
  })
}

const BLANK = "Click where there is no control"

function noteBlankPresses(acts: readonly Act[], pages: Pages): Act[] {
  return acts.flatMap((act): Act[] => {
    if (act.type !== "press" || pages.controlOf(act)) return [act]
    return pages.hasChanged(act) ? [{ ...act, type: "note", words: BLANK }] : []
  })
}

/** The same field set again at once: only what it came to counts. */
function mergeSettings(acts: readonly Act[], pages: Pages): Act[] {
  const kept: Act[] = []
  for (const act of acts) {
    const before = kept.at(-1)
    if (before && isResetting(before, act, pages)) kept[kept.length - 1] = mergeSetting(before, act)
    else kept.push(act)
  }
  return kept
}

function isResetting(before: Act, act: Act, pages: Pages): boolean {
  if (before.type === "value" || before.type === "choice")
    return before.type === act.type && isSameElement(before, act)
  const isByArrows = before.type === "press" && act.type === "press" && act.by === "keyboard"
  if (!isByArrows || before.by !== "keyboard") return false
  const [one, other] = [pages.controlOf(before), pages.controlOf(act)]
  return one?.role === "radio" && other?.role === "radio" && groupOf(one) === groupOf(other)
}

/** Radio buttons of one form and name are one group (HTML). */
function groupOf({ frameId, form, attributes }: ControlNode): string {
  return JSON.stringify([frameId, form, attributes["name"]])
}

/** A text begins on the page that its first letter was typed on, where its field goes by the id it had there. */
function mergeSetting(before: Act, act: Act): Act {
  const { id, at, look } = before
  if (act.type === "value" && before.type === "value") return { ...act, id, at, look, target: before.target }
  if (act.type === "choice" && before.type === "choice")
    return { ...act, id, at, look, target: before.target }
  return { ...act, id, at }
}

/** A field that holds in the end what it held before. */
function dropUnchanged(acts: readonly Act[], pages: Pages): Act[] {
  return acts.filter((act) => act.type !== "value" || pages.controlOf(act)?.value !== act.value)
}

function isSameElement(one: Act, other: Act): boolean {
  const elementOf = (act: Act) => ("target" in act ? act.target?.element : undefined)
  return elementOf(one) !== undefined && elementOf(one) === elementOf(other) && one.tabId === other.tabId
}
