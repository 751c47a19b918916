import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from "node:fs"
import { join } from "node:path"
import * as z from "zod"
import { QUALITIES } from "../../src/trajectory/quality"
import { messageOf, Refusal } from "../refusal"
import { runKey, type RunKey, type RunRow } from "./runRow"
import { writeWhole } from "./writeWhole"

export const RESULTS = "results.jsonl"

/** What must be the same for runs to be counted together. */
export type Settings = { engine: string }

export type Results = {
  /** The newest of each run, by key. */
  rows: ReadonlyMap<string, RunRow>
  find(key: RunKey): RunRow | undefined
  add(row: RunRow): void
}

const count = z.number().nonnegative()
const rowSchema = z.object({
  id: z.string(),
  repeat: z.int().positive(),
  task: z.string(),
  known: z.enum(QUALITIES),
  right: z.boolean().optional(),
  reason: z.string(),
  file: z.string().optional(),
  steps: count,
  stepSeconds: z.array(count),
  modelCalls: count,
  promptTokens: count,
  cachedTokens: count,
  completionTokens: count,
  seconds: count,
  endedAt: z.number(),
  worker: z.string(),
})

/**
 * The runs of a folder, each a line as soon as it has ended; the first line says what they were made with. What is there
 * already is read, and a last line that was cut off goes. Throws Refusal where it is something else.
 */
export function openResults(folder: string, settings: Settings): Results {
  const file = join(folder, RESULTS)
  const rows = new Map<string, RunRow>()
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new Refusal(`${folder} cannot be made: ${messageOf(error)}. Name another folder: --out DIR`, {
      cause: error,
    })
  }
  if (existsSync(file)) readResults(file, settings, rows)
  else writeWhole(file, `${JSON.stringify({ settings })}\n`)
  return {
    rows,
    find: (key) => rows.get(runKey(key)),
    add(row) {
      rows.set(runKey(row), row)
      appendFileSync(file, `${JSON.stringify(row)}\n`)
    },
  }
}

function readResults(file: string, settings: Settings, rows: Map<string, RunRow>): void {
  const text = readFileSync(file, "utf8")
  const whole = text.slice(0, text.lastIndexOf("\n") + 1)
  const [head = "", ...lines] = whole.split("\n").slice(0, -1)
  const made = readHead(head)
  if (!made) throw new Refusal(`${file} has no results of this command. Name another folder: --out DIR`)
  if (made.engine !== settings.engine)
    throw new Refusal(
      `${file} was made with ${made.engine}, and this is ${settings.engine}. Go on with the same, or name another folder: --out DIR`,
    )
  lines.forEach((line, at) => {
    const row = parseRow(line)
    if (typeof row === "string")
      throw new Refusal(`${file}, line ${at + 2}: ${row} Delete the line, and its run is done again.`)
    rows.set(runKey(row), row)
  })
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole))
}

function readHead(line: string): Settings | undefined {
  try {
    const { settings } = JSON.parse(line) as { settings?: Partial<Settings> }
    return typeof settings?.engine === "string" ? { engine: settings.engine } : undefined
  } catch {
    return undefined
  }
}

function parseRow(line: string): RunRow | string {
  try {
    const parsed = rowSchema.safeParse(JSON.parse(line))
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    return `It is no run: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unreadable"}.`
  } catch (error) {
    return `${messageOf(error)}.`
  }
}
