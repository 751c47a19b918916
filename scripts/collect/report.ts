import { median } from "../../bench/taskReport"
import type { Figure } from "../../src/evaluation/bootstrap"
import type { NamedFigure } from "../../src/evaluation/figures"
import { wilson } from "../../src/evaluation/wilson"
import { QUALITIES, TRUSTED, type Quality } from "../../src/trajectory/quality"
import { countOf, figureRows, percent } from "../figureRows"
import { toTable } from "../toTable"
import type { RunRow } from "./runRow"

const MEANING: Record<Quality, string> = {
  verified: "a check holds",
  confirmed: "a person says so",
  claimed: "only the model says so",
  failed: "it broke off",
  stopped: "it was stopped, or the agent gave up",
}

/** What the runs came to: how many of each kind, success with its range, and what a step takes. */
export function printReport(rows: readonly RunRow[]): string {
  const tasks = new Set(rows.map(({ id }) => id)).size
  const made = `${countOf(tasks, "task")}, ${countOf(rows.length, "run")}`
  if (rows.length === 0) return made
  const kinds = QUALITIES.map((known) => {
    const share = rows.filter((row) => row.known === known).length
    return [known, String(share), percent(share / rows.length), MEANING[known]]
  })
  return [
    made,
    toTable([["known", "runs", "%", ""], ...kinds]),
    toTable(figureRows(successFigures(rows))),
    toTable([["", ""], ...costRows(rows)]).trimStart(),
  ].join("\n\n")
}

function successFigures(rows: readonly RunRow[]): NamedFigure[] {
  const judged = rows.filter(({ right }) => right !== undefined)
  const claimed = judged.filter(({ known }) => known !== "failed" && known !== "stopped")
  const isTrusted = ({ known }: RunRow) => TRUSTED.includes(known)
  const isRight = ({ right }: RunRow) => right === true
  return [
    { name: "success: verified or confirmed", figure: shareOf(rows, isTrusted) },
    { name: "success: by the site's own state", figure: shareOf(judged, isRight) },
    { name: "really done, of those that say so", figure: shareOf(claimed, isRight) },
  ]
}

/**
 * The mean of the tasks' shares. Runs of one task are alike, so its range is that of as many trials as there are tasks,
 * which is right for runs that are all alike and wide for others.
 */
export function shareOf(rows: readonly RunRow[], holds: (row: RunRow) => boolean): Figure | undefined {
  const ids = [...new Set(rows.map(({ id }) => id))]
  const shares = ids.map((id) => {
    const runs = rows.filter((row) => row.id === id)
    return runs.filter(holds).length / runs.length
  })
  return wilson(shares.reduce((sum, share) => sum + share, 0) / ids.length, ids.length)
}

function costRows(rows: readonly RunRow[]): string[][] {
  const sum = (read: (row: RunRow) => number) => rows.reduce((total, row) => total + read(row), 0)
  const steps = sum((row) => row.steps)
  const perStep = (read: (row: RunRow) => number, digits: number) =>
    format(steps && sum(read) / steps, digits)
  return [
    ["median steps a run", format(median(rows.map((row) => row.steps)), 0)],
    ["median seconds a step", format(median(rows.flatMap(({ stepSeconds }) => stepSeconds)), 1)],
    ["median seconds a run", format(median(rows.map(({ seconds }) => seconds)), 0)],
    ["model calls a step", perStep((row) => row.modelCalls, 2)],
    ["prompt tokens a step", perStep((row) => row.promptTokens, 0)],
    ["of them cached", perStep((row) => row.cachedTokens, 0)],
    ["reply tokens a step", perStep((row) => row.completionTokens, 0)],
  ]
}

function format(value: number | undefined, digits: number): string {
  return value?.toFixed(digits) ?? "–"
}
