import { documentsOf } from "./documents"
import type { PageSnapshot, SnapshotNode } from "./snapshot"
import { buildTree } from "./tree"

/** Nodes of a subtree that are read to tell what it is about. */
const READ_FOR_WORDS = 30
/** Cells look alike, but each is known by its place in the row. */
const CELLS = ["cell", "gridcell", "columnheader", "rowheader"]

/** Parent of what stands in no other node. */
export const ROOT = -1

/** What tells nodes of two looks at a page from one another, by index. */
export type PairingKeys = ReturnType<typeof readKeys>

/** `intern` must be the same for both looks. */
export function readKeys(snapshot: PageSnapshot, intern: (key: string) => number) {
  const { nodes } = snapshot
  const tree = buildTree(snapshot)
  const documents = new Map(
    [...documentsOf(snapshot)].map(([frameId, document]) => [frameId, intern(`${frameId} ${document}`)]),
  )
  const children = new Map<number, number[]>()
  const scopes: number[] = []
  const isContainer = (index: number) => nodes[index]?.type === "container"
  const isRow = (index: number) => tree.hasTwin(index) && !CELLS.includes(tree.containerAt(index)?.role ?? "")
  nodes.forEach((node, index) => {
    const siblings = children.get(node.parent)
    if (siblings) siblings.push(index)
    else children.set(node.parent, [index])
    const parent = tree.containerAt(node.parent)
    const isScope = parent && (parent.role !== "" || isRow(node.parent))
    scopes.push(isScope || node.parent === ROOT ? node.parent : scopes[node.parent]!)
  })
  const childrenOf = (index: number): number[] => children.get(index) ?? []
  const sayings = nodes.map((node) =>
    intern(`${kindOf(node)} ${node.type === "text" ? node.text : node.name}`),
  )
  const digests: number[] = []
  for (const index of [...nodes.keys()].reverse())
    digests[index] = intern(
      `${sayings[index]}:${childrenOf(index)
        .map((child) => digests[child])
        .join()}`,
    )
  return {
    nodes,
    childrenOf,
    isContainer,
    /** A container that its place tells from its siblings. */
    isBox: (index: number) => isContainer(index) && !isRow(index),
    isElement: (index: number) => nodes[index]?.type !== "text",
    /** Equal for an element of one document; texts have none of their own. */
    elements: nodes.map((node) =>
      node.type === "text" ? 0 : intern(`${documents.get(node.frameId)}#${node.nodeId}`),
    ),
    /** Equal for nodes that may be one another after a change. Another document has other nodes. */
    kinds: nodes.map((node) => intern(`${documents.get(node.frameId)} ${kindOf(node)}`)),
    /** Equal for nodes that say the same themselves. */
    sayings,
    /** Equal for nodes that say the same with all that is in them. */
    digests,
    /** The nearest container around that means something or is one of several: things of one name differ by it. */
    scopes,
    wordsOf: (index: number): number[] => {
      const end = Math.min(tree.endOf(index), index + READ_FOR_WORDS)
      const said = sayings.slice(index, end).filter((_, nth) => !isContainer(index + nth))
      return [...new Set(said)]
    },
  }
}

function kindOf(node: SnapshotNode): string {
  return node.type === "container" ? `container ${node.role} ${node.tag}` : `${node.type} ${node.role}`
}

/** Small numbers for strings, equal for equal strings. */
export function createInterner(): (key: string) => number {
  const numbers = new Map<string, number>()
  return (key) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, numbers.size)
    return numbers.size - 1
  }
}
