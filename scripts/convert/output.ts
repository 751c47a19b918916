import {
  appendFileSync,
  closeSync,
  createReadStream,
  existsSync,
  openSync,
  readSync,
  truncateSync,
} from "node:fs"
import { createInterface } from "node:readline"
import type { Rejection } from "../../src/conversion/byModel"
import { printAnnotation, type Annotation } from "../../src/trajectory/annotation"
import { Refusal } from "../refusal"
import { startFile } from "../startFile"
import { printHead, takeUp } from "../takeUp"

/** What must be the same for a conversion to go on where it was. */
export type Settings = { data: string; domain: string; engine: string; seed: string; known: string }

/** What was not taken at a place; with `by` something else was in the end. */
export type Reject = {
  file: string
  line: number
  task?: string
  by?: "template" | "model"
  rejected: Rejection[]
}

export type Output = {
  /** How many items have come to an end. */
  done(): number
  accepted(): number
  /** Why items were rejected in the end. */
  reasons: readonly string[]
  add(annotation: Annotation): void
  reject(reject: Reject): void
}

const REMEDY = "Start anew with another file: --out FILE"

export function rejectsFileOf(out: string): string {
  return `${out}.rejects.jsonl`
}

/** Counts, and keeps nothing. */
export function countOnly(): Output {
  return createOutput(0, [], { annotation: () => {}, reject: () => {} })
}

/**
 * Annotations in one file, what was rejected in another, whose first line says what both were made with. Each item is one
 * line in one of them, so that their lines say how many are done. Last lines that were cut off go. Throws Refusal where
 * the files are something else.
 */
export function openOutput(out: string, settings: Settings): Output {
  const rejects = rejectsFileOf(out)
  const reasons: string[] = []
  let accepted = 0
  if (existsSync(rejects)) {
    takeUp(rejects, { settings, take, remedy: REMEDY, instead: "another file: --out FILE" })
    accepted = existsSync(out) ? cutOff(out) : 0
  } else {
    if (existsSync(out))
      throw new Refusal(`${out} is there already and is not of this command. Name another file: --out FILE`)
    startFile(rejects, printHead(settings))
  }
  appendFileSync(out, "")
  return createOutput(accepted, reasons, {
    annotation: (annotation) => appendFileSync(out, printAnnotation(annotation)),
    reject: (reject) => appendFileSync(rejects, `${JSON.stringify(reject)}\n`),
  })

  function take(row: unknown): string | undefined {
    const reject = row as Partial<Reject> | null
    if (!Array.isArray(reject?.rejected)) return "this is no reject"
    if (reject.by === undefined) reasons.push(reasonOf(reject.rejected))
    return undefined
  }
}

function createOutput(
  already: number,
  reasons: string[],
  write: { annotation(annotation: Annotation): void; reject(reject: Reject): void },
): Output {
  let accepted = already
  return {
    done: () => accepted + reasons.length,
    accepted: () => accepted,
    reasons,
    add(annotation) {
      write.annotation(annotation)
      accepted++
    },
    reject(reject) {
      write.reject(reject)
      if (reject.by === undefined) reasons.push(reasonOf(reject.rejected))
    },
  }
}

function reasonOf(rejected: readonly Rejection[]): string {
  return rejected.at(-1)?.reason ?? ""
}

const CHUNK = 1 << 20

/** The number of whole lines; what comes after the last of them is cut off. */
function cutOff(file: string): number {
  const handle = openSync(file, "r")
  const chunk = Buffer.alloc(CHUNK)
  let [lines, end, at] = [0, 0, 0]
  try {
    for (let read; (read = readSync(handle, chunk, 0, CHUNK, at)) > 0; at += read)
      for (let place = chunk.indexOf(10); place >= 0 && place < read; place = chunk.indexOf(10, place + 1)) {
        lines++
        end = at + place + 1
      }
  } finally {
    closeSync(handle)
  }
  if (end < at) truncateSync(file, end)
  return lines
}

/** The annotations of a file, a line each, as they come. */
export async function* readAnnotations(file: string): AsyncGenerator<Annotation> {
  const lines = createInterface({ input: createReadStream(file, "utf8"), crlfDelay: Infinity })
  for await (const line of lines) yield JSON.parse(line) as Annotation
}
