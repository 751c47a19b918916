import { attributeOf, childNodesOf, isElement, isShadowRoot, matches, parentOf, rootOf, tagOf } from "./dom"

/** Beyond this many levels a path starts in the middle of the page and may fit several elements. */
const MAX_LEVELS = 60

export type PathFinder = { pathOf(element: Element): string }

/**
 * CSS paths, each unique in its document or shadow root, from the nearest ancestor with a unique id; shadow hosts are
 * joined by " >>> ". Caches the steps from parent to child: good for one walk.
 */
export function createPathFinder(): PathFinder {
  const positions = new Map<Element, number>()
  const steps = new Map<Element, string>()
  const anchors = new Map<Element, string | undefined>()

  function pathOf(element: Element): string {
    const parts: string[] = []
    for (let at: Element | undefined = element; at; at = hostOf(at)) parts.unshift(pathInRoot(at))
    return parts.join(" >>> ")
  }

  function pathInRoot(element: Element): string {
    const path: string[] = []
    for (let at: Node | null = element; isElement(at) && path.length < MAX_LEVELS; at = parentOf(at)) {
      const anchor = anchorOf(at)
      path.push(anchor ?? stepOf(at))
      if (anchor) break
    }
    return path.reverse().join(" > ")
  }

  /** `#id` where the id is unique in its root. */
  function anchorOf(element: Element): string | undefined {
    if (anchors.has(element)) return anchors.get(element)
    const id = attributeOf(element, "id")
    let anchor: string | undefined
    if (id) {
      const selector = `#${CSS.escape(id)}`
      if (rootOf(element).querySelectorAll(selector).length === 1) anchor = selector
    }
    anchors.set(element, anchor)
    return anchor
  }

  function stepOf(element: Element): string {
    const known = steps.get(element)
    if (known !== undefined) return known
    const step = readStep(element)
    steps.set(element, step)
    return step
  }

  function readStep(element: Element): string {
    const tag = CSS.escape(tagOf(element))
    const parent = parentOf(element)
    if (!parent || matches(element, ":root, :root > body")) return tag
    if (!positions.has(element)) numberChildren(parent)
    return `${tag}:nth-of-type(${positions.get(element) ?? 1})`
  }

  function numberChildren(parent: Node): void {
    const seen = new Map<string, number>()
    for (const child of childNodesOf(parent).filter(isElement)) {
      const tag = tagOf(child)
      const position = (seen.get(tag) ?? 0) + 1
      seen.set(tag, position)
      positions.set(child, position)
    }
  }

  return { pathOf }
}

function hostOf(element: Element): Element | undefined {
  const root = rootOf(element)
  return isShadowRoot(root) ? root.host : undefined
}
