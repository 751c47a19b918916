import type { FrameSnapshot, PageSnapshot, SnapshotNode } from "./snapshot"

export type CapturedFrame = { frameId: number; documentId?: string; snapshot: FrameSnapshot }

/** The place of a frame in a shadow root, which the frames of its window do not list. */
const UNLISTED = -1

/**
 * Puts the frames of a page into one list: a frame's nodes follow the container node of its iframe, as children of it.
 * A frame whose iframe nobody can see has no such node and is left out, and so is all inside it. An iframe without its
 * frame counts as unread: the frame did not answer, or stands in a shadow root beside others, which nothing tells
 * apart. Throws without a main frame (one whose `framePath` is empty).
 */
export function stitchFrames(frames: readonly CapturedFrame[]): PageSnapshot {
  const byPath = new Map<string, CapturedFrame[]>()
  for (const frame of frames) {
    const key = keyOf(frame.snapshot.framePath)
    byPath.set(key, [...(byPath.get(key) ?? []), frame])
  }
  const unlisted = new Map(
    frames.map(({ snapshot }) => [
      snapshot,
      snapshot.nodes.filter((node) => placeOf(node) === UNLISTED).length,
    ]),
  )
  const main = byPath.get(keyOf([]))?.[0]
  if (!main) throw new Error("The page's main frame was not captured")
  const nodes: SnapshotNode[] = []
  const stitched: PageSnapshot["frames"] = []
  let lost = 0
  append(main, -1)
  const { url, title, viewport, scroll } = main.snapshot
  const elements = frames.reduce((sum, { snapshot }) => sum + (snapshot.unreadElements ?? 0), 0)
  const unread = lost > 0 || elements > 0 ? { unread: { frames: lost, elements } } : {}
  return { url, title, viewport, scroll, frames: stitched, nodes, ...unread }

  function append({ frameId, documentId, snapshot }: CapturedFrame, container: number): void {
    const { snapshotId, url } = snapshot
    stitched.push({ frameId, snapshotId, url, ...(documentId !== undefined && { documentId }) })
    const indexes = numberNodes(snapshot, nodes.length)
    for (const node of snapshot.nodes) {
      const parent = node.parent === -1 ? container : indexes[node.parent]!
      nodes.push(moveNode(node, { parent, frameId, indexes }))
      const child = childOf(snapshot, node)
      if (child) append(child, nodes.length - 1)
      else if (placeOf(node) !== undefined) lost++
    }
  }

  /** Where each node of a frame will stand once the frames inside it stand between them. */
  function numberNodes(snapshot: FrameSnapshot, start: number): number[] {
    let next = start
    return snapshot.nodes.map((node) => {
      const index = next++
      next += sizeOf(childOf(snapshot, node))
      return index
    })
  }

  function sizeOf(frame: CapturedFrame | undefined): number {
    if (!frame) return 0
    const { snapshot } = frame
    return snapshot.nodes.reduce((size, node) => size + 1 + sizeOf(childOf(snapshot, node)), 0)
  }

  function childOf(snapshot: FrameSnapshot, node: SnapshotNode): CapturedFrame | undefined {
    const place = placeOf(node)
    if (place === undefined) return undefined
    const [frame, another] = byPath.get(keyOf([...snapshot.framePath, place])) ?? []
    const isCertain = place !== UNLISTED || (another === undefined && unlisted.get(snapshot) === 1)
    return isCertain ? frame : undefined
  }
}

function placeOf(node: SnapshotNode): number | undefined {
  return node.type === "container" ? node.childFrame : undefined
}

type Move = { parent: number; frameId: number; indexes: readonly number[] }

function moveNode(node: SnapshotNode, { parent, frameId, indexes }: Move): SnapshotNode {
  if (node.type !== "control" || node.form === undefined) return { ...node, parent, frameId }
  return { ...node, parent, frameId, form: indexes[node.form]! }
}

function keyOf(framePath: readonly number[]): string {
  return framePath.join("/")
}
