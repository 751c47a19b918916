import { closest, findAll, tagOf } from "./dom"
import type { ControlDraft, Draft, TextDraft } from "./drafts"
import type { Namer } from "./names"
import { labelledControlOf } from "./roles"

/** Longer texts before a field, or after a check box, are not read as its label. */
const MAX_BEFORE = 80
const MAX_AFTER = 200

/** How far up the text beside a field may be: the field's own wrapper, its cell, its row. */
const MAX_LEVELS = 4

/** What stands before these is not beside what is in them. */
const BOUNDARIES = new Set(["dialog", "alertdialog", "main", "table", "list", "grid", "tabpanel"])

/**
 * The text that a person reads as the label of a field that names itself in no way: right after a check box, else
 * right before the field in the same row or container.
 */
export function textBeside(control: ControlDraft): TextDraft | undefined {
  const follows = control.role === "checkbox" || control.role === "radio"
  const after = follows ? labelIn(sibling(control, 1), MAX_AFTER) : undefined
  return after ?? textBefore(control)
}

/** The heading of the table column that a field stands in; "" where there is none. Good for one walk. */
export function createColumnHeaders(namer: Namer): (field: Element) => string {
  const rows = new Map<Element, Element | undefined>()

  function headerRowOf(table: Element): Element | undefined {
    if (!rows.has(table)) rows.set(table, findHeaderRow(table))
    return rows.get(table)
  }

  return (field) => {
    const cell = closest(field, "td") as HTMLTableCellElement | null
    const table = cell && closest(cell, "table")
    const above = cell && table && headerRowOf(table)?.children[cell.cellIndex]
    return above && tagOf(above) === "th" ? namer.textOf(above) : ""
  }
}

function findHeaderRow(table: Element): Element | undefined {
  return findAll(table, "tr").find((row) => row.firstElementChild && tagOf(row.firstElementChild) === "th")
}

function textBefore(control: ControlDraft): TextDraft | undefined {
  let at: Draft = control
  for (let level = 0; level < MAX_LEVELS; level++) {
    const before = sibling(at, -1)
    if (before) return labelIn(before, MAX_BEFORE, level > 1)
    if (at.parent?.kind !== "box" || BOUNDARIES.has(at.parent.role)) return undefined
    at = at.parent
  }
  return undefined
}

/** The nearest sibling that holds anything. */
function sibling(draft: Draft, step: 1 | -1): Draft | undefined {
  const siblings = draft.parent?.children ?? []
  let index = siblings.indexOf(draft) + step
  while (siblings[index]?.kind === "box" && !contentOf(siblings[index]!).length) index += step
  return siblings[index]
}

/** The draft's only text, when it is short enough, holds no control and labels no other one. */
function labelIn(draft: Draft | undefined, maxLength: number, noHeading = false): TextDraft | undefined {
  const [text, ...more] = draft ? contentOf(draft) : []
  if (text?.kind !== "text" || more.length > 0 || text.text.length > maxLength) return undefined
  // A heading further up is about all that follows.
  if (noHeading && text.heading !== undefined) return undefined
  const labelsAnother = text.namers.some((namer) => tagOf(namer) === "label" && labelledControlOf(namer))
  return labelsAnother ? undefined : text
}

/** The first two texts or controls in or at the draft. */
function contentOf(draft: Draft): Draft[] {
  const found: Draft[] = []
  const todo = [draft]
  while (todo.length > 0 && found.length < 2) {
    const next = todo.pop()!
    if (next.kind === "box") todo.push(...next.children.toReversed())
    else found.push(next)
  }
  return found
}
