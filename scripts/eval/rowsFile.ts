import { appendFileSync, existsSync, readFileSync, truncateSync } from "node:fs"
import { rowKey, type StepRow } from "../../src/evaluation/stepRow"
import { messageOf, Refusal } from "../refusal"
import { startFile } from "../startFile"

/** What must be the same for rows to stand in one file. */
export type Settings = { engine: string; top: number; ranking: string }

export type RowsFile = { rows: Map<string, StepRow>; add(row: StepRow): void }

/**
 * Rows that are kept, in a file if there is one: its first line says what they were made with, each other line is a row.
 * What is in it already is read, and a last line that was cut off goes. Throws Refusal where it is another file.
 */
export function openRows(file: string | undefined, settings: Settings): RowsFile {
  const rows = new Map<string, StepRow>()
  if (file !== undefined) {
    if (existsSync(file)) readRows(file, settings, rows)
    else startFile(file, `${JSON.stringify({ settings })}\n`)
  }
  return {
    rows,
    add(row) {
      rows.set(rowKey(row), row)
      if (file !== undefined) appendFileSync(file, `${JSON.stringify(row)}\n`)
    },
  }
}

function readRows(file: string, settings: Settings, rows: Map<string, StepRow>): void {
  const text = readFileSync(file, "utf8")
  const whole = text.slice(0, text.lastIndexOf("\n") + 1)
  const [head, ...lines] = whole.split("\n").slice(0, -1)
  const made = head === undefined ? undefined : (parse(file, 1, head) as { settings?: Settings }).settings
  if (!made) throw new Refusal(`${file} is no file of this evaluation. Name another: --out FILE`)
  for (const name of ["engine", "top", "ranking"] as const)
    if (made[name] !== settings[name])
      throw new Refusal(
        `${file} was made with ${name} ${made[name]}, and this is ${settings[name]}. Go on with the same, or name another file: --out FILE`,
      )
  lines.forEach((line, at) => {
    const row = parse(file, at + 2, line) as StepRow
    if (!isRow(row)) throw broken(file, at + 2, "it is no row")
    rows.set(rowKey(row), row)
  })
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole))
}

function parse(file: string, line: number, text: string): object {
  try {
    const value = JSON.parse(text) as unknown
    if (typeof value === "object" && value !== null) return value
  } catch (error) {
    throw broken(file, line, messageOf(error))
  }
  throw broken(file, line, "it is no object")
}

function isRow({ protocol, taskId, step, judged, decision }: Partial<StepRow>): boolean {
  const hasJudgement = typeof judged === "object" && ("right" in judged || "actions" in judged)
  return (
    (protocol === "mind2web" || protocol === "lumos") &&
    typeof taskId === "string" &&
    typeof step === "number" &&
    Array.isArray(decision?.actions) &&
    hasJudgement
  )
}

function broken(file: string, line: number, why: string): Refusal {
  return new Refusal(`${file}, line ${line}: ${why}. Delete the line, and its step is done again.`)
}
