import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { candidateText } from "../src/mind2web/candidateText"
import { cleanTree } from "../src/mind2web/cleanTree"
import { pruneTree } from "../src/mind2web/pruneTree"
import { serialise } from "../src/mind2web/serialise"
import { treeRepr } from "../src/mind2web/treeRepr"
import { parseMind2web } from "./parseMind2web"

// What Mind2Web's models are given of a page of the data set, as JSON.

const USAGE = `npm run -s mind2web -- --html FILE --candidates ID,ID… [--clean]

  --html FILE          a page as the data set has it, cleaned_html or raw_html: well-formed XML in UTF-8
  --candidates ID,ID…  the backend_node_id of each candidate
  --clean              clean the page first, as raw_html becomes cleaned_html

It prints { "pruned": XML, "repr": TEXT, "candidates": [{ "id", "text" }] }.`

/** What the person can put right: told without a stack. */
class Refusal extends Error {}

try {
  const { html, candidates, clean, help } = readOptions()
  if (help) console.log(USAGE)
  else console.log(JSON.stringify(describePage(html, toIds(candidates), clean), undefined, 2))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 2
}

function readOptions() {
  const parse = () =>
    parseArgs({
      options: {
        html: { type: "string", default: "" },
        candidates: { type: "string", default: "" },
        clean: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values
  return orRefuse(parse, (why) => `${why}\n\n${USAGE}`)
}

function toIds(candidates: string): string[] {
  const ids = candidates.split(",").map((id) => id.trim())
  return [...new Set(ids)].filter((id) => id !== "")
}

function describePage(file: string, ids: string[], clean: boolean) {
  if (file === "") throw new Refusal(`Name the page's file: --html FILE\n\n${USAGE}`)
  if (ids.length === 0) throw new Refusal(`Name at least one candidate: --candidates ID,ID…\n\n${USAGE}`)
  const page = readPage(file)
  const tree = clean ? cleanTree(page, new Set(ids)) : page
  const pruned = orRefuse(
    () => pruneTree(tree, new Set(ids)),
    (why) => `${file}: ${why}`,
  )
  return {
    pruned: serialise(pruned),
    repr: treeRepr(pruned),
    candidates: ids.map((id) => ({ id, text: candidateText(tree, id) })),
  }
}

function readPage(file: string) {
  const bytes = orRefuse(
    () => readFileSync(file),
    (why) => `${file} cannot be read: ${why}. Name the page's file: --html FILE`,
  )
  const source = orRefuse(
    () => new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    () => `${file} is not in UTF-8. Save it in UTF-8.`,
  )
  return orRefuse(
    () => parseMind2web(source),
    (why) =>
      `${file} is not well-formed XML. ${why}\n` +
      "Give a cleaned_html or raw_html as the data set has it; a page saved from a browser is HTML, not XML.",
  )
}

function orRefuse<T>(attempt: () => T, say: (why: string) => string): T {
  try {
    return attempt()
  } catch (error) {
    throw new Refusal(say(error instanceof Error ? error.message : String(error)), { cause: error })
  }
}
