import type { Outcome } from "../../src/agent/session"
import { admin } from "./admin/site"
import { tasks as adminTasks } from "./admin/tasks"
import { docs } from "./docs/site"
import { tasks as docsTasks } from "./docs/tasks"
import { flights } from "./flights/site"
import { tasks as flightsTasks } from "./flights/tasks"
import { mail } from "./mail/site"
import { tasks as mailTasks } from "./mail/tasks"
import { settings } from "./settings/site"
import { tasks as settingsTasks } from "./settings/tasks"
import { shop } from "./shop/site"
import { tasks as shopTasks } from "./shop/tasks"
import type { Site } from "./site"
import type { SiteTask } from "./task"

export type TaskSite = {
  site: Site<unknown>
  tasks: SiteTask<never>[]
  /** Whether failures on it may be looked at to make the agent better. On the others they are only counted. */
  tuned: boolean
}

/** All sites, each with its tasks. Sites and tasks were written before a model ran on them and stay as they are. */
export const taskSites: TaskSite[] = [
  { site: shop, tasks: shopTasks, tuned: true },
  { site: flights, tasks: flightsTasks, tuned: true },
  { site: docs, tasks: docsTasks, tuned: true },
  { site: settings, tasks: settingsTasks, tuned: true },
  { site: mail, tasks: mailTasks, tuned: false },
  { site: admin, tasks: adminTasks, tuned: false },
]

/**
 * Whether a run did what was asked, by the site's own state. A task that cannot be done is a success when the agent
 * stopped by itself, said why, and did no harm.
 */
export function succeeded(task: SiteTask<never>, state: unknown, outcome: Outcome): boolean {
  if ("done" in task) return task.done(state as never)
  const stopped = outcome.status === "stopped" && outcome.by === "agent"
  return stopped && task.reason.test(outcome.reason) && task.harmless(state as never)
}
