import { parseAction, printActions, type Action } from "../action/action"
import { taskOf, turnsOf } from "../agent/history"
import type { ActionRecord, Session, Step } from "../agent/session"
import type { Message } from "../model/languageModel"
import { assistant, planReply, STOP, type Turn } from "../planning/dialogue"
import { groundingMessages, pageAware, planningMessages } from "../planning/pageAware"
import { dumps } from "./pythonJson"
import { stepsDone, type StepDone } from "./stepsDone"

export const ROW_KINDS = ["first", "later", "type", "select", "failure", "long", "onetime", "stop"] as const

/** A dialogue of DESIGN.md section 4: what the model reads and what it is to say, the asking for actions in between. */
export type PageAwareRow = { kind: (typeof ROW_KINDS)[number]; ctx: Said[]; tgt: Said[] }

type Said = [role: Message["role"], content: string]

const asSaid = (messages: Message[]): Said[] => messages.map(({ role, content }) => [role, content])

/** With its newline. */
export function printPageAwareRow(row: PageAwareRow): string {
  return `${dumps(row)}\n`
}

/**
 * One row for each step done, with the page as it was described to the model and with all earlier turns, and one for the
 * stop of a run that is done; of a one-time run one row in all. Left out are steps that name what the description does not show.
 */
export function pageAwareRows(session: Session): PageAwareRow[] {
  const steps = stepsDone(session)
  return session.formulation === "onetime"
    ? wholeRow(session, steps)
    : [...steps.flatMap((done) => stepRow(session, done)), ...stopRow(session)]
}

/** What planning reads at a step: the turns before it and the page as it was described there. */
export function planningContext(
  session: Session,
  { index, observation }: Pick<Step, "index" | "observation">,
): { turns: Turn[]; messages: Message[] } {
  const turns = turnsOf({ ...session, steps: session.steps.filter((step) => step.index < index) })
  const { description } = observation
  return { turns, messages: planningMessages({ task: taskOf(session), turns, description }) }
}

/** The actions as the page-aware dialogue has them: on Env, numbered from 1, naming labels. */
export function labelled(actions: ActionRecord[]): Action[] {
  return actions.map(({ text, operation, target }, at) => {
    const said = parseAction(text)
    const value = "value" in operation ? operation.value : undefined
    const typed = typeof said === "string" ? value : (said.text ?? value)
    const op = operation.op === "ENTER" ? "CLICK" : operation.op
    return {
      result: at + 1,
      op,
      env: "Env",
      query: target.label,
      ...(op !== "CLICK" && { text: typed ?? "" }),
    }
  })
}

function stepRow(session: Session, { step, subgoal, actions }: StepDone): PageAwareRow[] {
  if (!actions.every(({ target }) => isShown(target.label, step.observation.description))) return []
  const { turns, messages } = planningContext(session, step)
  const asked = groundingMessages(messages, planReply(subgoal, turns.length + 1))
  const said = labelled(actions)
  const target = [...asked.slice(messages.length), assistant(printActions(said))]
  return [{ kind: kindOf(turns, said), ctx: asSaid(messages), tgt: asSaid(target) }]
}

function stopRow(session: Session): PageAwareRow[] {
  const { last, state, steps } = session
  if (!last || state.status !== "done" || steps.length === 0) return []
  const { messages } = planningContext(session, { index: Infinity, observation: last })
  return [{ kind: "stop", ctx: asSaid(messages), tgt: asSaid([assistant(STOP)]) }]
}

/** From five subgoals on a dialogue is long. */
const LONG = 5

export function kindOf(turns: Turn[], actions: Pick<Action, "op">[]): PageAwareRow["kind"] {
  if (turns.some(({ failure }) => failure !== undefined)) return "failure"
  if (turns.length >= LONG) return "long"
  const op = actions[0]?.op
  if (op === "TYPE") return "type"
  if (op === "SELECT") return "select"
  return turns.length === 0 ? "first" : "later"
}

function wholeRow(session: Session, steps: StepDone[]): PageAwareRow[] {
  const description = steps[0]?.step.observation.description ?? ""
  const actions = steps.flatMap((step) => step.actions)
  const isWhole = steps.length > 0 && steps.length === session.steps.length
  if (!isWhole || !actions.every(({ target }) => isShown(target.label, description))) return []
  const request = { task: taskOf(session), description }
  const context = pageAware.wholePlan(request)
  const asked = pageAware.wholeGrounding({ ...request, subgoals: steps.map(({ subgoal }) => subgoal) })
  const target = [...asked.slice(context.length), assistant(printActions(labelled(actions)))]
  return [{ kind: "onetime", ctx: asSaid(context), tgt: asSaid(target) }]
}

/** A line is a label and, after a space, its state. */
function isShown(label: string, description: string): boolean {
  return description.split("\n").some((line) => line === label || line.startsWith(`${label} `))
}
