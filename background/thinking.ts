import type { LanguageModel } from "../src/model/languageModel"
import type { Handlers } from "../src/protocol/rpc"
import type { thinkingContract } from "../src/protocol/thinking"
import type { Engine } from "./engine"
import type { Thinkers } from "./thinkers"

/** Lets pages of ours ask the chosen models (src/protocol/thinking.ts). */
export function createThinking(engine: Engine, thinkers: Thinkers): Handlers<typeof thinkingContract> {
  const calls = new Map<string, AbortController>()
  return {
    chosen: () => thinkers.chosen(),
    complete: async ({ callId, modelId, ...request }) => {
      const controller = new AbortController()
      calls.set(callId, controller)
      try {
        return await (await modelOf(modelId)).complete(request, { signal: controller.signal })
      } finally {
        calls.delete(callId)
      }
    },
    countTokens: async ({ modelId, texts }) => (await modelOf(modelId)).countTokens(texts),
    abort: async ({ callId }) => {
      calls.get(callId)?.abort()
      return {}
    },
  }

  async function modelOf(modelId: string): Promise<LanguageModel> {
    const { planning, grounding } = await thinkers.chosen()
    const record = [planning, grounding].find((each) => each?.modelId === modelId)
    if (!record) throw new Error("Another model was chosen meanwhile. Begin anew with that one.")
    return engine.modelOf(await thinkers.hosted(record))
  }
}
