import * as z from "zod"
import type { Session } from "../agent/session"
import type { Annotation } from "./annotation"
import type { Mind2WebTask } from "./mind2webTask"
import { ROW_KINDS, type PageAwareRow } from "./pageAwareRows"
import type { PreferencePair } from "./preferencePairs"
import { FiledTrajectory } from "./schema"
import type { TrainingRow } from "./trainingRows"

/** What can be read from a file. */
export type Item =
  | { format: "session"; session: Session; pinned?: true }
  | { format: "annotation"; annotation: Annotation }
  | { format: "training-row"; row: TrainingRow }
  | { format: "mind2web"; task: Mind2WebTask }
  | { format: "page-aware"; row: PageAwareRow }
  | { format: "preference"; pair: PreferencePair }

export type Read = { ok: true; item: Item; id?: string } | { ok: false; message: string }

const role = z.enum(["system", "user", "assistant"])
const messages = z.array(z.strictObject({ role, content: z.string() }))
const said = z.array(z.tuple([role, z.string()]))

// Data sets have members of their own besides; they stay.
const annotation = z.looseObject({
  task: z.string(),
  natural_language_plan: z.union([z.string(), z.array(z.string())]),
  subgoal_plan: z.string(),
})
const trainingRow = z.looseObject({ dataset: z.string(), id: z.string(), messages })
const candidate = z.looseObject({
  tag: z.string(),
  attributes: z.string(),
  is_original_target: z.boolean().optional(),
  is_top_level_target: z.boolean().optional(),
  backend_node_id: z.string(),
})
const mind2webTask = z.looseObject({
  annotation_id: z.string(),
  website: z.string(),
  domain: z.string(),
  subdomain: z.string(),
  confirmed_task: z.string(),
  action_reprs: z.array(z.string()),
  actions: z.array(
    z.looseObject({
      action_uid: z.string(),
      raw_html: z.string(),
      cleaned_html: z.string(),
      operation: z.looseObject({
        op: z.enum(["CLICK", "TYPE", "SELECT"]),
        original_op: z.string(),
        value: z.string(),
      }),
      pos_candidates: z.array(candidate),
      neg_candidates: z.array(candidate),
    }),
  ),
})
const pageAwareRow = z.looseObject({ kind: z.enum(ROW_KINDS), ctx: said, tgt: said })
const preferencePair = z.looseObject({ prompt: messages, chosen: messages, rejected: messages })

const UNKNOWN =
  "This is none of the formats that can be imported: trajectories of Lumos for Chrome, Lumos annotations or training rows, Mind2Web tasks, page-aware rows, preference pairs. Check that it is the right file."

/** Tells the format from the members a value has, and checks all of it. */
export function readItem(data: unknown): Read {
  if (typeof data !== "object" || data === null) return { ok: false, message: UNKNOWN }
  if ("subgoal_plan" in data)
    return check("Lumos annotation", annotation, data, (it) => ({ format: "annotation", annotation: it }))
  if ("messages" in data)
    return check("Lumos training row", trainingRow, data, (row) => ({ format: "training-row", row }), "id")
  if ("annotation_id" in data)
    return check(
      "Mind2Web task",
      mind2webTask,
      data,
      (task) => ({ format: "mind2web", task }),
      "annotation_id",
    )
  if ("ctx" in data)
    return check("page-aware row", pageAwareRow, data, (row) => ({ format: "page-aware", row }))
  if ("chosen" in data)
    return check("preference pair", preferencePair, data, (pair) => ({ format: "preference", pair }))
  if (!("sessionId" in data)) return { ok: false, message: UNKNOWN }
  // The schema fills in what older records lack.
  const parsed = FiledTrajectory.safeParse(data)
  if (!parsed.success) return refuse("trajectory", parsed.error)
  const { pinned, ...session } = parsed.data
  return {
    ok: true,
    item: { format: "session", session, ...(pinned && { pinned }) },
    id: session.sessionId,
  }
}

/** The value itself goes on, its members in their order. */
function check<T extends object>(
  name: string,
  schema: z.ZodType<T>,
  data: object,
  toItem: (data: T) => Item,
  idName?: keyof T,
): Read {
  const parsed = schema.safeParse(data)
  if (!parsed.success) return refuse(name, parsed.error)
  const id = idName && parsed.data[idName]
  return { ok: true, item: toItem(data as T), ...(typeof id === "string" && { id }) }
}

function refuse(name: string, { issues: [issue] }: z.ZodError): Read {
  const place = issue && issue.path.length > 0 ? issue.path.join(".") : "the top level"
  return {
    ok: false,
    message: `This ${name} is not as it should be at ${place}: ${issue?.message ?? "unreadable"}. Correct it there, or leave it out.`,
  }
}
