import { rmSync } from "node:fs"
import { expect, test, type Page } from "playwright/test"
import { launchAgent } from "../scripts/agent"
import type { ModelRecord } from "../src/model/models"
import { webllmFiles, webllmSource } from "./engine/webllmModel"
import { SOFTWARE_GPU } from "./engine/webllmPage"
import { makeVariant } from "./scripted/makeVariant"
import { serveHub } from "./servers/hub"
import { serveSite } from "./sites/site"

// The whole way through WebLLM: a model is downloaded, chosen, plans under its constraint on a GPU that the processor
// stands in for, and what it says is grounded and done on a live page. Its weights are random (webllmModel.ts): what it
// says is right in form only, so the page offers two links and either will do.

test.setTimeout(300_000)

let closers: (() => Promise<unknown> | void)[] = []
test.afterEach(async () => {
  for (const close of closers.reverse()) await close()
  closers = []
})

test("a model on WebLLM plans, and its subgoal is done on the live page, with no network left", async () => {
  const hub = await serveHub(webllmFiles())
  closers.push(() => hub.close())
  const folder = makeVariant({})
  closers.push(() => rmSync(folder, { recursive: true, force: true }))
  const agent = await launchAgent({ folder, args: SOFTWARE_GPU })
  closers.push(() => agent.close())
  const options = await agent.context.newPage()
  await options.goto(`chrome-extension://${agent.extensionId}/options.html`)
  await download(options, hub.url)
  await wordForFixedShapes(options)
  const asked = hub.requests.length
  await options.getByRole("switch", { name: "No network" }).click()

  const { page, visited } = await openAquarium(agent.context.newPage())
  const session = await agent.runTask(page, "Read about an animal of the sea", { maxSteps: 1 })

  const [step] = session.steps
  expect(step?.planning).toMatchObject({ called: true })
  expect(step?.planning.promptTokens).toBeGreaterThan(100)
  expect(step?.subgoal).toMatch(/^Click the link "(Whales|Dolphins)"$/)
  const animal = /"(\w+)"/.exec(step!.subgoal)![1]!
  expect(step?.actions).toMatchObject([
    { text: `R1 = CLICK(Env, QUERY: link "${animal}")`, result: { status: "done" } },
  ])
  expect(visited()).toEqual(["/", `/${animal}`])
  await expect(page.getByRole("heading", { name: animal })).toBeVisible()
  expect(session.modelId).toBe("Tiny")
  expect(hub.requests).toHaveLength(asked)
})

/** Adds the model by its addresses, downloads and chooses it. */
async function download(options: Page, hubUrl: string): Promise<void> {
  const { modelUrl, libraryUrl } = webllmSource(hubUrl)
  await options.getByText("From its addresses").click()
  await options.getByLabel("Name", { exact: true }).fill("Tiny")
  await options.getByLabel("Address of the weights").fill(modelUrl)
  await options.getByLabel("Address of the library").fill(libraryUrl)
  await options.getByRole("button", { name: "Add the model" }).click()
  await options.getByText(/^Not for this machine, or probably not/).click()
  const card = options.getByRole("listitem").filter({ hasText: "Tiny" })
  await card.getByRole("button", { name: /^Download/ }).click()
  await card.getByRole("button", { name: /^Use/ }).click({ timeout: 30_000 })
  await expect(card.getByText("In use")).toBeVisible()
}

/** Random weights cannot word a subgoal: the model chooses among the fixed shapes, as the embedded one does. */
async function wordForFixedShapes(options: Page): Promise<void> {
  await options.evaluate(async () => {
    const { modelChoice } = await chrome.storage.local.get<{ modelChoice: { planning: ModelRecord } }>(
      "modelChoice",
    )
    const planning: ModelRecord = {
      ...modelChoice.planning,
      dialogue: "page-aware",
      fixedShapes: true,
      // A token is a byte.
      dialogueTokens: 1900,
      descriptionTokens: 1200,
    }
    await chrome.storage.local.set({ modelChoice: { planning } })
  })
}

async function openAquarium(opened: Promise<Page>): Promise<{ page: Page; visited: () => string[] }> {
  const site = await serveSite({
    name: "aquarium",
    create: () => {
      const visits: string[] = []
      return {
        state: () => visits,
        handle: (request, response) => {
          const path = request.url ?? "/"
          if (path === "/favicon.ico") return void response.writeHead(404).end()
          visits.push(path)
          response.setHeader("content-type", "text/html")
          response.end(
            path === "/"
              ? "<!doctype html><title>Aquarium</title><a href=/Whales>Whales</a> <a href=/Dolphins>Dolphins</a>"
              : `<!doctype html><title>${path.slice(1)}</title><h1>${path.slice(1)}</h1>`,
          )
        },
      }
    },
  })
  closers.push(() => site.close())
  const page = await opened
  await page.goto(site.url)
  return { page, visited: () => site.state() }
}
