import type { PageSnapshot, SnapshotNode } from "../../src/page/snapshot"
import { isControl } from "../../src/page/tree"

/** The controls, and the links that lead to where one of them leads: whoever follows one of those does as well. */
export function withEquals(snapshot: PageSnapshot, indexes: readonly number[]): Set<number> {
  const placeAt = (index: number) => placeOf(snapshot.nodes[index], snapshot.url)
  const places = new Set(indexes.flatMap((index) => placeAt(index) ?? []))
  const equals = [...snapshot.nodes.keys()].filter((index) => places.has(placeAt(index) ?? ""))
  return new Set([...indexes, ...equals])
}

/**
 * Where a link leads, in words that are equal for links as good as each other; undefined for what is no link or leads
 * nowhere. Within a page what counts is the name too: "#tabs" may be the address of every tab.
 */
function placeOf(node: SnapshotNode | undefined, here: string): string | undefined {
  if (!node || !isControl(node) || node.role !== "link" || node.href === undefined) return undefined
  if (!/^(?:https?|mailto|tel):/.test(node.href) || node.href.endsWith("#")) return undefined
  const [page, fragment] = node.href.split("#")
  if (page !== here.split("#")[0]) return node.href
  return fragment === undefined ? undefined : `${node.href} ${node.name}`
}
