import type * as z from "zod"
import type { Message } from "../../src/model/languageModel"

/** Who answers for the scripted model: the page that stands in for the engines' page. */
export const SCRIPT = "script"

/** What the scripted model says. */
export type Script = {
  /** Subgoals without number and full stop; the one asked for is said, and after the last that it is done. */
  subgoals: string[]
  /** The subgoal of this number is not said before `release`. */
  holdAt?: number
  /** No reply comes to its end. */
  endless?: boolean
  /** Texts take no tokens, so that every page is shown whole. */
  wholePages?: boolean
}

export type ScriptContract = {
  /** Replaces the script and forgets the prompts. */
  play: { params: z.ZodType<Script>; result: z.ZodType<object> }
  release: { params: z.ZodType<object>; result: z.ZodType<object> }
  /** Every prompt so far, those that were not answered included. */
  prompts: { params: z.ZodType<object>; result: z.ZodType<Message[][]> }
}
