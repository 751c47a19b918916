/** Rows, the heading first, as aligned lines; a column of numbers is aligned to the right. */
export function toTable(rows: string[][]): string {
  const columns = (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? ""))
  const pads = columns.map(([, ...cells]) => (cells.every(isNumber) ? "padStart" : "padEnd"))
  const widths = columns.map((cells) => Math.max(...cells.map((cell) => cell.length)))
  return rows
    .map((row) =>
      row
        .map((cell, index) => cell[pads[index] ?? "padEnd"](widths[index] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n")
}

function isNumber(cell: string): boolean {
  return /^-?[\d.]+$/.test(cell)
}
