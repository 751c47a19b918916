import { appendFileSync, existsSync } from "node:fs"
import { rowKey, type StepRow } from "../../src/evaluation/stepRow"
import { startFile } from "../startFile"
import { printHead, takeUp } from "../takeUp"

/** What must be the same for rows to stand in one file. */
export type Settings = { engine: string; top: number; ranking: string }

const REMEDY = "Delete the line, and its step is done again."

export type RowsFile = { rows: Map<string, StepRow>; add(row: StepRow): void }

/**
 * Rows that are kept, in a file if there is one: its first line says what they were made with, each other line is a row.
 * What is in it already is read, and a last line that was cut off goes. Throws Refusal where it is another file.
 */
export function openRows(file: string | undefined, settings: Settings): RowsFile {
  const rows = new Map<string, StepRow>()
  if (file !== undefined) {
    if (existsSync(file))
      takeUp(file, { settings, take, remedy: REMEDY, instead: "another file: --out FILE" })
    else startFile(file, printHead(settings))
  }
  return {
    rows,
    add(row) {
      rows.set(rowKey(row), row)
      if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`)
    },
  }

  function take(row: unknown): string | undefined {
    if (!isRow(row)) return "it is no row"
    rows.set(rowKey(row), row)
    return undefined
  }
}

function isRow(row: unknown): row is StepRow {
  const { protocol, taskId, step, judged, decision } = (row ?? {}) as Partial<StepRow>
  const hasJudgement = typeof judged === "object" && ("right" in judged || "actions" in judged)
  return (
    (protocol === "mind2web" || protocol === "lumos") &&
    typeof taskId === "string" &&
    typeof step === "number" &&
    Array.isArray(decision?.actions) &&
    hasJudgement
  )
}
