import * as z from "zod"
import { CONSENT_KINDS } from "../consent/consent"
import { ASPECTS } from "../page/changes"
import { RUNGS } from "../replay/rungs"

const ms = z.number()
const kinds = z.array(z.enum(CONSENT_KINDS))

export const operationSchema = z.discriminatedUnion("op", [
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

const blob = z.string().regex(/^[0-9a-f]{64}$/, "a sha256 in hexadecimal is expected")

const page = z.strictObject({
  html: blob.optional(),
  cleaned: blob.optional(),
  pruned: blob.optional(),
  screenshot: blob.optional(),
})

const omission = z.strictObject({
  part: z.enum(["page", "frame", "screenshot"]),
  reason: z.enum(["size", "time", "gone", "hidden", "secret", "disk", "failed"]),
})

/** One look at a page. */
export const observationSchema = z.strictObject({
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
  page: page.optional(),
  omitted: z.array(omission).optional(),
  ms,
})

const selectors = z.strictObject({
  id: z.string().optional(),
  testId: z.string().optional(),
  role: z.string(),
  name: z.string(),
  labelText: z.string().optional(),
  text: z.string().optional(),
  path: z.string(),
  label: z.string(),
})

export const targetSchema = z.strictObject({
  label: z.string(),
  role: z.string(),
  name: z.string(),
  tag: z.string(),
  frameId: z.int(),
  path: z.string(),
  attributes: z.record(z.string(), z.string()),
  nodeId: z.int().optional(),
  snapshotId: z.string().optional(),
  selectors: selectors.optional(),
})

const mind2web = z.strictObject({
  positives: z.array(z.string()),
  candidates: z.array(z.string()),
  scores: z.array(z.number()).optional(),
})

const action = z.strictObject({
  actionId: z.string(),
  text: z.string(),
  operation: operationSchema,
  target: targetSchema,
  actionRepr: z.string(),
  rung: z.enum(RUNGS).optional(),
  consent: z
    .strictObject({ kinds, allowed: z.boolean(), by: z.enum(["person", "policy", "default"]) })
    .optional(),
  startedAt: ms,
  endedAt: ms.optional(),
  result: result.optional(),
  observation: z.string().optional(),
  page: page.optional(),
  omitted: z.array(omission).optional(),
  mind2web: mind2web.optional(),
})

const rejected = z.strictObject({
  reply: z.string(),
  observation: z.string(),
  by: z.literal("person").optional(),
})

/** One step of a record. */
export const stepSchema = z.strictObject({
  index: z.int().positive(),
  subgoal: z.string(),
  observation: observationSchema,
  planning: usage,
  grounding: usage.optional(),
  rejected: z.array(rejected),
  actions: z.array(action),
  domainAction: z.string().optional(),
  by: z.enum(["agent", "person"]).optional(),
  mind2web: mind2web.optional(),
})
