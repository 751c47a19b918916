import type { LeftOutReason, Observation, Place, View } from "../src/agent/session"
import type { Spot } from "../src/protocol/content"

/** A line of the page; without a spot it cannot be shown on the page. */
export type SeenLine = { text: string; spot?: Omit<Spot, "reveal"> | undefined }

/** Lines left out for one reason; `unlisted` counts those that the record does not name. */
export type LeftOutGroup = { reason: LeftOutReason; title: string; lines: SeenLine[]; unlisted: number }

/** The page description line by line, as it was sent. */
export function sentLines({ description, view }: Observation): SeenLine[] {
  return description
    .split("\n")
    .map((text, at) => ({ text, spot: view && spotOf(text, view.places[at] ?? null, view) }))
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
      .map(({ text, place }) => ({ text, spot: spotOf(text, place, view) }))
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
