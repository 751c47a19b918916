import { fileURLToPath } from "node:url"
import { expect, test } from "playwright/test"
import { launchExtension, type LaunchedExtension } from "../scripts/launchExtension"
import { put } from "../popup/shopping/corrections"
import { parseInstruction } from "../src/shopping/parseInstruction"
import { openPanel, type PanelPage, type Scene } from "./panel/openPanel"
import { JEANS_TASK, productFacts, productUrl, shoppingOf, shoppingSession } from "./panel/shoppingRuns"

// The shopping assistant in the real panel page, with a background that is acted.

const BUILD = fileURLToPath(new URL("../build/chrome-mv3-e2e", import.meta.url))
const TASK = "Find red jeans under $50"
const COMPARED = shoppingOf(JEANS_TASK, [productFacts("alder"), productFacts("birch")], { picks: true })

let extension: LaunchedExtension
let panel: PanelPage | undefined

test.beforeAll(async () => void (extension = await launchExtension(BUILD)))
test.afterAll(() => extension.close())
test.afterEach(async () => {
  await panel?.page.close()
  panel = undefined
})

test("a chip is corrected by keyboard alone, and the run starts with what it says then", async () => {
  const { page, calls } = await open()
  await page.keyboard.type(TASK)
  await expect(page.getByRole("checkbox", { name: "Shop for it" })).toBeChecked()
  const price = page.getByRole("button", { name: "at most $50" })
  await tabTo(page, price)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("textbox", { name: "Price" })).toBeFocused()
  await page.keyboard.press("Control+A")
  await page.keyboard.type("under $40")
  await tabTo(page, page.getByRole("checkbox", { name: "Only a wish" }))
  await page.keyboard.press("Space")
  await tabTo(page, page.getByRole("button", { name: "Save" }))
  await page.keyboard.press("Enter")
  const corrected = page.getByRole("button", { name: "at most $40 wish" })
  await expect(corrected).toBeFocused()
  await expect(page.getByText("Corrected: at most $40 as a wish")).toBeAttached()
  await tabTo(page, page.getByRole("button", { name: "Run", exact: true }))
  await page.keyboard.press("Enter")
  const ledger = put(parseInstruction(TASK), "price-1", { kind: "price", to: 40, currency: "USD" }, true)
  await expect
    .poll(() => calls("startTask"))
    .toEqual([{ tabId: 7, task: TASK, formulation: "iterative", secrets: [], domain: "shopping", ledger }])
})

test("chips are added and taken away, Escape leaves one as it was, and what is typed cannot run the task", async () => {
  const { page, calls } = await open()
  await page.keyboard.type(TASK)
  await page.getByRole("button", { name: "Add", exact: true }).press("Enter")
  await page.getByRole("textbox", { name: "Quality" }).fill("slim fit")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: "slim fit" })).toBeVisible()
  await page.getByRole("button", { name: "color red" }).press("Enter")
  await page.keyboard.type("green")
  await page.keyboard.press("Escape")
  await expect(page.getByRole("button", { name: "color red" })).toBeFocused()
  await page.keyboard.press("Enter")
  await page.getByRole("button", { name: "Remove" }).press("Enter")
  await expect(page.getByRole("button", { name: "color red" })).toBeHidden()
  await expect(page.getByRole("button", { name: "Add", exact: true })).toBeFocused()
  expect(await calls("startTask")).toEqual([])
})

test("without the tick it runs as any other task", async () => {
  const { page, calls } = await open()
  await page.keyboard.type(TASK)
  await page.getByRole("checkbox", { name: "Shop for it" }).uncheck()
  await page.getByRole("button", { name: "Run", exact: true }).click()
  await expect
    .poll(() => calls("startTask"))
    .toEqual([{ tabId: 7, task: TASK, formulation: "iterative", secrets: [] }])
})

test("a chip is corrected while the run goes on", async () => {
  const { page, calls, say } = await open(during())
  const price = page.getByRole("button", { name: "at most $50" })
  await price.press("Enter")
  await page.getByRole("textbox", { name: "Price" }).fill("60")
  await page.keyboard.press("Enter")
  const ledger = put(COMPARED.ledger, "price-1", { kind: "price", to: 60 }, false)
  await expect.poll(() => calls("setLedger")).toEqual([{ sessionId: "s1", ledger }])
  await say({
    type: "event",
    event: { type: "ledger", ledger, by: "person", sessionId: "s1", seq: 11, at: Date.now() },
  })
  await expect(page.getByRole("button", { name: "at most 60" })).toBeFocused()
  await expect(page.getByRole("heading", { name: "What to look for" })).toBeVisible()
})

test("another product is chosen", async () => {
  const { page, calls } = await open(during())
  await expect(page.getByRole("button", { name: /Picked Alder/ })).toHaveAttribute("aria-pressed", "true")
  await page.getByRole("button", { name: /Choose this one Birch/ }).press("Enter")
  await expect.poll(() => calls("choosePick")).toEqual([{ sessionId: "s1", id: productUrl("birch") }])
})

test("a proof is shown in the page while its document is there", async () => {
  const { page, calls } = await open(during())
  const proof = page.getByRole("button", { name: /Show in the page “Machine wash cold/ })
  await proof.press("Enter")
  await expect
    .poll(() => calls("point"))
    .toEqual([{ tabId: 7, spot: { frameId: 0, nodeId: 21, snapshotId: "s", reveal: true } }])
  const shown = page.getByRole("button", { name: /Shown in the page “Machine wash cold/ })
  await expect(shown).toHaveAttribute("aria-pressed", "true")
  await shown.press("Enter")
  await expect.poll(() => calls("point")).toHaveLength(2)
  expect((await calls("point"))[1]).toEqual({ tabId: 7 })
})

test("what differs is named, and buying it takes a word of its own", async () => {
  const differences = [{ text: "The cart's price of one is 49; it was 45.", evidence: [] }]
  const { page, calls } = await open({
    session: shoppingSession(
      {
        status: "awaiting-consent",
        request: {
          requestId: "r1",
          kinds: ["order", "differs"],
          reasons: [],
          action: 'Click the button "Place order"',
          site: "https://shop.example",
          rememberable: false,
          differences,
        },
      },
      { ...COMPARED, cart: { differences } },
    ),
  })
  const dialog = page.getByRole("alertdialog", { name: "Place the order?" })
  await expect(dialog).toHaveAccessibleDescription(/Changed since it was picked.*it was 45/)
  await expect(dialog.getByRole("button", { name: "Stop" })).toBeFocused()
  await dialog.getByRole("button", { name: "Buy anyway" }).click()
  await expect.poll(() => calls("answerConsent")).toMatchObject([{ requestId: "r1", allow: true }])
})

test("the report is copied as it is", async () => {
  await extension.context.grantPermissions(["clipboard-read", "clipboard-write"])
  const done = { status: "done", known: "claimed", evidence: "" } as const
  const over = shoppingOf(JEANS_TASK, [productFacts("alder")], { picks: true, ends: true })
  const { page } = await open({ session: shoppingSession(done, over) })
  await page.getByRole("button", { name: "Copy", exact: true }).click()
  await expect(page.getByText("Copied.")).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(over.report)
})

function during(): Scene {
  return { session: shoppingSession({ status: "planning" }, COMPARED, productUrl("alder")) }
}

async function open(scene?: Scene): Promise<PanelPage> {
  const worker = await extension.worker()
  await worker.evaluate(() => chrome.storage.session.clear())
  return (panel = await openPanel(extension.context, extension.id, scene))
}

/** Presses Tab until the element has the focus. */
async function tabTo(
  page: PanelPage["page"],
  element: ReturnType<PanelPage["page"]["getByRole"]>,
): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Tab")
    await expect(element).toBeFocused({ timeout: 100 })
  }).toPass({ intervals: [0] })
}
