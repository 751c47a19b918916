import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs"
import { dirname } from "node:path"

/** What one agent did with one instruction. */
export type ShopRow = {
  agent: string
  /** The instruction's. */
  id: string
  /** 0 to 1. */
  reward: number
  success: boolean
  seconds: number
  /** Actions on pages. */
  steps: number
  /** Calls of the model. */
  calls: number
  /** What was bought; more than one is a fault whatever the reward. */
  bought: string[]
  /** How the run ended, for a person. */
  outcome: string
}

/** The rows of a file, the last of each agent and instruction; lines that were cut off are left out. */
export function readRows(file: string): ShopRow[] {
  if (!existsSync(file)) return []
  const rows = readFileSync(file, "utf8").split("\n").flatMap(parseRow)
  return [...new Map(rows.map((row) => [`${row.agent} ${row.id}`, row])).values()]
}

function parseRow(line: string): ShopRow[] {
  try {
    return line === "" ? [] : [JSON.parse(line) as ShopRow]
  } catch {
    return []
  }
}

/** On a line of its own, also after one that was cut off. */
export function addRow(file: string, row: ShopRow): void {
  mkdirSync(dirname(file), { recursive: true })
  const isCut = existsSync(file) && !/(?:^|\n)$/.test(readFileSync(file, "utf8"))
  appendFileSync(file, `${isCut ? "\n" : ""}${JSON.stringify(row)}\n`)
}

/** A line for each agent, in percent, seconds and counts; the heading first. */
export function summarise(rows: ShopRow[], agents: string[]): string[][] {
  const head = ["agent", "instructions", "reward", "success %", "mean s", "median s", "steps", "model calls"]
  return [
    head,
    ...agents.map((agent) =>
      summaryOf(
        agent,
        rows.filter((row) => row.agent === agent),
      ),
    ),
  ]
}

function summaryOf(agent: string, rows: ShopRow[]): string[] {
  const mean = (of: (row: ShopRow) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length
  const print = (value: number) => (rows.length === 0 ? "" : value.toFixed(1))
  const seconds = rows.map((row) => row.seconds).sort((a, b) => a - b)
  const middle = rows.length / 2
  const median = ((seconds[Math.ceil(middle) - 1] ?? 0) + (seconds[Math.floor(middle)] ?? 0)) / 2
  return [
    agent,
    String(rows.length),
    print(mean(({ reward }) => 100 * reward)),
    print(mean(({ success }) => 100 * Number(success))),
    print(mean((row) => row.seconds)),
    print(median),
    print(mean(({ steps }) => steps)),
    print(mean(({ calls }) => calls)),
  ]
}
