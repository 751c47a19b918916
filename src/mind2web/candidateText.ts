import { moveOut } from "./namespaces"
import { pruneTree } from "./pruneTree"
import { attributeOf, ID, placeNodes, type TreeElement } from "./tree"
import { treeRepr } from "./treeRepr"

const MAX_TARGET_WORDS = 100
const MAX_ANCESTOR_WORDS = 50

/**
 * What a ranker reads of a candidate: the elements around it as a path, and what it is. Throws for an id that
 * no element has.
 */
export function candidateText(tree: TreeElement, candidateId: string): string {
  const pruned = pruneTree(tree, new Set([candidateId]))
  const candidate = takeOutCandidate(pruned)
  const target = wordsOf(treeRepr(candidate)).slice(0, MAX_TARGET_WORDS).join(" ")
  const ancestors = candidate === pruned ? "" : pathOf(treeRepr(pruned))
  return `ancestors: ${ancestors}\ntarget: ${target}`
}

/** The first element that has kept its id, taken out of the tree unless it is the tree. */
function takeOutCandidate(pruned: TreeElement): TreeElement {
  const placed = placeNodes(pruned)
  const index = placed.findIndex(({ node }) => node.type === "element" && attributeOf(node, ID) !== undefined)
  const candidate = placed[index]!.node as TreeElement
  const { parent: at } = placed[index]!
  if (at === undefined) return pruned
  const parent = placed[at]!.node as TreeElement
  parent.children = parent.children.filter((child) => child !== candidate)
  moveOut(candidate, pruned)
  return candidate
}

/** `(html (body (div Trip ) ) )` to `/html/body/div Trip`. */
function pathOf(repr: string): string {
  const path = repr.replace(/ *\( */g, "/").replace(/ *\) */g, "")
  return wordsOf(path).slice(-MAX_ANCESTOR_WORDS).join(" ")
}

/** A representation has no white space but single spaces between words. */
function wordsOf(repr: string): string[] {
  return repr.split(" ").filter((word) => word !== "")
}
