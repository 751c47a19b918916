import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { rmSync } from "node:fs"
import { test as base, type Page } from "playwright/test"
import { launchAgent, type Agent } from "../scripts/agent"
import { openBackstage, type Backstage } from "./scripted/backstage"
import { makeScriptedBuild } from "./scripted/makeVariant"

/** What a page of a test's own site is: its body, or a function of what the visitor sent. */
export type Answer = string | ((visit: Visit) => string | Promise<string>)
export type Visit = { method: string; path: string; query: string; form: string }

export type OwnSite = {
  url: string
  /** Everything that was asked for, in order, but for pages that are not there. */
  visits: Visit[]
  /** How often a path was asked for. */
  count(path: string): number
}

export type Fixtures = {
  /** The built extension with a scripted model. */
  agent: Agent
  backstage: Backstage
  /** Serves these pages by path, opens the first and resolves with both. */
  open(pages: Record<string, Answer>): Promise<{ page: Page; site: OwnSite }>
  /** Types the task into the page's panel, runs it and resolves with the panel. */
  runInPanel(page: Page, task: string): Promise<Page>
}

export const test = base.extend<Fixtures, { stage: { agent: Agent; backstage: Backstage } }>({
  stage: [
    async ({}, use) => {
      const folder = makeScriptedBuild()
      const agent = await launchAgent({ folder })
      await use({ agent, backstage: await openBackstage(agent) })
      await agent.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: "worker" },
  ],
  agent: async ({ stage: { agent } }, use) => use(agent),
  backstage: async ({ stage: { backstage, agent } }, use) => {
    await backstage.play([])
    await backstage.forgetAllowances()
    await use(backstage)
    const others = agent.context.pages().filter((page) => page !== backstage.page)
    await Promise.all(others.map((page) => page.close()))
    await backstage.play([])
  },
  open: async ({ agent, backstage: _ }, use) => {
    const closers: (() => void)[] = []
    await use(async (pages) => {
      const site = await serve(pages)
      closers.push(site.close)
      const page = await agent.context.newPage()
      await page.goto(site.url + (Object.keys(pages)[0] ?? "/"))
      return { page, site }
    })
    for (const close of closers) close()
  },
  runInPanel: async ({ agent }, use) => {
    await use(async (page, task) => {
      const { page: panel } = await agent.openPanel(page)
      await panel.getByLabel("What should be done on this page?").fill(task)
      await panel.keyboard.press("Enter")
      return panel
    })
  },
})

export { expect } from "playwright/test"

async function serve(pages: Record<string, Answer>): Promise<OwnSite & { close(): void }> {
  const visits: Visit[] = []
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname: path, search: query } = new URL(request.url ?? "/", "http://site.invalid")
    let form = ""
    for await (const chunk of request) form += String(chunk)
    const visit = { method: request.method ?? "", path, query, form }
    const answer = pages[path]
    if (answer === undefined) return response.writeHead(404).end()
    visits.push(visit)
    const body = typeof answer === "string" ? answer : await answer(visit)
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(body)
  }
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits,
    count: (path) => visits.filter((visit) => visit.path === path).length,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
