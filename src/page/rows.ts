import { isRepeated } from "./context"
import type { Line } from "./describe"
import type { PageTree } from "./tree"

/** Lines that belong to one row, card or list item. */
export type Row = { container: number; lines: number[] }

const NO_ROWS = ["section", "main", "nav", "aside", "header", "footer", "form", "fieldset"]
/** A list item of a single line, as in menus and page numbers, is no thing of its own. */
const LEAST_LINES = 2

/** The rows of a page; sections of a page look alike too, but each has a matter of its own. */
export function findRows(lines: Line[], tree: PageTree): Row[] {
  const rows = new Map<number, number[]>()
  lines.forEach((line, at) => {
    const row = tree
      .ancestorsOf(line.index)
      .find((index) => !NO_ROWS.includes(tree.containerAt(index)?.tag ?? "") && isRepeated(index, tree))
    if (row !== undefined) rows.set(row, [...(rows.get(row) ?? []), at])
  })
  return [...rows]
    .filter(([, members]) => members.length >= LEAST_LINES)
    .map(([container, members]) => ({ container, lines: members }))
}
