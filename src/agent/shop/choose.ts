import { choice, literal, type Grammar } from "../../action/constraint"
import type { Message } from "../../model/languageModel"
import { planReply } from "../../planning/dialogue"
import { shopPlanning } from "../../planning/lumosShop"
import { taskOf, turnsOf } from "../history"
import type { Perception } from "../perceive"
import { askForPlan } from "../plan"
import type { AgentPorts } from "../ports"
import type { Step } from "../session"
import { isConstrained, plannerOf } from "../speakers"
import { noUsage } from "../think"
import { lumosSubgoal, lumosTurns } from "./lumosTurns"
import { type Move, subgoalOf } from "./moves"

/** So many of the last subgoals are told: a product read before has nothing to do with which is opened next. */
export const TOLD_TURNS = 2

/** The move taken, with what it took to decide. */
export type Chosen = { move: Move; planning: Step["planning"]; rejected: Step["rejected"] }

/**
 * The planning module: which of the moves allowed now. Of one the model is not asked; what it says that is none of them
 * counts as the first, which the ledger holds for the most promising.
 */
export async function chooseMove(
  ports: AgentPorts,
  [first, ...others]: [Move, ...Move[]],
  seen: Perception,
  signal: AbortSignal,
): Promise<Chosen> {
  const moves = [first, ...others]
  const { messages, number, subgoals, replyOf } = questionFor(ports, moves, seen)
  if (new Set(subgoals).size === 1) return { move: first, planning: noUsage(), rejected: [] }
  const grammar: Grammar = {
    root: choice(subgoals.map((subgoal) => literal(replyOf(subgoal, number)))),
    rules: {},
  }
  const asked = isConstrained(ports.record) ? messages : withList(messages, subgoals)
  const { plan, usage, rejected, reply } = await askForPlan(ports, asked, grammar, number, signal, {
    retries: 0,
  })
  const said = plan?.type === "subgoals" ? plan.subgoals[0] : undefined
  const at = subgoals.findIndex((subgoal) => subgoal === said)
  const move = moves[at]
  if (move) return { move, planning: usage, rejected }
  const refused =
    rejected.length > 0 ? rejected : [{ reply, observation: "it is none of what can be done now" }]
  return { move: first, planning: usage, rejected: refused }
}

/** Lumos is asked in its own few words about shops; every other model about this page. */
function questionFor(
  ports: AgentPorts,
  moves: Move[],
  seen: Perception,
): { messages: Message[]; number: number; subgoals: string[]; replyOf: typeof planReply } {
  const session = ports.session()
  const { shopping } = session
  const planner = plannerOf(ports)
  if (!planner.dialogue.readsPage && shopping) {
    const turns = lumosTurns(shopping)
    return {
      messages: shopPlanning(taskOf(session), turns),
      number: turns.length + 1,
      subgoals: moves.map(({ purpose }) => lumosSubgoal(purpose, shopping).replace(/\.$/, "")),
      replyOf: (subgoal, at) => `Subgoal ${at}: ${subgoal}.`,
    }
  }
  const turns = turnsOf(session)
  const prompt = { task: taskOf(session), turns, description: seen.page.text }
  const told = Math.max(1, TOLD_TURNS - seen.droppedTurns)
  return {
    messages: planner.dialogue.planning(prompt, Math.max(0, turns.length - told)),
    number: turns.length + 1,
    subgoals: moves.map(subgoalOf),
    replyOf: planReply,
  }
}

/** A model that no grammar holds is told what it can choose among. */
function withList(messages: Message[], subgoals: string[]): Message[] {
  const last = messages.at(-1)!
  const list = subgoals.map((subgoal) => `- ${subgoal}.`).join("\n")
  return [
    ...messages.slice(0, -1),
    { ...last, content: `${last.content}\nChoose one of these subgoals:\n${list}` },
  ]
}
