import { parseAction } from "../action/action"
import { collapse } from "../mind2web/pythonText"
import type { Annotation } from "../trajectory/annotation"
import { DOMAINS, parseActionLine, splitPlan } from "../trajectory/subgoalPlan"
import { createMessagesOf, MODULES } from "../trajectory/trainingRows"
import { INTERFACES, type ConversionDomain } from "./source"

/**
 * Why an annotation is not well formed, or undefined: subgoals and actions are numbered from 1, results through the task,
 * each subgoal has an action of its domain's interface, which goes by what came before, and where actions have results the
 * last is the answer. Lumos' own script would make rows of it.
 */
export function checkAnnotation(
  annotation: Annotation,
  domain: ConversionDomain,
  answer?: string,
): string | undefined {
  if (collapse(annotation.task) === "") return "There is no task."
  if (!annotation.subgoal_plan.includes("Subgoal 1: ")) return 'There is no "Subgoal 1: ".'
  const results = { count: 0, last: "" }
  for (const [at, { subgoal, actions }] of splitPlan(annotation.subgoal_plan).entries()) {
    const number = at + 1
    const words = subgoal.startsWith(`Subgoal ${number}: `) ? subgoal.slice(subgoal.indexOf(": ") + 2) : ""
    if (collapse(words).replace(".", "") === "")
      return `Subgoal ${number} must begin with "Subgoal ${number}: " and say what to do.`
    if (actions.length === 0) return `Subgoal ${number} has no action.`
    for (const [nth, line] of actions.entries()) {
      const problem = checkAction(line, `Action ${number}-${nth + 1}`, domain, results)
      if (problem !== undefined) return problem
    }
  }
  if (answer !== undefined && hasResults(domain) && !isSame(results.last, answer))
    return `The last result is "${results.last}", and the answer is "${answer}".`
  return DOMAINS.some((known) => known === domain && isDropped(annotation, known))
    ? "Lumos' own script would drop it: a result's name is not understood."
    : undefined
}

/** On the web and in shops the page is the result, which says no answer. */
function hasResults(domain: ConversionDomain): boolean {
  return Object.values(INTERFACES[domain]).includes(true)
}

/** Goes on counting `results`. */
function checkAction(
  line: string,
  place: string,
  domain: ConversionDomain,
  results: { count: number; last: string },
): string | undefined {
  if (!new RegExp(`^${place}: (?:R\\d+|Output)(?:, (?:R\\d+|Output))* = `).test(line))
    return `"${line.slice(0, 60)}" must begin with "${place}: R${results.count + 1} = ".`
  const { variables, name, args, result } = parseActionLine(
    line,
    domain === "webshop" ? "complex_qa" : domain,
  )
  for (const variable of variables)
    if (variable !== "Output" && variable !== `R${++results.count}`)
      return `${place} names its result ${variable}; the next is R${results.count}.`
  const names = Object.keys(INTERFACES[domain])
  // `Output = R9 = 40` only names a result again.
  const isNamedAgain = name === "" && variables.includes("Output")
  if (!isNamedAgain && !names.includes(name))
    return `${place} has no action of ${names.join(", ")}: "${name}".`
  const before = results.count - variables.filter((variable) => variable !== "Output").length
  const problem = domain === "web_agent" ? checkWebAction(line, place) : undefined
  if (problem !== undefined) return problem
  const ahead = referencesIn(args, domain).find((number) => number > before || number < 1)
  if (ahead !== undefined) return `${place} uses R${ahead}, which no earlier action gives.`
  const hasResult = domain !== "web_agent" && / = \S/.test(line.slice(line.indexOf(args) + args.length))
  if (INTERFACES[domain][name] === true && !hasResult) return `${place} does not say its result: " = …".`
  results.last = result
  return undefined
}

function checkWebAction(line: string, place: string): string | undefined {
  const action = parseAction(line.slice(place.length + 2).replace(/(?<=\))\.? *$/, ""))
  if (typeof action === "string") return `${place} is ${action}.`
  if (collapse(action.query) === "") return `${place} has an empty QUERY.`
  return action.text !== undefined && collapse(action.text) === "" ? `${place} has an empty TEXT.` : undefined
}

/** On the web only the page is an earlier result: a QUERY may speak of an R2 in its own right. */
function referencesIn(args: string, domain: ConversionDomain): number[] {
  const text = domain === "web_agent" ? args.slice(0, args.indexOf(",")) : args
  return [...text.matchAll(/\bR(\d+)\b/g)].map(([, number]) => Number(number))
}

/** Numbers are compared as numbers, other texts but for case and full stops. */
function isSame(result: string, answer: string): boolean {
  const [one, other] = [result, answer].map((text) => collapse(text).toLowerCase().replace(/\.$/, ""))
  const [first, second] = [one, other].map((text) => Number(text?.replace(/[$,%]/g, "") || NaN))
  return one === other || first === second
}

function isDropped(annotation: Annotation, domain: (typeof DOMAINS)[number]): boolean {
  return MODULES.some(
    (module) => createMessagesOf({ domain, module, formulation: "iterative" })(annotation) === undefined,
  )
}
