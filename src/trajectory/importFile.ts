import { readItem, type Item } from "./formats"
import { splitItems } from "./splitItems"

export type ImportProblem = { file: string; line: number; message: string }

/** What a place of a file holds; `line` counts from 1 and is where it begins. */
export type Imported =
  { ok: true; file: string; line: number; item: Item } | { ok: false; problem: ImportProblem }

export type ImportOptions = {
  /** Characters of the longest value that is read. */
  maxLength?: number
  /** Where ids were first met; shared between files so that a trajectory is not imported twice. */
  seen?: Map<string, { file: string; line: number }>
  /** Takes values with U+FFFD, where bytes were no UTF-8, as they are. */
  keepsReplaced?: boolean
}

/** Longer than any task of Mind2Web, and far from what a string can hold. */
const MAX_LENGTH = 256 * 1024 * 1024

const REPLACED =
  "There are bytes here that are not UTF-8 (they read as U+FFFD). Save the file as UTF-8 and import it again, or import it with these characters as they are."

/** Reads a file of any of the formats as it arrives; what cannot be read is a problem, and the rest goes on. */
export async function* importFile(
  { name, chunks }: { name: string; chunks: AsyncIterable<string> },
  { maxLength = MAX_LENGTH, seen = new Map(), keepsReplaced = false }: ImportOptions = {},
): AsyncGenerator<Imported> {
  for await (const piece of splitItems(chunks, maxLength)) {
    const { line } = piece
    const problem = (message: string): Imported => ({ ok: false, problem: { file: name, line, message } })
    if ("problem" in piece) {
      yield problem(piece.problem)
      continue
    }
    if (!keepsReplaced && piece.text.includes("\uFFFD")) {
      yield problem(REPLACED)
      continue
    }
    const data = parseJson(piece.text)
    if (typeof data === "string") {
      yield problem(data)
      continue
    }
    const read = readItem(data.value)
    if (!read.ok) {
      yield problem(read.message)
      continue
    }
    const first = read.id === undefined ? undefined : note(seen, read.item, read.id, { file: name, line })
    yield first === undefined
      ? { ok: true, file: name, line, item: read.item }
      : problem(
          `The id "${read.id}" is in ${first.file}, line ${first.line}, already. Give one of them another id, or leave it out.`,
        )
  }
}

/** Where the id was met before; training rows of different files share theirs. */
function note(
  seen: NonNullable<ImportOptions["seen"]>,
  { format }: Item,
  id: string,
  place: { file: string; line: number },
): { file: string; line: number } | undefined {
  const key = `${format} ${format === "training-row" ? `${place.file} ` : ""}${id}`
  const first = seen.get(key)
  if (!first) seen.set(key, place)
  return first
}

/** The value, or why there is none. */
function parseJson(text: string): { value: unknown } | string {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    const isCut = /^\s*[[{]/.test(text) && !/[\]}]\s*$/.test(text)
    return isCut
      ? "The line is cut off. Copy or download the file again, or delete the line."
      : `This is not JSON (${detail.slice(0, 100)}). Correct it, or delete it.`
  }
}
