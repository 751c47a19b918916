import { createReadStream } from "node:fs"
import * as z from "zod"
import { findTaskProblem } from "../../src/agent/checkTask"
import { CONSENT_KINDS } from "../../src/consent/consent"
import { splitItems } from "../../src/trajectory/splitItems"
import { messageOf, Refusal } from "../refusal"
import { runFile } from "./runRow"

const MAX_LENGTH = 1024 * 1024
/** Bytes; what file systems take is 255, with what is put behind it. */
const MAX_NAME = 200

const web = z.url({ protocol: /^https?$/, error: "is no web address such as https://example.com" })

/** Characters beyond ASCII take up to nine bytes there, and halves of them have no name at all. */
function fitsFileName(id: string): boolean {
  return !/\p{Surrogate}/u.test(id) && runFile({ id, repeat: 1 }).length <= MAX_NAME
}

const schema = z.strictObject({
  id: z.string().min(1).refine(fitsFileName, "is too long for the name of a file"),
  url: web,
  task: z.string(),
  /** Text that the page must show for the run to be verified. */
  expect: z.string().optional(),
  /** Values of `{{name}}` in the task, or the environment variables that hold them. */
  secrets: z.record(z.string(), z.union([z.string(), z.strictObject({ env: z.string() })])).optional(),
  formulation: z.enum(["iterative", "onetime"]).optional(),
  maxSteps: z.int().positive().optional(),
  domain: z.enum(["shopping"]).optional(),
  /** Kinds of action that are allowed; all others are denied. */
  allows: z.array(z.enum(CONSENT_KINDS)).optional(),
})

/** A task with the page it starts on. */
export type LiveTask = Omit<z.output<typeof schema>, "secrets"> & { secrets?: Record<string, string> }

/** The tasks of a file of JSON, a list or a line for each. Throws Refusal that names file and line. */
export async function readLiveTasks(
  file: string,
  environment: Record<string, string | undefined>,
): Promise<LiveTask[]> {
  const tasks: LiveTask[] = []
  const lines = new Map<string, number>()
  const chunks = createReadStream(file, "utf8") as AsyncIterable<string>
  try {
    for await (const piece of splitItems(chunks, MAX_LENGTH)) {
      const refuse = (why: string) => new Refusal(`${file}, line ${piece.line}: ${why}`)
      if ("problem" in piece) throw refuse(piece.problem)
      const task = parseLiveTask(piece.text, environment)
      if (typeof task === "string") throw refuse(task)
      const first = lines.get(task.id)
      if (first !== undefined)
        throw refuse(`The id "${task.id}" is in line ${first} already. Give one of them another id.`)
      lines.set(task.id, piece.line)
      tasks.push(task)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`${file} cannot be read: ${messageOf(error)}. Name a file of tasks: --tasks FILE`, {
      cause: error,
    })
  }
  if (tasks.length === 0)
    throw new Refusal(`${file} has no task. A line is {"id": "…", "url": "https://…", "task": "…"}.`)
  return tasks
}

/** The task, or what is wrong with it. */
export function parseLiveTask(
  text: string,
  environment: Record<string, string | undefined>,
): LiveTask | string {
  const data = parseJson(text)
  if ("problem" in data) return data.problem
  const parsed = schema.safeParse(data.value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const place = issue && issue.path.length > 0 ? `"${issue.path.join(".")}" ` : "the task "
    return `${place}is not as it should be: ${issue?.message ?? "unreadable"}. A task is {"id": "…", "url": "https://…", "task": "…"}.`
  }
  const { secrets: given = {}, ...rest } = parsed.data
  const secrets = new Map<string, string>()
  for (const [name, value] of Object.entries(given)) {
    const text = typeof value === "string" ? value : environment[value.env]
    if (text === undefined && typeof value !== "string")
      return `The secret "${name}" is in the environment variable ${value.env}, which is not set.`
    secrets.set(name, text ?? "")
  }
  const named = [...rest.task.matchAll(/\{\{([\w-]+)\}\}/g)].map(([, name = ""]) => name)
  const missing = named.find((name) => !secrets.has(name))
  if (missing !== undefined)
    return `The task uses {{${missing}}}, and there is no secret of that name. Add it: "secrets": {"${missing}": {"env": "VARIABLE"}}.`
  const problem = findTaskProblem(rest.task, named)
  if (problem) return problem
  return { ...rest, ...(secrets.size > 0 && { secrets: Object.fromEntries(secrets) }) }
}

function parseJson(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { problem: `This is not JSON (${messageOf(error).slice(0, 100)}). Correct it, or delete it.` }
  }
}
