import { expect, test } from "./fixtures"

const CART = `<title>Cart</title><h1>Your cart</h1>
<form action="/ordered" method="post"><button>Place order</button></form>`
const PAGES = { "/": CART, "/ordered": "<title>Thanks</title><h1>Thank you</h1>" }
const ORDER = ['Click the button "Place order"']
const TASK = "Order what is in the cart"

test("an order waits for the person, who sees the very action; denied, nothing is clicked @sample", async ({
  backstage,
  open,
  runInPanel,
}) => {
  await backstage.play(ORDER)
  const { page, site } = await open(PAGES)
  const panel = await runInPanel(page, TASK)
  const dialog = panel.getByRole("alertdialog", { name: "Place the order?" })
  await expect(dialog).toHaveAccessibleDescription(/Click the button “Place order” on 127\.0\.0\.1/)
  await dialog.getByRole("button", { name: "Don’t allow" }).click()
  await expect(panel.getByRole("heading", { name: "You stopped it" })).toBeVisible()
  await expect(panel.getByText("Not allowed: Click the button “Place order”.")).toBeVisible()
  expect(site.count("/ordered")).toBe(0)
  const [session] = await backstage.background.listSessions({})
  expect(session).toMatchObject({
    state: { status: "stopped", by: "person" },
    consents: [{ allow: false, kinds: ["order"], action: 'Click the button "Place order"' }],
  })
  expect(session?.steps[0]?.actions).toEqual([])
})

test("an order the person allows is clicked exactly once", async ({ backstage, open, runInPanel }) => {
  await backstage.play(ORDER)
  const { page, site } = await open(PAGES)
  const panel = await runInPanel(page, TASK)
  await panel.getByRole("alertdialog").getByRole("button", { name: "Allow once" }).click()
  await expect(panel.getByRole("heading", { name: "The model says it is done" })).toBeVisible()
  expect(site.count("/ordered")).toBe(1)
  const [session] = await backstage.background.listSessions({})
  expect(session?.steps[0]?.actions).toMatchObject([
    { consent: { kinds: ["order"], allowed: true, by: "person" } },
  ])
})

test("what was allowed from now on is not asked for again on the same site", async ({
  agent,
  backstage,
  open,
  runInPanel,
}) => {
  await backstage.play(ORDER)
  const { page, site } = await open(PAGES)
  const panel = await runInPanel(page, TASK)
  const dialog = panel.getByRole("alertdialog")
  await dialog.getByRole("checkbox").check()
  await dialog.getByRole("button", { name: "Allow from now on" }).click()
  await expect(panel.getByRole("heading", { name: "The model says it is done" })).toBeVisible()
  await page.goto(site.url)
  const session = await agent.runTask(page, TASK)
  expect(session.steps[0]?.actions).toMatchObject([{ consent: { allowed: true, by: "policy" } }])
  expect(site.count("/ordered")).toBe(2)
})

test("a caller who gives no answer to consent denies", async ({ agent, backstage, open }) => {
  await backstage.play(ORDER)
  const { page, site } = await open(PAGES)
  const session = await agent.runTask(page, TASK)
  expect(session.state).toEqual({
    status: "stopped",
    by: "person",
    reason: 'Not allowed: Click the button "Place order".',
  })
  expect(site.count("/ordered")).toBe(0)
})

test("the payment step is asked for every single time", async ({ agent, backstage, open }) => {
  await backstage.play(['Click the button "Pay now"'])
  const { page, site } = await open({
    "/": `<title>Pay</title><form action="/paid" method="post">
      <label>Card number <input autocomplete="cc-number"></label><button>Pay now</button></form>`,
    "/paid": "<title>Paid</title>",
  })
  const asked: boolean[] = []
  const onConsent = ({ rememberable }: { rememberable: boolean }) => asked.push(rememberable) > 0
  await agent.runTask(page, "Pay now", { onConsent })
  await page.goto(site.url)
  await agent.runTask(page, "Pay now", { onConsent })
  expect(asked).toEqual([false, false])
  expect(site.count("/paid")).toBe(2)
})

test("a run that is stopped while it waits for consent clicks nothing", async ({
  backstage,
  open,
  runInPanel,
}) => {
  await backstage.play(ORDER)
  const { page, site } = await open(PAGES)
  const panel = await runInPanel(page, TASK)
  await panel.getByRole("alertdialog").waitFor()
  await panel.getByRole("button", { name: "Stop" }).click()
  await expect(panel.getByRole("heading", { name: "You stopped it" })).toBeVisible()
  await expect(panel.getByRole("alertdialog")).toBeHidden()
  expect(site.count("/ordered")).toBe(0)
})
