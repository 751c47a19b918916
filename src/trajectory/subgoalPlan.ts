import { strip } from "../mind2web/pythonText"

/** The domains of Lumos' data, by the names in its files. */
export const DOMAINS = ["web_agent", "maths", "complex_qa"] as const
export type Domain = (typeof DOMAINS)[number]

/** `Subgoal n: …` and its lines `Action n-k: …`, as written. */
export type Block = { subgoal: string; actions: string[] }

export type PlanAction = {
  /** `R5, R6 = …` has two; the last may be `Output`. */
  variables: string[]
  /** "" where a result is only named again: `Output = R9 = 40`. */
  name: string
  args: string
  /** "" on the web; the arguments where the line says no result. */
  result: string
}

/** The blocks of a plan, without what stands before `Subgoal 1`; of a plan without one its last character is left. */
export function splitPlan(plan: string): Block[] {
  const blocks = plan.slice(plan.indexOf("Subgoal 1")).split("\n\n")
  return blocks.map((block) => {
    const [subgoal = "", ...actions] = block.split("\n")
    return { subgoal, actions }
  })
}

/** The action of a line of a block, without its number and full stop. */
export function actionText(line: string): string {
  return line.slice(line.indexOf(": ") + 2).replace(/(?<=\))\.? *$/, "")
}

/** Takes a line of a block apart as Lumos' own script does, also where the line is not well formed. */
export function parseActionLine(line: string, domain: Domain): PlanAction {
  const start = line.indexOf(" = ") + 3
  const open = line.indexOf("(")
  const variables = line.slice(line.indexOf(":") + 2, start - 3).split(", ")
  const name = line.slice(start, open)
  if (domain === "web_agent")
    return { variables, name, args: line.slice(open + 1, line.lastIndexOf(")")), result: "" }
  const close = findClosing(line, open)
  if (close + 2 >= line.length) {
    const args = line.slice(open + 1, line.lastIndexOf(")"))
    return { variables, name, args, result: args }
  }
  const equals = line.lastIndexOf(" = ")
  const last = strip(line.slice(equals + 3))
  if (close === open) return { variables, name: "", args: strip(line.slice(start, equals)), result: last }
  if (line[close + 2] !== "=")
    return { variables, name, args: line.slice(open + 1, equals - 1), result: last }
  return { variables, name, args: line.slice(open + 1, close), result: strip(line.slice(close + 3)) }
}

/** The parenthesis that closes the one at `open`, or else the end; `open` itself when no parenthesis is there. */
function findClosing(line: string, open: number): number {
  let depth = 0
  let at = open - 1
  for (const character of line.slice(open)) {
    at += character.length
    if (character === "(") depth++
    if (character === ")") depth--
    if (depth === 0) break
  }
  return at
}

export function printPlanAction({ variables, name, args }: PlanAction): string {
  return `${variables.join(", ")} = ${name}(${args})`
}
