/**
 * A page as Mind2Web keeps it (`raw_html`, `cleaned_html`): elements, and text in elements called `text`.
 * Text may also stand between elements; it belongs to the element before it, or to the parent when there is
 * none.
 */
export type TreeElement = {
  type: "element"
  /** As written: with its prefix, if it has one. */
  tag: string
  /** What its prefix stands for; an element of a namespace is no `text` and no `svg` to any of the steps. */
  namespace?: Declaration
  declarations?: readonly Declaration[]
  /** In the order in which they were set; names are as written and unique. */
  attributes: Attribute[]
  /** Before the first child. Without text and children `<a/>` is written, with an empty text `<a></a>`. */
  text?: string
  children: TreeNode[]
  /** After the end tag, up to the next sibling. */
  tail: string
}

/** A comment or processing instruction, as written. */
export type Markup = { type: "markup"; markup: string; tail: string }

export type TreeNode = TreeElement | Markup

/** With what the prefix of its name stands for, if it has one; `xml:` stands for itself. */
export type Attribute = [name: string, value: string, namespace?: Declaration]

/** `xmlns:prefix="uri"`; the default namespace has the prefix "". Told apart by identity. */
export type Declaration = { prefix: string; uri: string }

export const ID = "backend_node_id"

/** A node and where its parent is in the list, undefined for the root. */
export type Placed<Node = TreeNode> = { node: Node; parent: number | undefined }

/** Every node in document order. Keeps its own stack, since pages nest deeper than calls may. */
export function placeNodes(root: TreeElement): Placed[] {
  const placed: Placed[] = []
  const todo: Placed[] = [{ node: root, parent: undefined }]
  for (let next = todo.pop(); next; next = todo.pop()) {
    const parent = placed.push(next) - 1
    if (next.node.type === "markup") continue
    const { children } = next.node
    for (let i = children.length - 1; i >= 0; i--) todo.push({ node: children[i]!, parent })
  }
  return placed
}

/** Every element in document order, the root first. */
export function elementsOf(root: TreeElement): TreeElement[] {
  return placeNodes(root).flatMap(({ node }) => (node.type === "element" ? [node] : []))
}

export function isText(node: TreeNode): boolean {
  return node.type === "element" && node.tag === "text" && !node.namespace
}

export function attributeOf(element: TreeElement, name: string): string | undefined {
  return element.attributes.find(([known]) => known === name)?.[1]
}

/** "" for what has none, comments among it: to the steps all of these have one id. */
export function idOf(node: TreeNode): string {
  return (node.type === "element" && attributeOf(node, ID)) || ""
}

/** What it holds may take its place: at most one node, and no `text`. */
export function isTransparent({ children }: TreeElement): boolean {
  return children.length <= 1 && !children.some(isText)
}
