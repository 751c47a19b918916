import { expect, test } from "vitest"
import { checkAnnotation } from "./checkAnnotation"
import type { ConversionDomain } from "./source"

const check = (domain: ConversionDomain, lines: string[], answer?: string) =>
  checkAnnotation({ task: "x", natural_language_plan: "", subgoal_plan: lines.join("\n") }, domain, answer)

const WEB = ["Subgoal 1: Find it.", "Action 1-1: R1 = TYPE(Env, QUERY: the field (top), TEXT: a, b)"]

test.each<[ConversionDomain, string[], string?]>([
  ["web_agent", [...WEB, "", "Subgoal 2: Go.", "Action 2-1: R2 = CLICK(R1, QUERY: the R9 link). "]],
  ["web_agent", ["Here it is. Subgoal 1: Go.", "Action 1-1: R1 = CLICK(Env, QUERY: Go)"]],
  ["maths", ["Subgoal 1: Add.", "Action 1-1: R1 = Calculator(2 * (3 + 4)) = 14"], "14"],
  [
    "maths",
    [
      "Subgoal 1: Solve.",
      "Action 1-1: R1 = SetEquation(x+y=3)",
      "Action 1-2: R2, R3 = SolveEquation(R1, x=2) = 2, 1",
      "",
      "Subgoal 2: Say it.",
      "Action 2-1: Output = R3 = 1",
    ],
    "1.0",
  ],
  ["complex_qa", ["Subgoal 1: Ask.", "Action 1-1: R1 = QA([], Question: Who?) = Ida Berg."], "ida berg"],
  ["webshop", ["Subgoal 1: Search.", "Action 1-1: R1 = Search(a blue cup)"]],
  // What these come to is a page.
  ["web_agent", ["Subgoal 1: Go.", "Action 1-1: R1 = CLICK(Env, QUERY: Go)"], "42"],
  ["webshop", ["Subgoal 1: Search.", "Action 1-1: R1 = Search(a blue cup)"], "the blue cup"],
])("%s: %j is well formed", (domain, lines, answer) => {
  expect(check(domain, lines, answer)).toBeUndefined()
})

test.each<[ConversionDomain, string[], string, string?]>([
  ["web_agent", ["I cannot do that."], 'There is no "Subgoal 1: ".'],
  ["web_agent", ["Subgoal 1: Go."], "Subgoal 1 has no action."],
  ["web_agent", [...WEB, "", "Subgoal 3: Go."], 'Subgoal 2 must begin with "Subgoal 2: "'],
  ["web_agent", ["Subgoal 1: .", WEB[1]!], "Subgoal 1 must begin"],
  ["web_agent", [WEB[0]!, "Action 1-2: R1 = CLICK(Env, QUERY: a)"], 'must begin with "Action 1-1: R1 = ".'],
  ["web_agent", [WEB[0]!, "CLICK(Env, QUERY: a)"], 'must begin with "Action 1-1: R1 = ".'],
  ["web_agent", [WEB[0]!, "Action 1-1: R2 = CLICK(Env, QUERY: a)"], "names its result R2; the next is R1."],
  [
    "web_agent",
    [WEB[0]!, "Action 1-1: R1 = HOVER(Env, QUERY: a)"],
    'no action of CLICK, TYPE, SELECT: "HOVER".',
  ],
  ["web_agent", [WEB[0]!, "Action 1-1: R1 = TYPE(Env, QUERY: a)"], "Action 1-1 is TYPE needs a TEXT."],
  ["web_agent", [WEB[0]!, "Action 1-1: R1 = TYPE(Env, QUERY: a, TEXT:  )"], "has an empty TEXT."],
  ["web_agent", [WEB[0]!, "Action 1-1: R1 = CLICK(R1, QUERY: a)"], "uses R1, which no earlier action gives."],
  ["maths", ["Subgoal 1: Add.", "Action 1-1: R1 = Calculator(1 + R4) = 5"], "uses R4, which no earlier"],
  ["maths", ["Subgoal 1: Add.", "Action 1-1: R1 = Calculator(1 + 4)"], 'does not say its result: " = …".'],
  ["maths", ["Subgoal 1: Add.", "Action 1-1: R1 = Search(cup) = 5"], "has no action of Calculator, "],
  [
    "maths",
    ["Subgoal 1: Add.", "Action 1-1: R1 = Calculator(1 + 4) = 5"],
    'is "5", and the answer is "6".',
    "6",
  ],
  ["maths", ["Subgoal 1: Add.", "Action 1-1: Output = Calculator(1 + 4) = 5"], "would drop it"],
])("%s: %j is refused", (domain, lines, reason, answer) => {
  expect(check(domain, lines, answer)).toContain(reason)
})

test("a task says something", () => {
  const plan = { natural_language_plan: [], subgoal_plan: WEB.join("\n") }
  expect(checkAnnotation({ task: " ", ...plan }, "web_agent")).toBe("There is no task.")
})
