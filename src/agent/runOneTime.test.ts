import { expect, test } from "vitest"
import { runScripted } from "../testing/runScripted"
import { scriptEnv } from "../testing/scriptedEnv"
import { box, control, field, heading, page, select } from "../testing/snapshot"

const form = page("Order", [field("Name"), select("Size", ["S", "M"]), control("button", "Continue")])

test("the whole plan, then all its actions", async () => {
  const env = scriptEnv(() => form)
  const { session, model } = await runScripted({
    task: "name Ada, size M, continue",
    formulation: "onetime",
    env,
    replies: [
      'Subgoal 1: Type "Ada" into the textbox "Name"; Subgoal 2: Select "M" in the combobox "Size"; Subgoal 3: Click the button "Continue".',
    ],
  })
  expect(model.requests).toHaveLength(1)
  expect(env.performed.map(({ operation }) => operation)).toEqual([
    { op: "TYPE", value: "Ada" },
    { op: "SELECT", value: "M", index: 1 },
    { op: "CLICK" },
  ])
  expect(session.steps.map((step) => step.actions[0]?.text)).toEqual([
    'R1 = TYPE(Env, QUERY: textbox "Name", TEXT: Ada)',
    'R2 = SELECT(Env, QUERY: combobox "Size", TEXT: M)',
    'R3 = CLICK(Env, QUERY: button "Continue")',
  ])
  expect(session.state).toMatchObject({ status: "done", known: "claimed" })
})

const signUp = page("Join", [
  box(
    [
      field("Name", { form: 0 }),
      field("E-mail", { form: 0, inputType: "email", required: true }),
      control("button", "Join", { tag: "button", inputType: "submit", form: 0 }),
    ],
    { tag: "form" },
  ),
])

test("a plan is completed with what its form asks for, repeats nothing and sends the form", async () => {
  const { session } = await runScripted({
    task: "join with the name Ada, e-mail ada@example.org",
    formulation: "onetime",
    env: scriptEnv(() => signUp),
    replies: [
      'Subgoal 1: Type "Ada" into the textbox "Name"; Subgoal 2: Type "Ada" into the textbox "Name".',
    ],
  })
  expect(session.steps.map(({ subgoal }) => subgoal)).toEqual([
    'Type "Ada" into the textbox "Name"',
    'Type "ada@example.org" into the textbox "E-mail"',
    'Click the button "Join"',
  ])
})

test("what the form requires and the task does not say is the person's to tell", async () => {
  const run = (answers: string[], replies: string[]) =>
    runScripted({
      task: "join with the name Ada",
      formulation: "onetime",
      env: scriptEnv(() => signUp),
      answers,
      replies,
    })
  const plan = 'Subgoal 1: Type "Ada" into the textbox "Name".'
  const { session } = await run([], [plan])
  expect(session.steps).toEqual([])
  expect(session.state).toMatchObject({ status: "stopped", by: "agent" })
  const answered = await run(["ada@example.org"], [plan, plan])
  expect(answered.session.steps).toHaveLength(3)
})

test("an action that fails ends the run and names the step", async () => {
  const { session } = await runScripted({
    task: "name Ada, continue",
    formulation: "onetime",
    env: scriptEnv(() => form, [{ status: "no-effect", settleMs: 0 }]),
    replies: ['Subgoal 1: Click the button "Continue"; Subgoal 2: Type "Ada" into the textbox "Name".'],
  })
  expect(session.state).toMatchObject({
    status: "stopped",
    reason: expect.stringMatching(/^Step 1 of the plan .* could not be done: no effect/) as string,
  })
})

const shop = page("Shop", [control("link", "Desk lamp"), control("link", "Floor lamp")])
const lamp = page("Desk lamp", [heading("Desk lamp"), control("button", "Add to cart")])

test("a plan that ends while the page still has the button for the task leaves the task undone", async () => {
  const run = (plan: string, expected?: string) =>
    runScripted({
      task: "add the desk lamp to the cart",
      formulation: "onetime",
      env: scriptEnv((actions) => (actions === 0 && plan.includes("link") ? shop : lamp)),
      replies: [plan],
      ...(expected !== undefined && { run: { expect: expected } }),
    })
  const open = 'Subgoal 1: Click the link "Desk lamp".'
  expect((await run(open)).session.state).toEqual({
    status: "stopped",
    by: "agent",
    reason:
      'The plan came to its end before the task did: the page still has the button "Add to cart". Run the task with "Look after every step" to let it go on.',
  })
  // What was pressed is done, though it stays on the page; and the person's own check has the last word.
  const add = await run('Subgoal 1: Click the button "Add to cart".')
  expect(add.session.state).toMatchObject({ status: "done", known: "claimed" })
  expect((await run(open, "Desk lamp")).session.state).toMatchObject({ status: "done", known: "verified" })
})
