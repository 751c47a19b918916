import { type PageNode, rootOf, toElement } from "../src/mind2web/buildTree"
import type { TreeElement } from "../src/mind2web/tree"
import { createRedactor, type Redact, type Secret } from "../src/page/redact"
import { looksClickable } from "./clickable"
import { childNodesOf, flatChildrenOf, isElement, isText, matches, type OpenShadowRoot, tagOf } from "./dom"
import { isOwnElement } from "./ownElements"
import { readOr } from "./readOr"
import { hidesValue, isMasked, isSecretField } from "./secretFields"
import { createStyles, type Styles, toRect } from "./styles"

export type Mind2webOptions = {
  /** Replaced by `{{name}}` in every text and value. */
  secrets: readonly Secret[]
  /** Opens closed shadow roots, where the browser lets us. */
  openShadowRoot?: OpenShadowRoot
  /** Whether documents of frames are read with the page's own; they are unless told otherwise. */
  withFrames?: boolean
  /** Characters of all names, values and texts from which on the page is too large. */
  maxLength?: number
}

/** The page has more characters than were asked for. */
export class TooLargeError extends Error {
  override name = "TooLargeError"
}

export type Mind2webPage = {
  tree: TreeElement
  /** A value was left out that the page shows: a field for a code or a card is filled in. */
  hides: boolean
  /** `backend_node_id` of a node; undefined for one that is not in the tree. */
  idOf(node: Node): string | undefined
}

/** `shown`: what holds the node is laid out. */
type Visit = { node: Node; parent: TreeElement | undefined; shown: boolean }

type Facts = Omit<PageNode, "nodeName" | "backendNodeId" | "rect">

const COMMENT = 8
const DOCUMENT = 9

/** Values of passwords, codes and cards never leave the page. */
const HIDDEN_VALUE = "••••"

/** Elements that answer a click by themselves, but for buttons as Chrome has it. */
const CLICKABLE = "a[href], area[href], button, input, summary"

/** Elements that show something other than their content have no generated content either. */
const REPLACED = "img, video, audio, canvas, iframe, frame, object, embed, br, select, textarea"

/**
 * The page as Mind2Web's reference makes it of a DOM snapshot: the flat tree, comments included, generated
 * content before the children, a frame's document as its first child where its origin lets us read it. Ids
 * count in document order. Reads layout, changes nothing. Throws TooLargeError.
 */
export function readMind2webTree(page: Document, options: Mind2webOptions): Mind2webPage {
  const { secrets, openShadowRoot, withFrames = true, maxLength = Infinity } = options
  const ids = new WeakMap<Node, string>()
  const redact = createRedactor(secrets)
  const styles = createStyles()
  let lastId = 0
  let length = 0
  let hides = false
  return { tree: readDocument(page, true), idOf: (node) => ids.get(node), hides }

  /** Keeps its own stack, since pages nest deeper than calls may; frames do not. */
  function readDocument(doc: Document, shown: boolean): TreeElement {
    const elements: TreeElement[] = []
    const rectOf = createRects(doc, styles)
    const todo: Visit[] = [{ node: doc, parent: undefined, shown }]
    for (let next = todo.pop(); next; next = todo.pop()) {
      const { node, parent } = next
      const shown = next.shown && readOr(() => isLaidOut(node, styles), false)
      const rect = shown ? readOr(() => rectOf(node), undefined) : undefined
      const facts = readOr(() => describeNode(node, styles, redact), {})
      const element = add({ ...facts, nodeName: nodeNameOf(node), rect })
      ids.set(node, String(lastId))
      hides ||= isElement(node) && readOr(() => hidesValue(node) && !isMasked(node), false)
      const frame = withFrames ? contentDocumentOf(node) : null
      if (frame) element.children.push(readDocument(frame, shown))
      for (const pseudoType of shown ? pseudosOf(node, styles) : [])
        element.children.push(add({ nodeName: `::${pseudoType}`, pseudoType }))
      parent?.children.push(element)
      for (const child of childrenOf(node).toReversed()) todo.push({ node: child, parent: element, shown })
    }
    return rootOf(elements)

    function add(node: Omit<PageNode, "backendNodeId">): TreeElement {
      const element = toElement({ ...node, backendNodeId: ++lastId })
      length += lengthOf(element)
      if (length > maxLength) throw new TooLargeError()
      elements.push(element)
      return element
    }
  }

  function childrenOf(node: Node): Node[] {
    if (isElement(node)) return flatChildrenOf(node, openShadowRoot).filter((child) => !isOwnElement(child))
    return node.nodeType === DOCUMENT ? childNodesOf(node) : []
  }
}

function lengthOf({ tag, attributes, text = "" }: TreeElement): number {
  const inAttributes = attributes.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  return tag.length + text.length + inAttributes
}

/** What there is to a node besides its name and place, with secrets redacted. */
function describeNode(node: Node, styles: Styles, redact: Redact): Facts {
  if (isText(node) || node.nodeType === COMMENT) return { nodeValue: redact(node.nodeValue ?? "") }
  if (!isElement(node)) return {}
  return {
    attributes: attributesOf(node).map(([name, value]) => [name, redact(value)]),
    ...stateOf(node, redact),
    isClickable: readOr(() => respondsToClicks(node, styles), false),
  }
}

function attributesOf(element: Element): [name: string, value: string][] {
  const attributes = Reflect.get(Element.prototype, "attributes", element)
  const isSecret = tagOf(element) === "input" && isSecretField(element)
  return Array.from(attributes, ({ name, value }) => [
    name,
    isSecret && name === "value" && value !== "" ? HIDDEN_VALUE : value,
  ])
}

function stateOf(element: Element, redact: Redact): Facts {
  switch (tagOf(element)) {
    case "textarea":
      return { textValue: valueOf(element as HTMLTextAreaElement) }
    case "option":
      return { optionSelected: (element as HTMLOptionElement).selected && !isSecretField(element) }
    case "input": {
      const { type, checked } = element as HTMLInputElement
      return {
        inputValue: valueOf(element as HTMLInputElement),
        inputChecked: checked && /^(radio|checkbox)$/.test(type),
      }
    }
    default:
      return {}
  }

  function valueOf(field: HTMLInputElement | HTMLTextAreaElement): string {
    return hidesValue(field) ? HIDDEN_VALUE : redact(field.value)
  }
}

/** Stands for the listeners of the page, which cannot be seen: what a person would click. */
function respondsToClicks(element: Element, styles: Styles): boolean {
  if (matches(element, ":disabled")) return false
  if (tagOf(element) === "label") {
    const { control } = element as HTMLLabelElement
    return control !== null && matches(control, CLICKABLE) && !matches(control, ":disabled")
  }
  const isEditable = (element as HTMLElement).isContentEditable === true
  return isEditable || matches(element, CLICKABLE) || looksClickable(element, styles)
}

function pseudosOf(node: Node, styles: Styles): ("before" | "after")[] {
  if (!isElement(node) || matches(node, REPLACED)) return []
  return (["before", "after"] as const).filter((type) => {
    const content = readOr(() => styles.generatedContentOf(node, `::${type}`), "none")
    return content !== "none" && content !== "normal"
  })
}

/** Within what is laid out: the node is as well, or its children are. */
function isLaidOut(node: Node, styles: Styles): boolean {
  return !isElement(node) || styles.styleOf(node).display !== "none"
}

function nodeNameOf(node: Node): string {
  return Reflect.get(Node.prototype, "nodeName", node)
}

function contentDocumentOf(node: Node): Document | null {
  if (!isElement(node) || !matches(node, "iframe, frame, object")) return null
  return readOr(() => (node as HTMLIFrameElement).contentDocument, null)
}

/** Finds where a node is in the document, in CSS pixels; undefined for one without a box. */
function createRects(doc: Document, styles: Styles): (node: Node) => PageNode["rect"] {
  const range = doc.createRange()
  const { scrollX = 0, scrollY = 0 } = doc.defaultView ?? {}
  return (node) => {
    const rect = isText(node) ? rectOfText(node) : rectOfElement(node)
    return rect && { ...rect, x: rect.x + scrollX, y: rect.y + scrollY }
  }

  function rectOfText(text: Text): PageNode["rect"] {
    range.selectNodeContents(text)
    return range.getClientRects().length > 0 ? toRect(range.getBoundingClientRect()) : undefined
  }

  function rectOfElement(node: Node): PageNode["rect"] {
    if (!isElement(node) || Element.prototype.getClientRects.call(node).length === 0) return undefined
    return styles.rectOf(node)
  }
}
