import { expect, test } from "vitest"
import { releasedLumosRecord } from "../model/lumosRecord"
import { runScripted } from "../testing/runScripted"
import { scriptEnv } from "../testing/scriptedEnv"
import { scriptModel } from "../testing/scriptedModel"
import { control, field, page } from "../testing/snapshot"
import { blobsOfEvent, blobsOfSession } from "./blobRefs"
import type { AgentPorts, PageRecord } from "./ports"
import type { Perception } from "./perceive"

const form = page("Form", [field("Name"), control("button", "Save")])
const saved = page("Saved", [control("button", "Save", { disabled: true }), control("link", "Home")])
const REPLIES = [
  'Subgoal 1: Type "Ada" into the textbox "Name".',
  'No, I will keep planning. Subgoal 2: Click the button "Save".',
  "Yes, I will stop planning.",
]

/** Gives the nth page stored the html "n" and node ids with a b in front. */
function record() {
  const looks: Perception[] = []
  const recordPage = async (seen: Perception): Promise<PageRecord> => {
    const html = String(looks.push(seen))
    return {
      page: { html },
      omitted: [],
      mind2web: { candidates: ["b2", "b1"], scores: [2, 1] },
      idOf: ({ nodeId }) => `b${nodeId}`,
    }
  }
  return { looks, recordPage }
}

const run = (recordPage: AgentPorts["recordPage"], formulation: "iterative" | "onetime" = "iterative") =>
  runScripted({
    task: 'save "Ada"',
    env: scriptEnv((actions) => (actions < 2 ? form : saved)),
    formulation,
    replies:
      formulation === "iterative"
        ? REPLIES
        : [
            'Subgoal 1: Type "Ada" into the textbox "Name"; Subgoal 2: Click the button "Save".',
            'R1 = TYPE(Env, QUERY: textbox "Name", TEXT: Ada); R2 = CLICK(Env, QUERY: button "Save")',
          ],
    adjust: (ports) => ({ ...ports, ...(recordPage && { recordPage }) }),
  })

test("the page of each step is stored once, before it is acted on, and so is the last", async () => {
  const { looks, recordPage } = record()
  const { session, events } = await run(recordPage)
  expect(session.steps.map(({ observation, mind2web }) => [observation.page, mind2web])).toEqual([
    [{ html: "1" }, { positives: ["b1"], candidates: ["b2", "b1"], scores: [2, 1] }],
    [{ html: "2" }, { positives: ["b2"], candidates: ["b2", "b1"], scores: [2, 1] }],
  ])
  expect(session.last).toMatchObject({ title: "Saved", page: { html: "3" } })
  expect(looks).toHaveLength(3)
  const types = events.map(({ type }) => type)
  expect(types.slice(types.indexOf("planned"), types.indexOf("result"))).toEqual([
    "planned",
    "recorded",
    "grounding",
    "grounded",
    "intent",
  ])
})

test("a step of a whole plan has the page that it was carried out on", async () => {
  const { recordPage } = record()
  const { session } = await run(recordPage, "onetime")
  expect(session.steps.map(({ observation }) => observation.page)).toEqual([{ html: "1" }, { html: "2" }])
  expect(session.last?.page).toEqual({ html: "3" })
})

test("a further action of a step has the page that it was decided on", async () => {
  const { recordPage } = record()
  const server = "https://hub.example/me"
  const { session, events } = await runScripted({
    task: 'save "Ada"',
    env: scriptEnv((actions) => (actions < 2 ? form : saved)),
    replies: ["Subgoal 1: Fill in the form.", "Yes, I will stop planning."],
    adjust: (ports) => ({
      ...ports,
      recordPage,
      record: releasedLumosRecord("ai2lumos/lumos_web_agent_plan_iterative", server),
      grounder: {
        model: scriptModel(["R1 = TYPE(Env, QUERY: Name, TEXT: Ada); R2 = CLICK(R1, QUERY: Save)"]),
        record: releasedLumosRecord("ai2lumos/lumos_web_agent_ground_iterative", server),
      },
    }),
  })
  const [step] = session.steps
  const candidates = { candidates: ["b2", "b1"], scores: [2, 1] }
  expect(step).toMatchObject({
    observation: { page: { html: "1" } },
    mind2web: { positives: ["b1"], ...candidates },
  })
  expect(step?.actions.map(({ page, mind2web }) => [page, mind2web])).toEqual([
    [undefined, undefined],
    [{ html: "2" }, { positives: ["b2"], ...candidates }],
  ])
  expect(blobsOfSession(session)).toEqual(["1", "2", "3"])
  const intents = events.filter(({ type }) => type === "intent")
  expect(intents.map(blobsOfEvent)).toEqual([[], ["2"]])
})

test("without pages a run is recorded as before, but for its last look", async () => {
  const { session, events } = await run(undefined)
  expect(events.some(({ type }) => type === "recorded")).toBe(false)
  expect(session.steps.every(({ observation, mind2web }) => !observation.page && !mind2web)).toBe(true)
  expect(session.last?.title).toBe("Saved")
})

test("what cannot be stored is said in the record, and the run goes on", async () => {
  const { session } = await run(async () => {
    throw new Error("no")
  })
  expect(session.state.status).toBe("done")
  const omitted = [{ part: "page", reason: "failed" }]
  expect(session.steps[0]?.observation).toMatchObject({ page: {}, omitted })
  expect(session.last).toMatchObject({ page: {}, omitted })
})

test("a run that is not done has no last look", async () => {
  const { session } = await runScripted({
    task: "save",
    env: scriptEnv(() => form),
    replies: ['Subgoal 1: Click the button "Save".'],
    run: { maxSteps: 1 },
  })
  expect(session.state.status).toBe("stopped")
  expect(session.last).toBeUndefined()
})
