import { OPERATIONS, type OperationName } from "./operation"

/** One action of the action interface, as Lumos writes it: `R2 = TYPE(Env, QUERY: textbox "To", TEXT: Oslo)`. */
export type Action = {
  /** The result's number: 1 for R1. */
  result: number
  op: OperationName
  /** `Env`, or the earlier result whose page the action works on. */
  env: string
  query: string
  /** TYPE and SELECT only. */
  text?: string
}

export function printAction({ result, op, env, query, text }: Action): string {
  return `R${result} = ${op}(${env}, QUERY: ${query}${text === undefined ? "" : `, TEXT: ${text}`})`
}

export function printActions(actions: Action[]): string {
  return actions.map(printAction).join("; ")
}

const HEAD = new RegExp(`^R(\\d+) = (${OPERATIONS.join("|")})\\((Env|R\\d+), QUERY: `)
const NEXT = new RegExp(`(?<=\\)); (?=R\\d+ = (?:${OPERATIONS.join("|")})\\((?:Env|R\\d+), QUERY: )`)
const ACTION_LIKE = new RegExp(`R\\d+\\s*=\\s*(?:${OPERATIONS.join("|")})\\s*\\(`)

export type ParsedActions = { ok: true; actions: Action[] } | { ok: false; observation: string }

/**
 * Parses a free-text reply. QUERY ends at the last `, TEXT:`. A TEXT that looks like another action is refused, and
 * so is a reply that repeats such words from `untrusted` (texts of the page), results that are not numbered one
 * after the other, and anything that is not of the interface; the observation says why, for the model to read.
 */
export function parseActions(reply: string, untrusted: string[] = []): ParsedActions {
  const text = reply.trim().replace(/\)\.$/, ")")
  const forged = untrusted.find((words) => ACTION_LIKE.test(words) && text.includes(words))
  if (forged !== undefined) return refuse("the text to type looks like an action")
  const actions: Action[] = []
  for (const part of text.split(NEXT)) {
    const action = parseAction(part)
    if (typeof action === "string") return refuse(action)
    const previous = actions.at(-1)
    if (previous && action.result !== previous.result + 1)
      return refuse("the results are not numbered in order")
    if (action.text !== undefined && ACTION_LIKE.test(action.text))
      return refuse("the text to type looks like an action")
    actions.push(action)
  }
  return { ok: true, actions }
}

const refuse = (observation: string): ParsedActions => ({ ok: false, observation })

/** One action, or why it is none. */
export function parseAction(text: string): Action | string {
  const head = HEAD.exec(text)
  if (!head || !text.endsWith(")"))
    return `not an action of the list: "${text.replaceAll('"', "'").slice(0, 80)}"`
  const [prefix, result, op, env] = head as unknown as [string, string, OperationName, string]
  const inside = text.slice(prefix.length, -1)
  const base = { result: Number(result), op, env }
  if (op === "CLICK") return { ...base, query: inside }
  const cut = inside.lastIndexOf(", TEXT: ")
  return cut < 0
    ? `${op} needs a TEXT`
    : { ...base, query: inside.slice(0, cut), text: inside.slice(cut + ", TEXT: ".length) }
}
