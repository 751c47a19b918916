import type { Omission, Place } from "../src/agent/session"
import { graftFrames } from "../src/mind2web/graftFrames"
import { shiftIds } from "../src/mind2web/shiftIds"
import type { TreeElement } from "../src/mind2web/tree"
import type { PageSnapshot, SnapshotNode } from "../src/page/snapshot"
import type { RecordedFrame } from "../src/protocol/content"

export type RecordedTree = {
  /** The main frame's document with those of its frames; missing when that one cannot be had. */
  tree?: TreeElement
  omitted: Omission[]
  hides: boolean
  idOf(place: Place): string | undefined
}

/** More nodes than a document that is not too large can have: ids of frames never meet. */
const IDS_PER_FRAME = 1_000_000

/** The documents that gave a snapshot, in the order of its frames, as one tree. Changes their trees. */
export function joinFrames(
  { frames, nodes }: Pick<PageSnapshot, "frames" | "nodes">,
  answers: readonly RecordedFrame[],
): RecordedTree {
  const ids = new Map<string, string>()
  for (const [at, { frameId }] of frames.entries()) {
    const answer = answers[at]!
    if (answer.status !== "recorded") continue
    const by = at * IDS_PER_FRAME
    shiftIds(answer.tree, by)
    for (const [nodeId, id] of answer.ids) ids.set(keyOf({ frameId, nodeId }), String(Number(id) + by))
  }
  const idOf = (place: Place) => ids.get(keyOf(place))
  const omitted = answers.flatMap((answer, at): Omission[] => {
    if (answer.status === "recorded") return []
    const reason = answer.status === "too-large" ? "size" : "gone"
    return [{ part: at === 0 ? "page" : "frame", reason }]
  })
  const hides = answers.some((answer) => answer.status === "recorded" && answer.hides)
  const [main, ...others] = answers
  if (main?.status !== "recorded") return { omitted, hides, idOf }
  const places = framePlaces(nodes)
  const grafts = others.flatMap((answer, at) => {
    const place = places.get(frames[at + 1]!.frameId)
    const holder = place && idOf(place)
    return answer.status === "recorded" && holder !== undefined ? [{ tree: answer.tree, at: holder }] : []
  })
  return { tree: graftFrames(main.tree, grafts), omitted, hides, idOf }
}

/** The frame element of each frame that shows something: its nodes stand below it. */
function framePlaces(nodes: readonly SnapshotNode[]): Map<number, Place> {
  const places = new Map<number, Place>()
  for (const { parent, frameId } of nodes) {
    const holder = nodes[parent]
    if (holder && holder.type !== "text" && holder.frameId !== frameId)
      places.set(frameId, { frameId: holder.frameId, nodeId: holder.nodeId })
  }
  return places
}

function keyOf({ frameId, nodeId }: Place): string {
  return `${frameId}/${nodeId}`
}
