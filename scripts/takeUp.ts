import { readFileSync, truncateSync } from "node:fs"
import { messageOf, Refusal } from "./refusal"

export type TakeUpOptions = {
  /** What must be the same for the file to be gone on with. */
  settings: Readonly<Record<string, string | number>>
  /** Takes a row, or says what is wrong with it. */
  take(row: unknown): string | undefined
  /** What to do about a row that is wrong. */
  remedy: string
  /** What else to name: `another file: --out FILE`. */
  instead: string
}

/** The first line of a file of rows: what they are made with. */
export function printHead(settings: TakeUpOptions["settings"]): string {
  return `${JSON.stringify({ settings })}\n`
}

/**
 * Reads a file of rows that grows by a line of JSON for each; a last line that was cut off goes. Throws Refusal, and
 * leaves the file as it is, where it is something else, was made with other settings or has a row that is wrong.
 */
export function takeUp(file: string, { settings, take, remedy, instead }: TakeUpOptions): void {
  const text = readFileSync(file, "utf8")
  const whole = text.slice(0, text.lastIndexOf("\n") + 1)
  const [head = "", ...lines] = whole.split("\n").slice(0, -1)
  const made = settingsOf(head)
  if (!made) throw new Refusal(`${file} is no file of this command. Name ${instead}`)
  for (const [name, value] of Object.entries(settings))
    if (made[name] !== value)
      throw new Refusal(
        `${file} was made with ${name} ${String(made[name])}, and this is ${value}. Go on with the same, or name ${instead}`,
      )
  lines.forEach((line, at) => {
    const problem = takeLine(line, take)
    if (problem !== undefined) throw new Refusal(`${file}, line ${at + 2}: ${problem}. ${remedy}`)
  })
  if (whole.length < text.length) truncateSync(file, Buffer.byteLength(whole))
}

function settingsOf(head: string): Record<string, unknown> | undefined {
  try {
    const { settings } = JSON.parse(head) as { settings?: unknown }
    return typeof settings === "object" && settings !== null ? { ...settings } : undefined
  } catch {
    return undefined
  }
}

function takeLine(line: string, take: TakeUpOptions["take"]): string | undefined {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch (error) {
    return messageOf(error)
  }
  return take(row)
}
