/**
 * Reads of the DOM that a page cannot redirect: a form's fields named `children`, `parentNode` or `id` replace the
 * form's own properties, so properties that may belong to a form are read through the prototypes.
 */

const readParent = getter<Node, Node | null>(Node.prototype, "parentNode")
const readFirstChild = getter<Node, Node | null>(Node.prototype, "firstChild")
const readFirstElement = getter<Element, Element | null>(Element.prototype, "firstElementChild")
const readNextSibling = getter<Node, Node | null>(Node.prototype, "nextSibling")
const readDocument = getter<Node, Document | null>(Node.prototype, "ownerDocument")
const readNodeType = getter<Node, number>(Node.prototype, "nodeType")
const readNamespace = getter<Element, string | null>(Element.prototype, "namespaceURI")
const readSlot = getter<Element, HTMLSlotElement | null>(Element.prototype, "assignedSlot")
const readClasses = getter<Element, DOMTokenList>(Element.prototype, "classList")
const readScrollLeft = getter<Element, number>(Element.prototype, "scrollLeft")
const readScrollTop = getter<Element, number>(Element.prototype, "scrollTop")
const readScrollHeight = getter<Element, number>(Element.prototype, "scrollHeight")
const readClientHeight = getter<Element, number>(Element.prototype, "clientHeight")
const readLocalName = getter<Element, string>(Element.prototype, "localName")
const readShadowRoot = getter<Element, ShadowRoot | null>(Element.prototype, "shadowRoot")
const readElements = getter<Element, HTMLFormControlsCollection>(HTMLFormElement.prototype, "elements")

/** SVG's own elements that are called like HTML's, or that we look for. */
const SVG_TAGS = new Set(["svg", "a", "title", "desc", "text", "defs", "symbol", "style", "script"])

/** Lower-case tag name. An element that is neither HTML's nor one of SVG's gets a prefix: it is no `select` or `input`. */
export function tagOf(element: Element): string {
  const name = readLocalName.call(element).toLowerCase()
  if (readNamespace.call(element) === "http://www.w3.org/1999/xhtml") return name
  return isSvg(element) && SVG_TAGS.has(name) ? name : `foreign:${name}`
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name)
}

/** The attribute without surrounding white space, "" when missing. */
export function tokenOf(element: Element, name: string): string {
  return (attributeOf(element, name) ?? "").trim()
}

export function matches(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector)
}

export function closest(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector)
}

export function find(element: Element, selector: string): Element | null {
  return Element.prototype.querySelector.call(element, selector)
}

export function findAll(element: Element, selector: string): Element[] {
  return Array.from(Element.prototype.querySelectorAll.call(element, selector))
}

export function classesOf(element: Element): string[] {
  return Array.from(readClasses.call(element))
}

/** CSS pixels. */
export function scrollOf(element: Element): {
  left: number
  top: number
  height: number
  clientHeight: number
} {
  const [left, top] = [readScrollLeft.call(element), readScrollTop.call(element)]
  return { left, top, height: readScrollHeight.call(element), clientHeight: readClientHeight.call(element) }
}

export function contains(element: Element, other: Node): boolean {
  return Node.prototype.contains.call(element, other)
}

export function documentOf(element: Element): Document {
  return readDocument.call(element)!
}

export function viewOf(element: Element): (Window & typeof globalThis) | null {
  return documentOf(element).defaultView
}

/** The document or shadow root that ids in this element's ARIA attributes refer to. */
export function rootOf(element: Element): Document | ShadowRoot {
  const root = Node.prototype.getRootNode.call(element)
  return isShadowRoot(root) ? root : documentOf(element)
}

/** Elements named by an attribute that holds a list of ids, in that order; unknown ids are skipped. */
export function referencesOf(element: Element, attribute: string): Element[] {
  const ids = tokenOf(element, attribute)
  if (!ids) return []
  const root = rootOf(element)
  return ids.split(/\s+/).flatMap((id) => root.getElementById(id) ?? [])
}

/** Nodes that reach the content script from other frames' realms fail `instanceof`; the type does not. */
export function isElement(node: Node | null | undefined): node is Element {
  return node ? readNodeType.call(node) === 1 : false
}

export function isText(node: Node): node is Text {
  return readNodeType.call(node) === 3
}

export function isShadowRoot(node: Node | null | undefined): node is ShadowRoot {
  return node ? readNodeType.call(node) === 11 && "host" in node : false
}

export function isSvg(element: Element): boolean {
  return readNamespace.call(element) === "http://www.w3.org/2000/svg"
}

export function parentOf(node: Node): Node | null {
  return readParent.call(node)
}

export function childNodesOf(node: Node): Node[] {
  const children: Node[] = []
  for (let child = readFirstChild.call(node); child; child = readNextSibling.call(child)) children.push(child)
  return children
}

export function hasElementChild(element: Element): boolean {
  return readFirstElement.call(element) !== null
}

/** Controls that belong to a form, wherever they are. */
export function fieldsOf(form: Element): Element[] {
  return Array.from(readElements.call(form))
}

export type OpenShadowRoot = (element: Element) => ShadowRoot | null

export function shadowRootOf(element: Element, openShadowRoot?: OpenShadowRoot): ShadowRoot | undefined {
  return readShadowRoot.call(element) ?? openShadowRoot?.(element) ?? undefined
}

/** The children a person sees: the shadow root's, a slot's assigned nodes, else the element's own. */
export function flatChildrenOf(element: Element, openShadowRoot?: OpenShadowRoot): Node[] {
  const root = shadowRootOf(element, openShadowRoot)
  if (root) return childNodesOf(root)
  if (tagOf(element) !== "slot") return childNodesOf(element)
  const assigned = (element as HTMLSlotElement).assignedNodes()
  return assigned.length > 0 ? assigned : childNodesOf(element)
}

/** The parent in the flat tree; the slot of a closed shadow root is unknown and its host stands for it. */
export function flatParentOf(element: Element): Element | undefined {
  const slot = readSlot.call(element)
  if (slot) return slot
  const parent = readParent.call(element)
  if (isElement(parent)) return parent
  return isShadowRoot(parent) ? parent.host : undefined
}

export function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}

/** Drops the code points that icon fonts draw pictures with: a person sees an icon there, no text. */
export function withoutIcons(text: string): string {
  return text.replace(/\p{Co}/gu, "")
}

/** The getter itself, to be called where it is used: a call site that sees many getters is slow. */
function getter<Owner, Value>(prototype: object, name: string): (this: Owner) => Value {
  return Object.getOwnPropertyDescriptor(prototype, name)!.get!
}
