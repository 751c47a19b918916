import type { Grammar } from "../action/constraint"
import { onlyReply } from "../action/language"
import { matchesGrammar } from "../action/matches"
import type { Message } from "../model/languageModel"
import type { AgentPorts } from "./ports"
import type { Usage } from "./session"

/** Tokens a reply may take: one subgoal; a one-time plan gets as many for each. */
const REPLY_TOKENS = 96

export type Thought = { reply: string; complete: boolean; usage: Usage }

/** Asks the model, unless the grammar leaves a single reply. `complete` is false when it ran into the token cap. */
export async function think(
  ports: AgentPorts,
  messages: Message[],
  grammar: Grammar,
  signal: AbortSignal,
  replyTokens = REPLY_TOKENS,
): Promise<Thought> {
  const only = onlyReply(grammar)
  if (only !== undefined) return { reply: only, complete: true, usage: noUsage() }
  const started = ports.now()
  const completion = await ports.model.complete(
    { messages, grammar, maxTokens: replyTokens },
    { signal, ...(ports.onText && { onText: ports.onText }) },
  )
  const { text, promptTokens, cachedTokens, completionTokens } = completion
  return {
    reply: text,
    complete: completion.finish === "stop" && matchesGrammar(grammar, text),
    usage: { called: true, promptTokens, cachedTokens, completionTokens, ms: ports.now() - started },
  }
}

/** What calls took together. */
export function addUsage(first: Usage, second: Usage): Usage {
  return {
    called: first.called || second.called,
    promptTokens: first.promptTokens + second.promptTokens,
    cachedTokens: first.cachedTokens + second.cachedTokens,
    completionTokens: first.completionTokens + second.completionTokens,
    ms: first.ms + second.ms,
  }
}

export function noUsage(): Usage {
  return { called: false, promptTokens: 0, cachedTokens: 0, completionTokens: 0, ms: 0 }
}
