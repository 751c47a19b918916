import type { ServedSite } from "../e2e/sites/site"
import { succeeded, type TaskSite } from "../e2e/sites/all"
import type { SiteTask } from "../e2e/sites/task"
import type { Agent } from "../scripts/agent"
import type { Formulation, Outcome, Session } from "../src/agent/session"
import type { TaskRun } from "./taskReport"

const MAX_STEPS = 15
const CAP_MINUTES = 5
/** A run that was stopped ends by itself within this; else the browser is taken for broken. */
const GRACE_MS = 30_000

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
  const cap = AbortSignal.timeout(CAP_MINUTES * 60_000)
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

  try {
    const [home] = agent.context.pages()
    const hung = rejectAfter(CAP_MINUTES * 60_000 + GRACE_MS)
    session = await Promise.race([runInTab(), hung])
    // A session that has ended.
    const outcome = session.state as Outcome
    const run = cap.aborted
      ? conclude({ status: "failed", error: `It was not over after ${CAP_MINUTES} minutes.` }, false)
      : conclude(outcome, succeeded(task, site.state(), outcome))
    const opened = agent.context.pages().filter((page) => page !== home)
    await Promise.all(opened.map((page) => page.close()))
    return { run, broken: false }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { run: conclude({ status: "failed", error: message }, false), broken: true }
  }

  async function runInTab(): Promise<Session> {
    const page = await agent.context.newPage()
    await page.goto(site.url + task.start)
    return agent.runTask(page, task.task, {
      signal: cap,
      formulation,
      maxSteps: MAX_STEPS,
      secrets: task.secrets ?? {},
      onConsent: ({ kinds }) => kinds.every((kind) => task.allows?.includes(kind)),
      // Nobody is there who would know.
      answer: () => undefined,
      onEvent: (_, latest) => (session = latest),
    })
  }
}

function rejectAfter(ms: number): Promise<never> {
  const signal = AbortSignal.timeout(ms)
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error("The run could not be stopped.")), { once: true })
  })
}
