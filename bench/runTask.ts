import type { ServedSite } from "../e2e/sites/site"
import { succeeded, type TaskSite } from "../e2e/sites/all"
import type { SiteTask } from "../e2e/sites/task"
import type { Agent } from "../scripts/agent"
import { messageOf } from "../scripts/refusal"
import { runInTab } from "../scripts/runInTab"
import { taskOptionsOf } from "../scripts/siteTask"
import type { Formulation, Outcome, Session } from "../src/agent/session"
import type { TaskRun } from "./taskReport"

const MAX_STEPS = 15
const CAP_MINUTES = 5

export type Attempt = {
  run: TaskRun
  /** Whether something threw, so that the browser is not to be relied on any more. */
  broken: boolean
}

/** Lets the agent do a task in a tab of its own on the site as it was in the beginning, and judges it by the site. */
export async function attempt(
  agent: Agent,
  site: ServedSite<unknown>,
  task: SiteTask<never>,
  { tuned, formulation }: Pick<TaskSite, "tuned"> & { formulation: Formulation },
): Promise<Attempt> {
  site.reset()
  const started = performance.now()
  let session: Session | undefined
  const conclude = (outcome: Outcome, success: boolean): TaskRun => ({
    id: task.id,
    task: task.task,
    tuned,
    possible: "done" in task,
    planable: task.formulation === "onetime",
    success,
    outcome,
    seconds: (performance.now() - started) / 1000,
    steps: session?.steps ?? [],
    state: site.state(),
  })
  const fail = (error: string): TaskRun => conclude({ status: "failed", error }, false)

  try {
    const ran = await runInTab(agent, {
      ...taskOptionsOf(task),
      url: site.url + task.start,
      task: task.task,
      capMs: CAP_MINUTES * 60_000,
      formulation,
      maxSteps: MAX_STEPS,
      onEvent: (_, latest) => (session = latest),
    })
    if (!ran.ended) return { run: fail(ran.error), broken: false }
    if (ran.timedOut) return { run: fail(`It was not over after ${CAP_MINUTES} minutes.`), broken: false }
    // A session that has ended.
    const outcome = ran.session.state as Outcome
    return { run: conclude(outcome, succeeded(task, site.state(), outcome)), broken: false }
  } catch (error) {
    return { run: fail(messageOf(error)), broken: true }
  }
}
