import { clip } from "../page/clean"
import type { Line } from "../page/describe"
import type { PrunedLine } from "../page/fit"
import type { PageSnapshot } from "../page/snapshot"
import { isText } from "../page/tree"
import type { LeftOutLine, Place, View } from "./session"

/** A page of 50,000 nodes must not fill the record: so many lines left out are listed, the others counted. */
const LISTED = 100
/** Characters of a listed line. */
const LENGTH = 120

/** What was sent of a page within `budget` tokens and what was left out, with where it all stands on the page. */
export function viewOf(
  page: { lines: Line[]; pruned: PrunedLine[] },
  snapshot: PageSnapshot,
  budget: number,
): View {
  const places = page.lines.map(({ index }) => placeOf(index, snapshot))
  const leftOut = mostRelevant(page.pruned).map(({ text, reason, index }): LeftOutLine => ({
    text: clip(text, LENGTH),
    reason,
    place: placeOf(index, snapshot),
  }))
  const frames = new Set([...places, ...leftOut.map(({ place }) => place)].map((place) => place?.frameId))
  return {
    budget,
    places,
    leftOut,
    leftOutCounts: countReasons(page.pruned),
    snapshotIds: Object.fromEntries(
      snapshot.frames.flatMap(({ frameId, snapshotId }) =>
        frames.has(frameId) ? [[frameId, snapshotId]] : [],
      ),
    ),
  }
}

function mostRelevant(pruned: PrunedLine[]): PrunedLine[] {
  const listed = new Set(pruned.toSorted((a, b) => b.score - a.score).slice(0, LISTED))
  return pruned.filter((line) => listed.has(line))
}

function countReasons(pruned: PrunedLine[]): View["leftOutCounts"] {
  const counts: View["leftOutCounts"] = {}
  for (const { reason } of pruned) counts[reason] = (counts[reason] ?? 0) + 1
  return counts
}

/** Texts have no ids: the nearest node around one, in its own frame, tells where it stands. */
function placeOf(index: number, { nodes }: PageSnapshot): Place | null {
  const node = nodes[index]
  if (!node) return null
  const { frameId } = node
  let around = node
  while (isText(around)) {
    const parent = nodes[around.parent]
    if (!parent || parent.frameId !== frameId) return { frameId, nodeId: 0 }
    around = parent
  }
  return { frameId, nodeId: around.nodeId }
}
