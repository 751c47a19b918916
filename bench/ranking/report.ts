import { KEPT, type Measured } from "./measure"
import { macro } from "./metrics"

const PLACES = [1, 5, 10, 50]

/** A row for each named set of results with its recall in percent, macro over sites, the heading first. */
export function recallRows(heading: string, named: Iterable<[string, Measured[]]>): string[][] {
  return [
    [heading, "tasks", ...KEPT, ...PLACES.map((place) => `@${place}`)],
    ...[...named].map(([name, results]) => [
      name,
      String(results.length),
      ...KEPT.map((way) =>
        results.some(({ kept }) => way in kept) ? percent(macro(results, ({ kept }) => kept[way]!)) : "",
      ),
      ...PLACES.map((place) => percent(macro(results, ({ rank }) => (rank ?? Infinity) <= place))),
    ]),
  ]
}

/** The same for each way to speak of the control. */
export function wordingRows(results: Measured[]): string[][] {
  const worded = (["label", "near", "own"] as const).map((wording): [string, Measured[]] => [
    wording,
    results.filter((result) => result.wording === wording),
  ])
  return recallRows("wording", worded)
}

/** A row for each task whose element was lost within one of the budgets, the heading first. */
export function lostRows(results: Measured[]): string[][] {
  const lost = results.filter(({ kept }) => KEPT.some((way) => way in kept && !kept[way]))
  return [
    ["state", ...KEPT, "rank", "task", "needed"],
    ...lost.map(({ state, kept, rank, task, needed }) => [
      state,
      ...KEPT.map((way) => (way in kept ? (kept[way] ? "yes" : "no") : "")),
      String(rank ?? "–"),
      task,
      needed[0] ?? "–",
    ]),
  ]
}

/** With one digit; nothing for what there is no share of. */
export function percent(share: number | undefined): string {
  return share === undefined ? "" : (100 * share).toFixed(1)
}
