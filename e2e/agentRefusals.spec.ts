import type { Dialog } from "playwright"
import { expect, test } from "./fixtures"

const SHOP = "<title>Shop</title><h1>Shop</h1><button>Go</button><button>Stay</button>"
const GO = ['Click the button "Go"']
const REFUSAL = "A task is already running in this tab. Stop it first."
const BUSY = "the page shows a dialog or is busy"

for (const address of ["chrome://version", "about:blank"])
  test(`${address} is left alone, and the address in the task offered @sample`, async ({
    agent,
    backstage,
    open,
  }) => {
    await backstage.play(GO)
    let visited = 0
    let answer: (page: string) => void = () => {}
    const slow = new Promise<string>((resolve) => (answer = resolve))
    const { page, site } = await open({ "/": () => (visited++ === 0 ? SHOP : slow) })
    await page.goto(address)
    const { page: panel } = await agent.openPanel(page)
    await panel.getByLabel("What should be done on this page?").fill(`Press Go on ${site.url}/`)
    await expect(panel.getByText("where no extension may act").first()).toBeVisible()
    await panel.getByRole("button", { name: "Open 127.0.0.1" }).click()
    // The page takes its time; the run waits for it instead of reading the one that is still there.
    await expect
      .poll(async () => (await backstage.background.listSessions({}))[0]?.startUrl)
      .toBe(`${site.url}/`)
    answer(SHOP)
    await expect(panel.getByRole("heading", { name: "The model says it is done" })).toBeVisible()
    expect(page.url()).toBe(`${site.url}/`)
    const [session] = await backstage.background.listSessions({})
    expect(session?.steps[0]?.observation.title).toBe("Shop")
  })

test("tasks that are none end in a sentence, and the next one is done", async ({
  agent,
  backstage,
  open,
}) => {
  await backstage.play(GO)
  const { page } = await open({ "/": SHOP })
  await expect(agent.runTask(page, " \n\t")).rejects.toThrow("Type what should be done")
  await expect(agent.runTask(page, "\u200b\u202e")).rejects.toThrow("Type what should be done")
  await expect(agent.runTask(page, "x".repeat(1201))).rejects.toThrow("The task is too long")
  expect((await agent.runTask(page, "Go")).state).toMatchObject({ status: "done" })
})

test("a second task in a busy tab is refused, also when both come at once", async ({
  agent,
  backstage,
  open,
}) => {
  await backstage.play({ subgoals: GO, holdAt: 1 })
  const { page } = await open({ "/": SHOP })
  const { tabId } = await agent.openPanel(page)
  const start = (task: string) =>
    backstage.background.startTask({ tabId, task }).catch((error: Error) => error.message)
  const [first, second] = await Promise.all([start("Go"), start("Go again")])
  expect([first, second]).toContainEqual({ sessionId: expect.any(String) })
  expect([first, second]).toContain(REFUSAL)
  await expect.poll(async () => (await backstage.prompts()).length).toBe(1)
  expect(await start("Stay")).toBe(REFUSAL)
  await backstage.release()
  await expect.poll(async () => (await backstage.background.listSessions({}))[0]?.state.status).toBe("done")
  expect(await start("Stay")).not.toBe(REFUSAL)
})

test("a model that never comes to an end stops the run with a sentence, and the next run works", async ({
  agent,
  backstage,
  open,
  runInPanel,
}) => {
  await backstage.play({ subgoals: GO, endless: true })
  const { page } = await open({ "/": SHOP })
  const panel = await runInPanel(page, "Go")
  await expect(panel.getByText("The model gave no usable plan")).toBeVisible()
  expect(await backstage.prompts()).toHaveLength(3)
  await backstage.play(GO)
  expect((await agent.runTask(page, "Go")).state).toMatchObject({ status: "done" })
})

test("a model that has nothing to say in the grammar ends the run with a sentence", async ({
  agent,
  backstage,
  open,
}) => {
  await backstage.play(['Click the button "Buy everything"'])
  const { page } = await open({ "/": SHOP })
  expect((await agent.runTask(page, "Go")).state).toMatchObject({
    status: "failed",
    error: expect.stringMatching(/The grammar does not admit.*Please run the task again\.$/),
  })
})

test("a page without anything to act on stops the run with a sentence", async ({
  agent,
  backstage,
  open,
}) => {
  await backstage.play(GO)
  const { page } = await open({ "/": "<title>Blank</title>" })
  expect((await agent.runTask(page, "Go")).state).toEqual({
    status: "stopped",
    by: "agent",
    reason: "There is nothing on this page that can be acted on. Open another page and start the task there.",
  })
})

test("a page that did not load is named as such", async ({ agent, open }) => {
  const { page } = await open({ "/": SHOP })
  await page.goto("http://127.0.0.1:1/").catch(() => {})
  await expect(agent.runTask(page, "Go")).rejects.toThrow("The page did not load. Check the address")
})

test("an alert that a click opens is left to the person, who says how to go on @sample", async ({
  backstage,
  open,
  runInPanel,
}) => {
  await backstage.play(GO)
  const { page } = await open({
    "/": `${SHOP}<script>document.querySelector("button").onclick = () => alert("Hm")</script>`,
  })
  const dialogs: Dialog[] = []
  page.on("dialog", (dialog) => dialogs.push(dialog))
  const panel = await runInPanel(page, "Go")
  const question = panel.getByRole("textbox", { name: `This needs you: ${BUSY}.` })
  await expect(question).toBeVisible()
  expect(dialogs.map((dialog) => dialog.message())).toEqual(["Hm"])
  await dialogs[0]?.accept()
  await question.fill("I closed it")
  await question.press("Enter")
  await expect(panel.getByRole("heading", { name: "The model says it is done" })).toBeVisible()
})

test("an alert without a person to close it stops the run", async ({ agent, backstage, open }) => {
  await backstage.play(GO)
  const { page } = await open({
    "/": `${SHOP}<script>document.querySelector("button").onclick = () => alert("Hm")</script>`,
  })
  const dialogs: Dialog[] = []
  page.on("dialog", (dialog) => dialogs.push(dialog))
  const session = await agent.runTask(page, "Go")
  expect(session.state).toEqual({ status: "stopped", by: "agent", reason: `It needs you: ${BUSY}.` })
  await dialogs[0]?.accept()
})

test("an alert that was there before the run ends it with a sentence", async ({ agent, backstage, open }) => {
  await backstage.play(GO)
  const { page } = await open({ "/": SHOP })
  await agent.openPanel(page)
  const opened = new Promise<Dialog>((resolve) => page.once("dialog", resolve))
  await page.evaluate("void setTimeout(() => alert('Wait'))")
  const dialog = await opened
  const session = await agent.runTask(page, "Go")
  await dialog.accept()
  expect(session.state).toMatchObject({
    status: "failed",
    error:
      "The page shows a dialog or is busy. Close the dialog or wait until it is done, then start the task again.",
  })
  expect((await agent.runTask(page, "Go")).state).toMatchObject({ status: "done" })
})
