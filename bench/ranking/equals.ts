import type { PageSnapshot, SnapshotNode } from "../../src/page/snapshot"
import { isControl } from "../../src/page/tree"

export type Link = { href: string; name: string }

/** The controls, and the links that lead to where one of them leads: whoever follows one of those does as well. */
export function withEquals(snapshot: PageSnapshot, indexes: readonly number[]): Set<number> {
  const places = placesOf(snapshot, indexes)
  const equals = [...snapshot.nodes.keys()].filter((index) =>
    places.has(placeAt(snapshot.nodes[index], snapshot.url) ?? ""),
  )
  return new Set([...indexes, ...equals])
}

/** Where those of the nodes lead that are links to somewhere. */
export function placesOf(snapshot: PageSnapshot, indexes: readonly number[]): Set<string> {
  return new Set(indexes.flatMap((index) => placeAt(snapshot.nodes[index], snapshot.url) ?? []))
}

function placeAt(node: SnapshotNode | undefined, here: string): string | undefined {
  if (!node || !isControl(node) || node.role !== "link" || node.href === undefined) return undefined
  return placeOf({ href: node.href, name: node.name }, here)
}

/**
 * Where a link leads, in words that are equal for links as good as each other; undefined for what leads nowhere. Within
 * a page what counts is the name too: "#tabs" may be the address of every tab.
 */
export function placeOf({ href, name }: Link, here: string): string | undefined {
  if (!/^(?:https?|mailto|tel):/.test(href) || href.endsWith("#")) return undefined
  const [page, fragment] = href.split("#")
  if (page !== here.split("#")[0]) return href
  return fragment === undefined ? undefined : `${href} ${name}`
}
