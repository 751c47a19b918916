import { succeeded, taskSites } from "../../e2e/sites/all"
import { serveSite } from "../../e2e/sites/site"
import type { Outcome } from "../../src/agent/session"
import { Refusal } from "../refusal"
import type { TaskOptions } from "../agent"
import { taskOptionsOf } from "../siteTask"
import { readLiveTasks, type LiveTask } from "./liveTask"
import type { CollectOptions } from "./readOptions"
import type { RunKey } from "./runRow"

/** Where a run starts. */
export type Place = {
  url: string
  /** Whether the site itself says that the task was done. */
  succeeded?(outcome: Outcome): boolean
  close(): Promise<void>
}

/** One run of one task. */
export type Job = RunKey & { task: string; options: TaskOptions; open(): Promise<Place> }

export type JobOptions = Pick<CollectOptions, "only" | "repeat" | "maxSteps" | "formulation" | "allows"> & {
  source: NonNullable<CollectOptions["source"]>
}

/** All runs that are asked for, each task once before any a second time. Throws Refusal when there are none. */
export async function listJobs(
  options: JobOptions,
  environment: Record<string, string | undefined>,
): Promise<Job[]> {
  const { source, only, repeat } = options
  const all =
    "tasks" in source
      ? (await readLiveTasks(source.tasks, environment)).map((task) => liveJob(task, options))
      : siteJobs(source.sites, options)
  const isChosen = ({ id, task }: Pick<Job, "id" | "task">): boolean =>
    only.length === 0 || only.some((words) => `${id} ${task}`.toLowerCase().includes(words))
  const chosen = all.filter(isChosen)
  if (chosen.length === 0)
    throw new Refusal(
      `No task has "${only.join('" or "')}" in its id or text. Give other words: --only WORDS,…`,
    )
  return Array.from({ length: repeat }, (_, at) => chosen.map((job) => ({ ...job, repeat: at + 1 }))).flat()
}

function liveJob(
  { id, url, task, expect, secrets, domain, ...own }: LiveTask,
  { maxSteps, formulation, allows }: JobOptions,
): Omit<Job, "repeat"> {
  const allowed = [...allows, ...(own.allows ?? [])]
  const options: TaskOptions = {
    formulation: own.formulation ?? formulation,
    maxSteps: own.maxSteps ?? maxSteps,
    onConsent: ({ kinds }) => kinds.every((kind) => allowed.includes(kind)),
    answer: () => undefined,
    ...(expect !== undefined && { expect }),
    ...(secrets && { secrets }),
    ...(domain && { domain }),
  }
  return { id, task, options, open: async () => ({ url, close: async () => {} }) }
}

/** Each run has a server of its own, so that those side by side do not see each other. */
function siteJobs(names: string[], { maxSteps, formulation }: JobOptions): Omit<Job, "repeat">[] {
  const known = taskSites.map(({ site }) => site.name)
  const unknown = names.find((name) => name !== "all" && !known.includes(name))
  if (unknown !== undefined)
    throw new Refusal(
      `There is no site "${unknown}". Give some of ${known.join(", ")}, or all: --sites NAME,…`,
    )
  return taskSites
    .filter(({ site }) => names.includes("all") || names.includes(site.name))
    .flatMap(({ site, tasks }) =>
      tasks.map((task) => ({
        ...{ id: task.id, task: task.task },
        options: { ...taskOptionsOf(task), formulation, maxSteps },
        async open() {
          const served = await serveSite(site)
          return {
            url: served.url + task.start,
            succeeded: (outcome: Outcome) => succeeded(task, served.state(), outcome),
            close: () => served.close(),
          }
        },
      })),
    )
}
