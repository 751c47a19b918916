import { printAction, type Action } from "../action/action"
import { collapse } from "../mind2web/pythonText"
import type { Annotation } from "../trajectory/annotation"
import { actionPhrase } from "./phrases"
import { parseRepr, reprPhrase } from "./reprPhrase"
import type { Source } from "./source"
import { readWebSentence, splitSentences } from "./webSentence"

/** A subgoal without number and full stop, with its actions without place: `R1 = CLICK(Env, QUERY: …)`. */
export type Planned = { subgoal: string; actions: string[] }

export type Template = { ok: true; annotation: Annotation } | { ok: false; reason: string }

/**
 * A plan as subgoals and actions without a model: raw actions one subgoal each, worded by the seed; a plan in words where
 * its sentences are plain enough. The reason says which part is not.
 */
export function convertByTemplate(source: Source, seed: string): Template {
  const planned = planOf(source, `${seed}/${source.task}`)
  if (typeof planned === "string") return { ok: false, reason: planned }
  if (planned.length === 0) return { ok: false, reason: "The plan says nothing to do." }
  const { task, plan } = source
  return {
    ok: true,
    annotation: { task, natural_language_plan: plan, subgoal_plan: printSubgoals(planned) },
  }
}

function printSubgoals(planned: readonly Planned[]): string {
  const blocks = planned.map(({ subgoal, actions }, at) => {
    const lines = actions.map((action, nth) => `Action ${at + 1}-${nth + 1}: ${action}`)
    return [`Subgoal ${at + 1}: ${collapse(subgoal)}.`, ...lines].join("\n")
  })
  return blocks.join("\n\n")
}

/** The reason where a part of the plan cannot be read. */
function planOf({ domain, plan }: Source, seed: string): Planned[] | string {
  if (domain === "web_agent") return typeof plan === "string" ? ofSentences(plan) : ofReprs(plan, seed)
  if (typeof plan !== "string") return ofActions(domain, plan, seed)
  if (domain === "maths") return ofCalculations(plan)
  return "A plan of this domain in words takes a model; without one give its actions as a list."
}

function ofReprs(reprs: readonly string[], seed: string): Planned[] | string {
  const planned: Planned[] = []
  for (const [at, text] of reprs.entries()) {
    const repr = parseRepr(text)
    if (!repr) return `Action ${at + 1} is no action_repr: "${text.slice(0, 80)}".`
    const { op, value } = repr
    const takesText = op === "TYPE" || op === "SELECT"
    if (takesText && value === "")
      return `Action ${at + 1} does not say what to ${op}: "${text.slice(0, 80)}".`
    const phrase = reprPhrase(repr, `${seed}/${at}`)
    const act = takesText
      ? ({ op, query: phrase, text: value } as const)
      : ({ op: "CLICK", query: phrase } as const)
    planned.push({ subgoal: phrase, actions: [printAct(act, at + 1)] })
  }
  return planned
}

function ofSentences(plan: string): Planned[] | string {
  const planned: Planned[] = []
  for (const sentence of splitSentences(plan)) {
    const act = readWebSentence(sentence)
    if (!act)
      return `This is no plain click, typing or selection: "${sentence.slice(0, 80)}". A model may read it.`
    planned.push({ subgoal: sentence, actions: [printAct(act, planned.length + 1)] })
  }
  return planned
}

/** Each action works on the page that the one before left. */
function printAct(act: Pick<Action, "op" | "query" | "text">, result: number): string {
  return printAction({ ...act, result, env: result === 1 ? "Env" : `R${result - 1}` })
}

/** Lines `Name(arguments) = result`, perhaps with a result's name in front. */
function ofActions(domain: Exclude<Source["domain"], "web_agent">, lines: readonly string[], seed: string) {
  const planned: Planned[] = []
  let results = 0
  for (const [at, line] of lines.entries()) {
    const [, given, name = "", rest = ""] = /^\s*((?:R\d+, )*R\d+ = )?(\w+)\(([^]*)$/.exec(line.trim()) ?? []
    const phrase = actionPhrase(domain, name, rest.slice(0, closingOf(rest)), `${seed}/${at}`)
    if (phrase === undefined || closingOf(rest) < 0)
      return `Action ${at + 1} is none of this domain: "${line.slice(0, 80)}".`
    results += given?.split(",").length ?? 1
    planned.push({ subgoal: phrase, actions: [`${given ?? `R${results} = `}${name}(${rest}`] })
  }
  return planned
}

/** Where the first parenthesis that was not opened here closes; -1 for nowhere. */
function closingOf(text: string): number {
  let depth = 1
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "(") depth++
    if (text[at] === ")" && --depth === 0) return at
  }
  return -1
}

/** Sentences with calculations marked as in GSM8K: `so she sold 48/2 = <<48/2=24>>24 clips`. */
function ofCalculations(plan: string): Planned[] | string {
  const planned: Planned[] = []
  let results = 0
  for (const sentence of splitSentences(plan)) {
    const marks = [...sentence.matchAll(/<<([^<>]*)=([^<>=]*)>>/g)]
    const actions = marks.map(
      ([, formula, result]) => `R${++results} = Calculator(${formula}) = ${result?.trim()}`,
    )
    if (actions.length > 0) planned.push({ subgoal: sentence.replaceAll(/<<[^<>]*>>/g, ""), actions })
  }
  return planned.length > 0
    ? planned
    : "No calculation is marked as <<48/2=24>>. A plan in other words takes a model."
}
