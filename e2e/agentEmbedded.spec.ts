import { rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, test, type BrowserContext } from "playwright/test"
import { launchAgent } from "../scripts/agent"
import { DEMO_PRODUCT, DEMO_TASK } from "../scripts/demoTask"
import { makeVariant } from "./scripted/makeVariant"
import { shop } from "./sites/shop/site"
import { serveSite } from "./sites/site"

const SHARD = "model/lumos-web-135m-q8_0-00002-of-00002.gguf"
/** What Chromium asks for on its own account: account cookies, autofill's hints, updates. Refused like all else. */
const CHROMIUMS_OWN = ["accounts.google.com", "clients2.google.com", "update.googleapis.com"].concat([
  "content-autofill.googleapis.com",
  "optimizationguide-pa.googleapis.com",
  "safebrowsing.googleapis.com",
])
// The model shares two cores with others.
test.setTimeout(300_000)

let closers: (() => Promise<void> | void)[] = []
test.afterEach(async () => {
  for (const close of closers.reverse()) await close()
  closers = []
})

test("with the network cut, the embedded model finds a hoodie in the shop and adds it to the cart @sample", async ({}, testInfo) => {
  const { agent, site, page, refused } = await launch(makeVariant({}))
  const asked = watchOutside(agent.context)
  const session = await agent.runTask(page, DEMO_TASK)
  writeFileSync(testInfo.outputPath("trajectory.json"), JSON.stringify(session, undefined, 2))

  expect(asked).toEqual([])
  expect(refused).toEqual([])
  await askOutside(agent.context)
  expect(refused).toEqual(["elsewhere.invalid"])
  const { cart } = site.state()
  expect(cart).toHaveLength(1)
  expect(cart[0]).toMatchObject({
    productId: DEMO_PRODUCT,
    options: { Color: "Red", Size: "M" },
    quantity: 1,
  })
  expect(session.state.status).toBe("done")
  expect(site.state().orders).toEqual([])
})

test("in the library the embedded model is scored on the run that it has made", async ({}, testInfo) => {
  const { agent, page, refused } = await launch(makeVariant({}))
  const { sessionId, steps } = await agent.runTask(page, DEMO_TASK)
  const library = await agent.context.newPage()
  await library.goto(`chrome-extension://${agent.extensionId}/tabs/library.html`)
  await expect(library.getByRole("link", { name: DEMO_TASK })).toBeVisible()
  await library.getByRole("link", { name: "Evaluate" }).click()
  await library.getByRole("button", { name: "Evaluate" }).click()
  const decided = library.getByText(`Decided: ${steps.length} steps of 1 task.`)
  await expect(decided).toBeVisible({ timeout: 180_000 })
  const table = library.getByRole("region", { name: /^Figures by the protocol of/ })
  const figures = await table.getByRole("row").allInnerTexts()
  testInfo.annotations.push({ type: sessionId, description: figures.join("; ") })
  // It sees what it saw: the page as it was stored is read as the page was.
  await expect(table.getByRole("row", { name: /^element accuracy/ })).toContainText("100.0")
  expect(refused).toEqual([])
})

for (const [what, contents] of [
  ["missing", undefined],
  ["damaged", "not a model"],
] as const)
  test(`a model file that is ${what} is named in the panel, which goes on working`, async () => {
    const { agent, page } = await launch(makeVariant({ [SHARD]: contents }))
    const { page: panel } = await agent.openPanel(page)
    await panel.getByLabel("What should be done on this page?").fill(DEMO_TASK)
    await panel.keyboard.press("Enter")
    const sentence = `The model file ${SHARD.replace("model/", "")} is missing or damaged. Reinstall the extension`
    await expect(panel.getByRole("heading", { name: "It did not work" })).toBeVisible({ timeout: 60_000 })
    await expect(panel.getByRole("region", { name: "Run" }).getByText(sentence)).toBeVisible()
    // It goes on working: the run is listed, and another one can be asked for.
    await panel.getByText("Earlier runs").click()
    await expect(panel.getByRole("button", { name: /hoodie.* Failed/ })).toBeVisible()
    await panel.getByRole("button", { name: "New task" }).click()
    await panel.getByRole("button", { name: "Run" }).click()
    await expect(panel.getByText("Type what should be done")).toBeVisible()
  })

async function launch(folder: string) {
  closers.push(() => rmSync(folder, { recursive: true, force: true }))
  const site = await serveSite(shop)
  closers.push(() => site.close())
  const wall = await raiseWall()
  closers.push(wall.close)
  const agent = await launchAgent({ folder, args: [`--proxy-server=${wall.address}`] })
  closers.push(() => agent.close())
  const page = await agent.context.newPage()
  await page.goto(site.url)
  return { agent, site, page, refused: wall.refused }
}

/**
 * A proxy that refuses everything and keeps a list. What anything in the browser asks for elsewhere goes through it:
 * pages, the service worker, the engines' page and its workers, the browser itself. Chromium asks no proxy for loopback.
 */
async function raiseWall() {
  const refused: string[] = []
  const note = (host: string): void => {
    if (!CHROMIUMS_OWN.includes(host)) refused.push(host)
  }
  const server = createServer((request, response) => {
    note(new URL(request.url ?? "").hostname)
    response.writeHead(403).end()
  })
  server.on("connect", (request, socket) => {
    note(new URL(`https://${request.url}`).hostname)
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = (): void => {
    server.closeAllConnections()
    server.close()
  }
  return { refused, address, close }
}

/** Shows that the wall lists what is asked for elsewhere. */
async function askOutside(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.evaluate(() => fetch("https://elsewhere.invalid/").catch(() => {}))
}

/** Lists what pages ask for elsewhere, whether it would be let through or not. */
function watchOutside(context: BrowserContext): string[] {
  const outside: string[] = []
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url())
    const inside = ["chrome-extension:", "data:", "blob:"].includes(protocol) || hostname === "127.0.0.1"
    if (!inside) outside.push(request.url())
  })
  return outside
}
