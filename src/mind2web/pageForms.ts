import { cleanTree } from "./cleanTree"
import { pruneTree } from "./pruneTree"
import { serialise } from "./serialise"
import { attributeOf, elementsOf, ID, isText, type TreeElement } from "./tree"

/** Candidates around which a page is pruned, as Mind2Web's ranker passes on. */
const PRUNED_AROUND = 50

/** A page as data sets keep it: `raw_html`, `cleaned_html`, and what a model reads of that. */
export type PageForms = { html: string; cleaned: string; pruned: string; candidates: string[] }

/** `candidates` are backend node ids, the best first; the page's own of them come back. */
export function pageForms(tree: TreeElement, candidates: readonly string[]): PageForms {
  // An element of SVG that is called `text` is one of the page's texts to all that follows.
  const elements = elementsOf(tree).filter((element) => !isText(element))
  const known = new Set(elements.map((element) => attributeOf(element, ID)))
  const own = [...new Set(candidates)].filter((id) => known.has(id))
  const cleaned = cleanTree(tree, new Set(own))
  const pruned = pruneTree(cleaned, new Set(own.slice(0, PRUNED_AROUND)))
  return {
    html: serialise(tree),
    cleaned: serialise(cleaned),
    pruned: serialise(pruned),
    candidates: own,
  }
}
