import { elementsOf, ID, attributeOf, type TreeElement } from "./tree"

/** A frame's document and the backend node id of the element that shows it. */
export type FrameTree = { tree: TreeElement; at: string }

/**
 * The page with the documents of its frames, each the first child of its frame element. Those whose element is nowhere
 * are left out. Changes the trees.
 */
export function graftFrames(page: TreeElement, frames: readonly FrameTree[]): TreeElement {
  const wanted = new Set(frames.map(({ at }) => at))
  const elements = new Map<string, TreeElement>()
  for (const tree of [page, ...frames.map((frame) => frame.tree)])
    for (const element of elementsOf(tree)) {
      const id = attributeOf(element, ID)
      if (id !== undefined && wanted.has(id)) elements.set(id, element)
    }
  for (const { tree, at } of frames) elements.get(at)?.children.unshift(tree)
  return page
}
