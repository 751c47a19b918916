import { join } from "node:path"
import { parseArgs } from "node:util"
import { serveSite } from "../../e2e/sites/site"
import { heldOutInstructions, tuningInstructions, type Instruction } from "../../e2e/sites/webshop/goals"
import { webshop } from "../../e2e/sites/webshop/site"
import { launchAgent, type Agent } from "../../scripts/agent"
import { build } from "../../scripts/build"
import { chooseModels } from "../../scripts/collect/chooseModels"
import { runInTab } from "../../scripts/runInTab"
import { parseServer } from "../../scripts/serverName"
import { toTable } from "../../scripts/toTable"
import { watchInterrupt } from "../../scripts/watchInterrupt"
import { describeOutcome } from "../../src/agent/describeSession"
import type { Outcome } from "../../src/agent/session"
import { webshopReward } from "../../src/evaluation/webshopReward"
import { buyAnything, buyFirst, type Baseline } from "./baselines"
import { addRow, readRows, summarise, type ShopRow } from "./rows"
import { words } from "./words"

// What agents buy on the WebShop of e2e/sites, by its reward. Each run is a line of a file; what is there is not run again.

const CAP_MS = 6 * 60_000
const BASELINES: Record<string, Baseline> = { random: buyAnything, rule: buyFirst }
const SPLITS: Record<string, Instruction[]> = { heldOut: heldOutInstructions, tuning: tuningInstructions }

const USAGE = `npm run bench:webshop [-- options]

  --instructions N  so many of the split, from its beginning; 50 unless given
  --split WHICH     heldOut (default): never look at single runs of it; or tuning
  --agents NAME,…   random, rule, embedded (our agent with the embedded model), fixed (the same with Lumos' five subgoals
                    instead of the model's plan); random,rule,embedded,fixed unless given
  --engine ENGINE   our agent with another model, as openai:URL#model; its runs are called by the model's name
  --key-env NAME    the environment variable that holds the server's key
  --fresh           run again what is in the file; the last run counts`

const { values } = parseArgs({
  options: {
    instructions: { type: "string", default: "50" },
    split: { type: "string", default: "heldOut" },
    agents: { type: "string", default: "random,rule,embedded,fixed" },
    engine: { type: "string" },
    "key-env": { type: "string" },
    fresh: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
})

const server = values.engine === undefined ? undefined : parseServer(values.engine)
const agents = server ? [server.model] : values.agents.split(",")
const problem = findProblem()
if (values.help || problem !== undefined) {
  console.error(problem === undefined ? USAGE : `${problem}\n\n${USAGE}`)
  process.exit(values.help ? 0 : 2)
}
const key = values["key-env"] === undefined ? undefined : process.env[values["key-env"]]
const chosen = SPLITS[values.split]!.slice(0, Number(values.instructions))
const file = join(import.meta.dirname, `../../out/bench/webshop/${values.split}.jsonl`)

const site = await serveSite(webshop)
const interrupted = watchInterrupt()
try {
  for (const agent of agents) await runAll(agent)
} finally {
  await site.close()
}
const ids = new Set(chosen.map(({ id }) => id))
console.log(
  toTable(
    summarise(
      readRows(file).filter(({ id }) => ids.has(id)),
      agents,
    ),
  ),
)

function findProblem(): string | undefined {
  if (!(Number(values.instructions) > 0)) return "--instructions is a number above 0."
  if (!Object.hasOwn(SPLITS, values.split)) return "--split is heldOut or tuning."
  if (values.engine !== undefined) return server ? undefined : "--engine is openai:URL#model."
  const unknown = agents.find((name) => !["embedded", "fixed", ...Object.keys(BASELINES)].includes(name))
  return unknown === undefined ? undefined : `There is no agent "${unknown}".`
}

async function runAll(agent: string): Promise<void> {
  const done = new Set(
    values.fresh ? [] : readRows(file).flatMap((row) => (row.agent === agent ? [row.id] : [])),
  )
  const open = chosen.filter(({ id }) => !done.has(id))
  if (open.length === 0) return
  const baseline = BASELINES[agent]
  if (!baseline) build()
  let browser = baseline ? undefined : await launch()
  try {
    for (const instruction of open) {
      if (interrupted.aborted) return
      try {
        const row = await (baseline
          ? runBaseline(baseline, instruction)
          : runOurs(browser!, agent, instruction))
        // What was broken off is run again the next time.
        if (interrupted.aborted) return
        keep(agent, instruction, row)
      } catch (error) {
        keep(agent, instruction, { steps: 0, calls: 0, seconds: 0, outcome: String(error) })
        // It may be gone already.
        await browser?.close().catch(() => {})
        if (!baseline) browser = await launch()
      }
    }
  } finally {
    await browser?.close()
  }
}

/** A browser with the model loaded, so that no instruction waits for it. */
async function launch(): Promise<Agent> {
  const agent = await launchAgent({ skipBuild: true, leavesSignals: true })
  await chooseModels(agent, { engine: server ?? "embedded", key })
  return agent
}

type Run = Pick<ShopRow, "steps" | "calls" | "seconds" | "outcome">

async function runBaseline(baseline: Baseline, { text }: Instruction): Promise<Run> {
  site.reset()
  const started = performance.now()
  const steps = await baseline(site.url, text)
  return { steps, calls: 0, seconds: (performance.now() - started) / 1000, outcome: "" }
}

async function runOurs(browser: Agent, agent: string, { text }: Instruction): Promise<Run> {
  site.reset()
  const started = performance.now()
  const run = await runInTab(browser, {
    url: site.url,
    task: text,
    capMs: CAP_MS,
    signal: interrupted,
    domain: "shopping",
    plan: agent === "fixed" ? "fixed" : "model",
    // WebShop counts what was bought: nobody is there to take the next best instead.
    onConsent: () => true,
  })
  const seconds = (performance.now() - started) / 1000
  if (!run.ended) return { steps: 0, calls: 0, seconds, outcome: run.error }
  const { steps, state } = run.session
  const usages = steps.flatMap(({ planning, grounding }) => [planning, ...(grounding ? [grounding] : [])])
  return {
    steps: steps.flatMap(({ actions }) => actions).length,
    calls: usages.filter(({ called }) => called).length,
    seconds,
    outcome: describeOutcome(state as Outcome).sentence,
  }
}

function keep(agent: string, { id, goal }: Instruction, run: Run): void {
  const { bought } = site.state()
  const [first] = bought
  const reward = first
    ? webshopReward(
        { ...first.product, options: Object.values(first.options), price: first.price },
        goal,
        words,
      ).reward
    : 0
  const row = {
    agent,
    id,
    reward,
    success: reward === 1,
    ...run,
    bought: bought.map(({ product }) => product.id),
  }
  addRow(file, row)
  console.error(`${agent} ${id}: ${reward.toFixed(2)}, ${row.steps} steps, ${row.seconds.toFixed(0)} s`)
}
