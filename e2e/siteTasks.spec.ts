import type { Outcome } from "../src/agent/session"
import { expect, test } from "./fixtures"
import { succeeded, taskSites } from "./sites/all"
import { serveSite, type ServedSite } from "./sites/site"

// Every task of the sites, one careful way to do it, and the site's own state to tell whether it was done.

for (const { site, tasks } of taskSites) {
  const sample = tasks.find((task) => "done" in task)

  test.describe(() => {
    let served: ServedSite<unknown>
    test.beforeAll(async () => {
      served = await serveSite(site)
    })
    test.afterAll(() => served.close())
    test.beforeEach(() => served.reset())

    for (const task of tasks)
      test(task.id, { tag: task === sample ? "@sample" : [] }, async ({ agent, backstage }) => {
        await backstage.play({ subgoals: task.solution, wholePages: true })
        const page = await agent.context.newPage()
        await page.goto(served.url + task.start)
        const session = await agent.runTask(page, task.task, {
          secrets: task.secrets ?? {},
          onConsent: ({ kinds }) => kinds.every((kind) => task.allows?.includes(kind)),
        })
        const steps = session.steps.map(({ subgoal }) => subgoal)
        const said = JSON.stringify({ state: session.state, steps }, undefined, 2)
        expect(succeeded(task, served.state(), session.state as Outcome), said).toBe(true)
      })
  })
}
