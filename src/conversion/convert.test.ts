import { expect, test } from "vitest"
import { scriptModel } from "../testing/scriptedModel"
import { trainingRows } from "../trajectory/trainingRows"
import { convertByModel, readSubgoals } from "./byModel"
import { checkAnnotation } from "./checkAnnotation"
import { convert, type Converted } from "./convert"
import { EXAMPLES } from "./examples"
import { conversionMessages } from "./prompt"
import { CONVERSION_DOMAINS, type Source } from "./source"

const signal = new AbortController().signal
const GOOD = "Subgoal 1: Search.\nAction 1-1: R1 = CLICK(Env, QUERY: Press search)"
const WEB: Source = { domain: "web_agent", task: "Search", plan: ["[button]  Search -> CLICK"] }

test.each(CONVERSION_DOMAINS)("examples of %s are what is asked for", (domain) => {
  const problems = EXAMPLES[domain].map(({ source, subgoalPlan }) =>
    checkAnnotation(
      { task: source.task, natural_language_plan: source.plan, subgoal_plan: subgoalPlan },
      domain,
      source.answer,
    ),
  )
  expect(problems).toEqual(EXAMPLES[domain].map(() => undefined))
})

test("the prompt: the form, examples, the plan with its answer", () => {
  const source: Source = { domain: "maths", task: "Add 1 and 2.", plan: "1 + 2 = 3", answer: "3" }
  const messages = conversionMessages(source)
  expect(messages.map(({ role }) => role)).toEqual([
    "system",
    "user",
    "assistant",
    "user",
    "assistant",
    "user",
  ])
  expect(messages[0]?.content).toContain("The actions are Calculator, SetEquation, ")
  expect(messages.at(-1)?.content).toBe("Task: Add 1 and 2.\nPlan:\n1 + 2 = 3\nAnswer: 3")
})

test.each([
  ["as it should be", GOOD, GOOD],
  ["words around it", `Here it is:\n\n${GOOD}\n\nI hope that helps. Subgoal 1: no`, GOOD],
  ["fences and thoughts", `<think>Subgoal 1: hm</think>\n\`\`\`\n${GOOD}\n\`\`\``, GOOD],
  ["bold", `**Subgoal 1: Search.**\n${GOOD.split("\n")[1]}`, GOOD],
  [
    "no empty line between subgoals, some elsewhere",
    `${GOOD.replace("\n", "\n\n")}\nSubgoal 2: Go.\nAction 2-1: R2 = CLICK(R1, QUERY: Go)`,
    `${GOOD}\n\nSubgoal 2: Go.\nAction 2-1: R2 = CLICK(R1, QUERY: Go)`,
  ],
  ["nothing of the kind", "I cannot do that.", ""],
])("a reply: %s", (_, reply, plan) => {
  expect(readSubgoals(reply)).toBe(plan)
})

test("a reply that is not well formed is told why, and asked for again", async () => {
  const bad = "Subgoal 1: Search.\nAction 1-1: R1 = HOVER(Env, QUERY: Search)"
  const model = scriptModel([bad, GOOD])
  const reason = 'Action 1-1 has no action of CLICK, TYPE, SELECT: "HOVER".'
  expect(await convertByModel(WEB, model, { signal })).toEqual({
    annotation: { task: "Search", natural_language_plan: WEB.plan, subgoal_plan: GOOD },
    rejected: [{ reply: bad, reason }],
  })
  expect(model.requests[1]?.messages.slice(-2)).toEqual([
    { role: "assistant", content: bad },
    {
      role: "user",
      content: `That cannot be used. ${reason} Please write all subgoals and actions again in the form shown.`,
    },
  ])
})

async function convertEach(sources: Source[], replies?: string[]): Promise<Converted[]> {
  const converted: Converted[] = []
  const model = replies && scriptModel(replies)
  for (const source of sources)
    converted.push(await convert(source, { seed: "1", signal, ...(model && { model }) }))
  return converted
}

test("a model converts what it can, the template the rest, and the rest of that has reasons", async () => {
  const plain: Source = { domain: "complex_qa", task: "Who?", plan: "Somebody wrote it." }
  const converted = await convertEach([WEB, WEB, plain], [GOOD, "No.", "No.", "No.", "Never."])
  expect(converted.map((one) => (one.ok ? one.by : "not"))).toEqual(["model", "template", "not"])
  expect(converted.map(({ rejected }) => rejected.map(({ reply, reason }) => [reply, reason]))).toEqual([
    [],
    [
      ["No.", 'There is no "Subgoal 1: ".'],
      ["No.", 'There is no "Subgoal 1: ".'],
    ],
    [
      ["No.", 'There is no "Subgoal 1: ".'],
      ["Never.", 'There is no "Subgoal 1: ".'],
      ["", "A plan of this domain in words takes a model; without one give its actions as a list."],
    ],
  ])
})

test("an answer that does not come out is a reason too", async () => {
  const source: Source = { domain: "maths", task: "x", plan: "It is <<1+1=2>>2.", answer: "3" }
  const [converted] = await convertEach([source])
  expect(converted).toMatchObject({
    ok: false,
    rejected: [{ reason: 'The last result is "2", and the answer is "3".' }],
  })
})

test("a reply that was cut off is not taken, be it well formed so far", async () => {
  const model = scriptModel([GOOD, GOOD])
  const { annotation, rejected } = await convertByModel(WEB, model, { signal, maxTokens: 5 })
  expect(annotation).toBeUndefined()
  expect(rejected.map(({ reason }) => reason)).toEqual(Array(2).fill("The reply did not come to an end."))
})

test("rows can be made of what comes out", async () => {
  const [converted] = await convertEach([WEB])
  const rows: string[][] = []
  const annotations = converted?.ok ? [converted.annotation] : []
  for await (const row of trainingRows(annotations, {
    domain: "web_agent",
    module: "ground",
    formulation: "iterative",
  }))
    rows.push(row.messages.map(({ role }) => role))
  expect(rows).toEqual([["user", "assistant"]])
})
