import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { AxeBuilder } from "@axe-core/playwright"
import { expect, test, type Page } from "playwright/test"
import { launchExtension, type LaunchedExtension } from "../scripts/launchExtension"
import { openOptions, type OptionsPage, type OptionsScene } from "./options/openOptions"
import * as rows from "./options/rows"
import { OPTIONS_STATES } from "./options/states"

// The options page as a person sees and uses it. With LUMOS_SCREENSHOTS=FOLDER pictures of it are written there.

const BUILD = fileURLToPath(new URL("../build/chrome-mv3-e2e", import.meta.url))
const SCREENSHOTS = process.env["LUMOS_SCREENSHOTS"]
const PLACES = [
  { width: 900, looks: ["light", "dark"] },
  { width: 360, looks: ["light"] },
] as const
const HEIGHT = 800

let extension: LaunchedExtension
let options: OptionsPage | undefined

test.beforeAll(async () => void (extension = await launchExtension(BUILD)))
test.afterEach(async () => {
  await options?.page.close()
  options = undefined
})
test.afterAll(() => extension.close())

for (const [name, { scene, says, then }] of Object.entries(OPTIONS_STATES))
  for (const { width, looks } of PLACES)
    test(`${name}, ${width} px wide, ${looks.join(" and ")}`, async () => {
      const { page } = await open(scene, width)
      await then?.(page)
      for (const colorScheme of looks) {
        await page.emulateMedia({ colorScheme })
        for (const text of says)
          await expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible()
        await savePicture(page, `${name.replace(/\W+/g, "-")}.${width}.${colorScheme}`, width)
        expect(await sidewaysScroll(page)).toBe(0)
        expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([])
      }
    })

test("a download is begun, paused and gone on with by keyboard, and the focus stays on the card", async () => {
  const { page, calls, say } = await open({ models: rows.modelsState([rows.QWEN, rows.EMBEDDED]) })
  await page.getByRole("button", { name: "Download Qwen3 1.7B" }).press("Enter")
  await expect.poll(() => calls("download")).toEqual([{ modelId: rows.QWEN.modelId }])

  await say({ type: "models", models: rows.modelsState([rows.DOWNLOADING, rows.EMBEDDED]) })
  await expect(page.getByRole("status").first()).toHaveText("Qwen3 1.7B: the download is under way.")
  await expect(page.getByRole("progressbar", { name: "Qwen3 1.7B downloaded" })).toBeVisible()
  await expect(page.getByRole("button", { name: "Pause Qwen3 1.7B" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect.poll(() => calls("pause")).toEqual([{ modelId: rows.QWEN.modelId }])

  const partial = { ...rows.QWEN, state: { status: "partial", bytes: 412e6, total: 984e6 } } as const
  await say({ type: "models", models: rows.modelsState([partial, rows.EMBEDDED]) })
  await expect(page.getByRole("button", { name: "Resume Qwen3 1.7B" })).toBeFocused()
})

test("what may be too big is downloaded all the same when the person says so; the focus follows it", async () => {
  const { page, calls, say } = await open({ models: rows.modelsState([rows.EMBEDDED, rows.TOO_BIG]) })
  await page.getByText("Not for this machine").click()
  await page.getByRole("button", { name: "Download anyway Qwen3 8B" }).press("Enter")
  await expect.poll(() => calls("download")).toEqual([{ modelId: rows.TOO_BIG.modelId }])
  const begun = { ...rows.TOO_BIG, state: { status: "downloading", bytes: 0 } } as const
  await say({ type: "models", models: rows.modelsState([rows.EMBEDDED, begun]) })
  await expect(page.getByRole("button", { name: "Pause Qwen3 8B" })).toBeFocused()
})

test("what cannot run here cannot be downloaded", async () => {
  const { page } = await open({ models: rows.modelsState([rows.EMBEDDED, rows.IMPOSSIBLE]) })
  await page.getByText("Not for this machine").click()
  await expect(page.getByText("Needs a GPU, and the browser offers none.")).toBeVisible()
  await expect(page.getByRole("button", { name: /Download/ })).toHaveCount(0)
})

test("a model is deleted only after a second question, whose default is no", async () => {
  const { page, calls } = await open({ models: rows.modelsState([rows.READY, rows.EMBEDDED]) })
  await page.getByRole("button", { name: "Delete Qwen3 1.7B" }).press("Enter")
  await expect(page.getByRole("button", { name: "Keep Qwen3 1.7B" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: "Delete Qwen3 1.7B" })).toBeFocused()
  expect(await calls("remove")).toEqual([])
  await page.keyboard.press("Enter")
  await page.getByRole("button", { name: "Delete 984 MB" }).press("Enter")
  await expect.poll(() => calls("remove")).toEqual([{ modelId: rows.READY.modelId }])
})

test("one model plans and another acts", async () => {
  const { page, calls, say } = await open({
    models: rows.modelsState([rows.READY, rows.SERVER, rows.EMBEDDED]),
  })
  const planning = page.getByLabel("Plans the next step")
  await expect(planning).toHaveValue(rows.EMBEDDED.modelId)
  await planning.selectOption("Qwen3 1.7B")
  await expect.poll(() => calls("choose")).toEqual([{ planning: rows.READY.modelId }])
  const both = [{ ...rows.READY, chosenFor: ["planning" as const, "grounding" as const] }, rows.SERVER]
  await say({ type: "models", models: rows.modelsState(both) })
  await page.getByLabel("Turns it into an action").selectOption("qwen3:8b")
  await expect
    .poll(async () => (await calls("choose"))[1])
    .toEqual({ planning: rows.READY.modelId, grounding: rows.SERVER.modelId })
})

test("Use makes one model do both", async () => {
  const { page, calls } = await open({ models: rows.modelsState([rows.READY, rows.EMBEDDED]) })
  await page.getByRole("button", { name: "Use Qwen3 1.7B" }).click()
  await expect.poll(() => calls("choose")).toEqual([{ planning: rows.READY.modelId }])
  await expect(page.getByRole("button", { name: "Use Embedded model" })).toHaveCount(0)
})

test("a server is allowed, tested and added; its key is not left on the page", async () => {
  const { page, calls, asked } = await open({
    models: rows.modelsState([rows.EMBEDDED]),
    results: {
      probeServer: { models: ["llama3.2"], constraint: "gbnf", contextTokens: 4096 },
      addServer: { modelId: "server-1" },
    },
  })
  await page.getByText("Add a server").click()
  await page.getByRole("button", { name: "Add the server" }).click()
  await expect(page.getByText("Type the server’s address")).toBeVisible()
  await page.getByLabel("Address", { exact: true }).fill("127.0.0.1:8080/v1/")
  await page.getByLabel("Key").fill("sk-1")
  await page.getByRole("button", { name: "Test the server" }).click()
  await expect(page.getByText("The server answers. It offers llama3.2.")).toBeVisible()
  expect(await asked()).toEqual([["http://127.0.0.1/*"]])
  await expect(page.getByLabel("Model", { exact: true })).toHaveValue("llama3.2")
  const context = page.getByLabel("Context length")
  await expect(context).toHaveValue("4096")
  await context.fill("many")
  await page.getByRole("button", { name: "Add the server" }).click()
  await expect(page.getByText("Type a whole number of at least 1024.")).toBeVisible()
  await context.fill("6000")
  await page.getByRole("button", { name: "Add the server" }).click()
  const baseUrl = "http://127.0.0.1:8080/v1"
  await expect
    .poll(() => calls("addServer"))
    .toEqual([{ baseUrl, key: "sk-1", model: "llama3.2", constraint: "gbnf", contextTokens: 6000 }])
  expect(await calls("probeServer")).toEqual([
    { baseUrl, key: "sk-1" },
    { baseUrl, key: "sk-1", model: "llama3.2" },
  ])
  await expect(page.getByLabel("Key")).toHaveValue("")
})

test("without the person's permission no server is asked", async () => {
  const { page, calls } = await open({ models: rows.modelsState([rows.EMBEDDED]), refuses: true })
  await page.getByText("Add a server").click()
  await page.getByLabel("Address", { exact: true }).fill("https://llm.example/v1")
  await page.getByRole("button", { name: "Test the server" }).click()
  await expect(page.getByText("Without your permission Lumos cannot reach llm.example.")).toBeVisible()
  expect(await calls("probeServer")).toEqual([])
})

test("a model is added from its addresses", async () => {
  const { page, calls, asked } = await open({ models: rows.modelsState([rows.EMBEDDED]) })
  await page.getByText("From its addresses").click()
  await page.getByLabel("Name", { exact: true }).fill("Lumos planner")
  await page.getByLabel("Address of the weights").fill("https://hub.example/planner")
  await page.getByLabel("Address of the library").fill("https://lib.example/planner.wasm")
  await page.getByLabel("The published Lumos prompts").first().check()
  await page.keyboard.press("Enter")
  await expect
    .poll(() => calls("addModel"))
    .toEqual([
      {
        record: {
          name: "Lumos planner",
          modelUrl: "https://hub.example/planner",
          libraryUrl: "https://lib.example/planner.wasm",
          dialogue: "lumos",
        },
      },
    ])
  expect(await asked()).toEqual([["https://hub.example/*", "https://lib.example/*"]])
})

test("a pasted record is passed on as it is, and what is wrong with it is said", async () => {
  const { page, calls } = await open({
    models: rows.modelsState([rows.EMBEDDED]),
    errors: { addModel: "This is no model record: name must not be empty." },
  })
  await page.getByText("From a record (JSON)").click()
  const field = page.getByLabel("Record")
  const add = page.locator("form", { has: field }).getByRole("button", { name: "Add the model" })
  await field.fill("{")
  await add.click()
  await expect(page.getByText("This is no JSON")).toBeVisible()
  await field.fill('{ "name": "", "vramMb": 6749 }')
  await add.click()
  await expect(page.getByRole("alert").filter({ hasText: "name must not be empty" })).toBeVisible()
  expect(await calls("addModel")).toEqual([{ record: { name: "", vramMb: 6749 } }])
  await expect(field).toHaveValue('{ "name": "", "vramMb": 6749 }')
})

test("a folder is copied to where the engines find it", async ({}, info) => {
  const { page, calls } = await open({ models: rows.modelsState([rows.EMBEDDED]) })
  await page.getByText("From a folder on this machine").click()
  const folder = page.getByLabel("Folder")
  await folder.setInputFiles(writeFolder(info.outputPath("incomplete"), { "mlc-chat-config.json": "{}" }))
  await expect(page.getByText("The folder lacks tensor-cache.json and the compiled library")).toBeVisible()

  const files = {
    ".gitattributes": "",
    "mlc-chat-config.json": "{}",
    "tensor-cache.json": "{}",
    "params_shard_0.bin": "weights",
    "m.wasm": "\0asm",
  }
  await folder.setInputFiles(writeFolder(info.outputPath("my-model"), files))
  await expect(page.getByText("my-model: 4 files")).toBeVisible()
  await page.locator("form", { has: folder }).getByRole("button", { name: "Add the model" }).click()
  await expect.poll(() => calls("addFolder")).toMatchObject([{ name: "my-model", dialogue: "instruct" }])
  const [{ id }] = (await calls("addFolder")) as [{ id: string }]
  expect(await readImport(page, id, Object.keys(files))).toEqual({ ...files, ".gitattributes": null })
})

test("the network is switched off and on, and the list of requests is cleared", async () => {
  const { page, calls, say } = await open({
    models: rows.modelsState([rows.EMBEDDED]),
    requests: rows.REQUESTS,
  })
  const off = page.getByRole("switch", { name: "No network" })
  await off.click()
  await expect.poll(() => calls("setNoNetwork")).toEqual([{ on: true }])
  await say({ type: "models", models: rows.modelsState([rows.EMBEDDED], { noNetwork: true }) })
  await expect(off).toBeChecked()
  await expect(
    page.getByRole("row", { name: /raw\.githubusercontent\.com model files 0 bytes 5 MB Done/ }),
  ).toBeVisible()
  await page.getByRole("button", { name: "Clear the list" }).click()
  await expect.poll(() => calls("clearNetwork")).toEqual([{}])
  await say({ type: "network", requests: [] })
  await expect(page.getByText("Lumos has asked nothing of any host.")).toBeVisible()
  await expect(page.getByRole("heading", { name: "Network", exact: true })).toBeFocused()
})

test("mirrors are set and taken back", async () => {
  const { page, calls, say } = await open({ models: rows.modelsState([rows.EMBEDDED]) })
  await page.getByText("Where models are downloaded from").click()
  const hub = page.getByLabel("In place of huggingface.co")
  await hub.fill("not an address")
  await page.keyboard.press("Enter")
  await expect(page.getByText("Write an address as in https://mirror.example")).toBeVisible()
  await hub.fill("mirror.example")
  await page.keyboard.press("Enter")
  await expect.poll(() => calls("setMirror")).toEqual([{ hub: "https://mirror.example/" }])
  await say({
    type: "models",
    models: rows.modelsState([rows.EMBEDDED], { mirror: { hub: "https://mirror.example/" } }),
  })
  await expect(hub).toHaveValue("https://mirror.example/")
  await expect(hub).toBeFocused()
  await expect(page.getByText("Saved")).toBeVisible()
  await hub.fill("")
  await page.getByRole("button", { name: "Save" }).click()
  await expect.poll(async () => (await calls("setMirror"))[1]).toEqual({})
})

async function open(scene: OptionsScene, width = 900): Promise<OptionsPage> {
  return (options = await openOptions(extension.context, extension.id, scene, { width, height: HEIGHT }))
}

/** CSS pixels of the page that lie beyond its right edge. */
function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** The whole page, in a window as high as it is: a picture of more than the window repeats what is fixed. */
async function savePicture(page: Page, name: string, width: number): Promise<void> {
  if (SCREENSHOTS === undefined) return
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width, height: Math.max(height, HEIGHT) })
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) })
  await page.setViewportSize({ width, height: HEIGHT })
}

/** What the engines would find under these names: its text, or null. */
function readImport(page: Page, id: string, names: string[]): Promise<Record<string, string | null>> {
  return page.evaluate(
    async ({ id, names }) => {
      const imports = await (await navigator.storage.getDirectory()).getDirectoryHandle("imports")
      const folder = await imports.getDirectoryHandle(id)
      const read = async (name: string) => {
        const handle = await folder.getFileHandle(name).catch(() => null)
        return [name, handle && (await (await handle.getFile()).text())] as const
      }
      return Object.fromEntries(await Promise.all(names.map(read)))
    },
    { id, names },
  )
}

function writeFolder(folder: string, files: Record<string, string>): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}
