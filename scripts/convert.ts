import { resolve, sep } from "node:path"
import type { LanguageModel } from "../src/model/languageModel"
import { runCommand } from "./command"
import { convertItems, WHAT, type By } from "./convert/convertItems"
import { countOnly, openOutput, rejectsFileOf, type Output } from "./convert/output"
import { readOptions, USAGE, type ConvertOptions } from "./convert/readOptions"
import { printReport } from "./convert/report"
import { writeRows } from "./convert/writeRows"
import { findDataFiles } from "./dataFiles"
import { openModel } from "./eval/engines"
import { readKey } from "./readKey"
import { Refusal } from "./refusal"
import { watchInterrupt } from "./watchInterrupt"

// Plans and action lists become subgoals with actions, as Lumos' annotations have them: docs/conversion.md.

const TOLD = 10
/** Of a server that does not say; the prompt has examples. */
const CONTEXT_TOKENS = 8192

const signal = watchInterrupt()
await runCommand({ usage: USAGE, read: readOptions, run, signal })

async function run(options: ConvertOptions): Promise<void> {
  const { data, out, domain, engine, seed, known } = options
  checkApart(data, out)
  findDataFiles(data, WHAT)
  const { model, close } = await open(options)
  const output =
    out === undefined ? countOnly() : openOutput(out, { data, domain, engine, seed, known: known.join() })
  const by = new Map<By, number>()
  try {
    await convertAll(options, model, output, by)
  } catch (error) {
    if (out !== undefined) console.error(`${out} has what was converted so far: the same command goes on.`)
    throw error
  } finally {
    await close()
  }
  console.log(printReport({ accepted: output.accepted(), reasons: output.reasons, by }))
  if (out === undefined) return
  if (output.reasons.length > 0) console.log(`\nEach with its place is in ${rejectsFileOf(out)}.`)
  if (options.rows && domain !== "webshop") console.log(`\n${(await writeRows(out, domain)).join("\n")}`)
}

async function convertAll(
  { data, domain, known, limit, seed, attempts }: ConvertOptions,
  model: LanguageModel | undefined,
  output: Output,
  by: Map<By, number>,
): Promise<void> {
  const already = output.done()
  if (already > 0) console.error(`${already} items are done already.`)
  let told = 0
  const settings = { data, domain, known, limit, seed, attempts, signal, ...(model && { model }) }
  for await (const made of convertItems(settings, output)) {
    by.set(made.by, (by.get(made.by) ?? 0) + 1)
    if (made.by !== "rejected" || ++told > TOLD) continue
    const { file, line, rejected } = made.reject
    console.error(`${file}, line ${line}: ${rejected.at(-1)?.reason}`)
    if (told === TOLD) console.error("More are counted below.")
  }
}

async function open({
  engine,
  keyEnv,
}: ConvertOptions): Promise<{ model?: LanguageModel; close(): Promise<void> }> {
  if (engine === "template") return { close: async () => {} }
  const apiKey = readKey(keyEnv)
  return openModel(engine, { dialogue: "instruct", contextTokens: CONTEXT_TOKENS, apiKey })
}

/** What is written is not read. */
function checkApart(data: string, out: string | undefined): void {
  if (out !== undefined && (resolve(out) === resolve(data) || resolve(out).startsWith(resolve(data) + sep)))
    throw new Refusal(`${out} lies where the data is. Name a file elsewhere: --out FILE`)
}
