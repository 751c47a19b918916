import { createReadStream } from "node:fs"
import { checkAnnotation } from "../../src/conversion/checkAnnotation"
import { convert, type ConvertOptions as Conversion } from "../../src/conversion/convert"
import { splitItems } from "../../src/trajectory/splitItems"
import { findDataFiles } from "../dataFiles"
import type { Output, Reject } from "./output"
import { readSource, type ReadOptions } from "./readSource"

export const WHAT = "what is to be converted"

/** Longer than any task of Mind2Web. */
const MAX_LENGTH = 256 * 1024 * 1024

const REPLACED = "There are bytes here that are not UTF-8. Save the file as UTF-8 and convert it again."

export type ItemOptions = Conversion & ReadOptions & { data: string; limit: number }

export type By = "model" | "template" | "trajectory" | "rejected"

/**
 * Converts what the files hold, in order, and puts it out; items that the output has already are gone past. Yields by
 * what each came out, and what was not taken. Throws Refusal, and what the engine throws.
 */
export async function* convertItems(
  options: ItemOptions,
  output: Output,
): AsyncGenerator<{ by: By; reject: Reject }> {
  const { data, limit, signal } = options
  const start = output.done()
  let at = 0
  for await (const { file, line, text, problem } of readItems(data)) {
    signal.throwIfAborted()
    if (at >= limit) return
    if (at++ < start) continue
    const place = { file, line }
    const made = text === undefined ? refuse(problem ?? "") : await make(text, options)
    const reject = { ...place, ...made.about }
    // First what counts: a line of replies alone says nothing of the item's end.
    if (made.annotation) output.add(made.annotation)
    if (!made.annotation || reject.rejected.length > 0) output.reject(reject)
    yield { by: made.by, reject }
  }
}

type Made = { by: By; annotation?: Parameters<Output["add"]>[0]; about: Omit<Reject, "file" | "line"> }

async function make(text: string, options: ItemOptions): Promise<Made> {
  if (text.includes("\uFFFD")) return refuse(REPLACED)
  const read = readSource(text, options)
  if ("problem" in read) return refuse(read.problem)
  if ("annotation" in read) {
    const { annotation } = read
    const reason = checkAnnotation(annotation, options.domain)
    return reason === undefined
      ? { by: "trajectory", annotation, about: { rejected: [] } }
      : refuse(reason, annotation.task)
  }
  const { task } = read.source
  const converted = await convert(read.source, options)
  const { rejected } = converted
  return converted.ok
    ? { by: converted.by, annotation: converted.annotation, about: { task, by: converted.by, rejected } }
    : { by: "rejected", about: { task, rejected } }
}

function refuse(reason: string, task?: string): Made {
  return {
    by: "rejected",
    about: { ...(task !== undefined && { task }), rejected: [{ reply: "", reason }] },
  }
}

async function* readItems(
  data: string,
): AsyncGenerator<{ file: string; line: number; text?: string; problem?: string }> {
  for (const file of findDataFiles(data, WHAT))
    for await (const piece of splitItems(createReadStream(file, "utf8") as AsyncIterable<string>, MAX_LENGTH))
      yield { file, ...piece }
}
