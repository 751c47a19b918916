import { dashed, startsWithDigit, underscored } from "./pythonText"
import { type Attribute, ID, type TreeElement } from "./tree"

type Rect = { x: number; y: number; width: number; height: number }

/** What a live page says of one of its nodes. Strings are the page's own. */
export type PageNode = {
  /** As the DOM has it, `DIV`, `#text`, or `::before`. */
  nodeName: string
  /** Of texts and comments. */
  nodeValue?: string
  backendNodeId: number
  /** CSS pixels within the document; missing when the node is not laid out. */
  rect?: Rect | undefined
  attributes?: readonly (readonly [name: string, value: string])[]
  /** Of a textarea. */
  textValue?: string
  /** Of an input. */
  inputValue?: string
  inputChecked?: boolean
  optionSelected?: boolean
  pseudoType?: "before" | "after"
  isClickable?: boolean
}

/**
 * The node as an element without children. What Mind2Web adds takes the place of an attribute of that name.
 */
export function toElement(node: PageNode): TreeElement {
  const { rect = { x: -1, y: -1, width: -1, height: -1 } } = node
  const attributes = new Map<string, string>([
    [ID, String(node.backendNodeId)],
    ["bounding_box_rect", [rect.x, rect.y, rect.width, rect.height].join(",")],
  ])
  for (const [name, value] of node.attributes ?? []) attributes.set(attributeNameOf(name), value)
  if (node.textValue !== undefined) attributes.set("text_value", node.textValue)
  if (node.inputValue !== undefined) attributes.set("input_value", node.inputValue)
  if (node.inputChecked) attributes.set("input_checked", "true")
  if (node.optionSelected) attributes.set("option_selected", "true")
  if (node.pseudoType) attributes.set("pseudo_type", node.pseudoType)
  if (node.isClickable) attributes.set("is_clickable", "true")
  return {
    type: "element",
    tag: tagOf(node.nodeName),
    attributes: Array.from(attributes, ([name, value]): Attribute => [name, xmlText(value)]),
    ...(node.nodeValue ? { text: xmlText(node.nodeValue) } : {}),
    children: [],
    tail: "",
  }
}

export function tagOf(nodeName: string): string {
  const name = nodeName.toLowerCase()
  // The misspelling is Mind2Web's.
  if (name === "#document") return "ROOT_DCOUMENT"
  if (name === "#text") return "text"
  if (name.startsWith("::")) return dashed(name.replaceAll("::", "pseudo-"))
  if (name.startsWith("#")) return dashed(name.replaceAll("#", "hash-"))
  return dashed(name)
}

export function attributeNameOf(name: string): string {
  const clean = underscored(name)
  return startsWithDigit(clean) ? `_${clean}` : clean
}

/** The page's root: of a document's elements in document order the first `html` that holds something. */
export function rootOf(elements: readonly TreeElement[]): TreeElement {
  return elements.find(({ tag, children }) => tag === "html" && children.length > 0) ?? elements[0]!
}

/** Without characters that XML does not know; lxml refuses them. */
function xmlText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/[^\t\n\r\x20-\ufffd\u{10000}-\u{10ffff}]/gu, "")
}
