/** Which element an id of a snapshot means. Ids count from 1 and are never given twice in one document. */
export type ElementMap = {
  /** The element's id: the one it had, as long as its role and name are those it had then, else a new one. */
  idOf(element: Element, role: string, name: string): number
  /** Undefined for an id never given, given up because role or name changed, or whose element is gone. */
  elementOf(nodeId: number): Element | undefined
  /** Role and name under which the id was given. */
  describe(nodeId: number): { role: string; name: string } | undefined
}

type Entry = { nodeId: number; role: string; name: string }

export function createElementMap(): ElementMap {
  const entries = new WeakMap<Element, Entry>()
  const elements = new Map<number, WeakRef<Element>>()
  const collected = new FinalizationRegistry<number>((nodeId) => elements.delete(nodeId))
  let lastId = 0

  function elementOf(nodeId: number): Element | undefined {
    return elements.get(nodeId)?.deref()
  }

  return {
    idOf(element, role, name) {
      const known = entries.get(element)
      if (known && known.role === role && known.name === name) return known.nodeId
      // A stale id must not reach an element that has become something else.
      if (known) elements.delete(known.nodeId)
      const nodeId = ++lastId
      entries.set(element, { nodeId, role, name })
      elements.set(nodeId, new WeakRef(element))
      collected.register(element, nodeId)
      return nodeId
    },
    elementOf,
    describe(nodeId) {
      const element = elementOf(nodeId)
      const entry = element && entries.get(element)
      return entry && { role: entry.role, name: entry.name }
    },
  }
}
