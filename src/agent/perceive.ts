import { describePage } from "../page/describe"
import { fitPage, type FittedPage } from "../page/fit"
import type { PageSnapshot } from "../page/snapshot"
import { isText } from "../page/tree"
import { planningMessages } from "../planning/pageAware"
import { failureOf, taskOf, turnsOf } from "./history"
import type { AgentPorts } from "./ports"
import type { Observation, Session } from "./session"

/** What the loop knows of the page at one moment. */
export type Perception = {
  snapshot: PageSnapshot
  page: FittedPage
  /** Full texts of the text lines shown, which a TYPE may copy from. */
  texts: string[]
  observation: Observation
  /** Turns of the dialogue left out so that it fits. */
  droppedTurns: number
}

/** Tokens the chat template puts around one message. */
const MESSAGE_TOKENS = 5
/** A description below this is of no use; older turns are dropped before it gets smaller. */
const LEAST_DESCRIPTION = 150
/** Tokens a second of the embedded model on two cores, until this machine's own rate is known. */
const USUAL_PREFILL_RATE = 60
/** Characters of a text of the page that can be copied from. */
const COPIED_LENGTH = 200
const RECENT_SUBGOALS = 3
const RECORDED_CANDIDATES = 60

export type Memory = {
  /** Labels of the page as last seen, to tell what is new. */
  labels?: Set<string>
  url?: string
  /** Lines shown before "Show more" was chosen on this same page. */
  shown?: Set<string>
}

/** Captures the page and describes it within the token budget. */
export async function perceive(ports: AgentPorts, memory: Memory, signal: AbortSignal): Promise<Perception> {
  const started = ports.now()
  const snapshot = await ports.env.capture({ signal })
  const session = ports.session()
  const lines = describePage(snapshot, taskOf(session))
  const labels = new Set(lines.candidates.map(({ label }) => label))
  if (memory.url !== snapshot.url) delete memory.shown
  const { budget, droppedTurns } = await chooseBudget(ports)
  const page = await fitPage(lines, {
    budget,
    comfort: ports.record.comfortTokens,
    countTokens: (texts) => ports.model.countTokens(texts),
    query: {
      url: snapshot.url,
      task: taskOf(session),
      recent: session.steps.slice(-RECENT_SUBGOALS).map(({ subgoal }) => subgoal),
      fresh: freshLabels(labels, memory, snapshot.url),
    },
    stuck: lastFailed(session),
    ...(memory.shown && { alreadyShown: memory.shown }),
  })
  memory.labels = labels
  memory.url = snapshot.url
  const texts = page.lines.flatMap(({ index }) => {
    const node = snapshot.nodes[index]
    return isText(node) ? [node.text.slice(0, COPIED_LENGTH)] : []
  })
  return { snapshot, page, texts, observation: toObservation(), droppedTurns }

  function toObservation(): Observation {
    const candidates = [...page.ranked]
      .sort((a, b) => b.score - a.score)
      .slice(0, RECORDED_CANDIDATES)
      .map(({ candidate, score, shown }) => ({
        label: candidate.label,
        score: Math.round(score * 1000) / 1000,
        shown,
      }))
    return {
      url: snapshot.url,
      title: snapshot.title,
      description: page.text,
      tokens: page.tokens,
      candidates,
      pruned: page.pruned.length,
      ms: ports.now() - started,
    }
  }
}

function lastFailed({ steps }: Session): boolean {
  const last = steps.at(-1)
  return last !== undefined && failureOf(last) !== undefined
}

/** What the last action revealed: labels that were not there before, on a page that is otherwise the same. */
function freshLabels(labels: Set<string>, memory: Memory, url: string): Set<string> {
  if (!memory.labels || memory.url !== url) return new Set()
  const fresh = [...labels].filter((label) => !memory.labels?.has(label))
  return fresh.length * 2 < labels.size ? new Set(fresh) : new Set()
}

/**
 * Tokens for the page description: the model's cap, what this machine reads in the time allowed, and what the
 * dialogue leaves. The oldest turns go first when it leaves too little (DESIGN.md sections 4 and 6).
 */
async function chooseBudget(ports: AgentPorts): Promise<{ budget: number; droppedTurns: number }> {
  const { record } = ports
  const session = ports.session()
  const rate = ports.prefillRate()
  const affordable = (rate ?? USUAL_PREFILL_RATE) * record.prefillSeconds
  const turns = turnsOf(session)
  const wanted = Math.min(record.descriptionTokens, Math.max(LEAST_DESCRIPTION, affordable))
  for (let droppedTurns = 0; ; droppedTurns++) {
    const messages = planningMessages({ task: taskOf(session), turns, description: "" }, droppedTurns)
    const counts = await ports.model.countTokens(messages.map(({ content }) => content))
    const dialogue = counts.reduce((sum, count) => sum + count + MESSAGE_TOKENS, 0)
    const left = record.dialogueTokens - dialogue
    if (left >= Math.min(wanted, LEAST_DESCRIPTION) || droppedTurns >= turns.length - 1)
      return { budget: Math.floor(Math.max(LEAST_DESCRIPTION, Math.min(wanted, left))), droppedTurns }
  }
}
