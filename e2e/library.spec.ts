import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright/test"
import { readZip, type ZipEntry } from "../popup/library/readZip"
import { textOf } from "../popup/library/streams"
import type { Agent } from "../scripts/agent"
import { LIBRARY, type libraryContract } from "../src/protocol/library"
import { client, type Request } from "../src/protocol/rpc"
import { importFile } from "../src/trajectory/importFile"
import { expect, test } from "./fixtures"
import type { Backstage } from "./scripted/backstage"

// The library page as a person uses it. With LUMOS_SCREENSHOTS=FOLDER pictures of it are written there.

const SCREENSHOTS = process.env["LUMOS_SCREENSHOTS"]
const LOOKS = [
  { width: 1200, colorScheme: "light" },
  { width: 1200, colorScheme: "dark" },
  { width: 320, colorScheme: "light" },
] as const

const SHOP = `<title>Lamps</title><h1>Lamps</h1><label>Mail <input type="email" autocomplete="email"></label>
  <button onclick="document.querySelector('p').textContent = 'Found 3 lamps'">Search</button><p>Nothing yet</p>
  <a href="/help">Help</a>`

const ASK = "Search for lamps as ada@lovelace.org"
const HELP = "Look for help"
const TYPE = 'Type "ada@lovelace.org" into the textbox "Mail"'
const SEARCH = 'Click the button "Search"'
const OPEN_HELP = 'Click the link "Help"'

/** The library without the browser's own dialog for places, which no test can answer. */
async function openLibrary({ context, extensionId }: Agent, hash = ""): Promise<Page> {
  const page = await context.newPage()
  await page.addInitScript(() => {
    delete (globalThis as { showSaveFilePicker?: unknown }).showSaveFilePicker
  })
  await page.goto(`chrome-extension://${extensionId}/tabs/library.html${hash}`)
  await page.getByRole("heading", { level: 1 }).waitFor()
  return page
}

/** What other tests have left in the browser that they share. */
async function forgetRecordings({ page }: Backstage): Promise<void> {
  const send = (request: Request) => page.evaluate((message) => chrome.runtime.sendMessage(message), request)
  const library = client<typeof libraryContract>(LIBRARY, send)
  const recordings = await library.listRecordings({ limit: 500 })
  await library.deleteRecordings({ sessionIds: recordings.map(({ sessionId }) => sessionId) })
}

const rowOf = (page: Page, task: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("link", { name: task }) })
const rows = (page: Page) => page.locator(".row")
const place = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Places" }).getByRole("link", { name }).click()

/** In each look: nothing wider than the page, and nothing that axe finds. */
async function expectGoodLooks(page: Page, name: string): Promise<void> {
  for (const { width, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    if (SCREENSHOTS) {
      mkdirSync(SCREENSHOTS, { recursive: true })
      await page.screenshot({
        path: join(SCREENSHOTS, `${name}.${width}.${colorScheme}.png`),
        fullPage: true,
      })
    }
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations).toEqual([])
  }
  await page.setViewportSize({ width: 1200, height: 800 })
}

async function readEntry(entry: ZipEntry): Promise<string> {
  return new Response(await entry.open()).text()
}

test("runs are found, read by keyboard, compared, corrected, exported, deleted and imported again @sample", async ({
  agent,
  backstage,
  open,
}) => {
  test.setTimeout(180_000)
  await forgetRecordings(backstage)
  const { page } = await open({ "/": SHOP, "/help": "<title>Help</title><h1>How to search</h1>" })
  const run = async (task: string, subgoals: string[]) => {
    await page.goto(new URL("/", page.url()).href)
    await backstage.play({ subgoals, wholePages: true })
    return agent.runTask(page, task, { onConsent: () => true })
  }
  const first = await run(ASK, [TYPE, SEARCH])
  await run(HELP, [SEARCH, OPEN_HELP])
  expect(first.steps).toHaveLength(2)

  const library = await openLibrary(agent)
  await expect(rows(library)).toHaveCount(2)
  await expect(rows(library).first()).toContainText(HELP)
  await expect(rows(library).last()).toContainText("Said to be done")
  await expectGoodLooks(library, "list")

  await test.step("filters", async () => {
    await library.getByLabel("Search tasks and sites").fill("LAMPS search")
    await expect(rows(library)).toHaveCount(1)
    await library.getByLabel("Outcome").selectOption("Verified or confirmed")
    await expect(library.getByText("No recording fits.")).toBeVisible()
    await library.getByRole("button", { name: "Show all" }).click()
    await expect(rows(library)).toHaveCount(2)
    await library.getByLabel("Site", { exact: true }).selectOption("127.0.0.1")
    await expect(rows(library)).toHaveCount(2)
    await library.getByLabel("Site", { exact: true }).selectOption("")
  })

  await test.step("steps by keyboard", async () => {
    await library.getByRole("link", { name: ASK }).press("Enter")
    await expect(library.getByRole("heading", { name: ASK })).toBeFocused()
    await expect(library.getByText("Step 1 of 2", { exact: true })).toBeVisible()
    await library.keyboard.press("j")
    await expect(library.getByRole("heading", { name: "Step 2: Click the button “Search”" })).toBeVisible()
    const read = library.getByRole("list", { name: "The page as the model read it" })
    await expect(read.locator("li.new")).toContainText('textbox "Mail"')
    await expect(read.locator("del")).toContainText('textbox "Mail"')
    await library.keyboard.press("ArrowLeft")
    await expect(library.getByText("Step 1 of 2", { exact: true })).toBeVisible()
    await library.keyboard.press("ArrowRight")
    await library.getByText("The stored page").click()
    await expect(library.getByRole("region", { name: "The page: As it was" })).toContainText("<html")
    await library.getByText(/^\d+ candidates$/).click()
    await expect(library.getByRole("region", { name: "Candidates by rank" })).toContainText("acted on")
    await expectGoodLooks(library, "run")
  })

  await test.step("a correction and a label", async () => {
    await library.getByText("Correct this step").click()
    await library.getByLabel("With which action").fill('TYPE(Env, QUERY: textbox "Mail")')
    await library.getByRole("button", { name: "Save the correction" }).click()
    await expect(library.getByText("This cannot be read")).toBeVisible()
    await expect(library.getByLabel("With which action")).toBeFocused()
    await library.getByLabel("With which action").fill('R1 = CLICK(Env, QUERY: link "Help")')
    await library.getByLabel("What should have been done").fill("Read the help first")
    await library.getByRole("button", { name: "Save the correction" }).click()
    await expect(library.getByText("Saved.")).toBeVisible()
    await expect(library.getByText("It should have been")).toBeVisible()
    await library.getByRole("button", { name: "Yes" }).click()
    await expect(rowOf(library, ASK)).toContainText("confirmed by a person")
    await library.getByRole("button", { name: "Pin" }).click()
    await expect(rowOf(library, ASK)).toContainText("Pinned")
  })

  await test.step("two runs compared", async () => {
    await library.getByRole("checkbox", { name: `Select ${HELP}` }).click()
    await library.getByRole("checkbox", { name: `Select ${ASK}` }).click({ modifiers: ["Shift"] })
    await expect(library.getByText("2 runs selected")).toBeVisible()
    await library.getByRole("link", { name: "Compare" }).click()
    await expect(library.getByRole("heading", { name: "Two runs compared" })).toBeFocused()
    await expect(library.getByText("1 of 3 steps are the same.")).toBeVisible()
    await expect(library.getByRole("row", { name: /^Only the second/ })).toContainText("Type")
    await expectGoodLooks(library, "compare")
  })

  const zip = await test.step("an export after a look at what is personal in it", async () => {
    await library.getByRole("link", { name: "Export" }).click()
    await library.getByRole("button", { name: "Look for personal data" }).click()
    await expect(library.getByText(/value[s]? typed about (a person|people) in 1 run/)).toBeVisible()
    await expect(library.locator("code").filter({ hasText: "ada@lovelace.org" })).toBeVisible()
    await expectGoodLooks(library, "export")
    await library.getByLabel("As what").selectOption("The records as they are (JSON lines)")
    const masked = await saveFile(library)
    expect(masked.toString()).toContain("[typed]")
    expect(masked.toString()).not.toContain("lovelace")
    await library.getByLabel("As what").selectOption("Everything, in a zip with a readme")
    await library.getByRole("button", { name: "Mask nothing" }).click()
    return saveFile(library)
  })

  await test.step("what is in the zip", async () => {
    const entries = new Map(
      (await readZip(new Blob([new Uint8Array(zip)]))).map((entry) => [entry.name, entry]),
    )
    expect(await readEntry(entries.get("README.md")!)).toContain("1 confirmed")
    const name = "lumos/lumos_web_agent_plan_iterative.jsonl"
    const formats: string[] = []
    const chunks = textOf(await entries.get(name)!.open(), () => {})
    for await (const read of importFile({ name, chunks }))
      formats.push(read.ok ? read.item.format : read.problem.message)
    expect(formats).toEqual(["training-row", "training-row"])
    const pairs = await readEntry(entries.get("preferences.jsonl")!)
    expect(pairs).toContain("Read the help first")
    expect([...entries.keys()].filter((each) => each.startsWith("blobs/")).length).toBeGreaterThan(2)
  })

  await test.step("both are deleted, after a question that names their number", async () => {
    await place(library, "Recordings")
    await library.getByRole("button", { name: "Delete the selected runs" }).click()
    await expect(library.getByRole("button", { name: "Keep" })).toBeFocused()
    await library.getByRole("button", { name: "Delete 2 runs" }).click()
    await expect(library.getByText("Nothing is recorded yet.")).toBeVisible()
  })

  await test.step("and imported again", async () => {
    await place(library, "Import")
    const broken = {
      name: "broken.jsonl",
      mimeType: "application/json",
      buffer: Buffer.from('{"sessionId": 7}\n{"cut'),
    }
    const files = [{ name: "lumos.zip", mimeType: "application/zip", buffer: zip }, broken]
    await library.getByLabel("Choose files").setInputFiles(files)
    await expect(library.getByText("2 runs imported, 2 not read.")).toBeVisible()
    await expect(library.getByText("broken.jsonl, line 2")).toBeVisible()
    await expectGoodLooks(library, "import")
    await library.getByLabel("Choose files").setInputFiles(files.slice(0, 1))
    await expect(library.getByText("0 runs imported, 2 were there already.")).toBeVisible()
    await library.getByRole("link", { name: ASK }).click()
    await expect(library.getByText("Step 1 of 2", { exact: true })).toBeVisible()
    await library.keyboard.press("k")
    await library.keyboard.press("j")
    await expect(library.getByText("Step 2 of 2", { exact: true })).toBeVisible()
    await library.getByText("The stored page").click()
    await expect(library.getByRole("region", { name: "The page: As it was" })).toContainText("<html")
    await expect(library.getByText("Correct this step (corrected once)")).toBeVisible()
    await expect(rowOf(library, ASK)).toContainText("Pinned")
  })

  await test.step("storage and figures", async () => {
    await place(library, "Storage")
    await expect(library.getByText(/ of .* used\./)).toBeVisible()
    await library.getByLabel("Limit, in megabytes").fill("0.001")
    await library.getByRole("button", { name: "Set the limit" }).click()
    await expect(library.getByText("Recordings take more than their limit.")).toBeVisible()
    await expectGoodLooks(library, "storage")
    await library.getByRole("button", { name: "Clean up" }).click()
    await library.getByRole("button", { name: /^Delete \d+ run/ }).click()
    await expect(rowOf(library, HELP)).toHaveCount(0)
    await place(library, "Evaluate")
    await expect(library.getByRole("table")).toContainText("100 %")
    await backstage.play({ subgoals: [TYPE, SEARCH], wholePages: true })
    await library.getByRole("button", { name: "Evaluate" }).click()
    // The second step was corrected: what was done there is no gold.
    await expect(library.getByText("Decided: 1 step of 1 task.")).toBeVisible()
    await expect(library.getByRole("row", { name: /^step success rate/ })).toContainText("100.0")
    await expectGoodLooks(library, "figures")
  })
})

async function saveFile(library: Page): Promise<Buffer> {
  const [download] = await Promise.all([
    library.waitForEvent("download"),
    library.getByRole("button", { name: "Save the file" }).click(),
  ])
  return readFileSync(await download.path())
}

test("a finished run is opened in the library from its panel", async ({ backstage, open, runInPanel }) => {
  const { page } = await open({ "/": SHOP })
  await backstage.play([SEARCH])
  const panel = await runInPanel(page, "Press Search")
  const link = panel.getByRole("link", { name: "Open in the library" })
  const [library] = await Promise.all([panel.context().waitForEvent("page"), link.click()])
  await expect(library.getByRole("heading", { name: "Press Search" })).toBeFocused()
  await expect(panel.getByRole("link", { name: "Library", exact: true })).toBeVisible()
})

declare global {
  /** While it is set, no record is read. */
  var held: Promise<void> | undefined
  var letGo: () => void
}

test("an export goes to disk while it is made; a cancelled one leaves nothing there", async ({
  agent,
  backstage,
  open,
}) => {
  const { page } = await open({ "/": SHOP })
  await backstage.play([SEARCH])
  await agent.runTask(page, "Press Search", { onConsent: () => true })
  const library = await agent.context.newPage()
  await library.addInitScript(() => {
    // In the place of the browser's dialog: a file of the page's own disk, which is written the same way.
    Object.assign(globalThis, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
    })
    const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (...args: unknown[]) => unknown
    const hold = async (...args: unknown[]): Promise<unknown> => {
      if ((args[0] as { method?: string }).method === "readRecording") await globalThis.held
      return send(...args)
    }
    Object.assign(chrome.runtime, { sendMessage: hold })
  })
  await library.goto(`chrome-extension://${agent.extensionId}/tabs/library.html#/export`)
  const sizes = () =>
    library.evaluate(async () => {
      const found: number[] = []
      // TypeScript's DOM does not know that directories are iterable.
      const folder = (await navigator.storage.getDirectory()) as unknown as {
        values(): AsyncIterable<FileSystemFileHandle>
      }
      for await (const handle of folder.values())
        if (handle.kind === "file") found.push((await handle.getFile()).size)
      return found
    })
  await library.getByLabel("All that the list shows").check()
  await library.getByRole("button", { name: "Look for personal data" }).click()
  const save = library.getByRole("button", { name: "Save the file" })
  await save.waitFor()

  await library.evaluate(() => {
    globalThis.held = new Promise((resolve) => (globalThis.letGo = resolve))
  })
  await save.click()
  await library.getByRole("button", { name: "Cancel" }).click()
  await expect(library.getByText("Cancelled. No file was written.")).toBeVisible()
  await library.evaluate(() => {
    globalThis.letGo()
    globalThis.held = undefined
  })
  await expect.poll(sizes).toEqual([])

  await save.click()
  await expect(library.getByText(/^Saved lumos-trajectories-.*\.zip, .* kB\.$/)).toBeVisible()
  const [size, ...others] = await sizes()
  expect(others).toEqual([])
  expect(size).toBeGreaterThan(1000)
})
