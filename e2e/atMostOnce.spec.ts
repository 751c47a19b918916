import type { Page } from "playwright"
import type { Agent } from "../scripts/agent"
import type { Outcome, SessionEvent } from "../src/agent/session"
import { caseOf, describeCase, type Case, type Moment } from "./atMostOnce/cases"
import { checkoutScript } from "./atMostOnce/checkout"
import { serveCountingShop, type CountingShop, type Stop } from "./atMostOnce/countingShop"
import { interrupt } from "./atMostOnce/interrupt"
import { answerConsent, backgroundThrough, followToItsEnd, type Followed } from "./atMostOnce/person"
import { expect, test } from "./fixtures"
import type { Backstage } from "./scripted/backstage"

// An order is interrupted, at any moment of it and in five ways; the shop counts orders. `--grep "seed 17:"` runs one.

const CASES = 200
const SAMPLE = 10
const TASK = "Place the order"
const ORDER = 'Click the button "Place order"'

let shop: CountingShop
test.beforeAll(async () => {
  shop = await serveCountingShop()
})
test.afterAll(() => shop.close())

test("a person who clicks twice orders twice", async ({ agent, backstage: _ }) => {
  await shop.begin(checkoutScript({ inPlace: false }))
  const page = await agent.context.newPage()
  for (const orders of [1, 2]) {
    await page.goto(`${shop.url}/checkout`)
    await page.getByRole("button", { name: "Place order" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Thank")
    expect(shop.orders()).toBe(orders)
  }
})

for (let seed = 1; seed <= CASES; seed++) {
  const about = caseOf(seed)
  const tag = seed <= SAMPLE ? "@sample" : []
  test(`seed ${seed}: ${describeCase(about)}`, { tag }, async ({ agent, backstage }, testInfo) => {
    const { session, askedAgain, questions } = await runCase(about, { agent, backstage })
    const outcome = session.state as Outcome
    const said = sentenceOf(outcome)
    const steps = session.steps.map(({ actions }) => actions.map(({ result }) => result?.status))
    testInfo.annotations.push({
      type: "ended",
      description: JSON.stringify({ outcome, askedAgain, questions, steps, orders: shop.orders() }),
    })
    expect(shop.asked(), JSON.stringify(session.state)).toBeLessThanOrEqual(1)
    expect(shop.orders()).toBeLessThanOrEqual(1)
    expect(said).toMatch(/\w+.*[.”"]$/)
    expect(said).not.toContain("Something went wrong")
  })
}

async function runCase(about: Case, { agent, backstage }: Stage): Promise<Followed> {
  const { inPlace, moment } = about
  const life = moment.type === "time" ? await lifeOf(inPlace, { agent, backstage }) : 0
  const standsStillAt = moment.type === "gesture" ? { standsStillAt: moment.name } : {}
  const script = checkoutScript({ inPlace, ...standsStillAt })
  const { reached, letGo } = await shop.begin(script, stopOf(moment))
  const run = await start(about, { agent, backstage })
  await Promise.race([
    run.ended,
    reached,
    ...(moment.type === "event" ? [run.stored(moment.name)] : []),
    ...(moment.type === "time" ? [untilTime(Date.now() + moment.share * life)] : []),
  ])
  const { over } = await interrupt(about, { ...run, backstage, shop })
  letGo()
  await over

  const panel = run.panel.isClosed() ? await openPanelOf(run.tabId, { agent, backstage }) : run.panel
  const background = backgroundThrough((request) =>
    panel.evaluate((message) => chrome.runtime.sendMessage(message), request),
  )
  return followToItsEnd(background, run.sessionId, shop)
}

type Stage = { agent: Agent; backstage: Backstage }

type Run = {
  page: Page
  panel: Page
  tabId: number
  sessionId: string
  ended: Promise<void>
  /** Resolves when the panel hears of an event of this type. */
  stored(type: SessionEvent["type"]): Promise<void>
}

/** Starts the order in a new tab; the person, at the panel, agrees to it. */
async function start({ insists }: Case, { agent, backstage }: Stage): Promise<Run> {
  await backstage.play({ subgoals: insists ? [ORDER, ORDER] : [ORDER], wholePages: true })
  const page = await agent.context.newPage()
  await page.goto(`${shop.url}/checkout`)
  const panel = await agent.openPanel(page)
  const background = backgroundThrough(panel.send)
  const stored = (type: SessionEvent["type"]): Promise<void> =>
    new Promise((resolve) => panel.listen((event) => void (event.type === type && resolve())))
  panel.listen((event, { sessionId }) => {
    if (event.type !== "consent-requested") return
    // The panel or the worker may be gone before it is answered: then it is asked again.
    answerConsent(background, { sessionId, requestId: event.request.requestId }, shop).catch(() => {})
  })
  const ended = stored("ended")
  const { sessionId } = await background.startTask({ tabId: panel.tabId, task: TASK })
  return { page, panel: panel.page, tabId: panel.tabId, sessionId, ended, stored }
}

const lives = new Map<boolean, number>()

/** Milliseconds that a run takes which nothing interrupts. */
async function lifeOf(inPlace: boolean, stage: Stage): Promise<number> {
  const known = lives.get(inPlace)
  if (known !== undefined) return known
  await shop.begin(checkoutScript({ inPlace }))
  const moment: Moment = { type: "event", name: "result" }
  const run = await start(
    { seed: 0, interruption: "popup", moment, inPlace, insists: false, thorough: false },
    stage,
  )
  const started = Date.now()
  await run.ended
  const life = Date.now() - started
  expect(shop.orders()).toBe(1)
  lives.set(inPlace, life)
  return life
}

async function untilTime(time: number): Promise<void> {
  await expect.poll(() => Date.now() >= time, { intervals: [5] }).toBe(true)
}

/** The side panel of a tab, opened anew in a window of its own. Only the panel itself wakes the worker. */
async function openPanelOf(tabId: number, { agent, backstage }: Stage): Promise<Page> {
  const url = `chrome-extension://${agent.extensionId}/sidepanel.html?tab=${tabId}`
  const opened = agent.context.waitForEvent("page")
  await backstage.page.evaluate(
    async (url) => void (await chrome.windows.create({ url, type: "popup" })),
    url,
  )
  const panel = await opened
  await panel.waitForURL(url)
  return panel
}

function stopOf(moment: Moment): Stop | undefined {
  if (moment.type === "shop") return moment.name
  return moment.type === "gesture" ? "gesture" : undefined
}

/** What the person is told of the end. */
function sentenceOf(outcome: Outcome): string {
  if (outcome.status === "done") return outcome.evidence
  return outcome.status === "stopped" ? outcome.reason : outcome.error
}
