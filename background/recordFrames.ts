import type { Omission, Place } from "../src/agent/session"
import { graftFrames } from "../src/mind2web/graftFrames"
import type { TreeElement } from "../src/mind2web/tree"
import type { PageSnapshot, SnapshotNode } from "../src/page/snapshot"
import type { RecordedFrame, Secret } from "../src/protocol/content"
import { contentIn } from "./contentIn"

export type RecordedTree = {
  /** The main frame's document with those of its frames; missing when that one cannot be had. */
  tree?: TreeElement
  omitted: Omission[]
  hides: boolean
  idOf(place: Place): string | undefined
}

/** More nodes than a document that is not too large can have: ids of frames never meet. */
const IDS_PER_FRAME = 1_000_000

/** The documents that gave a snapshot, as one tree; frames that do not answer are left out. */
export async function recordFrames(
  tabId: number,
  { frames, nodes }: PageSnapshot,
  secrets: Secret[],
): Promise<RecordedTree> {
  const answers = await Promise.all(
    frames.map(async ({ frameId, snapshotId }, at) => {
      const nodeIds = nodes.flatMap((node) => (node.frameId === frameId ? idsOf(node) : []))
      const firstId = at * IDS_PER_FRAME + 1
      const asked = contentIn(tabId, frameId).recordPage({ snapshotId, secrets, firstId, nodeIds })
      return { frameId, answer: await asked.catch((): RecordedFrame => ({ status: "gone" })) }
    }),
  )
  const ids = new Map<string, string>()
  for (const { frameId, answer } of answers)
    if (answer.status === "recorded")
      for (const [nodeId, id] of answer.ids) ids.set(keyOf({ frameId, nodeId }), id)
  const idOf = (place: Place) => ids.get(keyOf(place))
  const [main, ...others] = answers
  const omitted = answers.flatMap(({ answer }, at): Omission[] => {
    if (answer.status === "recorded") return []
    const reason = answer.status === "too-large" ? "size" : "gone"
    return [{ part: at === 0 ? "page" : "frame", reason }]
  })
  const hides = answers.some(({ answer }) => answer.status === "recorded" && answer.hides)
  if (main?.answer.status !== "recorded") return { omitted, hides, idOf }
  const places = framePlaces(nodes)
  const grafts = others.flatMap(({ frameId, answer }) => {
    const place = places.get(frameId)
    const at = place && idOf(place)
    return answer.status === "recorded" && at !== undefined ? [{ tree: answer.tree, at }] : []
  })
  return { tree: graftFrames(main.answer.tree, grafts), omitted, hides, idOf }
}

function idsOf(node: SnapshotNode): number[] {
  const isNamed = node.type === "control" || (node.type === "container" && node.childFrame !== undefined)
  return isNamed ? [node.nodeId] : []
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
