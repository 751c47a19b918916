import type { OpenShadowRoot } from "./dom"
import { viewOf } from "./perform/composed"

/** Every shadow root in the document, nested ones included. */
export function shadowRootsIn(doc: Document, openShadowRoot: OpenShadowRoot): ShadowRoot[] {
  const { NodeFilter } = viewOf(doc)
  const found: ShadowRoot[] = []
  const search = (root: Document | ShadowRoot): void => {
    const walker = doc.createTreeWalker(root, NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const shadow = openShadowRoot(node as Element)
      if (!shadow) continue
      found.push(shadow)
      search(shadow)
    }
  }
  search(doc)
  return found
}
