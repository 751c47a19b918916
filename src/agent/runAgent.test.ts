import { expect, test } from "vitest"
import { matchesGrammar } from "../action/matches"
import { EnvError, type ActionResult } from "../execution/env"
import { runScripted } from "../testing/runScripted"
import { scriptEnv } from "../testing/scriptedEnv"
import { control, field, heading, page, text } from "../testing/snapshot"

const search = page("Shop", [field("Search"), control("button", "Go")])
const results = page("Results", [heading("Red hoodie"), text("$30.00")])

test("a task is planned, grounded and carried out subgoal by subgoal until the model stops", async () => {
  const env = scriptEnv((actions) => (actions < 2 ? search : results))
  const { session, events, model } = await runScripted({
    task: 'find a "red hoodie"',
    env,
    replies: [
      'Subgoal 1: Type "red hoodie" into the textbox "Search".',
      'No, I will keep planning. Subgoal 2: Click the button "Go".',
      "Yes, I will stop planning.",
    ],
  })
  expect(env.performed.map(({ operation, target }) => [operation, target.name])).toEqual([
    [{ op: "TYPE", value: "red hoodie" }, "Search"],
    [{ op: "CLICK" }, "Go"],
  ])
  expect(session.steps.map((step) => step.actions[0]?.text)).toEqual([
    'R1 = TYPE(Env, QUERY: textbox "Search", TEXT: red hoodie)',
    'R1 = CLICK(Env, QUERY: button "Go")',
  ])
  expect(session.state).toEqual({ status: "done", known: "claimed", evidence: 'The page is now "Results".' })
  // Quotes of the task are cleaned before the model reads it.
  expect(model.requests[0]?.messages[0]?.content).toContain("Task: find a 'red hoodie'; Initial")
  expect(events.map(({ type }) => type).slice(0, 8)).toEqual([
    "started",
    "looking",
    "planning",
    "planned",
    "grounding",
    "grounded",
    "intent",
    "result",
  ])
})

test("the intent is journaled before the page is touched, the result after", async () => {
  const order: string[] = []
  const env = scriptEnv(() => search)
  await runScripted({
    task: "go",
    env: {
      ...env,
      perform: async (request, options) => (order.push("perform"), env.perform(request, options)),
    },
    replies: ['Subgoal 1: Click the button "Go".', "Yes, I will stop planning."],
    adjust: (ports) => ({ ...ports, emit: async (event) => (order.push(event.type), ports.emit(event)) }),
  })
  const at = order.indexOf("perform")
  expect(order.slice(at - 1, at + 2)).toEqual(["intent", "perform", "result"])
})

test("a failed action is told as an observation and left out while the page stays the same", async () => {
  const covered: ActionResult = { status: "not-actionable", reason: "covered", by: "We value your privacy" }
  const { model, session } = await runScripted({
    task: "go",
    env: scriptEnv(() => search, [covered]),
    replies: ['Subgoal 1: Click the button "Go".', "Yes, I will stop planning."],
  })
  expect(model.requests[1]?.messages.at(-1)?.content).toMatch(
    /^Environment Description: page "Shop"\n[^]*\nThe executed result for Subgoal 1 is not actionable: covered by "We value your privacy"\. Should we stop planning\?$/,
  )
  expect(JSON.stringify(model.requests[0]?.grammar)).toContain('button \\"Go\\"')
  expect(JSON.stringify(model.requests[1]?.grammar)).not.toContain('button \\"Go\\"')
  expect(session.steps[0]?.actions[0]?.observation).toBe('not actionable: covered by "We value your privacy"')
})

test("an action that was meant for a document that had gone may be tried again", async () => {
  const { model, session } = await runScripted({
    task: "go",
    env: scriptEnv(() => search, [{ status: "stale-snapshot" }]),
    replies: [
      'Subgoal 1: Click the button "Go".',
      'No, I will keep planning. Subgoal 2: Click the button "Go".',
      "Yes, I will stop planning.",
    ],
  })
  expect(JSON.stringify(model.requests[1]?.grammar)).toContain('button \\"Go\\"')
  expect(session.steps.map(({ actions }) => actions[0]?.result?.status)).toEqual(["stale-snapshot", "done"])
})

const checkout = page("Checkout", [control("button", "Place order")], "https://shop.example/checkout")
const order = ['Subgoal 1: Click the button "Place order".', "Yes, I will stop planning."]

test("ordering waits for the person, and without their word nothing is clicked", async () => {
  const env = scriptEnv(() => checkout)
  const { session, events } = await runScripted({ task: "order it", env, replies: order })
  expect(env.performed).toEqual([])
  expect(session.state).toEqual({
    status: "stopped",
    by: "person",
    reason: 'Not allowed: Click the button "Place order".',
  })
  const request = events.find((event) => event.type === "consent-requested")
  expect(request?.type === "consent-requested" && request.request).toMatchObject({
    kinds: ["order", "pay"],
    action: 'Click the button "Place order"',
    site: "shop.example",
    rememberable: false,
  })
})

test("with the person's word the very action is carried out and the record says so", async () => {
  const env = scriptEnv(() => checkout)
  const { session } = await runScripted({ task: "order it", env, replies: order, allow: () => true })
  expect(env.performed).toHaveLength(1)
  expect(session.steps[0]?.actions[0]?.consent).toEqual({
    kinds: ["order", "pay"],
    allowed: true,
    by: "person",
  })
})

test("a kind that the person allowed on the site is not asked for again, but the payment step is", async () => {
  const ask = async (name: string, url: string) => {
    const env = scriptEnv(() => page("P", [control("button", name), control("link", "Help")], url))
    const allowed = { site: "shop.example", kinds: ["delete" as const, "order" as const, "pay" as const] }
    const { session } = await runScripted({
      task: "delete it, or else pay",
      env,
      replies: [`Subgoal 1: Click the button "${name}".`, "Yes, I will stop planning."],
      adjust: (ports) => ({ ...ports, allowances: async () => [allowed] }),
    })
    return session.state.status
  }
  expect(await ask("Delete", "https://shop.example/list")).toBe("done")
  expect(await ask("Pay now", "https://shop.example/checkout")).toBe("stopped")
})

test("the expected text on the page verifies the run, its absence contradicts the model", async () => {
  const run = (expect: string) =>
    runScripted({
      task: "go",
      env: scriptEnv((actions) => (actions === 0 ? search : results)),
      replies: ['Subgoal 1: Click the button "Go".', "Yes, I will stop planning."],
      run: { expect },
    })
  expect((await run("red HOODIE")).session.state).toEqual({
    status: "done",
    known: "verified",
    evidence: 'The page says "Red hoodie".',
  })
  expect((await run("Blue hoodie")).session.state).toMatchObject({
    status: "stopped",
    reason: 'The model says it is done, but the page does not show "Blue hoodie".',
  })
})

test("what was done on this very state of the page and led back to it is not offered again", async () => {
  const env = scriptEnv(() => search)
  const { model } = await runScripted({
    task: "go and look for hoodies",
    env,
    replies: ['Subgoal 1: Click the button "Go".', "Yes, I will stop planning."],
  })
  const admits = (reply: string) => matchesGrammar(model.requests[1]!.grammar!, reply)
  expect(admits('No, I will keep planning. Subgoal 2: Type "hoodies" into the textbox "Search".')).toBe(true)
  expect(admits('No, I will keep planning. Subgoal 2: Click the button "Go".')).toBe(false)
})

test("an answer of the person becomes part of the task", async () => {
  const needs: ActionResult = { status: "needs-person", what: "a file must be chosen" }
  const { model, session } = await runScripted({
    task: "go",
    env: scriptEnv(() => search, [needs]),
    replies: ['Subgoal 1: Click the button "Go".', "Yes, I will stop planning."],
    answers: ["chosen"],
  })
  expect(session.answers).toEqual([
    {
      question: "This needs you: a file must be chosen. Do it in the page, then say here how to go on.",
      answer: "chosen",
    },
  ])
  expect(model.requests[1]?.messages[0]?.content).toContain("how to go on.: chosen); Initial")
})

test("a run ends at its step cap", async () => {
  const pages = [search, results]
  const { session } = await runScripted({
    task: "go",
    env: scriptEnv((actions) => pages[actions % 2] ?? search),
    replies: ['Subgoal 1: Click the button "Go".'],
    run: { maxSteps: 1 },
  })
  expect(session.state).toMatchObject({
    status: "stopped",
    reason: expect.stringMatching(/after 1 steps/) as string,
  })
})

test("a model that never comes to an end is asked again, then the run stops with what to do", async () => {
  const endless = 'Subgoal 1: Type "go '.padEnd(1000, "go ")
  const { session, model } = await runScripted({
    task: "go",
    env: scriptEnv(() => search),
    replies: [endless, endless, endless],
    adjust: (ports) => ({
      ...ports,
      model: {
        ...ports.model,
        complete: async (request, options) => {
          const { grammar: _, ...free } = request
          return ports.model.complete(free, options)
        },
      },
    }),
  })
  expect(model.requests).toHaveLength(3)
  expect(session.state).toMatchObject({
    status: "stopped",
    reason: expect.stringMatching(/no usable plan.*Put the task in other words/s) as string,
  })
})

test("a dead tab ends the run with the sentence of the environment", async () => {
  const env = scriptEnv(() => {
    throw new EnvError("The tab was closed. Open the page again and start the task there.")
  })
  const { session } = await runScripted({ task: "go", env, replies: [] })
  expect(session.state).toEqual({
    status: "failed",
    error: "The tab was closed. Open the page again and start the task there.",
  })
})

test("a stopped run says that the person stopped it", async () => {
  const controller = new AbortController()
  const { session } = await runScripted({
    task: "go",
    env: scriptEnv(() => search),
    replies: [],
    run: { signal: controller.signal },
    adjust: (ports) => {
      controller.abort()
      return ports
    },
  })
  expect(session.state).toEqual({ status: "stopped", by: "person", reason: "You stopped it." })
})

test("an order that may have been placed waits for the person, whether the page or the worker went away", async () => {
  const question = expect.stringMatching(
    /interrupted during "\[button\] {2}Place order -> CLICK" and it is not known/,
  ) as string
  const env = scriptEnv(() => checkout, [{ status: "uncertain" }])
  const live = await runScripted({ task: "order it", env, replies: order, allow: () => true })
  expect(live.session.state).toMatchObject({ status: "stopped", by: "agent", reason: question })

  const told = await runScripted({
    task: "order it",
    env: scriptEnv((actions) => (actions === 0 ? checkout : results), [{ status: "uncertain" }]),
    replies: order,
    allow: () => true,
    answers: ["It is ordered"],
  })
  expect(told.session.answers).toMatchObject([{ question, answer: "It is ordered" }])
  expect(told.session.state.status).toBe("done")

  const intent = live.events.findIndex(({ type }) => type === "intent")
  const resumed = await runScripted({
    task: "order it",
    env: scriptEnv(() => checkout),
    replies: order,
    events: live.events.slice(0, intent + 1),
  })
  expect(resumed.session.state).toMatchObject({ status: "stopped", by: "agent", reason: question })
})

test("what may have taken effect and has not, the person says, may be done again", async () => {
  const controls = [control("button", "Place order"), control("button", "Order of the items")]
  const env = scriptEnv(() => page("Checkout", controls), [{ status: "uncertain" }])
  const { session } = await runScripted({
    task: "order it",
    env,
    replies: [
      'Subgoal 1: Click the button "Place order".',
      'No, I will keep planning. Subgoal 2: Click the button "Place order".',
      "Yes, I will stop planning.",
    ],
    allow: () => true,
    answers: ["Nothing is ordered yet."],
  })
  expect(env.performed.map(({ target }) => target.name)).toEqual(["Place order", "Place order"])
  expect(session.consents).toHaveLength(2)
})

test("an action that needs no consent and may have taken effect only has the page looked at again", async () => {
  const env = scriptEnv(() => search, [{ status: "uncertain" }])
  const { session } = await runScripted({
    task: "go",
    env,
    replies: ['Subgoal 1: Click the button "Go".', "Yes, I will stop planning."],
  })
  expect(env.performed).toHaveLength(1)
  expect(session.state.status).toBe("done")
})

test("a subgoal that was planned before the interruption is carried out, not planned again", async () => {
  const first = await runScripted({
    task: "go",
    env: scriptEnv(() => search),
    replies: ['Subgoal 1: Click the button "Go".', "Yes, I will stop planning."],
  })
  const interrupted = first.events.slice(0, 1 + first.events.findIndex(({ type }) => type === "planned"))
  const env = scriptEnv(() => search)
  const { session } = await runScripted({
    task: "go",
    env,
    replies: ["Yes, I will stop planning."],
    events: interrupted,
  })
  expect(env.performed).toHaveLength(1)
  expect(session.steps).toHaveLength(1)
})

test("a page too large for the budget shows what matters to the task, and the rest on demand", async () => {
  const many = Array.from({ length: 200 }, (_, at) => control("link", `Article number ${at} about the press`))
  const archive = page("Archive", [...many, control("link", "Contact the press office")])
  const { model } = await runScripted({
    task: "where is the press office",
    env: scriptEnv(() => archive),
    replies: ['Subgoal 1: Click the button "Show more".', "Yes, I will stop planning."],
  })
  const shown = (at: number) => new Set(model.requests[at]?.messages.at(-1)?.content.split("\n"))
  expect(shown(0)).toContain('link "Contact the press office"')
  expect(shown(0)).toContain('button "Show more"')
  expect([...shown(0)].filter((line) => line.startsWith("link")).length).toBeLessThan(100)
  const again = [...shown(1)].filter((line) => line.startsWith("link") && shown(0).has(line))
  expect(again).toEqual([])
})

test("a subgoal in free words is grounded by a call of its own, on the same conversation", async () => {
  const env = scriptEnv(() => search)
  const { session, model } = await runScripted({
    task: "look for hoodies",
    env,
    replies: [
      'Subgoal 1: Click the button "Go".',
      "No, I will keep planning. Subgoal 2: Enter the words.",
      'R1 = TYPE(Env, QUERY: textbox "Search", TEXT: hoodies)',
      "Yes, I will stop planning.",
    ],
    adjust: (ports) => ({ ...ports, record: { ...ports.record, fixedShapes: false } }),
  })
  expect(model.requests[2]?.messages.slice(-2).map(({ content }) => content)).toEqual([
    "No, I will keep planning. Subgoal 2: Enter the words.",
    "Please ground the given subgoal to corresponding executable actions. The available action list is 'CLICK', 'TYPE', 'SELECT'.",
  ])
  expect(env.performed[1]?.operation).toEqual({ op: "TYPE", value: "hoodies" })
  expect(session.steps[1]?.grounding?.called).toBe(true)
})
