import * as z from "zod"
import type { ModelRecord } from "../model/models"
import { offscreenContract } from "./offscreen"

/** Name of the receiver of `thinkingContract`, in the background. */
export const THINKING = "thinking"

const { complete, countTokens, abort } = offscreenContract

/** The chosen models, for a page of ours that lets them decide without a tab. Each throws with a sentence. */
export const thinkingContract = {
  /** Those that the next run thinks with; without `grounding` one does both. */
  chosen: {
    params: z.strictObject({}),
    result: z.custom<{ planning: ModelRecord; grounding?: ModelRecord }>(),
  },
  complete: {
    params: complete.params.omit({ model: true }).extend({ modelId: z.string() }),
    result: complete.result,
  },
  countTokens: {
    params: countTokens.params.omit({ model: true }).extend({ modelId: z.string() }),
    result: countTokens.result,
  },
  /** Ends a call, whose promise then rejects. */
  abort: { params: abort.params, result: abort.result },
}
