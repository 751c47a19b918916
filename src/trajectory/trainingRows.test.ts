import { expect, test } from "vitest"
import { annotationOfRows } from "./annotationOfRows"
import { parseActionLine, splitPlan, type Domain, type PlanAction } from "./subgoalPlan"
import { FORMULATIONS, MODULES, printRow, rowsFileName, trainingRows, type RowKind } from "./trainingRows"

test("text before the first subgoal is dropped, blocks end at blank lines", () => {
  expect(splitPlan("Sure:\nSubgoal 1: A.\nAction 1-1: x\nAction 1-2: y\n\nSubgoal 2: B.")).toEqual([
    { subgoal: "Subgoal 1: A.", actions: ["Action 1-1: x", "Action 1-2: y"] },
    { subgoal: "Subgoal 2: B.", actions: [] },
  ])
})

// Right-hand sides are what data/process_for_train.py of allenai/lumos gives for the line.
test.each<[Domain, line: string, PlanAction]>([
  [
    "web_agent",
    "Action 4-1: R4 = CLICK(R3, QUERY: Choose the option Atlanta, GA (ATL)). ",
    { variables: ["R4"], name: "CLICK", args: "R3, QUERY: Choose the option Atlanta, GA (ATL)", result: "" },
  ],
  [
    "maths",
    "Action 1-1: R1 = Calculator((2 + 3) * 4) = 20",
    { variables: ["R1"], name: "Calculator", args: "(2 + 3) * 4", result: "20" },
  ],
  [
    "maths",
    "Action 3-2: R5, R6 = SolveEquation(R2=xy, R3=x/y) = -9/8, -3/5 ",
    { variables: ["R5", "R6"], name: "SolveEquation", args: "R2=xy, R3=x/y", result: "-9/8, -3/5" },
  ],
  ["maths", "Action 4-1: Output = R9 = 40", { variables: ["Output"], name: "", args: "R9", result: "40" }],
  ["maths", "Action 1-1: R1 = Define(x)", { variables: ["R1"], name: "Define", args: "x", result: "x" }],
  [
    "maths",
    "Action 1-1: R1 = Count([1, 2) = 2",
    { variables: ["R1"], name: "Count", args: "[1, 2", result: "2" },
  ],
  // A parenthesis that is never closed takes all.
  [
    "maths",
    "Action 1-1: R1 = Code(f(x) = 2",
    { variables: ["R1"], name: "Code", args: "f(x", result: "f(x" },
  ],
  [
    "complex_qa",
    "Action 1-1: R1 = QA(R0, Query: Who?) ; Answer: Ada",
    { variables: ["R1"], name: "QA", args: "", result: "QA(R0, Query: Who?) ; Answer: Ada" },
  ],
])("%s: %s", (domain, line, action) => {
  expect(parseActionLine(line, domain)).toEqual(action)
})

async function messagesOf(kind: RowKind, ...plans: string[]): Promise<string[][]> {
  const rows: string[][] = []
  const annotations = plans.map((subgoal_plan) => ({ task: "T", subgoal_plan }))
  for await (const { messages } of trainingRows(annotations, kind))
    rows.push(messages.map(({ content }) => content))
  return rows
}

const PLAN =
  "Please provide a reasonable subgoal-based plan to solve the given task.\nTask: T; Initial Environment Description: None."
const GROUND =
  "Please ground the given subgoal to corresponding executable actions for solving the given task. The grounded actions must be the one in available action list.\n\n"
const WEB = `Subgoal 1: Enter the site for flight + cruise.
Action 1-1: R1 = CLICK(Env, QUERY: Enter the site). 

Subgoal 2: Éclair ..
Action 2-1: R2 = TYPE(R1, QUERY: Type it, TEXT: a (b)) 
Action 2-2: R3 = CLICK(R2, QUERY: Go)`

test("web rows", async () => {
  const kind = { domain: "web_agent" } as const
  expect(await messagesOf({ ...kind, module: "plan", formulation: "iterative" }, WEB)).toEqual([
    [
      PLAN,
      "Subgoal 1: Enter the site for flight + cruise.",
      "We have already enter the site for flight + cruise. Should we stop planning?",
      "No, I will keep planning. Subgoal 2: Éclair ..",
      "We have already éclair. Should we stop planning?",
      "Yes, I will stop planning.",
    ],
  ])
  expect(await messagesOf({ ...kind, module: "plan", formulation: "onetime" }, WEB)).toEqual([
    [PLAN, "Subgoal 1: Enter the site for flight + cruise.; Subgoal 2: Éclair .."],
  ])
  const [head, first, ...later] = (
    await messagesOf({ ...kind, module: "ground", formulation: "iterative" }, WEB)
  )[0]!
  expect(
    head?.startsWith(`${GROUND}The available action list is 'CLICK', 'TYPE', 'SELECT'.\nCLICK(Env, Query): `),
  ).toBe(true)
  expect(
    head?.endsWith(
      " according to Query.\n\nTask: T \nSubgoal to be grounded: Subgoal 1: Enter the site for flight + cruise.\n",
    ),
  ).toBe(true)
  expect([first, ...later]).toEqual([
    "R1 = CLICK(Env, QUERY: Enter the site)",
    "Subgoal to be grounded: Subgoal 2: Éclair ..\n",
    "R2 = TYPE(R1, QUERY: Type it, TEXT: a (b)); R3 = CLICK(R2, QUERY: Go)",
  ])
  const [whole] = await messagesOf({ ...kind, module: "ground", formulation: "onetime" }, WEB)
  expect(whole?.[0]).toContain(
    "\n\nTask: T \nSubgoals to be grounded: Subgoal 1: Enter the site for flight + cruise.; Subgoal 2: Éclair ..\n",
  )
  expect(whole?.[1]).toBe(
    "R1 = CLICK(Env, QUERY: Enter the site); R2 = TYPE(R1, QUERY: Type it, TEXT: a (b)); R3 = CLICK(R2, QUERY: Go)",
  )
})

const MATHS = `Subgoal 1: Add.
Action 1-1: R1 = Calculator(2 + 3) = 5
Action 1-2: R2 = Calculator(R1 * 2) = 10.

Subgoal 2: Answer.
Action 2-1: Output = R2 = 10`

test("the result of maths is told, and Output takes the next number", async () => {
  expect(await messagesOf({ domain: "maths", module: "plan", formulation: "iterative" }, MATHS)).toEqual([
    [
      PLAN,
      "Subgoal 1: Add.",
      "The executed result for Subgoal 1 is 10. Should we stop planning?",
      "No, I will keep planning. Subgoal 2: Answer.",
      "The executed result for Subgoal 2 is 10. Should we stop planning?",
      "Yes, I will stop planning.",
    ],
  ])
  const [ground] = await messagesOf({ domain: "maths", module: "ground", formulation: "iterative" }, MATHS)
  expect(ground?.[0]).toContain("'SolveInequality', 'Code', and 'Define'.\nCalculator(formula): ")
  expect(ground?.slice(1)).toEqual([
    "R1 = Calculator(2 + 3); R2 = Calculator(R1 * 2)",
    "Subgoal to be grounded: Subgoal 2: Answer.\n",
    "R3 = (R2)",
  ])
  const [whole] = await messagesOf({ domain: "maths", module: "ground", formulation: "onetime" }, MATHS)
  expect(whole?.[1]).toBe("R1 = Calculator(2 + 3); R2 = Calculator(R1 * 2); Output = (R2)")
})

const QA = Array.from(
  { length: 11 },
  (_, at) =>
    `Subgoal ${at + 1}: Ask.\nAction ${at + 1}-1: R${at + 1} = QA(R0, Query: ${at}) = Answer: a=${at + 1}`,
).join("\n\n")

test("grounding of QA tells the results so far, in the order of their names as strings", async () => {
  const [ground] = await messagesOf({ domain: "complex_qa", module: "ground", formulation: "iterative" }, QA)
  expect(ground?.[0]).toContain("'KnowledgeQuery', 'ParagraphRetrieve', 'QA', 'Calculator', and 'Code'.\n")
  expect(ground?.[2]).toBe(
    "Subgoal to be grounded: Subgoal 2: Ask. The grounding could be based on the following results: The execution result for Subgoal 1 is Answer: a=1\n",
  )
  expect(ground?.[20]).toContain(
    "results: The execution result for Subgoal 1 is Answer: a=1 The execution result for Subgoal 10 is Answer: a=10 The execution result for Subgoal 2 is Answer: a=2",
  )
})

test.each([
  ["a subgoal without action", "Subgoal 1: A.\n\nSubgoal 2: B.\nAction 2-1: R1 = CLICK(Env, QUERY: B)"],
  ["an end of the line too many", "Subgoal 1: A.\nAction 1-1: R1 = CLICK(Env, QUERY: A)\n"],
  ["a variable that is no result", "Subgoal 1: A.\nAction 1-1: Rx = CLICK(Env, QUERY: A)"],
  ["an Output before any result", "Subgoal 1: A.\nAction 1-1: Output = CLICK(Env, QUERY: A)"],
])("a task with %s is dropped from iterative rows, and ids count the kept ones", async (_, plan) => {
  for (const module of MODULES)
    for (const formulation of FORMULATIONS) {
      const ids: string[] = []
      const annotations = [plan, WEB].map((subgoal_plan) => ({ task: "T", subgoal_plan }))
      for await (const { id } of trainingRows(annotations, { domain: "web_agent", module, formulation }))
        ids.push(id)
      expect(ids).toEqual(formulation === "iterative" ? ["web_agent_0"] : ["web_agent_0", "web_agent_1"])
    }
})

test("rows are printed as Python prints them, into files of Lumos' names", () => {
  expect(printRow({ dataset: "maths", id: "maths_0", messages: [{ role: "user", content: "½\n" }] })).toBe(
    '{"dataset": "maths", "id": "maths_0", "messages": [{"role": "user", "content": "\\u00bd\\n"}]}\n',
  )
  expect(rowsFileName({ domain: "complex_qa", module: "ground", formulation: "onetime" })).toBe(
    "lumos_complex_qa_ground_onetime.jsonl",
  )
})

test.each<[Domain, plan: string, again: string]>([
  ["web_agent", WEB, WEB.replace(". \n\n", "\n\n").replace(" \nAction 2-2", "\nAction 2-2")],
  [
    "maths",
    MATHS,
    "Subgoal 1: Add.\nAction 1-1: R1 = Calculator(2 + 3)\nAction 1-2: R2 = Calculator(R1 * 2) = 10\n\nSubgoal 2: Answer.\nAction 2-1: R3 = (R2) = 10",
  ],
  // Planning is told what begins two characters after the last "=".
  ["complex_qa", QA, QA.replace("Answer: a=11", "1")],
])("rows of %s become an annotation", async (domain, subgoal_plan, again) => {
  const rows = MODULES.map(async (module) => {
    for await (const row of trainingRows([{ task: "T", subgoal_plan }], {
      domain,
      module,
      formulation: "iterative",
    }))
      return row
    throw new Error("The task was dropped.")
  })
  const [plan, ground] = await Promise.all(rows)
  expect(annotationOfRows(plan!, ground!)?.subgoal_plan).toBe(again)
  expect(annotationOfRows(plan!, { ...ground!, messages: ground!.messages.slice(0, -2) })).toBeUndefined()
  expect(annotationOfRows({ ...plan!, dataset: "webshop" }, ground!)).toBeUndefined()
})
