import * as z from "zod"
import type { Session } from "../agent/session"
import { CONSENT_KINDS } from "../consent/consent"
import { ASPECTS } from "../page/changes"

/**
 * The record of a session, version 1 (DESIGN: the record is the trajectory). Everything that reads records, from files
 * or from storage, parses them with this; a change that older records do not satisfy gets a new version.
 */

const ms = z.number()
const kinds = z.array(z.enum(CONSENT_KINDS))

const operation = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("CLICK") }),
  z.strictObject({ op: z.literal("ENTER") }),
  z.strictObject({ op: z.literal("TYPE"), value: z.string() }),
  z.strictObject({ op: z.literal("SELECT"), value: z.string(), index: z.int().optional() }),
])

const change = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("value"), value: z.string() }),
  z.strictObject({ type: z.literal("checked"), checked: z.boolean() }),
  z.strictObject({ type: z.literal("selected"), text: z.string() }),
  z.strictObject({ type: z.literal("expanded"), expanded: z.boolean() }),
  z.strictObject({ type: z.literal("focus") }),
  z.strictObject({ type: z.literal("navigated"), url: z.string() }),
  z.strictObject({ type: z.literal("content"), added: z.array(z.string()) }),
  z.strictObject({ type: z.literal("tab-opened"), url: z.string() }),
  z.strictObject({ type: z.literal("tab-closed") }),
  z.strictObject({ type: z.literal("download"), url: z.string() }),
])

const result = z.union([
  z.strictObject({ status: z.literal("done"), changes: z.array(change), settleMs: ms }),
  z.strictObject({ status: z.literal("no-effect"), settleMs: ms }),
  z.strictObject({ status: z.literal("not-actionable"), reason: z.enum(["disabled", "read-only", "gone"]) }),
  z.strictObject({ status: z.literal("not-actionable"), reason: z.literal("covered"), by: z.string() }),
  z.strictObject({ status: z.literal("option-not-found"), text: z.string() }),
  z.strictObject({ status: z.literal("stale-snapshot") }),
  z.strictObject({ status: z.literal("needs-person"), what: z.string() }),
  z.strictObject({ status: z.literal("uncertain") }),
])

const usage = z.strictObject({
  called: z.boolean(),
  promptTokens: z.int(),
  cachedTokens: z.int(),
  completionTokens: z.int(),
  ms,
})

const place = z.strictObject({ frameId: z.int(), nodeId: z.int() }).nullable()
const reason = z.enum(["no-room", "beside-the-task", "shown-before"])

const lineChanges = z.array(z.strictObject({ type: z.enum(["new", ...ASPECTS]) }))

const view = z.strictObject({
  budget: z.int(),
  places: z.array(place),
  leftOut: z.array(z.strictObject({ text: z.string(), reason, place, changes: lineChanges.optional() })),
  leftOutCounts: z.partialRecord(reason, z.int()),
  snapshotIds: z.record(z.string(), z.string()),
  // A first look has none, nor have records made before they were kept.
  changes: z
    .strictObject({
      newDocument: z.boolean(),
      lines: z.array(lineChanges),
      counts: z.strictObject({ new: z.int(), changed: z.int(), gone: z.int() }),
    })
    .optional(),
})

const observation = z.strictObject({
  url: z.string(),
  title: z.string(),
  description: z.string(),
  tokens: z.int(),
  candidates: z.array(z.strictObject({ label: z.string(), score: z.number(), shown: z.boolean() })),
  // Records made before there were fingerprints have none.
  fingerprint: z.string().default(""),
  pruned: z.int(),
  // Records made before it was kept have none.
  view: view.optional(),
  ms,
})

const action = z.strictObject({
  actionId: z.string(),
  text: z.string(),
  operation,
  target: z.strictObject({
    label: z.string(),
    role: z.string(),
    name: z.string(),
    tag: z.string(),
    frameId: z.int(),
    path: z.string(),
    attributes: z.record(z.string(), z.string()),
  }),
  actionRepr: z.string(),
  consent: z
    .strictObject({ kinds, allowed: z.boolean(), by: z.enum(["person", "policy", "default"]) })
    .optional(),
  startedAt: ms,
  endedAt: ms.optional(),
  result: result.optional(),
  observation: z.string().optional(),
})

const step = z.strictObject({
  index: z.int().positive(),
  subgoal: z.string(),
  observation,
  planning: usage,
  grounding: usage.optional(),
  rejected: z.array(z.strictObject({ reply: z.string(), observation: z.string() })),
  actions: z.array(action),
})

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
  steps: z.array(step),
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
  feedback: z.strictObject({ worked: z.boolean(), at: ms }).optional(),
  seq: z.int(),
  state,
})

/** The record in a file or message. Throws an Error that names the first place where it is not one. */
export function parseTrajectory(data: unknown): Session {
  const parsed = Trajectory.safeParse(data)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue && issue.path.length > 0 ? issue.path.join(".") : "the top level"
  throw new Error(`This is no trajectory of version 1: at ${place}: ${issue?.message ?? "unreadable"}.`)
}
