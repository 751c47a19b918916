import type { SnapshotNode } from "./snapshot"

/** The elements of a snapshot that a recorded page must be able to name: controls, and what holds frames. */
export function recordedNodeIds(nodes: readonly SnapshotNode[]): number[] {
  return nodes.flatMap((node) =>
    node.type === "control" || (node.type === "container" && node.childFrame !== undefined)
      ? [node.nodeId]
      : [],
  )
}
