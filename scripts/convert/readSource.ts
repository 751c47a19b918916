import * as z from "zod"
import type { ConversionDomain, Source } from "../../src/conversion/source"
import { annotationOf, type Annotation } from "../../src/trajectory/annotation"
import { readItem } from "../../src/trajectory/formats"
import { qualityOf, type Quality } from "../../src/trajectory/quality"
import { messageOf } from "../refusal"

/** What stands at a place of a file: to be converted, an annotation already, or what is wrong with it. */
export type ReadSource = { source: Source } | { annotation: Annotation } | { problem: string }

export type ReadOptions = {
  domain: ConversionDomain
  /** Trajectories that are taken. */
  known: readonly Quality[]
}

const plan = z.union([z.string(), z.array(z.string())])
const answer = z.union([z.string(), z.number().transform(String)]).optional()

// Data sets have members of their own besides, which are of no interest.
const ours = z.looseObject({ task: z.string(), plan, domain: z.string().optional(), answer })
const lumos = z.looseObject({ task: z.string(), natural_language_plan: plan })
const mind2web = z.looseObject({ confirmed_task: z.string(), action_reprs: z.array(z.string()) })
const question = z.looseObject({ question: z.string(), answer: z.string() })

const UNKNOWN =
  "This is none of the forms that can be converted: a task with plan or natural_language_plan, a question with answer as GSM8K has it, a Mind2Web task, a trajectory. Check that it is the right file."

export function readSource(text: string, options: ReadOptions): ReadSource {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return { problem: `This is not JSON (${messageOf(error).slice(0, 100)}). Correct it, or delete it.` }
  }
  if (typeof data !== "object" || data === null) return { problem: UNKNOWN }
  if ("sessionId" in data) return readTrajectory(data, options)
  const { domain } = options
  if ("confirmed_task" in data)
    return check(mind2web, data, domain, ({ confirmed_task: task, action_reprs }) => ({
      ...{ domain: "web_agent", task, plan: action_reprs },
    }))
  if ("natural_language_plan" in data)
    return check(lumos, data, domain, ({ task, natural_language_plan }) => ({
      ...{ domain, task, plan: natural_language_plan },
    }))
  if ("plan" in data)
    return check(ours, data, domain, ({ task, plan, domain: own = domain, answer }) => ({
      ...{ domain: own, task, plan },
      ...(answer !== undefined && { answer }),
    }))
  return "question" in data
    ? check(question, data, domain, (it) => readSolution(it.question, it.answer))
    : { problem: UNKNOWN }
}

/** A solution with its answer in the last line: `#### 72`. */
function readSolution(task: string, solution: string): Loose {
  const [plan = "", answer] = solution.split(/\n?####/)
  return { domain: "maths", task, plan, ...(answer !== undefined && { answer: answer.trim() }) }
}

/** It has subgoals and actions of its own. */
function readTrajectory(data: object, { domain, known }: ReadOptions): ReadSource {
  const read = readItem(data)
  if (!read.ok) return { problem: read.message }
  if (read.item.format !== "session") return { problem: UNKNOWN }
  const wrong = ofOther("web_agent", domain)
  if (wrong !== undefined) return { problem: wrong }
  const { session } = read.item
  const quality = qualityOf(session)
  if (!known.includes(quality))
    return { problem: `The trajectory is ${quality}, and what is taken is ${known.join(", ")} (--known).` }
  const annotation = annotationOf(session)
  return annotation ? { annotation } : { problem: "Nothing was done in this trajectory." }
}

type Loose = Omit<Source, "domain"> & { domain: string }

function check<T>(
  schema: z.ZodType<T>,
  data: object,
  domain: ConversionDomain,
  toSource: (it: T) => Loose,
): ReadSource {
  const parsed = schema.safeParse(data)
  if (parsed.success) {
    const { domain: own, ...source } = toSource(parsed.data)
    const problem = ofOther(own, domain)
    return problem === undefined ? { source: { ...source, domain } } : { problem }
  }
  const [issue] = parsed.error.issues
  const place = issue?.path.join(".") || "the top level"
  return { problem: `It is not as it should be at ${place}: ${issue?.message ?? "unreadable"}.` }
}

/** Files of Lumos are of one domain each. */
function ofOther(own: string, domain: ConversionDomain): string | undefined {
  return own === domain
    ? undefined
    : `It is of the domain ${own}, and this file is to be of ${domain}. Convert it on its own: --domain ${own}`
}
