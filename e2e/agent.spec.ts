import { expect, test } from "./fixtures"

/** A controlled form: what is shown is what its state says, and an event without a new value goes unheard. */
const TEA = `<!doctype html><title>Tea</title>
<h1>Order tea</h1>
<label>Name <input id="name"></label>
<label>Size <select id="size"><option>Small</option><option>Large</option></select></label>
<button id="add">Add</button>
<p role="status"></p>
<script>
  const state = { name: "", size: "Small" }
  const control = (field, key) => {
    const { get, set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")
    let seen = state[key]
    Object.defineProperty(field, "value", {
      get() { return get.call(this) },
      set(value) { seen = value; set.call(this, value) },
    })
    const render = () => { field.value = state[key] }
    for (const type of ["input", "change"])
      field.addEventListener(type, () => {
        const value = get.call(field)
        if (value !== seen) state[key] = value
        render()
      })
    render()
  }
  const { name, size, add } = Object.fromEntries([...document.querySelectorAll("[id]")].map((e) => [e.id, e]))
  control(name, "name")
  control(size, "size")
  add.addEventListener("click", async () => {
    await fetch("/basket", { method: "POST", body: JSON.stringify(state) })
    document.querySelector("[role=status]").textContent = "Added for " + state.name
  })
</script>`

const SUBGOALS = [
  'Type "Ada" into the textbox "Name"',
  'Select "Large" in the combobox "Size"',
  'Click the button "Add"',
]

test("a task typed in the panel is done on the page and shown step by step @sample", async ({
  backstage,
  open,
  runInPanel,
}) => {
  await backstage.play(SUBGOALS)
  const { page, site } = await open({ "/": TEA, "/basket": "" })
  const panel = await runInPanel(page, "Add a large tea for Ada")

  await expect(panel.getByRole("heading", { name: "The model says it is done" })).toBeVisible()
  const steps = panel.getByRole("region", { name: "Steps" }).getByRole("listitem")
  await expect(steps).toHaveText([
    /Type “Ada” into the textbox “Name”.*the field now says “Ada”/,
    /Select “Large” in the combobox “Size”.*“Large” is now selected/,
    /Click the button “Add”.*the page now says “Added for Ada”/,
  ])
  expect(
    site.visits.filter(({ path }) => path === "/basket").map(({ form }) => JSON.parse(form) as unknown),
  ).toEqual([{ name: "Ada", size: "Large" }])
})

test("the record holds what was seen, what could have been acted on, and the intent before the result @sample", async ({
  agent,
  backstage,
  open,
}) => {
  await backstage.play(SUBGOALS)
  const { page } = await open({ "/": TEA, "/basket": "" })
  const types: string[] = []
  const session = await agent.runTask(page, "Add a large tea for Ada", {
    onEvent: (event) => types.push(event.type),
  })

  const step = ["planning", "planned", "recorded", "grounding", "grounded", "intent", "result", "looking"]
  expect(types).toEqual(["started", "looking", ...step, ...step, ...step, "planning", "ended"])
  expect(session).toMatchObject({
    task: "Add a large tea for Ada",
    startUrl: page.url(),
    state: { status: "done", known: "claimed" },
  })
  expect(session.steps.map(({ subgoal }) => subgoal)).toEqual(SUBGOALS)
  const [first, , last] = session.steps
  expect(first?.observation).toMatchObject({ url: page.url(), title: "Tea" })
  expect(first?.observation.description.split("\n")).toEqual([
    'page "Tea"',
    'heading "Order tea"',
    'textbox "Name"',
    'combobox "Size" = "Small" of "Small", "Large"',
    'button "Add"',
  ])
  expect(last?.observation.description).toContain('textbox "Name" = "Ada"')
  expect(first?.observation.candidates.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['textbox "Name"', 'combobox "Size"', 'button "Add"']),
  )
  expect(last?.actions).toMatchObject([
    {
      text: 'R1 = CLICK(Env, QUERY: button "Add")',
      actionRepr: "[button]  Add -> CLICK",
      operation: { op: "CLICK" },
      target: { role: "button", name: "Add", tag: "button" },
      result: { status: "done" },
    },
  ])
  expect(await backstage.background.getSession({ sessionId: session.sessionId })).toEqual(session)
})

test("a run goes on without its panel, which shows it again when opened anew and lists it later", async ({
  agent,
  backstage,
  open,
  runInPanel,
}) => {
  await backstage.play({ subgoals: SUBGOALS, holdAt: 2 })
  const { page } = await open({ "/": TEA, "/basket": "" })
  const before = await runInPanel(page, "A large tea for Ada, without a panel")
  await expect.poll(async () => (await backstage.prompts()).length).toBe(2)
  await before.close()
  await backstage.release()
  await expect(page.getByRole("status")).toHaveText("Added for Ada")

  const { page: panel } = await agent.openPanel(page)
  await expect(panel.getByRole("heading", { name: "A large tea for Ada, without a panel" })).toBeVisible()
  await expect(panel.getByRole("region", { name: "Steps" }).getByRole("listitem")).toHaveCount(3)
  await panel.getByRole("button", { name: "New task" }).click()
  await panel.getByText("Earlier runs").click()
  await panel.getByRole("button", { name: /A large tea for Ada, without a panel/ }).click()
  await expect(panel.getByRole("heading", { name: "The model says it is done" })).toBeVisible()
})

test("one-time: the whole plan is made at once and carried out", async ({ agent, backstage, open }) => {
  await backstage.play(SUBGOALS)
  const { page, site } = await open({ "/": TEA, "/basket": "" })
  const session = await agent.runTask(page, "Add a large tea for Ada", { formulation: "onetime" })
  expect(session.state).toMatchObject({ status: "done", known: "claimed" })
  expect(await backstage.prompts()).toHaveLength(1)
  expect(site.count("/basket")).toBe(1)
})

test("what the page shows in the end makes a run verified, or stops it", async ({
  agent,
  backstage,
  open,
}) => {
  await backstage.play(SUBGOALS)
  const { page } = await open({ "/": TEA, "/basket": "" })
  const verified = await agent.runTask(page, "Add a large tea for Ada", { expect: "added for ada" })
  expect(verified.state).toEqual({
    status: "done",
    known: "verified",
    evidence: 'The page says "Added for Ada".',
  })
  await page.reload()
  const refuted = await agent.runTask(page, "Add a large tea for Ada", { expect: "Order placed" })
  expect(refuted.state).toMatchObject({
    status: "stopped",
    by: "agent",
    reason: 'The model says it is done, but the page does not show "Order placed".',
  })
})
