import type { Message } from "../model/languageModel"

/** An earlier subgoal; `failure` is the observation when it could not be carried out. Subgoals have no full stop. */
export type Turn = { subgoal: string; failure?: string }

export type PlanningRequest = {
  task: string
  turns: Turn[]
  /** The page description. */
  description: string
}

export const STOP = "Yes, I will stop planning."
export const KEEP_PLANNING = "No, I will keep planning. "

const user = (content: string): Message => ({ role: "user", content })
const assistant = (content: string): Message => ({ role: "assistant", content })

/**
 * The planning prompt of the page-aware dialogue (DESIGN.md section 4): only the newest message carries the page.
 * `dropped` leaves out that many of the oldest turns while the numbers go on counting.
 */
export function planningMessages({ task, turns, description }: PlanningRequest, dropped = 0): Message[] {
  const ask = `Please provide a reasonable subgoal-based plan to solve the given task.\nTask: ${task}; Initial Environment Description: `
  if (turns.length === 0) return [user(ask + description)]
  const messages = [user(`${ask}None.`)]
  turns.forEach((turn, at) => {
    if (at < dropped) return
    const page = at === turns.length - 1 ? `Environment Description: ${description}\n` : ""
    messages.push(assistant(planReply(turn.subgoal, at + 1)), user(page + followUp(turn, at + 1)))
  })
  return messages
}

/** What the assistant says when it plans subgoal `number`. */
export function planReply(subgoal: string, number: number): string {
  return `${number === 1 ? "" : KEEP_PLANNING}Subgoal ${number}: ${subgoal}.`
}

function followUp({ subgoal, failure }: Turn, number: number): string {
  const said =
    failure === undefined
      ? `We have already ${subgoal.charAt(0).toLowerCase()}${subgoal.slice(1)}`
      : `The executed result for Subgoal ${number} is ${failure}`
  return `${said}. Should we stop planning?`
}

/** Grounding continues the planning conversation, so that the page stays in the KV cache. */
export function groundingMessages(planning: Message[], reply: string): Message[] {
  return [...planning, assistant(reply), user(groundingAsk("subgoal"))]
}

export function wholePlanMessages({ task, description }: Omit<PlanningRequest, "turns">): Message[] {
  return [
    user(
      `Please provide the whole subgoal-based plan to solve the given task.\nTask: ${task}; Initial Environment Description: ${description}`,
    ),
  ]
}

export function wholeGroundingMessages(planning: Message[], reply: string): Message[] {
  return [...planning, assistant(reply), user(groundingAsk("subgoals"))]
}

function groundingAsk(what: "subgoal" | "subgoals"): string {
  return `Please ground the given ${what} to corresponding executable actions. The available action list is 'CLICK', 'TYPE', 'SELECT'.`
}

/** The task with what the person answered on the way. */
export function taskWithAnswers(task: string, answers: { question: string; answer: string }[]): string {
  return [task, ...answers.map(({ question, answer }) => `(${question}: ${answer})`)].join(" ")
}
