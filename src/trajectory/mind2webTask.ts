import type { Operation } from "../action/operation"
import type { ActionPage, ActionRecord, BlobRef, PageBlobs, Session, Step } from "../agent/session"
import { taskSaid } from "./annotation"
import { dumps } from "./pythonJson"
import { stepsDone } from "./stepsDone"
import { findStoredElements } from "./storedElements"

/** One recorded task as Mind2Web keeps it (FORMATS.md section 2). */
export type Mind2WebTask = {
  annotation_id: string
  website: string
  domain: string
  subdomain: string
  confirmed_task: string
  action_reprs: string[]
  actions: Mind2WebAction[]
}

export type Mind2WebAction = {
  action_uid: string
  raw_html: string
  cleaned_html: string
  operation: { op: string; original_op: string; value: string }
  pos_candidates: Mind2WebCandidate[]
  neg_candidates: Mind2WebCandidate[]
}

export type Mind2WebCandidate = {
  tag: string
  /** JSON. */
  attributes: string
  is_original_target?: boolean | undefined
  is_top_level_target?: boolean | undefined
  backend_node_id: string
}

/** Reads stored text. */
export type ReadBlob = (ref: BlobRef) => Promise<string>

/** One element of the array that a file of Mind2Web is. */
export function printTask(task: Mind2WebTask): string {
  return dumps(task)
}

/**
 * The trajectory in Mind2Web's form; undefined when nothing was done or a step has no stored page. Of the positives the
 * first is the original target, the first of the document is the top-level target.
 */
export async function mind2webTaskOf(
  session: Session,
  readBlob: ReadBlob,
): Promise<Mind2WebTask | undefined> {
  const steps = stepsDone(session)
  const looks = steps.flatMap((done) =>
    done.actions.map((action) => ({ action, ...lookOf(done.step, action) })),
  )
  if (looks.length === 0 || !looks.every(({ page }) => pagesOf(page))) return undefined
  const actions: Mind2WebAction[] = []
  for (const look of looks) actions.push(await toAction(look, readBlob))
  return {
    annotation_id: session.sessionId,
    website: websiteOf(session.startUrl),
    domain: "",
    subdomain: "",
    confirmed_task: taskSaid(session),
    action_reprs: steps.flatMap((done) => done.actions.map(({ actionRepr }) => actionRepr)),
    actions,
  }
}

/** The host, or what stands for an address where there is none. */
export function websiteOf(url: string): string {
  return URL.parse(url)?.hostname || url
}

/** The page that an action was decided on, with its candidates. */
function lookOf({ observation, mind2web }: Step, { page, ...action }: ActionRecord): ActionPage {
  return page ? { page, mind2web: action.mind2web } : { page: observation.page, mind2web }
}

function pagesOf({ html, cleaned }: PageBlobs = {}): { html: BlobRef; cleaned: BlobRef } | undefined {
  return html === undefined || cleaned === undefined ? undefined : { html, cleaned }
}

async function toAction(
  { action: { actionId, operation }, page, mind2web }: ActionPage & { action: ActionRecord },
  readBlob: ReadBlob,
): Promise<Mind2WebAction> {
  const pages = pagesOf(page)
  const raw = pages ? await readBlob(pages.html) : ""
  const { positives = [], candidates = [] } = mind2web ?? {}
  const elements = findStoredElements(raw, new Set([...positives, ...candidates]))
  const top = [...elements.keys()].find((id) => positives.includes(id))
  const original = positives.find((id) => elements.has(id))
  const toCandidate = (id: string): Mind2WebCandidate[] => {
    const element = elements.get(id)
    if (!element) return []
    return [
      {
        tag: element.tag,
        attributes: dumps(element.attributes),
        is_original_target: id === original,
        is_top_level_target: id === top,
        backend_node_id: id,
      },
    ]
  }
  return {
    action_uid: actionId,
    raw_html: raw,
    cleaned_html: pages ? await readBlob(pages.cleaned) : "",
    operation: toOperation(operation),
    pos_candidates: [...new Set(positives)].flatMap(toCandidate),
    neg_candidates: [...new Set(candidates)].filter((id) => !positives.includes(id)).flatMap(toCandidate),
  }
}

function toOperation(operation: Operation): Mind2WebAction["operation"] {
  const op = operation.op === "ENTER" ? "CLICK" : operation.op
  return { op, original_op: operation.op, value: "value" in operation ? operation.value : "" }
}
