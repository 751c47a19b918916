import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { build } from "esbuild"
import type { Browser, Page } from "playwright"
import { taskSites, type TaskSite } from "../e2e/sites/all"
import { serveSite } from "../e2e/sites/site"
import type { SiteTask } from "../e2e/sites/task"
import { toTable } from "../scripts/toTable"
import { RUNGS } from "../src/replay/rungs"
import { launchCapturing } from "./ranking/capture"
import { MUTATIONS, type Mutation } from "./replay/mutateEntry"
import type * as entry from "./replay/mutateEntry"
import { serveProxy } from "./replay/proxy"
import { recordTask, replayTask, type RecordedStep, type Verdict } from "./replay/runs"
import { createStage } from "./replay/stage"

// How many steps of recorded runs are found again on the sites of e2e/sites after their pages have changed.

const USAGE = `npm run bench:replay [-- options]

  --site NAME,…      only these sites: ${taskSites.map(({ site }) => site.name).join(", ")}
  --mutation NAME,…  only these changes: ${MUTATIONS.join(", ")}
  --list             print the steps that were not found, of sites that may be looked at`

const CHANGES: Record<Mutation, string> = {
  none: "none",
  names: "classes and ids renamed",
  order: "siblings the other way round",
  blocks: "blocks moved, boxes added",
  texts: "20 % of the texts changed",
  twins: "twins and adverts added",
  all: "all of it",
}

const { values } = parseArgs({
  options: {
    site: { type: "string", default: taskSites.map(({ site }) => site.name).join(",") },
    mutation: { type: "string", default: MUTATIONS.join(",") },
    list: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
})
const sites = taskSites.filter(({ site }) => values.site.split(",").includes(site.name))
const mutations = MUTATIONS.filter((mutation) => values.mutation.split(",").includes(mutation))
if (values.help || sites.length === 0 || mutations.length === 0) {
  console.error(USAGE)
  process.exit(values.help ? 0 : 2)
}

type Mutator = <T>(
  run: (lumos: typeof entry, request: entry.Request) => T,
  request: entry.Request,
) => Promise<T>

const verdicts = new Map<Mutation, Verdict[]>(mutations.map((mutation) => [mutation, []]))
const browser = await launchCapturing()
try {
  const mutator = await openMutator(browser)
  for (const taskSite of sites) {
    await runSite(mutator, taskSite)
    // All so far, for whoever does not wait for the end.
    console.error(`\n${toTable(rows())}\n`)
  }
} finally {
  await browser.close()
}
console.log(toTable(rows()))
if ([...verdicts.values()].flat().some(({ status }) => status === "wrong")) process.exitCode = 1

type Open = <T>(task: SiteTask<never>, use: (page: Page) => Promise<T>) => Promise<T>

/** The changes side by side, each on a server of its own: most of the time they wait for pages to settle. */
async function runSite(mutator: Mutator, { site, tasks, tuned }: TaskSite): Promise<void> {
  const recorded = await through(site, "none", mutator, async (open) => {
    const all = new Map<SiteTask<never>, RecordedStep[]>()
    for (const task of tasks) all.set(task, await open(task, (page) => recordTask(createStage(page), task)))
    return all
  })
  const runs = mutations.map((mutation) =>
    through(site, mutation, mutator, async (open) => {
      for (const [task, steps] of recorded) {
        const judged = await open(task, (page) => replayTask(createStage(page), steps, task))
        verdicts.get(mutation)?.push(...judged)
        if (tuned && values.list) report(mutation, task, steps, judged)
      }
    }),
  )
  await Promise.all(runs)
  console.error(`${site.name}: ${[...recorded.values()].flat().length} steps`)
}

async function through<T>(
  site: TaskSite["site"],
  mutation: Mutation,
  mutator: Mutator,
  work: (open: Open) => Promise<T>,
): Promise<T> {
  const served = await serveSite(site)
  const kept = namesInScripts(site.name)
  const renames = mutation === "names" || mutation === "all"
  const proxy = await serveProxy(served.url, async (html, mediaType) => {
    const request = { html, mutation, kept }
    if (mediaType === "text/html") return mutator((lumos, request) => lumos.mutate(request), request)
    return mediaType === "text/css" && renames
      ? mutator((lumos, { html, kept }) => lumos.renameInStyles(html, kept), request)
      : undefined
  })
  const open: Open = async (task, use) => {
    served.reset()
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    try {
      const page = await context.newPage()
      page.on("dialog", (dialog) => void dialog.dismiss())
      await page.goto(proxy.url + task.start)
      return await use(page)
    } finally {
      await context.close()
    }
  }
  try {
    return await work(open)
  } finally {
    await proxy.close()
    await served.close()
  }
}

/** A page of its own that changes HTML as the browser reads it. */
async function openMutator(browser: Browser): Promise<Mutator> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "replay/mutateEntry.ts")],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "lumosMutations",
  })
  const page = await browser.newPage()
  await page.evaluate(`${outputFiles[0]!.text}; globalThis.lumosMutations = lumosMutations`)
  return (run, request) => {
    const call = `(${run.toString()})(globalThis.lumosMutations, ${JSON.stringify(request)})`
    return page.evaluate<ReturnType<typeof run>>(call)
  }
}

/** Words in the site's scripts: what they name keeps its name. */
function namesInScripts(site: string): string[] {
  const folder = join(import.meta.dirname, "../e2e/sites", site, "public")
  const scripts = readdirSync(folder).filter((file) => file.endsWith(".js"))
  const words = scripts.flatMap(
    (file) => readFileSync(join(folder, file), "utf8").match(/[A-Za-z_][\w-]*/g) ?? [],
  )
  return [...new Set(words)]
}

function report(mutation: Mutation, task: SiteTask<never>, steps: RecordedStep[], judged: Verdict[]): void {
  judged.forEach((verdict, at) => {
    if (verdict.status === "found") return
    const about =
      verdict.status === "not-found" ? verdict.why : verdict.status === "wrong" ? verdict.found : ""
    console.error(`  ${mutation} ${task.id} ${steps[at]?.step.subgoal}: ${verdict.status} ${about}`)
  })
}

function rows(): string[][] {
  const heading = ["change", "steps", "found", ...RUNGS, "not found", "wrong", "page gone"]
  return [
    heading,
    ...mutations.map((mutation) => {
      const all = verdicts.get(mutation) ?? []
      const count = (is: (verdict: Verdict) => boolean) => String(all.filter(is).length)
      const found = all.filter(({ status }) => status === "found").length
      return [
        CHANGES[mutation],
        String(all.length),
        `${((100 * found) / Math.max(1, all.length)).toFixed(1)} %`,
        ...RUNGS.map((rung) => count((verdict) => verdict.status === "found" && verdict.rung === rung)),
        ...["not-found", "wrong", "gone"].map((status) => count((verdict) => verdict.status === status)),
      ]
    }),
  ]
}
