import { printAction, type Action } from "../action/action"
import { closestOption, decide, rankForQuery } from "../execution/resolveQuery"
import { choiceGrammar, choiceMessages, parseChoice } from "../grounding/chooseAmong"
import type { Candidate } from "../page/describe"
import type { Rung } from "../replay/rungs"
import type { Difference } from "../shopping/gate"
import { exclusionsOf } from "./history"
import type { Grounding } from "./ground"
import type { Perception } from "./perceive"
import type { AgentPorts } from "./ports"
import type { Usage } from "./session"
import { grounderOf, isConstrained } from "./speakers"
import { addUsage, noUsage, think } from "./think"

/** An action whose QUERY is the label of its candidate, and as the model wrote it. */
export type Grounded = {
  action: Action
  said: string
  /** In a replay, what the candidate was found again by. */
  rung?: Rung
  /** What the person has to agree to beside the action itself. */
  differences?: Difference[]
  /** Whether what the action rests on changed while the person was asked: then it is not carried out. */
  isStale?: () => boolean
}

/**
 * Candidate selection: a QUERY that is a label is exact; a sentence is ranked against and, where none leads clearly, the
 * model is asked among the best. Undefined, and recorded as refused, when nothing on the page is meant.
 */
export async function findCandidate(
  ports: AgentPorts,
  said: Action,
  index: number,
  seen: Perception,
  conversation: Grounding["conversation"],
  signal: AbortSignal,
): Promise<Grounded | undefined> {
  const { dialogue, record } = grounderOf(ports)
  const isSentence = dialogue.query === "sentence" || !isConstrained(record)
  const named = seen.nameable.find(({ label }) => label === said.query)
  if (named || !isSentence) return { action: said, said: printAction(said) }
  const rated = rankForQuery(said, {
    lines: seen.whole,
    url: seen.snapshot.url,
    meaning: await ports.meaning?.(),
  })
  const excluded = exclusionsOf(ports.session(), seen.observation.fingerprint)
  const decided = decide(
    rated.filter(
      ({ candidate }) => !excluded.some(({ op, label }) => op === said.op && label === candidate.label),
    ),
  )
  const candidate =
    "clear" in decided
      ? decided.clear
      : await askAmong(ports, said, index, decided.among, conversation, signal)
  if (candidate) return { action: byLabel(said, candidate), said: printAction(said) }
  await ports.emit({
    type: "rejected",
    index,
    reply: printAction(said),
    observation: "not actionable: gone",
  })
  return undefined
}

async function askAmong(
  ports: AgentPorts,
  { query }: Action,
  index: number,
  candidates: Candidate[],
  conversation: Grounding["conversation"],
  signal: AbortSignal,
): Promise<Candidate | undefined> {
  if (candidates.length === 0) return undefined
  const labels = candidates.map(({ label }) => label)
  const messages = choiceMessages(conversation, query, labels)
  const { reply, problem, usage } = await think(
    ports,
    grounderOf(ports),
    messages,
    choiceGrammar(labels),
    signal,
  )
  await ports.emit({ type: "grounded", index, usage: addUsage(usageSoFar(ports, index), usage) })
  const label = problem === undefined ? parseChoice(reply, labels) : undefined
  return candidates.find((candidate) => candidate.label === label)
}

function usageSoFar(ports: AgentPorts, index: number): Usage {
  return ports.session().steps.find((step) => step.index === index)?.grounding ?? noUsage()
}

/** The option that is meant takes its own name; a text that is none stays, to be refused by what it says. */
function byLabel(said: Action, { label, options }: Candidate): Action {
  const text = said.op === "SELECT" ? closestOption(said.text ?? "", options ?? []) : undefined
  return { ...said, query: label, ...(text !== undefined && { text }) }
}
