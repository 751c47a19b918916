import type { LanguageModel, Message } from "../model/languageModel"
import { user } from "../planning/dialogue"
import { parsePlan } from "../planning/parsePlan"

const MAX_TOKENS = 60
const MOST_TOKENS = 2000

const HEAD = `A person has done a task in a browser. Say for each action what it is for, in one short sentence that names what is clicked, typed or chosen and why the task needs it.`

/** The prompt for one subgoal per action, which are given in Mind2Web's form. */
function subgoalMessages(task: string, actions: readonly string[]): Message[] {
  const list = actions.map((action, at) => `${at + 1}. ${action}`).join("\n")
  const form = `Write ${actions.length} lines in this order and nothing else, the first beginning with "Subgoal 1: ".`
  return [user(`${HEAD}\n\nTask: ${task}\nActions:\n${list}\n\n${form}`)]
}

/**
 * Subgoals without number and full stop, one per action, as a model words them. Throws with a sentence for the person
 * when its reply is not that, and what the engine throws.
 */
export async function writeSubgoals(
  model: Pick<LanguageModel, "complete">,
  task: string,
  actions: readonly string[],
  signal: AbortSignal,
): Promise<string[]> {
  const maxTokens = Math.min(MOST_TOKENS, actions.length * MAX_TOKENS)
  const { text } = await model.complete({ messages: subgoalMessages(task, actions), maxTokens }, { signal })
  const plan = parsePlan(text.replace(/^\s*<think>[^]*?<\/think>/, ""), 1)
  if (plan.type !== "subgoals" || plan.subgoals.length !== actions.length)
    throw new Error("The model did not write one sentence per step. Try again, or keep these and edit them.")
  return plan.subgoals
}
