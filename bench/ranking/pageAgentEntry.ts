import { PageController } from "@page-agent/page-controller"
import type { Link } from "./equals"
import { isIndexed } from "./sameControl"

// What runs in the page, as the global `lumosPageAgent`, after our own capture: page-agent draws on the page.

let indexed = new Set<Element>()

/**
 * What page-agent tells a model about the page, and the links in it. The page is read twice: the first time everything
 * is marked as new, which costs tokens.
 */
export async function read(): Promise<{ text: string; links: Link[] }> {
  const controller = new PageController({ viewportExpansion: -1 })
  await controller.updateTree()
  const text = await controller.updateTree()
  const { selectorMap } = controller as unknown as { selectorMap: Map<number, { ref: Element }> }
  indexed = new Set([...selectorMap.values()].map(({ ref }) => ref))
  controller.dispose()
  return { text, links: [...indexed].flatMap(linkOf) }
}

/** Whether page-agent's index has one of the elements, a label of one, or what does as well among our controls. */
export function names(elements: Element[], controls: Element[]): boolean {
  const all = new Set(controls)
  return elements
    .flatMap((element) => [element, ...((element as Partial<HTMLInputElement>).labels ?? [])])
    .some((element) => isIndexed(element, indexed, all, parentOf))
}

function parentOf(element: Element): Element | undefined {
  const { parentNode } = element
  return element.parentElement ?? (parentNode as Partial<ShadowRoot> | null)?.host
}

function linkOf(element: Element): Link[] {
  const { href } = element as Partial<HTMLAnchorElement>
  if (typeof href !== "string" || !["a", "area"].includes(element.localName)) return []
  return [{ href, name: (element.textContent ?? "").replace(/\s+/g, " ").trim() }]
}
