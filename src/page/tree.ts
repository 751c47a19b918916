import type { ContainerNode, ControlNode, PageSnapshot, SnapshotNode, TextNode } from "./snapshot"

/** Parent-to-children and containment queries over a snapshot's flat list, computed once. */
export type PageTree = {
  nodes: SnapshotNode[]
  /** Index after the last descendant of node `index`: its subtree is `[index, end)`. */
  endOf(index: number): number
  /** Ancestor indexes, nearest first. */
  ancestorsOf(index: number): number[]
  containerAt(index: number): ContainerNode | undefined
  /** The control that holds this node, if any. */
  controlAbove(index: number): number | undefined
  /** Index of the first heading in the subtree of node `index`. */
  headingIn(index: number): number | undefined
  /** Whether a container stands beside another of its shape. */
  hasTwin(index: number): boolean
}

export function buildTree(snapshot: Pick<PageSnapshot, "nodes">): PageTree {
  const { nodes } = snapshot
  const ends = nodes.map((_, index) => index + 1)
  const headings = nodes.map(() => nodes.length)
  let nextHeading = nodes.length
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index]
    if (isText(node) && node.role === "heading") nextHeading = index
    headings[index] = nextHeading
    const parent = node?.parent ?? -1
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, ends[index] ?? 0)
  }
  const shapes = new Map<string, number>()
  const shapeOf = (node: SnapshotNode | undefined) =>
    node?.type === "container" && node.shape !== "" ? `${node.parent} ${node.shape}` : undefined
  for (const shape of nodes.map(shapeOf))
    if (shape !== undefined) shapes.set(shape, (shapes.get(shape) ?? 0) + 1)
  const ancestorsOf = (index: number): number[] => {
    const ancestors: number[] = []
    for (let at = nodes[index]?.parent ?? -1; at >= 0; at = nodes[at]?.parent ?? -1) ancestors.push(at)
    return ancestors
  }
  const endOf = (index: number): number => ends[index] ?? index + 1
  return {
    nodes,
    endOf,
    headingIn: (index) => {
      const heading = headings[index] ?? nodes.length
      return heading < endOf(index) ? heading : undefined
    },
    ancestorsOf,
    containerAt: (index) => {
      const node = nodes[index]
      return node?.type === "container" ? node : undefined
    },
    hasTwin: (index) => (shapes.get(shapeOf(nodes[index]) ?? "") ?? 0) > 1,
    controlAbove: (index) => ancestorsOf(index).find((at) => nodes[at]?.type === "control"),
  }
}

/** Whether a node stands in a dialog. */
export function isInDialog(index: number, tree: PageTree): boolean {
  return tree.ancestorsOf(index).some((at) => {
    const container = tree.containerAt(at)
    return container?.modal === true || container?.role === "dialog" || container?.role === "alertdialog"
  })
}

export function isControl(node: SnapshotNode | undefined): node is ControlNode {
  return node?.type === "control"
}

export function isText(node: SnapshotNode | undefined): node is TextNode {
  return node?.type === "text"
}
