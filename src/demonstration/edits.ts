import type { RawEvent } from "./events"

/** What the person has put right, by the ids of steps. */
export type Edits = { wordings: Map<number, string>; removed: Set<number>; task: string }

export function readEdits(events: readonly RawEvent[]): Edits {
  const edits: Edits = { wordings: new Map(), removed: new Set(), task: "" }
  for (const event of events) {
    if (event.type === "worded") edits.wordings.set(event.step, event.subgoal)
    if (event.type === "task") edits.task = event.task
    if (event.type !== "removed") continue
    if (event.removed) edits.removed.add(event.step)
    else edits.removed.delete(event.step)
  }
  return edits
}
