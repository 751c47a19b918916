import type { RecordingSummary } from "../../src/protocol/library"
import type { RecordingStatus } from "../../src/trajectory/summary"
import type { LibraryCalls } from "./libraryCalls"

/** What the list is narrowed to; "" admits all. */
export type Filters = {
  text: string
  outcome: OutcomeFilter
  source: "" | RecordingSummary["source"]
  host: string
}
export type OutcomeFilter = "" | "trusted" | RecordingStatus

export const NO_FILTERS: Filters = { text: "", outcome: "", source: "", host: "" }

/** What the background is asked for, but for the page of the list. */
export type Asked = Omit<Parameters<LibraryCalls["listRecordings"]>[0], "before" | "limit">

export type Tone = "good" | "unsure" | "bad" | ""

/** The outcome in words, and how it is known. */
export const STATUS_WORDS: Record<RecordingStatus, { word: string; how: string; tone: Tone }> = {
  verified: { word: "Done", how: "verified by a check", tone: "good" },
  confirmed: { word: "Done", how: "confirmed by a person", tone: "good" },
  claimed: { word: "Said to be done", how: "by the model, not checked", tone: "unsure" },
  failed: { word: "Did not work", how: "", tone: "bad" },
  stopped: { word: "Stopped", how: "", tone: "" },
  running: { word: "Running", how: "", tone: "" },
}

export const SOURCE_WORDS: Record<RecordingSummary["source"], string> = {
  agent: "Done by Lumos",
  demonstration: "Shown by a person",
  import: "Imported",
  replay: "Replayed",
}

export function toFilter({ text, outcome, source, host }: Filters): Asked {
  return {
    ...(text.trim() !== "" && { text: text.trim() }),
    ...(outcome !== "" && { status: outcome === "trusted" ? ["verified", "confirmed"] : [outcome] }),
    ...(source !== "" && { source: [source] }),
    ...(host !== "" && { host }),
  }
}

/** In a sentence after "Done: ". */
export function describeStatus(status: RecordingStatus): string {
  const { word, how } = STATUS_WORDS[status]
  return how === "" ? word : `${word}, ${how}`
}

/**
 * The selection once a row's box was clicked. With an anchor, the row that was clicked last, all from there to this one
 * become what this one becomes.
 */
export function toggleRow(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  id: string,
  anchor?: string,
): Set<string> {
  const next = new Set(selected)
  const isOn = !selected.has(id)
  const [from, to] = [anchor === undefined ? -1 : ids.indexOf(anchor), ids.indexOf(id)]
  const range = from < 0 || to < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1)
  for (const each of range) {
    if (isOn) next.add(each)
    else next.delete(each)
  }
  return next
}

/** Where the list goes on after what it shows; undefined at its end. */
export function nextPage(
  rows: readonly RecordingSummary[],
  lastCount: number,
  limit: number,
): { startedAt: number; sessionId: string } | undefined {
  const last = rows.at(-1)
  return last && lastCount === limit ? { startedAt: last.startedAt, sessionId: last.sessionId } : undefined
}

/** `1 run`, `12 runs`. */
export function countRuns(count: number): string {
  return `${count} ${count === 1 ? "run" : "runs"}`
}
