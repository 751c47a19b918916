import type { Message } from "../model/languageModel"
import { strip } from "../mind2web/pythonText"
import { assistant, KEEP_PLANNING, STOP, user } from "../planning/dialogue"
import { GROUND, PLAN, stripFullStops } from "../planning/lumos"
import type { Annotation } from "./annotation"
import { dumps } from "./pythonJson"
import { parseActionLine, printPlanAction, splitPlan, type Domain } from "./subgoalPlan"
import { ACTION_LISTS, GROUNDED_ON } from "./wireStrings"

export const MODULES = ["plan", "ground"] as const
export const FORMULATIONS = ["iterative", "onetime"] as const

export type RowKind = {
  domain: Domain
  module: (typeof MODULES)[number]
  formulation: (typeof FORMULATIONS)[number]
}

/** One conversation to train on, as Lumos' data/process_for_train.py writes it (FORMATS.md section 1). */
export type TrainingRow = { dataset: string; id: string; messages: Message[] }

type RowSource = Pick<Annotation, "task" | "subgoal_plan">

/** One row for each annotation but for those that are dropped; ids count the rows. */
export async function* trainingRows(
  annotations: AsyncIterable<RowSource> | Iterable<RowSource>,
  kind: RowKind,
): AsyncGenerator<TrainingRow> {
  const messagesOf = createMessagesOf(kind)
  let kept = 0
  for await (const annotation of annotations) {
    const messages = messagesOf(annotation)
    if (messages) yield { dataset: kind.domain, id: `${kind.domain}_${kept++}`, messages }
  }
}

/** With its newline. */
export function printRow(row: TrainingRow): string {
  return `${dumps(row)}\n`
}

export function rowsFileName({ domain, module, formulation }: RowKind): string {
  return `lumos_${domain}_${module}_${formulation}.jsonl`
}

/**
 * The messages of one annotation after the other; undefined for one that is dropped. One-time rows are never dropped.
 * As in Lumos' script, the number that `Output` takes goes on counting from one task to the next.
 */
export function createMessagesOf({
  domain,
  module,
  formulation,
}: RowKind): (source: RowSource) => Message[] | undefined {
  const results = createResults()
  if (module === "plan") {
    return formulation === "onetime" ? planWhole : (source) => planSteps(source, domain, results)
  }
  return formulation === "onetime"
    ? (source) => groundWhole(source, domain)
    : (source) => groundSteps(source, domain, results)
}

type Results = { name(variable: string, text: string): string | undefined }

/** Gives `Output` the number after the last result's; undefined for a variable that is not understood. */
function createResults(): Results {
  let last: bigint | undefined
  return {
    name(variable, text) {
      if (variable.startsWith("R")) {
        const number = readInt(variable.slice(1))
        last = number ?? last
        return number === undefined ? undefined : text
      }
      if (variable === "" || last === undefined) return undefined
      return text.replaceAll("Output", `R${last + 1n}`)
    },
  }
}

/** Python's `int(text)` of ASCII digits. */
function readInt(text: string): bigint | undefined {
  const digits = strip(text)
  return /^[+-]?\d+(?:_\d+)*$/.test(digits) ? BigInt(digits.replaceAll(/[_+]/g, "")) : undefined
}

const planHead = (task: string): Message =>
  user(`${PLAN}\nTask: ${task}; Initial Environment Description: None.`)

const groundHead = (task: string, domain: Domain): string =>
  `${GROUND}\n\n${ACTION_LISTS[domain]}\n\nTask: ${task} \n`

function planWhole({ task, subgoal_plan }: RowSource): Message[] {
  const subgoals = splitPlan(subgoal_plan).map(({ subgoal }) => subgoal)
  return [planHead(task), assistant(subgoals.join("; "))]
}

function groundWhole({ task, subgoal_plan }: RowSource, domain: Domain): Message[] {
  const blocks = splitPlan(subgoal_plan)
  const subgoals = blocks.map(({ subgoal }) => subgoal)
  const actions = blocks.flatMap(({ actions }) => actions.map((line) => parseActionLine(line, domain)))
  return [
    user(`${groundHead(task, domain)}Subgoals to be grounded: ${subgoals.join("; ")}\n`),
    assistant(actions.map(printPlanAction).join("; ")),
  ]
}

function planSteps(
  { task, subgoal_plan }: RowSource,
  domain: Domain,
  results: Results,
): Message[] | undefined {
  const messages = [planHead(task)]
  for (const [at, { subgoal, actions }] of splitPlan(subgoal_plan).entries()) {
    const line = actions.at(-1)
    if (line === undefined) return undefined
    const told = domain === "web_agent" ? tellSubgoal(subgoal) : tellResult(line, at + 1)
    const variable =
      strip((line.split(" = ")[0] ?? "").split(":")[1] ?? "")
        .split(", ")
        .at(-1) ?? ""
    const named = told && results.name(variable, `${strip(told)}. Should we stop planning?`)
    if (named === undefined) return undefined
    messages.push(assistant(at === 0 ? subgoal : KEEP_PLANNING + subgoal), user(named))
  }
  return [...messages, assistant(STOP)]
}

/** Undefined for a subgoal without words, on which the script itself ends. */
function tellSubgoal(subgoal: string): string | undefined {
  const [first, ...rest] = subgoal.slice(subgoal.indexOf(": ") + 2)
  return first === undefined
    ? undefined
    : stripFullStops(`We have already ${first.toLowerCase()}${rest.join("")}`)
}

function tellResult(line: string, number: number): string {
  const result = stripFullStops(strip(line.slice(line.lastIndexOf("=") + 2)))
  return `The executed result for Subgoal ${number} is ${result}`
}

function groundSteps(
  { task, subgoal_plan }: RowSource,
  domain: Domain,
  results: Results,
): Message[] | undefined {
  const messages: Message[] = []
  const found = new Map<string, string>()
  for (const [at, { subgoal, actions: lines }] of splitPlan(subgoal_plan).entries()) {
    const actions = lines.map((line) => parseActionLine(line, domain))
    const last = actions.at(-1)
    if (!last) return undefined
    const head = at === 0 ? groundHead(task, domain) : ""
    const basis = at > 0 && domain === "complex_qa" ? tellFound(found) : ""
    const reply = results.name(last.variables.at(-1) ?? "", actions.map(printPlanAction).join("; "))
    if (reply === undefined) return undefined
    messages.push(user(`${head}Subgoal to be grounded: ${subgoal}${basis}\n`), assistant(reply))
    found.set(subgoal.slice(0, subgoal.indexOf(":")), last.result)
  }
  return messages
}

/** In the order of the names as strings: Subgoal 10 comes before Subgoal 2. */
function tellFound(found: Map<string, string>): string {
  const told = [...found.keys()]
    .sort()
    .map((name) => ` The execution result for ${name} is ${found.get(name)}`)
  return GROUNDED_ON + told.join("")
}
