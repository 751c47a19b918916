import type { Page } from "playwright/test"
import { parseMind2web } from "../scripts/parseMind2web"
import { blobsOfSession } from "../src/agent/blobRefs"
import type { Session } from "../src/agent/session"
import { attributeOf, elementsOf, ID } from "../src/mind2web/tree"
import { mind2webTaskOf } from "../src/trajectory/mind2webTask"
import { pageAwareRows } from "../src/trajectory/pageAwareRows"
import { parseTrajectory } from "../src/trajectory/schema"
import { COUNTER, INNER, MORE, NESTED, ORDER, PLACED, SIGN_IN } from "./demonstration/pages"
import { expect, test } from "./fixtures"
import { openLibrary, readText } from "./openLibrary"
import { serveSite } from "./sites/site"
import { settings } from "./sites/settings/site"
import type { Backstage } from "./scripted/backstage"
import type { Agent } from "../scripts/agent"

test("a form, a list of the page's own, Enter, a page change and a new tab @sample", async ({
  agent,
  backstage,
  open,
}) => {
  await backstage.play({ subgoals: [], wholePages: true })
  const { page, site } = await open({ "/": ORDER, "/placed": PLACED, "/more": MORE })
  const panel = await record(agent, page)
  await page.getByLabel("Name").click()
  await page.keyboard.type("Ada Lovelase")
  await page.keyboard.press("Backspace")
  await page.keyboard.press("Backspace")
  await page.keyboard.type("ce")
  await page.locator("#gift-words").click()
  await page.getByLabel("Size").focus()
  await page.keyboard.press("L")
  await page.locator("#sort").click()
  await page.getByRole("option", { name: "Black" }).click()
  await page.locator("h1").click()
  await page.getByLabel("Coupon").click()
  await page.keyboard.type("TEA5")
  await page.keyboard.press("Enter")
  await arrived(panel, "Placed")
  const opened = agent.context.waitForEvent("page")
  await page.getByRole("link", { name: "More teas" }).click()
  const more = await opened
  await arrived(panel, "More teas")
  await more.getByRole("button", { name: "Keep" }).click()
  await shows(panel, "Click the button “Keep”")
  await panel.getByRole("button", { name: "Stop" }).click()
  const session = await nameIt(panel, backstage, "Order a large black tea")

  expect(subgoalsOf(session)).toEqual([
    'Type "Ada Lovelace" into the textbox "Name"',
    'Click the checkbox "As a gift"',
    'Select "Large" in the combobox "Size"',
    'Select "Black" in the combobox "Sort"',
    'Type "TEA5" into the textbox "Coupon"',
    'Click the button "Place order"',
    'Click the link "More teas"',
    'Click the button "Keep"',
  ])
  expect(session).toMatchObject({
    task: "Order a large black tea",
    source: "demonstration",
    startUrl: `${site.url}/`,
    state: { status: "done", known: "confirmed" },
    tabs: [expect.any(Number), expect.any(Number)],
  })
  expect(session.steps.every(({ by }) => by === "person")).toBe(true)
  expect(session.steps.map(({ actions }) => actions[0]?.result)).toMatchObject([
    { status: "done", changes: [{ type: "value", value: "Ada Lovelace" }] },
    { status: "done", changes: [{ type: "checked", checked: true }] },
    { status: "done", changes: [{ type: "selected", text: "Large" }] },
    { status: "done" },
    { status: "done", changes: [{ type: "value", value: "TEA5" }] },
    { status: "done", changes: [{ type: "navigated" }] },
    { status: "done", changes: [{ type: "tab-opened", url: `${site.url}/more` }] },
    { status: "done" },
  ])
  // Each step's page is the one before the step: the field is still empty, the box not yet ticked.
  expect(session.steps[0]?.observation.description).toContain('\ntextbox "Name"\n')
  expect(session.steps[1]?.observation.description).toContain(
    '\ntextbox "Name" = "Ada Lovelace"\ncheckbox "As a gift"\n',
  )
  // The last row is the word to stop, on the page that was left.
  expect(pageAwareRows(session).map(({ kind }) => kind)).toEqual([
    ...["type", "later", "select", "select", "type", "long", "long", "long"],
    "stop",
  ])
  await expect(panel.getByText("You have shown how it is done.")).toBeVisible()

  const pages = await storedPages(session, backstage)
  expect(pages.map(({ positives }) => positives)).toEqual([
    [{ tag: "input", name: "name" }],
    [{ tag: "input", name: "gift" }],
    [{ tag: "select", id: "size", name: "size" }],
    [{ tag: "div", id: "sort" }],
    [{ tag: "input", name: "coupon" }],
    [{ tag: "button" }],
    [{ tag: "a" }],
    [{ tag: "button" }],
  ])
  // The page of each step shows what was done before it.
  expect(pages[0]?.html).not.toContain('input_value="Ada')
  expect(pages[1]?.html).toContain('input_value="Ada Lovelace"')
  expect(pages[6]?.html).toContain("Thank you")
  expect(pages[7]?.html).toContain("Keep")
})

test("frames, and shadow roots open and closed", async ({ agent, backstage, open }) => {
  const { page } = await open({ "/": NESTED, "/inner": INNER })
  const panel = await record(agent, page)
  const frame = page.frameLocator("iframe")
  await frame.getByLabel("City").click()
  await page.keyboard.type("Oslo")
  await frame.getByRole("button", { name: "Add" }).click()
  await shows(panel, "Click the button “Add”")
  for (const [host, mode] of [
    ["x-open", "open"],
    ["x-closed", "closed"],
  ] as const) {
    const box = (await page.locator(host).boundingBox())!
    // Nothing but the mouse reaches into a closed shadow root: words of the label, the field after it, the button.
    const places = await page.evaluate(placesIn, host)
    expect(places.length).toBe(mode === "open" ? 3 : 0)
    const [words, note, go] =
      places.length > 0 ? places : shift(await page.evaluate(placesIn, "x-open"), box, await boxOf(page))
    await page.mouse.click(...words!)
    await page.mouse.click(...note!)
    await page.keyboard.type(`In ${mode}`)
    await page.mouse.click(...go!)
    await shows(panel, `Click the button “Go ${mode}”`)
  }
  await panel.getByRole("button", { name: "Stop" }).click()
  const session = await nameIt(panel, backstage, "Fill in everything")
  expect(subgoalsOf(session)).toEqual([
    'Type "Oslo" into the textbox "City"',
    'Click the button "Add"',
    expect.stringMatching(/^Click the checkbox "Tell me" /),
    expect.stringMatching(/^Type "In open" into the textbox "Note" /),
    'Click the button "Go open"',
    expect.stringMatching(/^Click the checkbox "Tell me" /),
    expect.stringMatching(/^Type "In closed" into the textbox "Note" /),
    'Click the button "Go closed"',
  ])
  const frames = session.steps.map(({ actions }) => actions[0]?.target.frameId)
  expect(frames.slice(0, 2).every((frameId) => frameId !== 0)).toBe(true)
  expect(frames.slice(2)).toEqual([0, 0, 0, 0, 0, 0])
  const pages = await storedPages(session, backstage)
  expect(pages.map(({ positives }) => positives.map(({ tag }) => tag))).toEqual(
    ["input", "button", "input", "input", "button", "input", "input", "button"].map((tag) => [tag]),
  )
  const inFrame = pages.map(({ html, ids }) => {
    const iframe = elementsOf(parseMind2web(html)).find(({ tag }) => tag === "iframe")!
    return elementsOf(iframe).some((element) => attributeOf(element, ID) === ids[0])
  })
  expect(inFrame).toEqual([true, true, false, false, false, false, false, false])
})

test("passwords and card numbers are nowhere in what is stored", async ({ agent, backstage, open }) => {
  const { page } = await open({ "/": SIGN_IN, "/in": "<title>In</title><p>Welcome</p>" })
  const panel = await record(agent, page)
  await page.getByLabel("User").click()
  await page.keyboard.type("ada")
  await page.keyboard.press("Tab")
  await page.keyboard.type("correct horse")
  await page.keyboard.press("Tab")
  await page.keyboard.type("4242 4242 4242 4242")
  await page.getByLabel("Show password").click()
  await shows(panel, "Click the checkbox “Show password”")
  const during = await backstage.kept()
  await page.getByRole("button", { name: "Sign in" }).click()
  await arrived(panel, "In")
  await panel.getByRole("button", { name: "Stop" }).click()
  const session = await nameIt(panel, backstage, "Sign in as ada")
  expect(subgoalsOf(session)).toEqual([
    'Type "ada" into the textbox "User"',
    'Type "{{password}}" into the textbox "Password"',
    'Type "{{card number}}" into the textbox "Card"',
    'Click the checkbox "Show password"',
    'Click the button "Sign in"',
  ])
  for (const kept of [during, await backstage.kept()]) {
    expect(kept).toContain("{{password}}")
    expect(kept).not.toContain("correct horse")
    expect(kept).not.toMatch(/4242.?4242/)
  }
  // Pages are packed in the database.
  const library = openLibrary(backstage)
  const texts = await Promise.all(blobsOfSession(session).map((ref) => readText(library, ref)))
  expect(await storedPages(session, backstage)).toHaveLength(5)
  expect(texts.join("\n")).toContain("You typed {{password}}")
  expect(texts.join("\n")).not.toContain("correct horse")
  expect(texts.join("\n")).not.toMatch(/4242.?4242/)
})

test("a worker that is killed goes on recording; a tab that is closed ends it and keeps what there is", async ({
  agent,
  backstage,
  open,
}) => {
  const { page } = await open({ "/": COUNTER })
  const { page: other } = await open({ "/": COUNTER })
  const panel = await record(agent, page)
  await page.getByRole("button", { name: "First" }).click()
  await shows(panel, "Click the button “First”")
  await backstage.killWorker()
  await page.getByRole("button", { name: "Second" }).click()
  await shows(panel, "Click the button “Second”")
  await backstage.killWorker()
  await page.getByRole("button", { name: "Third" }).click()
  await shows(panel, "Click the button “Third”")
  await page.close()
  const { page: panelThere } = await agent.openPanel(other)
  await expect(panelThere.getByText("The tab was closed, so the recording ended there.")).toBeVisible()
  await panelThere.getByRole("button", { name: "Delete step 2" }).click()
  await panelThere.getByRole("textbox", { name: "Step 3" }).fill("Press the third")
  const session = await nameIt(panelThere, backstage, "Press them")
  expect(subgoalsOf(session)).toEqual(['Click the button "First"', "Press the third"])
})

test("addresses, the history and a reload are noted; a recording and a run keep out of each other's way", async ({
  agent,
  backstage,
  open,
}) => {
  await backstage.play({ subgoals: [], holdAt: 1 })
  const { page, site } = await open({ "/": COUNTER, "/placed": PLACED })
  const panel = await record(agent, page)
  await expect(agent.runTask(page, "Count")).rejects.toThrow("is being recorded. Stop the recording first.")
  await page.goto(`${site.url}/placed`)
  await arrived(panel, "Placed")
  await page.goBack()
  await arrived(panel, "Counter")
  await page.reload()
  await shows(panel, "Load the page again")
  await panel.getByRole("button", { name: "Stop" }).click()
  await expect(panel.getByRole("textbox", { name: /^Step \d/ })).toHaveCount(3)
  expect(
    await panel
      .getByRole("textbox", { name: /^Step \d/ })
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value)),
  ).toEqual([`Go to ${site.url}/placed`, `Go in the history to ${site.url}/`, "Load the page again"])
  await panel.getByRole("button", { name: "Discard" }).click()
  await panel.getByRole("button", { name: "Discard the recording" }).click()
  await expect(panel.getByRole("button", { name: "Record me" })).toBeVisible()
  const sessions = await backstage.background.listSessions({})
  expect(sessions.filter(({ startUrl }) => startUrl.startsWith(site.url))).toEqual([])
})

test("on the settings site: a profile is changed and saved", async ({ agent, backstage }) => {
  const served = await serveSite(settings)
  try {
    const page = await agent.context.newPage()
    await page.goto(`${served.url}/settings`)
    const panel = await record(agent, page)
    await page.getByLabel("Display name").click()
    await page.keyboard.press("ControlOrMeta+A")
    await page.keyboard.type("Ada L.")
    await page.getByRole("button", { name: "Save profile" }).click()
    await shows(panel, "Type “Ada L.” into the textbox “Display name”")
    await panel.getByRole("button", { name: "Stop" }).click()
    const session = await nameIt(panel, backstage, "Change my display name to Ada L.")
    expect(subgoalsOf(session)[0]).toBe('Type "Ada L." into the textbox "Display name"')
    expect(session.steps).toHaveLength(2)
  } finally {
    await served.close()
  }
})

async function record(agent: Agent, page: Page): Promise<Page> {
  const { page: panel } = await agent.openPanel(page)
  await panel.getByRole("button", { name: "Record me" }).click()
  await expect(panel.getByRole("status").filter({ hasText: "Recording what you do" })).toBeVisible()
  return panel
}

/** The panel says that the page of this title is being listened to. */
async function arrived(panel: Page, title: string): Promise<void> {
  await expect(panel.locator(".clock")).toContainText(`${title} ·`)
}

async function shows(panel: Page, step: string): Promise<void> {
  await expect(panel.getByRole("listitem").filter({ hasText: step })).toBeVisible()
}

async function nameIt(panel: Page, backstage: Backstage, task: string): Promise<Session> {
  await panel.getByLabel("What was the task?").fill(task)
  await panel.getByRole("button", { name: "Save" }).click()
  const stored = async () =>
    (await backstage.background.listSessions({})).find((session) => session.task === task)
  await expect.poll(stored).toBeDefined()
  return parseTrajectory(await stored())
}

type StoredPage = { html: string; ids: string[]; positives: { tag: string; id?: string; name?: string }[] }

/** Of each action the page in Mind2Web's form, with what was acted on: it is in all three forms of the page. */
async function storedPages(session: Session, backstage: Backstage): Promise<StoredPage[]> {
  const library = openLibrary(backstage)
  const readBlob = (ref: string) => readText(library, ref)
  const exported = await mind2webTaskOf(session, readBlob)
  const pages: StoredPage[] = []
  for (const [at, { raw_html, cleaned_html, pos_candidates }] of (exported?.actions ?? []).entries()) {
    const ids = pos_candidates.map(({ backend_node_id }) => backend_node_id)
    const pruned = await readBlob(session.steps[at]!.observation.page!.pruned!)
    for (const form of [raw_html, cleaned_html, pruned])
      expect(elementsOf(parseMind2web(form)).map((element) => attributeOf(element, ID))).toContain(ids[0])
    const positives = pos_candidates.map(({ tag, attributes }) => {
      const { id, name } = JSON.parse(attributes) as Record<string, string>
      return { tag, ...(id !== undefined && { id }), ...(name !== undefined && name !== "" && { name }) }
    })
    pages.push({ html: raw_html, ids, positives })
  }
  return pages
}

function subgoalsOf({ steps }: Session): string[] {
  return steps.map(({ subgoal }) => subgoal)
}

type Place = [x: number, y: number]

/** Runs in the page: the middles of the label's words, the text field and the button; none in a closed root. */
function placesIn(host: string): Place[] {
  const root = document.querySelector(host)?.shadowRoot
  return [".words", "label:nth-of-type(2) input", "button"].flatMap((selector) => {
    const box = root?.querySelector(selector)?.getBoundingClientRect()
    return box ? [[box.x + box.width / 2, box.y + box.height / 2] as Place] : []
  })
}

async function boxOf(page: Page): Promise<{ x: number; y: number }> {
  return (await page.locator("x-open").boundingBox())!
}

/** Both hosts are drawn alike: what is in one is at the same distance from its corner in the other. */
function shift(places: Place[], to: { x: number; y: number }, from: { x: number; y: number }): Place[] {
  return places.map(([x, y]) => [x + to.x - from.x, y + to.y - from.y])
}
