import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { createTokenCounter } from "../engines/tokenCounter"
import { toTable } from "../scripts/toTable"
import { besideRows, tellBoth, type Compared } from "./ranking/besidePageAgent"
import { findFaults } from "./ranking/faults"
import { rankingSites } from "./ranking/manifest"
import { measure, type CountTokens, type Measured } from "./ranking/measure"
import { rankers, type Ranker } from "./ranking/rankers"
import { lostRows, recallRows, wordingRows } from "./ranking/report"
import type { Split } from "./ranking/site"
import { readStates, type CapturedSite } from "./ranking/states"

// Whether the element that a task needs is found, and still in the description, on pages that are longer than it.

const SPLITS: Split[] = ["tuning", "untouched"]

const USAGE = `npm run bench:ranking [-- options]

  --split WHICH  tuning or untouched; both unless told. Tasks that fail are printed for tuning alone: whoever looks at
                 those of untouched has no honest test any more
  --site NAME,…  only these sites of tuning
  --ranker NAME  what this ranker loses; the last one unless told
  --fresh        capture all pages anew, as has to be done when content/ has changed
  --check        only say what is wrong with the manifest
  --json FILE    write the figures to FILE, and what every ranker made of every task of tuning`

const { values } = parseArgs({
  options: {
    split: { type: "string", default: SPLITS.join(",") },
    site: { type: "string" },
    ranker: { type: "string", default: rankers.at(-1)?.name ?? "" },
    fresh: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    json: { type: "string" },
    help: { type: "boolean", short: "h", default: false },
  },
})

const splits = SPLITS.filter((split) => values.split.split(",").includes(split))
const named = values.site?.split(",")
const chosen = rankingSites.filter(
  ({ name, split }) =>
    splits.includes(split) && (named === undefined || (split === "tuning" && named.includes(name))),
)
if (values.help || chosen.length === 0 || !rankers.some(({ name }) => name === values.ranker)) {
  console.error(USAGE)
  process.exit(values.help ? 0 : 2)
}

const countTokens = cached(createTokenCounter(readTokenizer).count)
const sites = await readStates(chosen, values.fresh)
const faults = await findFaults(sites, countTokens)
if (faults.length > 0) console.log(`${faults.join("\n")}\n`)
if (!values.check) {
  const figures: Record<string, string[][][]> = {}
  let tasks: Record<string, Measured[]> = {}
  for (const split of new Set(chosen.map((site) => site.split))) {
    const own = sites.filter((site) => site.split === split)
    const measured = new Map<string, Measured[]>()
    for (const ranker of rankers) measured.set(ranker.name, await measureAll(ranker, own))
    const results = measured.get(values.ranker) ?? []
    figures[split] = [recallRows("ranker", measured), wordingRows(results), besideRows(await compareAll(own))]
    const states = own.flatMap((site) => site.states)
    console.log(
      `${split}: ${own.length} sites, ${states.length} page states. Recall in percent, macro over sites.`,
    )
    const read = states.filter((state) => state.pageAgent).length
    console.log(`page-agent read ${read} of the states; in the others it names nothing.\n`)
    for (const rows of figures[split]) console.log(`${toTable(rows)}\n`)
    if (split !== "tuning") continue
    tasks = Object.fromEntries(measured)
    console.log(`${toTable(lostRows(results))}\n`)
  }
  if (values.json !== undefined) writeFileSync(values.json, JSON.stringify({ figures, tasks }, undefined, 2))
}

async function measureAll(ranker: Ranker, own: CapturedSite[]): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const { name, states } of own)
    for (const state of states)
      for (const [at, task] of state.tasks.entries())
        measured.push(await measure(ranker, name, state, task, state.needed[at] ?? [], countTokens))
  return measured
}

async function compareAll(own: CapturedSite[]): Promise<Compared[]> {
  const compared: Compared[] = []
  for (const { name, states } of own)
    for (const state of states)
      for (const at of state.tasks.keys()) compared.push(await tellBoth(name, state, at, countTokens))
  return compared
}

async function readTokenizer() {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(import.meta.dirname, "../assets/model", name), "utf8")) as object
  return { tokenizer: read("tokenizer.json"), config: read("tokenizer_config.json") }
}

/** The same texts come with every task and ranker. */
function cached(count: CountTokens): CountTokens {
  const known = new Map<string, number>()
  return async (texts) => {
    const unknown = [...new Set(texts.filter((text) => !known.has(text)))]
    const counts = await count(unknown)
    unknown.forEach((text, at) => known.set(text, counts[at]!))
    return texts.map((text) => known.get(text)!)
  }
}
