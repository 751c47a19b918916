import type { Declaration, Placed, TreeElement } from "./tree"

/**
 * How lxml keeps the names of elements right that leave the element that declares their namespace: it
 * declares the namespace again on what was moved, by the prefix ns0, ns1 … where it had none, and takes
 * declarations out that are known in the new place. It numbers the prefixes per document, those of removed
 * elements included.
 */

/** Prefixes of namespaces that had none; others get ns0, ns1 … */
const USUAL_PREFIXES = new Map([
  ["http://www.w3.org/1999/xhtml", "html"],
  ["http://www.w3.org/1999/XSL/Transform", "xsl"],
  ["http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"],
  ["http://schemas.xmlsoap.org/wsdl/", "wsdl"],
  ["http://www.w3.org/2001/XMLSchema", "xs"],
  ["http://www.w3.org/2001/XMLSchema-instance", "xsi"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
  ["http://codespeak.net/lxml/objectify/pytype", "py"],
])

/** Prefixes made so far in a document. */
type Made = { count: number }

/** Per root of a document. */
const madeIn = new WeakMap<TreeElement, Made>()

/** The element and those around it, innermost first. */
type Chain = readonly TreeElement[]

export type Scope = {
  /** Element `index` goes, with what is in it or, unwrapped, without. */
  release(element: TreeElement, index: number, verdict: "remove" | "unwrap"): void
  /** Nothing more goes, and this is the root of what has become of the document. */
  end(root: TreeElement): void
}

const NO_NAMESPACES: Scope = { release: () => {}, end: () => {} }

export function createScope(placed: readonly Placed[]): Scope {
  if (!placed.some(({ node }) => node.type === "element" && usesNamespaces(node))) return NO_NAMESPACES
  const made: Made = { count: 0 }

  function chainAbove(index: number): Chain {
    const chain: TreeElement[] = []
    for (let at = placed[index]?.parent; at !== undefined; at = placed[at]?.parent)
      chain.push(placed[at]!.node as TreeElement)
    return chain
  }

  return {
    release(element, index, verdict) {
      const around = chainAbove(index)
      if (verdict === "unwrap") {
        for (const child of element.children) if (child.type === "element") move(child, around, made)
        move({ ...element, children: [] }, [], made)
      } else move(element, [], made)
    },
    end: (root) => madeIn.set(root, made),
  }
}

/** For an element that has been taken out of the tree of `root`. */
export function moveOut(element: TreeElement, root: TreeElement): void {
  move(element, [], madeIn.get(root) ?? { count: 0 })
}

function usesNamespaces({ namespace, declarations = [] }: TreeElement): boolean {
  return namespace !== undefined || declarations.length > 0
}

/** Makes the names in an element right that now is within `around`. */
function move(start: TreeElement, outside: Chain, made: Made): void {
  /** What takes a declaration's place; itself when it is still there. */
  const replaced = new Map<Declaration, Declaration>()
  settle(start, outside)

  function settle(element: TreeElement, around: Chain): void {
    const { declarations, namespace } = element
    if (declarations)
      element.declarations = declarations.filter((declaration) => {
        const known = findUri(declaration.uri, around, false)
        replaced.set(declaration, known ?? declaration)
        return !known
      })
    if (namespace) {
      element.namespace = resolve(namespace, false)
      element.tag = rename(element.tag, element.namespace)
    }
    element.attributes = element.attributes.map(([name, value, namespace]) => {
      if (!namespace) return [name, value]
      const resolved = resolve(namespace, true)
      return [rename(name, resolved), value, resolved]
    })
    for (const child of element.children) if (child.type === "element") settle(child, [element, ...around])
  }

  function resolve(declaration: Declaration, forAttribute: boolean): Declaration {
    const known = replaced.get(declaration)
    if (known && !(forAttribute && known.prefix === "")) return known
    const chain = [start, ...outside]
    const found = findUri(declaration.uri, chain, forAttribute) ?? declare(declaration, chain)
    replaced.set(found, found)
    return found
  }

  function declare({ prefix: wanted, uri }: Declaration, chain: Chain): Declaration {
    let prefix = wanted || USUAL_PREFIXES.get(uri) || nextPrefix()
    while (findPrefix(prefix, chain)) prefix = nextPrefix()
    const declaration = { prefix, uri }
    start.declarations = [...(start.declarations ?? []), declaration]
    return declaration
  }

  function nextPrefix(): string {
    return `ns${made.count++}`
  }
}

/** The declaration that a prefix stands for within the elements. */
function findPrefix(prefix: string, chain: Chain): Declaration | undefined {
  for (const { declarations = [] } of chain) {
    const found = declarations.find((declaration) => declaration.prefix === prefix)
    if (found) return found
  }
  return undefined
}

/**
 * The innermost declaration of a namespace whose prefix stands for it: one of the elements', or what one of
 * those around the first is named by. Attributes need one with a prefix.
 */
function findUri(uri: string, chain: Chain, forAttribute: boolean): Declaration | undefined {
  for (const [index, { declarations = [], namespace }] of chain.entries()) {
    const known = index > 0 && namespace ? [...declarations, namespace] : declarations
    const found = known.find(
      (declaration) =>
        declaration.uri === uri &&
        (!forAttribute || declaration.prefix !== "") &&
        findPrefix(declaration.prefix, chain) === declaration,
    )
    if (found) return found
  }
  return undefined
}

function rename(name: string, { prefix }: Declaration): string {
  const local = name.slice(name.indexOf(":") + 1)
  return prefix === "" ? local : `${prefix}:${local}`
}
