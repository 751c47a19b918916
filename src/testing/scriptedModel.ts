import { matchesGrammar } from "../action/matches"
import type { CompletionRequest, LanguageModel } from "../model/languageModel"

export type ScriptedModel = LanguageModel & { requests: CompletionRequest[] }

/**
 * A model that says what it is told to, one reply after the other. A reply the grammar does not admit throws: a real
 * engine could not have decoded it. One token is four characters.
 */
export function scriptModel(replies: string[], options: { obeysGrammar?: boolean } = {}): ScriptedModel {
  const requests: CompletionRequest[] = []
  return {
    requests,
    complete: async (request, { signal }) => {
      signal.throwIfAborted()
      requests.push(request)
      const text = replies[requests.length - 1]
      if (text === undefined) throw new Error(`The script has no reply ${requests.length}`)
      if (options.obeysGrammar !== false && request.grammar && !matchesGrammar(request.grammar, text))
        throw new Error(`The grammar does not admit: ${text}`)
      const finish = text.length > 4 * request.maxTokens ? "length" : "stop"
      return {
        text,
        finish,
        promptTokens: 100,
        cachedTokens: 0,
        completionTokens: 10,
        prefillMs: 0,
        decodeMs: 0,
      }
    },
    countTokens: async (texts) => texts.map((text) => Math.ceil(text.length / 4)),
  }
}
