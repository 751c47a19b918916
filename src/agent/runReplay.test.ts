import { expect, test } from "vitest"
import type { Operation } from "../action/operation"
import type { ActionResult, Change } from "../execution/env"
import { ModelError } from "../model/languageModel"
import type { PageSnapshot } from "../page/snapshot"
import { bindRun } from "../replay/bindRun"
import type { Script as ReplayScript, SavedStep } from "../replay/savedRun"
import { saveRun } from "../replay/saveRun"
import { parseTrajectory } from "../trajectory/schema"
import { savedRunSchema } from "../trajectory/savedRunSchema"
import { runScripted, type Script } from "../testing/runScripted"
import { scriptEnv } from "../testing/scriptedEnv"
import { box, control, field, page, select, text } from "../testing/snapshot"
import type { SessionEvent } from "./session"

const form = page("Trains", [
  field("To", { path: "#to" }),
  select("Class", ["First", "Second"], 0, { path: "#class" }),
  control("button", "Search", { path: "#go" }),
  control("checkbox", "Only direct", { path: "#direct", checked: false }),
])
/** The same after a new design: other places, another order. */
const redesigned = page("Trains", [
  box([control("button", "Search", { path: "main > button" })]),
  control("checkbox", "Only direct", { path: "#x1", checked: true }),
  select("Class", ["Second", "First"], 0, { path: "#x2" }),
  field("To", { path: "#x3" }),
])

const done = (...changes: Change[]): ActionResult => ({ status: "done", changes, settleMs: 0 })

/** What a run on the form leaves to be done again. */
async function recordRun(subgoals: string[], results: ActionResult[] = []) {
  const replies = subgoals.map((subgoal, at) =>
    at === 0 ? `Subgoal 1: ${subgoal}.` : `No, I will keep planning. Subgoal ${at + 1}: ${subgoal}.`,
  )
  const { session } = await runScripted({
    task: "Search trains to Oslo in Second",
    env: scriptEnv(() => form, results),
    replies: [...replies, "Yes, I will stop planning."],
  })
  return saveRun(session, {
    savedId: "r",
    name: "",
    parameters: [{ name: "city", value: "Oslo" }],
    savedAt: 0,
  })
}

const SUBGOALS = [
  'Type "Oslo" into the textbox "To"',
  'Select "Second" in the combobox "Class"',
  'Click the button "Search"',
]

const STARTED: SessionEvent = {
  type: "started",
  seq: 0,
  at: 0,
  sessionId: "s",
  tabId: 1,
  task: "Search trains to Bergen",
  formulation: "iterative",
  modelId: "m",
  dialogue: "page-aware",
  startUrl: "https://shop.example/",
  source: "replay",
  replayOf: "r",
}

const replay = (steps: ReplayScript, rest: Partial<Script> & Pick<Script, "env">) =>
  runScripted({ task: "", replies: [], events: [STARTED], run: { replay: steps }, ...rest })

test("a run is done again on a page of another design with another value, and no model is asked", async () => {
  const saved = await recordRun(SUBGOALS)
  expect(savedRunSchema.parse(saved)).toEqual(saved)
  const env = scriptEnv(() => redesigned)
  const { session, model } = await replay(bindRun(saved, { city: "Bergen" }), { env })
  expect(model.requests).toEqual([])
  expect(session).toMatchObject({ source: "replay", replayOf: "r" })
  expect(parseTrajectory(session)).toEqual(session)
  expect(env.performed.map(({ operation, target }) => [target.name, operation])).toEqual([
    ["To", { op: "TYPE", value: "Bergen" }],
    ["Class", { op: "SELECT", value: "Second", index: 0 }],
    ["Search", { op: "CLICK" }],
  ])
  expect(session.steps.map(({ subgoal, actions }) => [subgoal, actions[0]?.rung])).toEqual([
    ['Type "Bergen" into the textbox "To"', "role-and-name"],
    ['Select "Second" in the combobox "Class"', "role-and-name"],
    ['Click the button "Search"', "role-and-name"],
  ])
  expect(session.state).toEqual({
    status: "done",
    known: "claimed",
    evidence: 'All 3 steps were done again. The page is now "Trains".',
  })
})

test("what loads late is waited for", async () => {
  const saved = await recordRun(['Click the button "Search"'])
  const waits: (number | undefined)[] = []
  const env = scriptEnv(() => form)
  const late: PageSnapshot[] = [page("Trains", [text("Loading")]), page("Trains", [text("Loading")]), form]
  env.capture = async ({ firstChangeMs }) => {
    waits.push(firstChangeMs)
    return late[Math.min(waits.length, late.length) - 1]!
  }
  await replay(saved, { env })
  expect(env.performed).toHaveLength(1)
  expect(waits.slice(0, 3)).toEqual([undefined, 2000, 2000])
})

test("an action of a consent kind waits for the person, who may refuse", async () => {
  const shop = page("Shop", [control("button", "Buy now", { path: "#b" })])
  const { session } = await runScripted({
    task: "buy it",
    env: scriptEnv(() => shop),
    replies: ['Subgoal 1: Click the button "Buy now".', "Yes, I will stop planning."],
    allow: () => true,
  })
  const saved = saveRun(session, { savedId: "r", name: "", parameters: [], savedAt: 0 })
  const env = scriptEnv(() => shop)
  const refused = await replay(saved, { env, allow: () => false })
  expect(env.performed).toEqual([])
  expect(refused.session.state).toMatchObject({ status: "stopped", by: "person" })
  expect(refused.events.some(({ type }) => type === "consent-requested")).toBe(true)
})

const renamed = page("Trains", [field("To", { path: "#to" }), control("button", "Show me", { path: "#new" })])

test("a button that is renamed altogether is found by the model", async () => {
  const saved = await recordRun(['Click the button "Search"'])
  const env = scriptEnv(() => renamed)
  const { session, model } = await replay(saved, { env, replies: ['Subgoal 1: Click the button "Show me".'] })
  expect(model.requests).toHaveLength(1)
  expect(env.performed.map(({ target }) => target.name)).toEqual(["Show me"])
  expect(session.steps[0]?.actions[0]?.rung).toBeUndefined()
  expect(session.state.status).toBe("done")
})

test("the model is asked about the lost step alone, however many there are", async () => {
  const trains = page("Trains", [field("To", { path: "#to" }), control("button", "Search", { path: "#go" })])
  const { session } = await runScripted({
    task: "Order a trip to Oslo",
    env: scriptEnv((actions) => (actions < 2 ? trains : page("Found", [control("button", "Details")]))),
    replies: [
      'Subgoal 1: Type "Oslo" into the textbox "To".',
      'No, I will keep planning. Subgoal 2: Click the button "Search".',
      'No, I will keep planning. Subgoal 3: Click the button "Details".',
      "Yes, I will stop planning.",
    ],
  })
  const saved = saveRun(session, { savedId: "r", name: "", parameters: [], savedAt: 0 })
  const changed = page("Trains", [
    control("button", "Help"),
    field("To", { path: "#to" }),
    control("button", "Show me", { path: "#new" }),
  ])
  const { model, session: again } = await replay(saved, {
    env: scriptEnv((actions) => (actions < 2 ? changed : page("Found", [control("button", "Details")]))),
    replies: ['No, I will keep planning. Subgoal 2: Click the button "Show me".'],
  })
  expect(model.requests).toHaveLength(1)
  expect(again.steps.map(({ subgoal }) => subgoal)).toEqual([
    'Type "Oslo" into the textbox "To"',
    'Click the button "Show me"',
    'Click the button "Details"',
  ])
  expect(again.steps.map(({ actions }) => actions[0]?.rung)).toEqual([
    "role-and-name",
    undefined,
    "role-and-name",
  ])
  expect(again.state.status).toBe("done")
})

test("a model of free words grounds the recorded subgoal", async () => {
  const saved = await recordRun(['Click the button "Search"'])
  const env = scriptEnv(() => renamed)
  const { session } = await replay(saved, {
    env,
    replies: ['R1 = CLICK(Env, QUERY: button "Show me")'],
    adjust: (ports) => ({ ...ports, record: { ...ports.record, fixedShapes: false } }),
  })
  expect(env.performed.map(({ target }) => target.name)).toEqual(["Show me"])
  expect(session.steps.map(({ subgoal }) => subgoal)).toEqual(['Click the button "Search"'])
})

test.each([
  ["has nothing to do on the page", page("Trains", [text("Closed")]), true],
  ["would do something else", renamed, false],
])("a run ends at a step that the model does not find either: it %s", async (_, closed, fixedShapes) => {
  const saved = await recordRun(['Click the button "Search"'])
  const env = scriptEnv(() => closed)
  const { session } = await replay(saved, {
    env,
    replies: ['R1 = TYPE(Env, QUERY: textbox "To", TEXT: trains)'],
    adjust: (ports) => ({ ...ports, record: { ...ports.record, fixedShapes } }),
  })
  expect(env.performed).toEqual([])
  expect(session.state).toEqual({
    status: "stopped",
    by: "agent",
    reason:
      'Step 1 (Click the button "Search") was not found on this page: nothing on the page is like it. The model did not find it either. Run it as a task, or record it again.',
  })
})

test("without a model the end of the run names the step all the same", async () => {
  const saved = await recordRun(['Click the button "Search"'])
  const { session } = await replay(saved, {
    env: scriptEnv(() => renamed),
    adjust: (ports) => ({
      ...ports,
      model: {
        ...ports.model,
        complete: () => Promise.reject(new ModelError("The model file is missing. Reinstall the extension.")),
      },
    }),
  })
  expect(session.state).toMatchObject({
    status: "stopped",
    reason: expect.stringContaining("No model could look for it: The model file is missing.") as string,
  })
})

test.each<[string, ActionResult[], ActionResult[], string | undefined]>([
  [
    "leads to another site",
    [done({ type: "navigated", url: "https://shop.example/found" })],
    [done({ type: "navigated", url: "https://login.example/" })],
    "it led to https://login.example/, where it led to https://shop.example/found before",
  ],
  [
    "leaves a page that it stayed on",
    [done({ type: "content", added: ["3 trains"] })],
    [done({ type: "navigated", url: "https://shop.example/login" })],
    "it led to https://shop.example/login, where it stayed on the page before",
  ],
  [
    "does nothing",
    [done({ type: "navigated", url: "https://shop.example/found" })],
    [{ status: "no-effect", settleMs: 0 }],
    "it had no effect, where it led to https://shop.example/found before",
  ],
  [
    "cannot be done",
    [done()],
    [{ status: "not-actionable", reason: "covered", by: "Cookies" }],
    'it could not be done: not actionable: covered by "Cookies"',
  ],
  [
    "leads to another page of the site",
    [done({ type: "navigated", url: "https://shop.example/found?to=Oslo" })],
    [done({ type: "navigated", url: "https://shop.example/found?to=Bergen" })],
    undefined,
  ],
])("a replay whose press %s", async (_, recorded, results, difference) => {
  const saved = await recordRun(['Click the button "Search"'], recorded)
  const { session } = await replay(saved, { env: scriptEnv(() => redesigned, results) })
  if (difference === undefined) expect(session.state.status).toBe("done")
  else
    expect(session.state).toMatchObject({
      status: "stopped",
      reason: expect.stringContaining(`went otherwise than when it was recorded: ${difference}.`) as string,
    })
})

test("what was turned on is not turned off because it is on already", async () => {
  const saved = await recordRun(
    ['Click the checkbox "Only direct"'],
    [done({ type: "checked", checked: true })],
  )
  const env = scriptEnv(() => redesigned)
  const { session } = await replay(saved, { env })
  expect(env.performed).toEqual([])
  expect(session.state.status).toBe("done")
})

test("an element that was replaced under the action is looked for once more", async () => {
  const saved = await recordRun(['Click the button "Search"'])
  const env = scriptEnv(() => redesigned, [{ status: "stale-snapshot" }])
  const { session } = await replay(saved, { env })
  expect(env.performed).toHaveLength(2)
  expect(session.state.status).toBe("done")
})

test("an interrupted replay goes on where it was, and does nothing twice", async () => {
  const saved = await recordRun(SUBGOALS)
  const first = await replay(saved, { env: scriptEnv(() => redesigned) })
  const results = first.events.filter(({ type }) => type === "result")
  const interrupted = first.events.slice(0, first.events.indexOf(results[1]!) + 1)
  const env = scriptEnv(() => redesigned)
  const { session } = await replay(saved, { env, events: interrupted })
  expect(env.performed.map(({ target }) => target.name)).toEqual(["Search"])
  expect(session.steps).toHaveLength(3)
})

test("a replay without its steps says what to do", async () => {
  const { session } = await runScripted({
    task: "",
    replies: [],
    events: [STARTED],
    env: scriptEnv(() => form),
  })
  expect(session.state).toMatchObject({
    status: "stopped",
    reason: expect.stringContaining("Start the saved run again") as string,
  })
})

test("an option that the list no longer has is not replaced by another", async () => {
  const step: SavedStep = (await recordRun([SUBGOALS[1]!])).steps[0]!
  const operation: Operation = { op: "SELECT", value: "Third" }
  const { session } = await replay(
    { steps: [{ ...step, operation }] },
    {
      env: scriptEnv(() => form),
      replies: ['R1 = SELECT(Env, QUERY: combobox "Class", TEXT: First)'],
      adjust: (ports) => ({ ...ports, record: { ...ports.record, fixedShapes: false } }),
    },
  )
  expect(session.state).toMatchObject({
    reason: expect.stringContaining('its list has no "Third"') as string,
  })
})
