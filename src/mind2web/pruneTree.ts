import { rewriteTree } from "./rewriteTree"
import {
  attributeOf,
  ID,
  idOf,
  isText,
  isTransparent,
  type Placed,
  placeNodes,
  type TreeElement,
  type TreeNode,
} from "./tree"

/** Levels of descendants below a candidate. */
const LEVELS = 6
const MAX_DESCENDANTS = 50
/** Siblings on either side of a candidate. */
const MAX_SIBLINGS = 3

/**
 * What is left of the page around the candidates: they, the elements that hold them, their nearest siblings
 * and the first of their descendants. Only candidates keep an id; elements without attributes that hold
 * neither text nor more than one element give way to what they hold. Throws for an id that no element has,
 * and for one of a `text`.
 */
export function pruneTree(tree: TreeElement, candidateIds: ReadonlySet<string>): TreeElement {
  const kept = idsAround(tree, candidateIds)
  return rewriteTree(tree, (element, parent) => {
    const isCandidate = !isText(element) && candidateIds.has(idOf(element))
    if (parent && !kept.has(idOf(isText(element) ? parent : element))) return "remove"
    if (!isCandidate) element.attributes = element.attributes.filter(([name]) => name !== ID)
    const isBare = element.attributes.length === 0 && !isText(element)
    return parent && isBare && isTransparent(element) ? "unwrap" : "keep"
  })
}

/**
 * Ids of the elements that stay. A comment or an element without an id adds "", and with it all others
 * without.
 */
function idsAround(tree: TreeElement, candidateIds: ReadonlySet<string>): Set<string> {
  const placed = placeNodes(tree)
  const kept = new Set<string>()
  for (const id of candidateIds) {
    const { node, parent } = findCandidate(placed, id)
    kept.add(id)
    for (let at = parent; at !== undefined; at = placed[at]!.parent) kept.add(idOf(placed[at]!.node))
    for (const descendant of descendantsOf(node).slice(0, MAX_DESCENDANTS)) kept.add(idOf(descendant))
    if (parent === undefined) continue
    const siblings = (placed[parent]!.node as TreeElement).children.filter((child) => !isText(child))
    const at = siblings.indexOf(node)
    for (const sibling of siblings.slice(Math.max(0, at - MAX_SIBLINGS), at + MAX_SIBLINGS + 1))
      kept.add(idOf(sibling))
  }
  return kept
}

/** The first element with the id, which may not be unique. */
function findCandidate(placed: Placed[], id: string): Placed<TreeElement> {
  const found = placed.find(
    (place): place is Placed<TreeElement> =>
      place.node.type === "element" && attributeOf(place.node, ID) === id,
  )
  if (!found) throw new Error(`No element has the ${ID} "${id}". Name one that the page has.`)
  if (isText(found.node))
    throw new Error(`The ${ID} "${id}" is that of a text. Name the element that holds it.`)
  return found
}

/** In document order; a few more than are needed may come. */
function descendantsOf(element: TreeElement, levels = LEVELS): TreeNode[] {
  const found: TreeNode[] = []
  for (const child of element.children) {
    if (found.length >= MAX_DESCENDANTS) break
    found.push(child)
    if (child.type === "element" && levels > 1) found.push(...descendantsOf(child, levels - 1))
  }
  return found
}
