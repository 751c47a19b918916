import type { Page } from "playwright"
import { expect, test, type Visit } from "./fixtures"

// A run is saved in the panel and done again, without a model, on pages that have changed meanwhile.

const TO = '<label for="to">To</label> <input id="to" name="to">'
const BEFORE = `<title>Trains</title><h1>Trains</h1>
<form action="/found"><p class="row">${TO}</p><button class="primary">Search</button></form>
<aside><button type="button">Help</button></aside>`
/** Other classes, other ids, another order, boxes around. */
const AFTER = `<title>Trains</title>
<div><button type="button" class="x1">Help</button></div><div class="x2"><div>
<form action="/found"><div><button class="x3">Search</button></div>
<section><label for="x9-4711">To</label> <input id="x9-4711" name="to"></section></form></div></div><h1>Trains</h1>`
const RENAMED = AFTER.replace(">Search<", ">Show me<")

/** A page may still load what is looked for: that is waited for first. */
const SLOW = { timeout: 20_000 }

const SUBGOALS = [
  'Type "Oslo" into the textbox "To"',
  'Click the button "Search"',
  'Click the button "Place order"',
]

const found = ({ query }: Visit) => `<title>Found</title>
<h1>Trip to ${new URLSearchParams(query).get("to")}</h1>
<form action="/ordered?to=${new URLSearchParams(query).get("to")}" method="post"><button>Place order</button></form>`

async function allow(panel: Page): Promise<void> {
  await panel.getByRole("alertdialog").getByRole("button", { name: "Allow once" }).click()
}

async function startSaved(panel: Page, city: string): Promise<void> {
  await panel.getByRole("button", { name: "New task" }).click()
  await panel.getByText("Saved runs", { exact: true }).click()
  await panel.getByRole("button", { name: "Run Order a trip" }).click()
  await panel.getByLabel("city").fill(city)
  await panel.keyboard.press("Enter")
}

test("a saved run is done again with another value on a page of another design @sample", async ({
  backstage,
  open,
  runInPanel,
}) => {
  let home = BEFORE
  await backstage.play(SUBGOALS)
  const { page, site } = await open({
    "/": () => home,
    "/found": found,
    "/ordered": ({ query }) => `<title>Thanks</title><h1>Ordered ${query.slice(4)}</h1>`,
  })
  const panel = await runInPanel(page, "Order a trip to Oslo")
  await allow(panel)
  await panel.getByRole("button", { name: "Save to run again" }).click()
  await panel.getByLabel("Name", { exact: true }).fill("Order a trip")
  await panel.getByRole("checkbox", { name: /^Oslo/ }).check()
  await panel.getByLabel("Name for Oslo").fill("city")
  await panel.getByRole("button", { name: "Save", exact: true }).click()
  await expect(panel.getByText("Saved as “Order a trip”.")).toBeVisible()

  await test.step("it waits for the person before the order, who may refuse", async () => {
    home = AFTER
    await backstage.play([])
    await startSaved(panel, "Bergen")
    await panel.getByRole("alertdialog").getByRole("button", { name: "Don’t allow" }).click()
    await expect(panel.getByRole("heading", { name: "You stopped it" })).toBeVisible()
    await expect(page.getByRole("heading", { name: "Trip to Bergen" })).toBeVisible()
    expect(site.count("/ordered")).toBe(1)
  })

  await test.step("allowed, it does every step, and no model is asked", async () => {
    await startSaved(panel, "Turku")
    await allow(panel)
    await expect(panel.getByRole("heading", { name: "Done again" })).toBeVisible()
    await expect(page.getByRole("heading", { name: "Ordered Turku" })).toBeVisible()
    expect(await backstage.prompts()).toEqual([])
    const [session] = await backstage.background.listSessions({})
    expect(session).toMatchObject({ source: "replay", task: "Order a trip to Turku" })
    expect(session?.steps.map(({ actions }) => actions[0]?.rung)).toEqual([
      "id",
      "role-and-name",
      "role-and-name",
    ])
  })

  await test.step("a button that is called something else altogether is found by the model", async () => {
    home = RENAMED
    await backstage.play(["", 'Click the button "Show me"'])
    await startSaved(panel, "Narvik")
    await allow(panel)
    await expect(page.getByRole("heading", { name: "Ordered Narvik" })).toBeVisible()
    expect(await backstage.prompts()).toHaveLength(1)
    const [session] = await backstage.background.listSessions({})
    expect(session?.steps[1]?.subgoal).toBe('Click the button "Show me"')
  })

  await test.step("where nobody finds it, the run ends with the step's name", async () => {
    home = "<title>Trains</title><h1>Closed today</h1>"
    await backstage.play([])
    await startSaved(panel, "Narvik")
    await expect(
      panel.getByText("Step 1 (Type “Narvik” into the textbox “To”) was not found on this page"),
    ).toBeVisible(SLOW)
  })

  await test.step("run again, it asks for its value once more and asks no model", async () => {
    home = AFTER
    await backstage.play([])
    await panel.getByRole("button", { name: "Run again" }).click()
    await panel.getByLabel("city").fill("Malmö")
    await panel.keyboard.press("Enter")
    await allow(panel)
    await expect(panel.getByRole("heading", { name: "Done again" })).toBeVisible()
    await expect(page.getByRole("heading", { name: "Ordered" })).toBeVisible()
    const [session] = await backstage.background.listSessions({})
    expect(session).toMatchObject({ source: "replay", task: "Order a trip to Malmö" })
    expect(await backstage.prompts()).toEqual([])
  })

  await test.step("it is renamed and deleted", async () => {
    await panel.getByRole("button", { name: "New task" }).click()
    await panel.getByText("Saved runs", { exact: true }).click()
    await panel.getByRole("button", { name: "Rename Order a trip" }).click()
    await panel.getByLabel("New name").fill("Trains")
    await panel.keyboard.press("Enter")
    await panel.getByRole("button", { name: "Delete Trains" }).click()
    await panel.getByRole("button", { name: "Delete it" }).click()
    await expect(panel.getByText("None yet. When a run is done")).toBeVisible()
  })
})

test("what loads late is waited for, and a secret is asked for at each start", async ({
  backstage,
  open,
  runInPanel,
}) => {
  let delay = 0
  await backstage.play(['Type "{{pin}}" into the textbox "PIN"', 'Click the button "Enter"'])
  const late = (body: string) => `<title>Door</title><main></main><script>
    setTimeout(() => { document.querySelector("main").innerHTML = ${JSON.stringify(body)} }, ${delay})</script>`
  const { page } = await open({
    "/": () =>
      late(
        `<form onsubmit="event.preventDefault(); document.title = pin.value; document.body.append('Come in')"><label>PIN <input id="pin" name="pin"></label><button>Enter</button></form>`,
      ),
  })
  const panel = await runInPanel(page, "Open the door with {{pin}}")
  await panel.getByLabel("Value of pin").fill("open-sesame")
  await panel.keyboard.press("Enter")
  await panel.getByRole("button", { name: "Save to run again" }).click()
  await panel.getByRole("button", { name: "Save", exact: true }).click()
  await expect(panel.getByText("Saved as")).toBeVisible()
  expect(await backstage.kept()).not.toContain("sesame")
  delay = 1200
  await panel.getByRole("button", { name: "New task" }).click()
  await panel.getByText("Saved runs", { exact: true }).click()
  await panel.getByRole("button", { name: "Run Open the door with {{pin}}" }).click()
  await panel.getByRole("button", { name: "Start" }).click()
  await expect(panel.getByText("Give a value for pin.")).toBeVisible()
  await panel.getByLabel("pin (secret)").fill("0815")
  await panel.keyboard.press("Enter")
  await expect(panel.getByRole("heading", { name: "Done again" })).toBeVisible()
  await expect(page).toHaveTitle("0815")
})
