import type { NamedFigure } from "../src/evaluation/figures"

/** Rows of a table: name, percent, range; the heading first. A figure that nothing was counted for has none. */
export function figureRows(figures: readonly NamedFigure[]): string[][] {
  const rows = figures.flatMap(({ name, figure }) =>
    figure ? [[name, percent(figure.value), `${percent(figure.low)} to ${percent(figure.high)}`]] : [],
  )
  return [["", "%", "95 % interval"], ...rows]
}

export function percent(share: number): string {
  return (100 * share).toFixed(1)
}

/** `1 task`, `2 tasks` */
export function countOf(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`
}
