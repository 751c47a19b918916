import type { LeftOutReason, LineChange, Observation, Place, View, ViewChanges } from "../src/agent/session"
import type { Spot } from "../src/protocol/content"

export type SeenLine = {
  text: string
  /** Without it the line cannot be shown on the page. */
  spot?: Omit<Spot, "reveal"> | undefined
  /** What became of it since the last look. */
  news?: News | undefined
}

export type News = { isNew: boolean; says: string }

/** Lines left out for one reason; `unlisted` counts those that the record does not name. */
export type LeftOutGroup = { reason: LeftOutReason; title: string; lines: SeenLine[]; unlisted: number }

/** The page description line by line, as it was sent. */
export function sentLines({ description, view }: Observation): SeenLine[] {
  return description.split("\n").map((text, at) => ({
    text,
    spot: view && spotOf(text, view.places[at] ?? null, view),
    news: view && newsOf(view.changes?.lines[at], view),
  }))
}

/** What a person may miss comes first. */
const TITLES: [LeftOutReason, string][] = [
  ["no-room", "No room left"],
  ["shown-before", "Shown before"],
  ["beside-the-task", "Of little use for the task now"],
]

export function groupLeftOut(view: View): LeftOutGroup[] {
  return TITLES.flatMap(([reason, title]) => {
    const total = view.leftOutCounts[reason] ?? 0
    const lines = view.leftOut
      .filter((line) => line.reason === reason)
      .map(({ text, place, changes }) => ({
        text,
        spot: spotOf(text, place, view),
        news: newsOf(changes, view),
      }))
    return total === 0 ? [] : [{ reason, title, lines, unlisted: total - lines.length }]
  })
}

/** Texts have no element of their own: they are looked for at their place. */
const SAID = /^(?:text|heading|alert) "([^"]*)/

function spotOf(line: string, place: Place | null, { snapshotIds }: View): SeenLine["spot"] {
  const snapshotId = place && snapshotIds[place.frameId]
  if (!snapshotId) return undefined
  const text = SAID.exec(line)?.[1]
  return { ...place, snapshotId, ...(text !== undefined && { text }) }
}

const SAY: Record<LineChange["type"], string> = {
  new: "",
  text: "",
  name: "name",
  value: "value",
  checked: "check mark",
  selected: "selection",
  expanded: "expansion",
  disabled: "availability",
  readOnly: "read-only",
  required: "required",
  invalid: "error",
  options: "choices",
}

/** On a new page all is new, which need not be said of every line. */
function newsOf(changes: LineChange[] = [], view: View): News | undefined {
  if (changes.length === 0 || view.changes?.newDocument !== false) return undefined
  if (changes.some(({ type }) => type === "new")) return { isNew: true, says: "new" }
  const words = changes.map(({ type }) => SAY[type]).filter((word) => word !== "")
  return { isNew: false, says: ["changed", ...(words.length > 0 ? [words.join(", ")] : [])].join(": ") }
}

/** What became of the whole page since the last look. */
export function sayChanges({ newDocument, counts }: ViewChanges): string {
  if (newDocument) return "A new page since the last look."
  const said = (["new", "changed", "gone"] as const).filter((what) => counts[what] > 0)
  if (said.length === 0) return "Nothing changed since the last look."
  return `Since the last look: ${said.map((what) => `${counts[what]} ${what}`).join(", ")}.`
}
