import { expect, test } from "vitest"
import { parseMind2web } from "../../scripts/parseMind2web"
import { ORACLE } from "../../src/evaluation/actor"
import { actionOn, stepOf, trajectory } from "../../src/testing/trajectory"
import { mind2webTaskOf, printTask } from "../../src/trajectory/mind2webTask"
import { evaluateRuns, tasksOfFile, tasksOfRuns, type Evaluated } from "./evaluateRuns"

const PAGE = `<html backend_node_id="1"><body backend_node_id="2"><button backend_node_id="3" name="go"><text backend_node_id="4">Go</text></button><a backend_node_id="5"><text backend_node_id="6">Help</text></a></body></html>`

function runWith(sessionId: string, positive: string) {
  const step = stepOf(1, 'Click the button "Go"', [actionOn("button", "Go", { op: "CLICK" })])
  const observation = { ...step.observation, page: { html: "a", cleaned: "a" } }
  const mind2web = { positives: [positive], candidates: ["3", "5"] }
  return trajectory("Go", [{ ...step, observation, mind2web }], { sessionId })
}

const RUNS = [runWith("s1", "3"), runWith("s2", "5"), trajectory("Nothing stored", [], { sessionId: "s3" })]
const library = {
  readRecording: async ({ sessionId }: { sessionId: string }) =>
    ({ session: RUNS.find((run) => run.sessionId === sessionId), summary: {} }) as never,
  readBlob: async () => ({ type: "text/html" as const, text: PAGE }),
}

const evaluate = (tasks: AsyncIterable<Evaluated>) =>
  evaluateRuns(tasks, {
    actor: ORACLE,
    protocols: ["mind2web"],
    parse: parseMind2web,
    signal: new AbortController().signal,
    onProgress: () => {},
  })

const figure = (name: string) =>
  expect.objectContaining({ name, figure: expect.objectContaining({ value: 1 }) as object }) as object

test("recorded runs are decided again step by step; those without pages are named", async () => {
  const { tasks, rows, tables, left } = await evaluate(tasksOfRuns(library, ["s1", "s2", "s3"]))
  expect([tasks, rows.length]).toEqual([2, 2])
  expect(left).toEqual([
    { name: "Nothing stored", problem: "Nothing was done in it, or its pages were not stored." },
  ])
  expect(tables).toHaveLength(1)
  expect(tables[0]?.figures).toContainEqual(figure("element accuracy"))
})

test("a file's tasks are decided; what is none, or is broken, is named with its place", async () => {
  const task = (await mind2webTaskOf(RUNS[0]!, async () => PAGE))!
  const broken = {
    ...task,
    annotation_id: "s9",
    actions: [{ ...task.actions[0]!, cleaned_html: "<a><b></a>" }],
  }
  const file = new File([printTask(task), "\n", printTask(broken), "\n{}\n"], "tasks.jsonl")
  const { tasks, rows, left } = await evaluate(tasksOfFile(file))
  expect([tasks, rows.length]).toEqual([1, 1])
  expect(left.map(({ name }) => name)).toEqual(["tasks.jsonl, line 2", "tasks.jsonl, line 3"])
  expect(left[0]?.problem).toContain("is no XML")
})
