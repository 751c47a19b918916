import { findChanges, type PageChanges } from "../page/changes"
import { clip } from "../page/clean"
import type { Line } from "../page/describe"
import type { PrunedLine } from "../page/fit"
import type { PageSnapshot } from "../page/snapshot"
import { isText } from "../page/tree"
import type { LeftOutLine, LineChange, Place, View, ViewChanges } from "./session"

/** A page of 50,000 nodes must not fill the record: so many lines left out are listed, the others counted. */
const LISTED = 100
/** Characters of a listed line. */
const LENGTH = 120

/** A page as it was seen, with all it had to say. */
export type Look = { snapshot: PageSnapshot; lines: Line[] }

/**
 * What was sent of a page within `budget` tokens and what was left out, with where it all stands on the page and what
 * became of it since the look before.
 */
export function viewOf(
  page: { lines: Line[]; pruned: PrunedLine[] },
  snapshot: PageSnapshot,
  budget: number,
  before?: Look,
): View {
  const changes = before && findChanges(before.snapshot, snapshot)
  const places = page.lines.map(({ index }) => placeOf(index, snapshot))
  const leftOut = mostRelevant(page.pruned).map((line): LeftOutLine => ({
    text: clip(line.text, LENGTH),
    reason: line.reason,
    place: placeOf(line.index, snapshot),
    ...(changes && { changes: changesOf(line, changes) }),
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
    ...(changes && { changes: viewChanges(changes, page, before) }),
  }
}

function viewChanges(
  changes: PageChanges,
  page: { lines: Line[]; pruned: PrunedLine[] },
  before: Look,
): ViewChanges {
  const lines = page.lines.map((line) => changesOf(line, changes))
  const all = [...lines, ...page.pruned.map((line) => changesOf(line, changes))]
  const isNew = (line: LineChange[]) => line[0]?.type === "new"
  return {
    newDocument: changes.newDocument,
    lines,
    counts: {
      new: all.filter(isNew).length,
      changed: all.filter((line) => line.length > 0 && !isNew(line)).length,
      gone: before.lines.filter(({ index }) => changes.gone.has(index)).length,
    },
  }
}

/** The page's own line says its title. Enter in a field stays what it is whatever becomes of the field. */
function changesOf(
  { kind, index, candidate }: Line,
  { newDocument, title, nodes }: PageChanges,
): LineChange[] {
  if (kind === "page") return newDocument ? [{ type: "new" }] : title ? [{ type: "text" }] : []
  const change = nodes.get(index) ?? []
  if (change === "new") return [{ type: "new" }]
  return candidate?.virtual ? [] : change.map((type) => ({ type }))
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
