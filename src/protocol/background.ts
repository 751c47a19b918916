import * as z from "zod"
import type { Observation, Session } from "../agent/session"
import { ledgerSchema } from "../trajectory/shoppingSchema"
import { Secret, Spot } from "./content"
import type { EngineInfo } from "./offscreen"

/** Whether the agent can act on a tab, and if not, what to tell the person. */
export type TabState =
  | { usable: true; url: string; title: string }
  /** A page where extensions may not run, or a blank one; `suggestion` is an address found in the task. */
  | { usable: false; why: string; suggestion?: string }
  /** The person has not allowed the extension on this site yet. */
  | { usable: false; why: string; needsPermission: string[] }

/** Which models think, for the panel. */
export type Thinking = {
  planning: { name: string; info: EngineInfo }
  /** The model plans from the task and from what was done alone. */
  readsNoPage?: true
  /** Missing when one model does both. */
  grounding?: { name: string }
  /** Seconds that a step takes about; missing before anything like it was measured on this machine. */
  secondsPerStep?: number
  /** Hosts that read the pages and the task; none while everything stays on this machine. */
  sentTo: string[]
}

export const backgroundContract = {
  tabState: {
    params: z.strictObject({ tabId: z.int(), task: z.string().optional() }),
    result: z.custom<TabState>(),
  },
  /** Starts a run in a tab; with `url` the tab goes there first. Throws with a sentence when it cannot. */
  startTask: {
    params: z.strictObject({
      tabId: z.int(),
      task: z.string(),
      url: z.string().optional(),
      formulation: z.enum(["iterative", "onetime"]).default("iterative"),
      secrets: z.array(Secret).default([]),
      maxSteps: z.int().positive().optional(),
      /** Text that the page must show for the run to be verified. */
      expect: z.string().optional(),
      /** The web unless given. */
      domain: z.enum(["shopping"]).optional(),
      /** Shopping: what is asked for, where the person has corrected what the task is read as. */
      ledger: ledgerSchema.optional(),
      /** Shopping: with "fixed", Lumos' five subgoals instead of the model's plan. */
      plan: z.enum(["model", "fixed"]).optional(),
    }),
    result: z.strictObject({ sessionId: z.string() }),
  },
  /**
   * What the first step of a run with this task would see now. Throws with a sentence when it would see nothing.
   * With `since`, the id of a snapshot of the look before, it says what changed, if that look is still remembered.
   */
  look: {
    params: z.strictObject({ tabId: z.int(), task: z.string(), since: z.string().optional() }),
    result: z.custom<Observation>(),
  },
  /** Marks a spot of the tab's page, or clears the mark. What is gone is not shown, and that is no error. */
  point: {
    params: z.strictObject({ tabId: z.int(), spot: Spot.optional() }),
    result: z.custom<{ shown: boolean }>(),
  },
  stopTask: { params: z.strictObject({ sessionId: z.string() }), result: z.strictObject({}) },
  answerConsent: {
    params: z.strictObject({
      sessionId: z.string(),
      requestId: z.string(),
      allow: z.boolean(),
      remember: z.boolean().optional(),
    }),
    result: z.strictObject({}),
  },
  answerQuestion: {
    /** Without an answer: there is nobody to ask, and the run ends. */
    params: z.strictObject({ sessionId: z.string(), questionId: z.string(), answer: z.string().optional() }),
    result: z.strictObject({}),
  },
  /** The person corrects what a shopping run looks for, while it runs. Throws with a sentence when it does not run. */
  setLedger: {
    params: z.strictObject({ sessionId: z.string(), ledger: ledgerSchema }),
    result: z.strictObject({}),
  },
  /** The person picks another of the products that a shopping run has read. Throws with a sentence when it cannot. */
  choosePick: {
    params: z.strictObject({ sessionId: z.string(), id: z.string() }),
    result: z.strictObject({}),
  },
  /** The person's word on the result: "did it work?" */
  giveFeedback: {
    params: z.strictObject({ sessionId: z.string(), worked: z.boolean() }),
    result: z.strictObject({}),
  },
  /** Newest first. */
  listSessions: { params: z.strictObject({}), result: z.custom<Session[]>() },
  getSession: { params: z.strictObject({ sessionId: z.string() }), result: z.custom<Session | undefined>() },
  /** Loads the model ahead of the first run and says which will think. */
  prepareModel: { params: z.strictObject({}), result: z.custom<Thinking>() },
}
