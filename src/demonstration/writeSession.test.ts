import { expect, test } from "vitest"
import { EMBEDDED_MODEL } from "../model/models"
import { on, recorded } from "../testing/demonstration"
import { scriptModel } from "../testing/scriptedModel"
import { control, field, page, select, text } from "../testing/snapshot"
import { annotationOf } from "../trajectory/annotation"
import { pageAwareRows } from "../trajectory/pageAwareRows"
import { parseTrajectory, printTrajectory } from "../trajectory/schema"
import { createMessagesOf } from "../trajectory/trainingRows"
import { demoSteps } from "./steps"
import { writeSession, type Demonstration } from "./writeSession"

const URL = "https://sky.example/"
const search = page(
  "Sky",
  [field("From"), select("Class", ["Economy", "First"]), control("button", "Go")],
  URL,
)
const filled = page(
  "Sky",
  [field("From", { value: "Oslo" }), select("Class", ["Economy", "First"]), control("button", "Go")],
  URL,
)
const chosen = page(
  "Sky",
  [field("From", { value: "Oslo" }), select("Class", ["Economy", "First"], 1), control("button", "Go")],
  URL,
)
const results = page("Flights", [text("3 flights"), control("button", "Book")], `${URL}flights`)

async function demonstrate(recordPage?: Demonstration["recordPage"]) {
  const { events, pageOf } = recorded(
    [{ type: "arrived", url: URL, title: "Sky", how: "navigate", first: true }, search],
    [{ type: "value", target: on(1), value: "Oslo" }, search],
    [{ type: "choice", target: on(2), value: "First", index: 1 }, filled],
    [{ type: "press", by: "pointer", target: on(3) }, chosen],
    [{ type: "leaving" }],
    [{ type: "arrived", url: results.url, title: "Flights", how: "navigate" }, results],
    [{ type: "end" }, results],
  )
  const about = { sessionId: "d1", task: "Fly from Oslo in first class", tabs: [1], startUrl: URL }
  return writeSession(
    {
      ...about,
      startedAt: 5,
      endedAt: 9000,
      steps: demoSteps(events, pageOf),
      pageOf,
      last: events.at(-1)!.look,
      ...(recordPage && { recordPage }),
    },
    { model: scriptModel([]), record: EMBEDDED_MODEL, prefillRate: () => undefined },
    new AbortController().signal,
  )
}

test("a demonstration is the record of a run that a person has confirmed", async () => {
  const session = await demonstrate()
  expect(parseTrajectory(JSON.parse(printTrajectory(session)))).toEqual(JSON.parse(JSON.stringify(session)))
  expect(session).toMatchObject({
    source: "demonstration",
    state: { status: "done", known: "confirmed" },
    startedAt: 5,
    endedAt: 9000,
    last: { url: results.url, title: "Flights" },
  })
  expect(session.steps.map(({ by, index }) => [by, index])).toEqual([
    ["person", 1],
    ["person", 2],
    ["person", 3],
  ])
  expect(session.steps[0]).toMatchObject({
    subgoal: 'Type "Oslo" into the textbox "From"',
    observation: {
      url: URL,
      description:
        'page "Sky"\ntextbox "From"\ncombobox "Class" = "Economy" of "Economy", "First"\nbutton "Go"',
    },
    actions: [
      {
        text: 'R1 = TYPE(Env, QUERY: textbox "From", TEXT: Oslo)',
        operation: { op: "TYPE", value: "Oslo" },
        target: { label: 'textbox "From"', nodeId: 1, selectors: { role: "textbox", name: "From" } },
        actionRepr: "[textbox]  From -> TYPE: Oslo",
        startedAt: 1000,
        result: { status: "done", changes: [{ type: "value", value: "Oslo" }] },
        observation: "",
      },
    ],
  })
  // The target and what else could have been named.
  const labels = session.steps[0]?.observation.candidates.map(({ label }) => label)
  expect(labels?.sort()).toEqual(['button "Go"', 'combobox "Class"', 'textbox "From"'])
})

test("each step has its page as it is stored, with what was acted on as the positive", async () => {
  const session = await demonstrate(async (look, { snapshot }) => ({
    page: { html: look },
    omitted: snapshot === filled ? [{ part: "frame", reason: "gone" }] : [],
    mind2web: { candidates: ["b3", "b1", "b2"], scores: [2, 1, 0] },
    idOf: ({ nodeId }) => `b${nodeId}`,
  }))
  const candidates = { candidates: ["b3", "b1", "b2"], scores: [2, 1, 0] }
  expect(
    session.steps.map(({ observation: { page, omitted }, mind2web }) => [page, omitted, mind2web]),
  ).toEqual([
    [{ html: "look 0" }, undefined, { positives: ["b1"], ...candidates }],
    [{ html: "look 1" }, [{ part: "frame", reason: "gone" }], { positives: ["b2"], ...candidates }],
    [{ html: "look 2" }, undefined, { positives: ["b3"], ...candidates }],
  ])
  expect(session.last).toMatchObject({ title: "Flights", page: { html: "look 3" } })
})

test("without stored pages there are no candidates of them", async () => {
  const session = await demonstrate()
  expect(session.steps.every(({ observation, mind2web }) => !observation.page && !mind2web)).toBe(true)
  expect(session.last?.page).toBeUndefined()
})

const GROUND =
  "Please ground the given subgoal to corresponding executable actions. The available action list is 'CLICK', 'TYPE', 'SELECT'."

test("its page-aware rows are those of a run in which a model did the same", async () => {
  const [first, second] = pageAwareRows(await demonstrate())
  expect(first).toEqual({
    kind: "type",
    ctx: [
      [
        "user",
        'Please provide a reasonable subgoal-based plan to solve the given task.\nTask: Fly from Oslo in first class; Initial Environment Description: page "Sky"\ntextbox "From"\ncombobox "Class" = "Economy" of "Economy", "First"\nbutton "Go"',
      ],
    ],
    tgt: [
      ["assistant", 'Subgoal 1: Type "Oslo" into the textbox "From".'],
      ["user", GROUND],
      ["assistant", 'R1 = TYPE(Env, QUERY: textbox "From", TEXT: Oslo)'],
    ],
  })
  expect(second).toMatchObject({
    kind: "select",
    ctx: [
      ["user", expect.stringMatching(/Initial Environment Description: None\.$/)],
      ["assistant", 'Subgoal 1: Type "Oslo" into the textbox "From".'],
      [
        "user",
        'Environment Description: page "Sky"\ntextbox "From" = "Oslo"\ncombobox "Class" = "Economy" of "Economy", "First"\nbutton "Go"\nWe have already type "Oslo" into the textbox "From". Should we stop planning?',
      ],
    ],
    tgt: [
      ["assistant", 'No, I will keep planning. Subgoal 2: Select "First" in the combobox "Class".'],
      ["user", GROUND],
      ["assistant", 'R1 = SELECT(Env, QUERY: combobox "Class", TEXT: First)'],
    ],
  })
})

test("its annotation and training rows are in the released form, environments chained", async () => {
  const annotation = annotationOf(await demonstrate())!
  expect(annotation).toEqual({
    task: "Fly from Oslo in first class",
    natural_language_plan: [
      "[textbox]  From -> TYPE: Oslo",
      "[combobox]  Class -> SELECT: First",
      "[button]  Go -> CLICK",
    ],
    subgoal_plan: [
      'Subgoal 1: Type "Oslo" into the textbox "From".',
      "Action 1-1: R1 = TYPE(Env, QUERY: Type Oslo into the field From, TEXT: Oslo)",
      "",
      'Subgoal 2: Select "First" in the combobox "Class".',
      "Action 2-1: R2 = SELECT(R1, QUERY: Select First in the list Class, TEXT: First)",
      "",
      'Subgoal 3: Click the button "Go".',
      "Action 3-1: R3 = CLICK(R2, QUERY: Press the button Go)",
    ].join("\n"),
  })
  const kind = { domain: "web_agent", module: "ground", formulation: "iterative" } as const
  const messages = createMessagesOf(kind)(annotation) ?? []
  expect(messages.filter(({ role }) => role === "assistant").map(({ content }) => content)).toEqual([
    "R1 = TYPE(Env, QUERY: Type Oslo into the field From, TEXT: Oslo)",
    "R2 = SELECT(R1, QUERY: Select First in the list Class, TEXT: First)",
    "R3 = CLICK(R2, QUERY: Press the button Go)",
  ])
})
