import { collapse, splitWords } from "./pythonText"
import { rewriteTree } from "./rewriteTree"
import { type Attribute, ID, idOf, isText, isTransparent, type TreeElement } from "./tree"

const SALIENT = new Set(
  (
    "alt aria_description aria_label aria_role input_checked input_value label name option_selected " +
    "placeholder role text_value title type value"
  ).split(" "),
)

/** Python's "ignore case" also takes the Turkish capital and small letter for an i. */
const ICON = /[iIİı][cC][oO][nN]/

/**
 * `raw_html` to `cleaned_html`: keeps what tells a reader what an element is for. Attributes that tell
 * nothing go, then empty texts, then elements with nothing but an id that hold neither text nor more than one
 * element; candidates stay.
 */
export function cleanTree(tree: TreeElement, candidateIds: ReadonlySet<string>): TreeElement {
  return rewriteTree(tree, (element, parent) => {
    element.attributes = cleanAttributes(element)
    if (isText(element)) {
      element.text = collapse(element.text ?? "")
      return element.text === "" ? "remove" : "keep"
    }
    const meaningless = element.attributes.length === 1 && !candidateIds.has(idOf(element))
    return parent && meaningless && isTransparent(element) ? "unwrap" : "keep"
  })
}

export function cleanAttributes(element: TreeElement): Attribute[] {
  return element.attributes.flatMap(([name, value]): Attribute[] => {
    if (name === ID) return [[name, value]]
    const cleaned = cleanAttribute(name, value, element)
    return cleaned === "" ? [] : [[name, cleaned]]
  })
}

/** "" when the attribute goes. */
function cleanAttribute(name: string, value: string, { tag, namespace }: TreeElement): string {
  if (name === "class" && tag === "svg" && !namespace)
    return splitWords(value)
      .filter((word) => ICON.test(word))
      .join(" ")
  if (!SALIENT.has(name)) return ""
  if (name === "role" && ["presentation", "none", "link"].includes(value)) return ""
  if (name === "type" && value === "hidden") return ""
  return collapse(value)
}
