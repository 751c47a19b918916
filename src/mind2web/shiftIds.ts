import { elementsOf, ID, type TreeElement } from "./tree"

/** Adds to every backend node id of a tree; changes it. */
export function shiftIds(tree: TreeElement, by: number): void {
  if (by === 0) return
  for (const element of elementsOf(tree))
    for (const attribute of element.attributes)
      if (attribute[0] === ID) attribute[1] = String(Number(attribute[1]) + by)
}
