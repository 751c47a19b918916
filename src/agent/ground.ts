import { parseActions, type Action } from "../action/action"
import { actionGrammar } from "../grounding/actionGrammar"
import { groundFixedShape } from "../grounding/groundFixedShape"
import { groundingMessages, planningMessages, planReply } from "../planning/pageAware"
import { taskOf, turnsOf } from "./history"
import type { Perception } from "./perceive"
import type { AgentPorts } from "./ports"
import type { Step } from "./session"
import { noUsage, think } from "./think"

/**
 * The grounding module: the action that carries out a step's subgoal. A subgoal of a fixed shape leaves one action and
 * needs no call; any other is asked of the model under a grammar of the page's labels. Undefined, and recorded as
 * refused, when no action of this page can do it.
 */
export async function groundStep(
  ports: AgentPorts,
  step: Step,
  seen: Perception,
  signal: AbortSignal,
): Promise<Action | undefined> {
  const { index, subgoal } = step
  await ports.emit({ type: "grounding", index })
  const fixed = groundFixedShape(subgoal, seen.nameable, 1)
  if (fixed) {
    await ports.emit({ type: "grounded", index, usage: noUsage() })
    return fixed
  }
  if (!ports.record.fixedShapes) return askForAction(ports, step, seen, signal)
  await ports.emit({ type: "rejected", index, reply: subgoal, observation: "not actionable: gone" })
  return undefined
}

async function askForAction(
  ports: AgentPorts,
  { index, subgoal }: Step,
  seen: Perception,
  signal: AbortSignal,
): Promise<Action | undefined> {
  const session = ports.session()
  const grammar = actionGrammar(seen.page.candidates)
  const refuse = async (reply: string, observation: string): Promise<undefined> => {
    await ports.emit({ type: "rejected", index, reply, observation })
  }
  if (!grammar) return refuse(subgoal, "not actionable: gone")
  const planning = planningMessages(
    { task: taskOf(session), turns: turnsOf(session).slice(0, index - 1), description: seen.page.text },
    seen.droppedTurns,
  )
  const messages = groundingMessages(planning, planReply(subgoal, index))
  const { reply, complete, usage } = await think(ports, messages, grammar, signal)
  await ports.emit({ type: "grounded", index, usage })
  if (!complete) return refuse(reply, "the reply did not come to an end")
  const parsed = parseActions(reply, seen.texts)
  return parsed.ok ? parsed.actions[0] : refuse(reply, parsed.observation)
}
