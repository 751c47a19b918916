import { appendFileSync, existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import * as z from "zod"
import { QUALITIES } from "../../src/trajectory/quality"
import { messageOf, Refusal } from "../refusal"
import { printHead, takeUp } from "../takeUp"
import { runKey, type RunKey, type RunRow } from "./runRow"
import { writeWhole } from "./writeWhole"

export const RESULTS = "results.jsonl"

/** What must be the same for runs to be counted together. */
export type Settings = { engine: string }

const REMEDY = "Delete the line, and its run is done again."

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
  if (existsSync(file)) takeUp(file, { settings, take, remedy: REMEDY, instead: "another folder: --out DIR" })
  else writeWhole(file, printHead(settings))
  return {
    rows,
    find: (key) => rows.get(runKey(key)),
    add(row) {
      rows.set(runKey(row), row)
      appendFileSync(file, `${JSON.stringify(row)}\n`)
    },
  }

  function take(value: unknown): string | undefined {
    const parsed = rowSchema.safeParse(value)
    if (!parsed.success) return problemOf(parsed.error)
    rows.set(runKey(parsed.data), parsed.data)
    return undefined
  }
}

function problemOf({ issues: [issue] }: z.ZodError): string {
  return `It is no run: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "unreadable"}`
}
