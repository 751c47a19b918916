import { fileURLToPath } from "node:url"
import { AxeBuilder } from "@axe-core/playwright"
import { expect, test } from "playwright/test"
import { launchExtension, type LaunchedExtension } from "../scripts/launchExtension"
import { openPanel, type PanelPage, type Scene } from "./panel/openPanel"
import { sessionIn } from "./panel/sessions"

const BUILD = fileURLToPath(new URL("../build/chrome-mv3-e2e", import.meta.url))

const CONSENT: Scene = {
  session: sessionIn({
    status: "awaiting-consent",
    request: {
      requestId: "r1",
      kinds: ["order"],
      reasons: ['the button says "Place order"'],
      action: 'Click the button "Place order"',
      site: "https://shop.example",
      rememberable: true,
    },
  }),
}
const QUESTION: Scene = {
  session: sessionIn({ status: "awaiting-answer", question: { questionId: "q1", text: "Which size?" } }),
}
const CLAIMED: Scene = { session: sessionIn({ status: "done", known: "claimed", evidence: "" }) }
const BLANK: Scene = {
  tab: { usable: false, why: "There is no page here.", suggestion: "https://shop.example/" },
}
const SCENES: Record<string, Scene> = {
  "before a run": { earlier: [sessionIn({ status: "failed", error: "The tab was closed." })] },
  "without a page": BLANK,
  "without permission": {
    tab: { usable: false, why: "Not allowed yet.", needsPermission: ["https://shop.example/*"] },
  },
  "during a run": { session: sessionIn({ status: "planning" }) },
  consent: CONSENT,
  question: QUESTION,
  "a claimed end": CLAIMED,
  "a verified end": { session: sessionIn({ status: "done", known: "verified", evidence: "It says so." }) },
  "a failed end": { session: sessionIn({ status: "failed", error: "The tab was closed." }) },
}

let extension: LaunchedExtension
let panel: PanelPage | undefined

test.beforeAll(async () => void (extension = await launchExtension(BUILD)))
test.afterAll(() => extension.close())
test.afterEach(async () => {
  await panel?.page.close()
  panel = undefined
})

for (const [name, scene] of Object.entries(SCENES))
  test(`anyone can use the panel, dark or light, 320 px wide: ${name}`, async () => {
    const { page } = await open(scene)
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 320, height: 600 })
      await page.evaluate(() =>
        document.querySelectorAll("details").forEach((details) => (details.open = true)),
      )
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }
  })

test("Enter runs what was typed, Shift+Enter makes a line", async () => {
  const { page, calls } = await open()
  await page.keyboard.type("first")
  await page.keyboard.press("Shift+Enter")
  await page.keyboard.type("second")
  await page.keyboard.press("Enter")
  await expect
    .poll(() => calls("startTask"))
    .toEqual([{ tabId: 7, task: "first\nsecond", formulation: "iterative", secrets: [] }])
})

test("an empty task is asked for and the focus stays", async () => {
  const { page, calls } = await open()
  await page.getByRole("button", { name: "Run" }).click()
  await expect(page.getByText("Type what should be done, for example")).toBeVisible()
  await expect(taskField(page)).toBeFocused()
  expect(await calls("startTask")).toEqual([])
})

test("a task that cannot start stays in the field", async () => {
  const { page } = await open({ errors: { startTask: "A task is already running in this tab." } })
  await taskField(page).fill("Search for tea")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("alert").filter({ hasText: "already running" })).toBeVisible()
  await expect(taskField(page)).toHaveValue("Search for tea")
})

test("a secret named in the task is asked for, sent, and not kept", async () => {
  const { page, calls } = await open()
  await taskField(page).fill("Log in with {{password}}")
  await page.keyboard.press("Enter")
  await expect(page.getByLabel("Value of password")).toBeFocused()
  await page.keyboard.type("hunter2")
  await page.keyboard.press("Control+Enter")
  await expect
    .poll(() => calls("startTask"))
    .toMatchObject([{ secrets: [{ name: "password", value: "hunter2" }] }])
  const kept = await page.evaluate(async () => JSON.stringify(await chrome.storage.session.get()))
  expect(kept).toContain("{{password}}")
  expect(kept).not.toContain("hunter2")
})

test("an address is shown before it is opened", async () => {
  const { page, calls } = await open(BLANK)
  await taskField(page).fill("Search for tea")
  await expect(page.getByText("Opens https://shop.example/ in this tab")).toBeVisible()
  await page.getByRole("button", { name: "Open shop.example and run" }).click()
  await expect.poll(() => calls("startTask")).toMatchObject([{ url: "https://shop.example/" }])
})

test("Stop has the focus during a run, the outcome after it", async () => {
  const { page, calls, say } = await open({ session: sessionIn({ status: "grounding" }) })
  await expect(page.getByRole("status").first()).toHaveText("Choosing the action")
  await expect(page.getByRole("button", { name: "Stop" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect.poll(() => calls("stopTask")).toEqual([{ sessionId: "s1" }])
  const outcome = { status: "stopped", by: "person", reason: "" } as const
  await say({ type: "event", event: { type: "ended", outcome, sessionId: "s1", seq: 11, at: Date.now() } })
  await expect(page.getByRole("heading", { name: "You stopped it" })).toBeFocused()
})

test("consent names the very action, and its default is no", async () => {
  const { page, calls } = await open(CONSENT)
  const dialog = page.getByRole("alertdialog", { name: "Place the order?" })
  await expect(dialog).toHaveAccessibleDescription(/Click the button “Place order” on shop\.example/)
  await expect(dialog.getByRole("button", { name: "Don’t allow" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect.poll(() => calls("answerConsent")).toMatchObject([{ requestId: "r1", allow: false }])
})

test("the focus is never lost: what was asked is answered, then the phase has it", async () => {
  const { page, say } = await open(CONSENT)
  const answered = { type: "consent-answered", answer: { requestId: "r1", allow: true } } as const
  await say({
    type: "event",
    event: { ...answered, kinds: ["order"], action: "", sessionId: "s1", seq: 11, at: Date.now() },
  })
  await expect(page.getByRole("status").first()).toBeFocused()
})

test("an earlier run is opened and left by keyboard", async () => {
  const { page } = await open({ earlier: [sessionIn({ status: "failed", error: "The tab was closed." })] })
  await page.locator("summary", { hasText: "Earlier runs" }).press("Enter")
  const run = page.getByRole("button", { name: /wireless headphones.* Failed/ })
  await run.press("Enter")
  await expect(page.getByRole("heading", { name: "wireless headphones" })).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(run).toBeFocused()
})

test("an ended run's task can be edited", async () => {
  const { page } = await open(CLAIMED)
  await page.getByRole("button", { name: "Edit task" }).click()
  await expect(taskField(page)).toHaveValue("Search for wireless headphones under $50")
})

test("a question is answered by keyboard", async () => {
  const { page, calls } = await open(QUESTION)
  await expect(page.getByRole("textbox", { name: "Which size?" })).toBeFocused()
  await page.keyboard.type("M")
  await page.keyboard.press("Enter")
  await expect.poll(() => calls("answerQuestion")).toMatchObject([{ questionId: "q1", answer: "M" }])
})

test("the person's word makes a claimed end a confirmed one", async () => {
  const { page, calls, say } = await open(CLAIMED)
  await expect(page.getByRole("heading", { name: "The model says it is done" })).toBeVisible()
  await page.getByRole("button", { name: "Yes" }).click()
  await expect.poll(() => calls("giveFeedback")).toEqual([{ sessionId: "s1", worked: true }])
  await say({
    type: "event",
    event: { type: "feedback", worked: true, sessionId: "s1", seq: 11, at: Date.now() },
  })
  await expect(page.getByText("You said that it worked.")).toBeVisible()
  await expect(page.getByRole("button", { name: "Yes" })).toHaveAttribute("aria-pressed", "true")
})

test("an ended run that was put away stays away when the panel is opened again", async () => {
  const { page } = await open(CLAIMED)
  await page.getByRole("button", { name: "New task" }).click()
  await expect(taskField(page)).toBeFocused()
  await expect
    .poll(() => page.evaluate(async () => JSON.stringify(await chrome.storage.session.get())))
    .toContain('"putAway":"s1"')
  await page.reload()
  await expect(taskField(page)).toBeVisible()
})

async function open(scene?: Scene): Promise<PanelPage> {
  const worker = await extension.worker()
  await worker.evaluate(() => chrome.storage.session.clear())
  return (panel = await openPanel(extension.context, extension.id, scene))
}

function taskField(page: PanelPage["page"]) {
  return page.getByLabel("What should be done on this page?")
}
