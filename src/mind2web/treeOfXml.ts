import type { Attribute, Declaration, TreeElement, TreeNode } from "./tree"

/** What of a DOM's nodes is read, whichever parser made them. */
export type XmlNode = {
  nodeType: number
  nodeName: string
  nodeValue: string | null
  firstChild: XmlNode | null
  nextSibling: XmlNode | null
}
export type XmlElement = XmlNode & { tagName: string; attributes: ArrayLike<{ name: string; value: string }> }

/** Node.ELEMENT_NODE and so on. */
const ELEMENT = 1
const TEXT = 3
const CDATA = 4
const COMMENT = 8

/** What each prefix stands for. */
type Scope = ReadonlyMap<string, Declaration>

/** An XML document's element as a tree. Its own stack, since pages nest deeper than calls may. */
export function treeOfXml(root: XmlElement): TreeElement {
  const [tree, rootScope] = toElement(root, new Map())
  const todo: [XmlElement, TreeElement, Scope][] = [[root, tree, rootScope]]
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [parent, into, scope] = next
    let last: TreeNode | undefined
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      const text = child.nodeValue ?? ""
      if (child.nodeType === TEXT || child.nodeType === CDATA) {
        if (last) last.tail += text
        else into.text = (into.text ?? "") + text
      } else if (child.nodeType === ELEMENT) {
        const [element, inner] = toElement(child as XmlElement, scope)
        todo.push([child as XmlElement, element, inner])
        into.children.push((last = element))
      } else into.children.push((last = toMarkup(child)))
    }
  }
  return tree
}

/** What else there is in an element: comments and processing instructions. */
function toMarkup({ nodeType, nodeName, nodeValue }: XmlNode): TreeNode {
  const instruction = nodeValue ? `${nodeName} ${nodeValue}` : nodeName
  return {
    type: "markup",
    markup: nodeType === COMMENT ? `<!--${nodeValue}-->` : `<?${instruction}?>`,
    tail: "",
  }
}

function toElement(element: XmlElement, around: Scope): [TreeElement, Scope] {
  const { tagName: tag } = element
  const all = Array.from(element.attributes, ({ name, value }) => ({ name, value }))
  const declarations = all.filter(({ name }) => isDeclaration(name)).map(toDeclaration)
  const scope = new Map([...around, ...declarations.map((it) => [it.prefix, it] as const)])
  const attributes = all
    .filter(({ name }) => !isDeclaration(name))
    .map(({ name, value }): Attribute => {
      const namespace = name.includes(":") && scope.get(prefixOf(name))
      return namespace ? [name, value, namespace] : [name, value]
    })
  const namespace = scope.get(prefixOf(tag))
  const node: TreeElement = { type: "element", tag, attributes, children: [], tail: "" }
  // xmlns="" takes the elements out of the namespace around them.
  if (namespace && namespace.uri !== "") node.namespace = namespace
  if (declarations.length > 0) node.declarations = declarations
  return [node, scope]
}

function isDeclaration(name: string): boolean {
  return name === "xmlns" || name.startsWith("xmlns:")
}

function toDeclaration({ name, value }: { name: string; value: string }): Declaration {
  return { prefix: name === "xmlns" ? "" : name.slice("xmlns:".length), uri: value }
}

function prefixOf(name: string): string {
  return name.includes(":") ? name.slice(0, name.indexOf(":")) : ""
}
