import type { Page } from "playwright"
import type { ConsentRequest } from "../src/consent/consent"
import { expect, test as base } from "./fixtures"
import { tuningInstructions } from "./sites/webshop/goals"
import { webshop } from "./sites/webshop/site"
import { serveSite, type ServedSite } from "./sites/site"
import type { WebshopState } from "./sites/webshop/site"

// The shopping domain on live shops; where several products are as promising the scripted model takes the first.

/** A tab on the first page of the shop. */
const test = base.extend<{ shopPage: Page }>({
  shopPage: async ({ agent, backstage }, use) => {
    await backstage.play([])
    const page = await agent.context.newPage()
    await page.goto(shop.url)
    await use(page)
  },
})

let shop: ServedSite<WebshopState>
test.beforeAll(async () => {
  shop = await serveSite(webshop)
})
test.afterAll(() => shop.close())
test.beforeEach(() => shop.reset())
test.setTimeout(120_000)

const { text, goal } = tuningInstructions.find(({ id }) => id === "webshop/2")!

test("finds what was asked for, proves it and buys it once the person has agreed @sample", async ({
  agent,
  shopPage,
}) => {
  const asked: ConsentRequest[] = []
  const session = await agent.runTask(shopPage, text, {
    domain: "shopping",
    onConsent: (request) => asked.push(request) > 0,
  })
  expect(session.state).toEqual({
    status: "done",
    known: "verified",
    evidence: 'The page says "Thank you for shopping with us!".',
  })
  expect(asked).toMatchObject([{ kinds: ["pay"], action: 'Click the button "Buy Now"', rememberable: false }])
  const { bought } = shop.state()
  expect(bought).toHaveLength(1)
  expect(Object.values(bought[0]!.options)).toEqual(goal.options)
  expect(bought[0]!.price).toBeLessThanOrEqual(goal.priceCap)
  const { shopping } = session
  const picked = shopping?.compared.find(({ id }) => id === shopping.pick?.id)
  const hard = picked?.ledger.constraints.filter(({ wish }) => !wish)
  expect(hard?.map(({ status }) => status)).toEqual(hard?.map(() => "met"))
  for (const { evidence } of hard ?? []) expect(evidence[0]?.words).not.toBe("")
  expect(shopping?.report).toContain(`What: ${bought[0]!.product.title}`)
  expect(session.steps[1]?.domainAction).toMatch(/^R2 = Search\(shampoo/)
})

test("a price over the cap stops at the gate with the difference named; denied, nothing is bought", async ({
  agent,
  shopPage,
}) => {
  const asked: ConsentRequest[] = []
  const session = await agent.runTask(
    shopPage,
    "i want cruelty free shampoo, price lower than 1.00 dollars",
    {
      domain: "shopping",
      onConsent: (request) => {
        asked.push(request)
        return false
      },
    },
  )
  expect(asked).toHaveLength(1)
  expect(asked[0]?.kinds).toEqual(["differs", "pay"])
  expect(asked[0]?.differences?.map((difference) => difference.text)).toEqual([
    expect.stringMatching(/^at most 1 USD: It costs .*, more than 1\.$/),
  ])
  expect(session.state).toMatchObject({ status: "stopped", by: "person" })
  expect(shop.state().bought).toEqual([])
})

test("a worker that is killed at the gate asks again and orders once", async ({
  agent,
  backstage,
  shopPage,
}) => {
  const { background } = backstage
  const { tabId } = await agent.openPanel(shopPage)
  const { sessionId } = await background.startTask({ tabId, task: text, domain: "shopping" })
  const state = async () => (await background.getSession({ sessionId }))?.state
  await expect.poll(state, { timeout: 60_000 }).toMatchObject({ status: "awaiting-consent" })
  const before = await background.getSession({ sessionId })
  const requests = async () => (await backstage.kept()).split('"consent-requested"').length - 1
  const askedBefore = await requests()
  await backstage.killWorker()
  await expect.poll(requests, { timeout: 30_000 }).toBe(askedBefore + 1)
  const waiting = (await background.getSession({ sessionId }))!
  expect(waiting.shopping?.pick).toEqual(before?.shopping?.pick)
  if (waiting.state.status !== "awaiting-consent") throw new Error("It does not wait.")
  await background.answerConsent({ sessionId, requestId: waiting.state.request.requestId, allow: true })
  await expect.poll(state, { timeout: 30_000 }).toMatchObject({ status: "done", known: "verified" })
  expect(shop.state().bought).toHaveLength(1)
})

test("the person's correction counts at once: what was picked is picked anew", async ({
  agent,
  backstage,
  shopPage,
}) => {
  const { background } = backstage
  const { tabId } = await agent.openPanel(shopPage)
  const { sessionId } = await background.startTask({ tabId, task: text, domain: "shopping" })
  const requestId = async () => {
    const state = (await background.getSession({ sessionId }))?.state
    return state?.status === "awaiting-consent" ? state.request.requestId : ""
  }
  await expect.poll(requestId, { timeout: 60_000 }).not.toBe("")
  const first = await requestId()
  const ledger = (await background.getSession({ sessionId }))!.shopping!.ledger
  const constraints = ledger.constraints.map((each) =>
    each.kind === "option" ? { ...each, values: ["8 fl oz"] } : each,
  )
  await background.setLedger({ sessionId, ledger: { ...ledger, constraints } })
  await background.answerConsent({ sessionId, requestId: first, allow: true })
  await expect.poll(requestId, { timeout: 60_000 }).not.toBe(first)
  expect(shop.state().bought).toEqual([])
  await background.stopTask({ sessionId })
})

test("says so when the shop has nothing of the kind", async ({ agent, shopPage }) => {
  const session = await agent.runTask(shopPage, "i want a qwertz, price lower than 20.00 dollars", {
    domain: "shopping",
  })
  expect(session.state).toMatchObject({
    status: "stopped",
    by: "agent",
    reason: "The shop finds nothing for “qwertz”. Ask for it in other words.",
  })
})

test("says so when it is sold out, and puts nothing into the cart", async ({ agent, open }) => {
  const item = `<title>Oak desk lamp - Lamps</title><main><h1>Oak desk lamp</h1><p>$39.00</p><p>Sold out</p>
    <form action="/cart" method="post"><button disabled>Add to cart</button></form></main>`
  const { page, site } = await open({
    "/": `<title>Lamps</title><form role="search" action="/found"><input type="search" name="q" aria-label="Search">
      <button>Search</button></form>`,
    "/found": `<title>1 result</title><main><h1>1 result</h1><ul><li><a href="/lamp">Oak desk lamp</a> <span>$39.00</span></li></ul></main>`,
    "/lamp": item,
    "/cart": "<title>Cart</title>",
  })
  const session = await agent.runTask(page, "an oak desk lamp under 50 dollars", { domain: "shopping" })
  expect(session.state).toMatchObject({
    status: "stopped",
    reason: "“Oak desk lamp” is not to be had: the page says “Sold out”.",
  })
  expect(site.count("/cart")).toBe(0)
})
