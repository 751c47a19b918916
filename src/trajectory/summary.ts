import { hasEnded, type Session } from "../agent/session"
import { websiteOf } from "./mind2webTask"
import { qualityOf, type Quality } from "./quality"

/** What a list shows of a record: what it is worth, or that it goes on. */
export type RecordingStatus = Quality | "running"

export type Summary = {
  sessionId: string
  task: string
  /** Of the address it began at; the address itself where it has none. */
  host: string
  status: RecordingStatus
  source: NonNullable<Session["source"]>
  modelId: string
  steps: number
  startedAt: number
  endedAt?: number | undefined
}

export function summaryOf(session: Session): Summary {
  const { sessionId, task, startUrl, source = "agent", modelId, steps, startedAt, endedAt } = session
  return {
    sessionId,
    task,
    host: websiteOf(startUrl),
    status: hasEnded(session) ? qualityOf(session) : "running",
    source,
    modelId,
    steps: steps.length,
    startedAt,
    ...(endedAt !== undefined && { endedAt }),
  }
}

export type RecordingFilter = {
  /** Words that task or host must have, in any order and case. */
  text?: string | undefined
  status?: readonly RecordingStatus[] | undefined
  source?: readonly Summary["source"][] | undefined
  host?: string | undefined
}

export function matchesFilter(
  { task, host, status, source }: Summary,
  { text = "", ...wanted }: RecordingFilter,
): boolean {
  const said = `${task}\n${host}`.toLowerCase()
  const words = text.toLowerCase().split(/\s+/)
  return (
    words.every((word) => said.includes(word)) &&
    (wanted.status === undefined || wanted.status.includes(status)) &&
    (wanted.source === undefined || wanted.source.includes(source)) &&
    (wanted.host === undefined || wanted.host === host)
  )
}
