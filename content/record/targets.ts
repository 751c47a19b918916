import type { RawTarget } from "../../src/demonstration/events"
import type { FrameSnapshot } from "../../src/page/snapshot"
import { isElement, type OpenShadowRoot, parentOf, rootOf, tagOf } from "../dom"
import type { ElementMap } from "../nodes"
import { composedParent } from "../perform/composed"
import { labelledControlOf } from "../roles"

/** The innermost element of an event, looked up in closed shadow roots, whose events come from their hosts. */
export function deepTarget(event: Event, openShadowRoot: OpenShadowRoot): Element | undefined {
  const [first] = event.composedPath()
  let at = toElement(first)
  for (let root = at && openShadowRoot(at); at && root; root = openShadowRoot(at)) {
    const point = pointOf(event)
    const inner = point ? root.elementFromPoint(point.x, point.y) : root.activeElement
    if (!inner || inner === at || rootOf(inner) !== root) break
    at = inner
  }
  return at
}

function toElement(target: EventTarget | undefined): Element | undefined {
  if (!target || !("nodeType" in target)) return undefined
  const node = target as Node
  if (isElement(node)) return node
  const parent = parentOf(node)
  return isElement(parent) ? parent : undefined
}

/** Keys and assistive technology click at no point. */
function pointOf(event: Event): { x: number; y: number } | undefined {
  const { clientX: x, clientY: y, detail } = event as MouseEvent
  const isAtPoint = /^(?:pointer|mouse)|click$/.test(event.type) && (detail > 0 || x !== 0 || y !== 0)
  return isAtPoint ? { x, y } : undefined
}

/** Tells which control of a look an element belongs to. */
export type Targets = {
  /** Notes which elements the ids of a look mean, before later looks give them others. */
  know(snapshot: FrameSnapshot | undefined): void
  /** The nearest control around the element, or the one whose label it belongs to. */
  find(element: Element | undefined, snapshot: FrameSnapshot | undefined): Found | undefined
}

export type Found = RawTarget & { control: Element }

/** `documentId` makes the ids of elements unique. */
export function createTargets(map: ElementMap, documentId: string): Targets {
  const keys = new WeakMap<Element, string>()
  let count = 0
  let known: { snapshot: FrameSnapshot; ids: Map<Element, number> } | undefined

  return {
    know: (snapshot) => void (snapshot && idsOf(snapshot)),
    find(element, snapshot) {
      if (!snapshot) return undefined
      const ids = idsOf(snapshot)
      for (let at: Element | null = element ?? null; at; at = composedParent(at)) {
        const control = ids.has(at) ? at : labelledIn(at, ids)
        if (control) return { nodeId: ids.get(control)!, element: keyOf(control), control }
      }
      return undefined
    },
  }

  function idsOf(snapshot: FrameSnapshot): Map<Element, number> {
    if (known?.snapshot === snapshot) return known.ids
    const ids = new Map<Element, number>()
    for (const node of snapshot.nodes) {
      const element = node.type === "control" ? map.elementOf(node.nodeId) : undefined
      if (node.type === "control" && element) ids.set(element, node.nodeId)
    }
    known = { snapshot, ids }
    return ids
  }

  function keyOf(element: Element): string {
    const key = keys.get(element) ?? `${documentId}/${++count}`
    keys.set(element, key)
    return key
  }
}

function labelledIn(element: Element, ids: Map<Element, number>): Element | undefined {
  const control = tagOf(element) === "label" ? labelledControlOf(element) : null
  return control && ids.has(control) ? control : undefined
}
