import * as z from "zod"
import type { EngineEvent } from "./offscreen"

/** Answered by the background for the offscreen page. */
export const ENGINE_EVENTS = "background-engine"

export const engineEventContract = {
  engineEvent: {
    params: z.custom<EngineEvent>(),
    /** False when nobody waits for this call any more: the service worker that asked was restarted. */
    result: z.strictObject({ wanted: z.boolean() }),
  },
}
