import * as z from "zod"

/** What the panel asks of a demonstration. Methods throw with a sentence for the person. */
export const demonstrationContract = {
  /** Records what the person does in a tab from now on, and in the tabs that it opens. */
  start: { params: z.strictObject({ tabId: z.int() }), result: z.strictObject({}) },
  stop: { params: z.strictObject({}), result: z.strictObject({}) },
  /** Forgets it. */
  discard: { params: z.strictObject({}), result: z.strictObject({}) },
  setTask: { params: z.strictObject({ task: z.string() }), result: z.strictObject({}) },
  /** Another wording of a step's subgoal. */
  word: { params: z.strictObject({ step: z.number(), subgoal: z.string() }), result: z.strictObject({}) },
  /** Takes a step out, or puts it back. */
  remove: { params: z.strictObject({ step: z.number(), removed: z.boolean() }), result: z.strictObject({}) },
  /** Has the chosen planning model word the subgoals. */
  suggest: { params: z.strictObject({ task: z.string() }), result: z.strictObject({}) },
  /** Stores it as a session. */
  save: { params: z.strictObject({ task: z.string() }), result: z.strictObject({ sessionId: z.string() }) },
}

export type DemonstrationContract = typeof demonstrationContract
