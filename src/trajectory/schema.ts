import * as z from "zod"
import type { Session } from "../agent/session"
import { CONSENT_KINDS } from "../consent/consent"
import { dumps } from "./pythonJson"
import { differenceSchema, shoppingSchema } from "./shoppingSchema"
import { observationSchema, stepSchema } from "./stepSchema"

/**
 * The record of a session, version 1 (DESIGN: the record is the trajectory). Everything that reads records, from files
 * or from storage, parses them with this; a change that older records do not satisfy gets a new version.
 */

const ms = z.number()
const kinds = z.array(z.enum(CONSENT_KINDS))

const said = z.strictObject({ subgoal: z.string(), action: z.string().optional() })

const state = z.union([
  z.strictObject({ status: z.enum(["looking", "planning", "grounding"]) }),
  z.strictObject({
    status: z.literal("awaiting-consent"),
    request: z.strictObject({
      requestId: z.string(),
      kinds,
      reasons: z.array(z.string()),
      action: z.string(),
      site: z.string(),
      rememberable: z.boolean(),
      differences: z.array(differenceSchema).optional(),
    }),
  }),
  z.strictObject({
    status: z.literal("awaiting-answer"),
    question: z.strictObject({ questionId: z.string(), text: z.string() }),
  }),
  z.strictObject({ status: z.literal("acting"), actionId: z.string() }),
  z.strictObject({
    status: z.literal("done"),
    known: z.enum(["verified", "confirmed", "claimed"]),
    evidence: z.string(),
  }),
  z.strictObject({ status: z.literal("stopped"), by: z.enum(["person", "agent"]), reason: z.string() }),
  z.strictObject({ status: z.literal("failed"), error: z.string() }),
])

export const Trajectory = z.strictObject({
  version: z.literal(1),
  sessionId: z.string(),
  tabId: z.int(),
  tabs: z.array(z.int()).optional(),
  task: z.string(),
  formulation: z.enum(["iterative", "onetime"]),
  modelId: z.string(),
  dialogue: z.string(),
  startUrl: z.string(),
  startedAt: ms,
  endedAt: ms.optional(),
  since: ms,
  steps: z.array(stepSchema),
  answers: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
  consents: z.array(
    z.strictObject({
      requestId: z.string(),
      allow: z.boolean(),
      remember: z.boolean().optional(),
      kinds,
      action: z.string(),
      at: ms,
    }),
  ),
  domain: z.enum(["shopping"]).optional(),
  shopping: shoppingSchema.optional(),
  source: z.enum(["agent", "demonstration", "import", "replay"]).optional(),
  replayOf: z.string().optional(),
  corrections: z
    .array(z.strictObject({ stepIndex: z.int().positive(), at: ms, wrong: said, right: said }))
    .optional(),
  last: observationSchema.optional(),
  feedback: z.strictObject({ worked: z.boolean(), at: ms }).optional(),
  seq: z.int(),
  state,
})

/** A record in a file, with what the library keeps beside it. */
export type FiledSession = Session & { pinned?: boolean | undefined }

export const FiledTrajectory = Trajectory.extend({ pinned: z.boolean().optional() })

/** One line of a file of records, with its newline. Members are in the order of the schema, so that equal records print alike. */
export function printTrajectory(session: FiledSession): string {
  return `${dumps(parse(FiledTrajectory, session))}\n`
}

/** The record in a message. Throws an Error that names the first place where it is not one. */
export function parseTrajectory(data: unknown): Session {
  return parse(Trajectory, data)
}

function parse<T>(schema: z.ZodType<T>, data: unknown): T {
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue && issue.path.length > 0 ? issue.path.join(".") : "the top level"
  throw new Error(`This is no trajectory of version 1: at ${place}: ${issue?.message ?? "unreadable"}.`)
}
