import type { Thinkers } from "../../src/evaluation/runStep"
import type { LanguageModel } from "../../src/model/languageModel"
import type { ThinkingCalls } from "./thinkingCalls"

/** The chosen models, which the background asks. */
export async function remoteThinkers(calls: ThinkingCalls): Promise<Thinkers> {
  const { planning, grounding } = await calls.chosen({})
  return {
    model: modelOf(calls, planning.modelId),
    record: planning,
    ...(grounding && { grounder: { model: modelOf(calls, grounding.modelId), record: grounding } }),
  }
}

function modelOf(calls: ThinkingCalls, modelId: string): LanguageModel {
  return {
    countTokens: (texts) => calls.countTokens({ modelId, texts }),
    complete: async (request, { signal }) => {
      signal.throwIfAborted()
      const callId = crypto.randomUUID()
      const abort = (): void => void calls.abort({ callId }).catch(() => {})
      signal.addEventListener("abort", abort, { once: true })
      try {
        return await calls.complete({ ...request, callId, modelId })
      } finally {
        signal.removeEventListener("abort", abort)
      }
    },
  }
}
