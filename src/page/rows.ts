import { isRepeated } from "./context"
import type { Line } from "./describe"
import type { ContainerNode } from "./snapshot"
import type { PageTree } from "./tree"

/** Lines that belong to one row, card or list item. */
export type Row = { container: number; lines: number[] }

const NO_ROWS = ["section", "main", "nav", "aside", "header", "footer", "form", "fieldset", "td", "th"]
/** A cell is a part of its row. */
const NO_ROW_ROLES = ["cell", "gridcell", "columnheader", "rowheader"]
/** A list item of a single line, as in menus and page numbers, is no thing of its own. */
const LEAST_LINES = 2

function mayBeRow(container: ContainerNode | undefined): boolean {
  return container !== undefined && !NO_ROWS.includes(container.tag) && !NO_ROW_ROLES.includes(container.role)
}

const known = new WeakMap<Line[], Row[]>()

/**
 * The rows of a page; sections of a page look alike too, but each has a matter of its own. Found once for the lines of a
 * look at the page.
 */
export function findRows(lines: Line[], tree: PageTree): Row[] {
  const found = known.get(lines) ?? collectRows(lines, tree)
  known.set(lines, found)
  return found
}

function collectRows(lines: Line[], tree: PageTree): Row[] {
  const rows = new Map<number, number[]>()
  lines.forEach((line, at) => {
    const row = tree
      .ancestorsOf(line.index)
      .find((index) => mayBeRow(tree.containerAt(index)) && isRepeated(index, tree))
    if (row !== undefined) append(rows, row, at)
  })
  return [...rows]
    .filter(([, members]) => members.length >= LEAST_LINES)
    .map(([container, members]) => ({ container, lines: members }))
}

/** Rows of one list or table each: only those are of a kind. */
export function groupRows(rows: Row[], tree: PageTree): Row[][] {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const parent = tree.nodes[row.container]?.parent ?? -1
    append(groups, parent, row)
  }
  return [...groups.values()]
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
