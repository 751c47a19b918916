import * as z from "zod"
import { Secret } from "./content"
import type { SavedRunSummary } from "./savedRunsPort"

const savedId = z.string()

/** What the panel asks of runs that are saved to be done again. Methods throw with a sentence for the person. */
export const savedRunsContract = {
  /** Newest first. */
  list: { params: z.strictObject({}), result: z.custom<SavedRunSummary[]>() },
  /** Saves an ended run. Each parameter's value is one that the run typed or selected. */
  save: {
    params: z.strictObject({
      sessionId: z.string(),
      name: z.string(),
      parameters: z.array(z.strictObject({ name: z.string(), value: z.string() })),
    }),
    result: z.strictObject({ savedId }),
  },
  /** Opens the page that the run began on in the tab and does the run again there. Values not given are the recorded ones. */
  start: {
    params: z.strictObject({
      savedId,
      tabId: z.int(),
      values: z.record(z.string(), z.string()).default({}),
      secrets: z.array(Secret).default([]),
    }),
    result: z.strictObject({ sessionId: z.string() }),
  },
  rename: { params: z.strictObject({ savedId, name: z.string() }), result: z.strictObject({}) },
  remove: { params: z.strictObject({ savedId }), result: z.strictObject({}) },
}

export type SavedRunsContract = typeof savedRunsContract
