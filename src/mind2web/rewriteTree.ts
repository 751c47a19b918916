import { createScope } from "./namespaces"
import { placeNodes, type TreeElement, type TreeNode } from "./tree"

/** "unwrap": its children take its place. */
export type Verdict = "keep" | "remove" | "unwrap"

/**
 * A copy of the tree in which `decide` has its say about each element, the last in document order first. It
 * is given the copy, whose children are settled and whose own attributes and text it may change, and the
 * parent as it was; of the root, which stays, it is asked too. Text before the first child and after the end
 * tag goes with an element that goes, as in lxml.
 */
export function rewriteTree(
  root: TreeElement,
  decide: (element: TreeElement, parent: TreeElement | undefined) => Verdict,
): TreeElement {
  const placed = placeNodes(root)
  const scope = createScope(placed)
  /** Children of each node, the last one first. */
  const settled: TreeNode[][] = placed.map(() => [])
  for (let index = placed.length - 1; index > 0; index--) {
    const { node, parent: at = 0 } = placed[index]!
    const siblings = settled[at]!
    if (node.type === "markup") siblings.push(node)
    else {
      const copy = copyElement(node, settled[index]!)
      const verdict = decide(copy, placed[at]!.node as TreeElement)
      if (verdict === "keep") siblings.push(copy)
      else {
        scope.release(copy, index, verdict)
        if (verdict === "unwrap") for (const child of copy.children.toReversed()) siblings.push(child)
      }
    }
  }
  const copy = copyElement(root, settled[0]!)
  decide(copy, undefined)
  scope.end(copy)
  return copy
}

function copyElement(element: TreeElement, reversedChildren: TreeNode[]): TreeElement {
  return {
    ...element,
    attributes: [...element.attributes],
    children: reversedChildren.toReversed(),
  }
}
