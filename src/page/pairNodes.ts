import { createInterner, readKeys, ROOT, type PairingKeys } from "./pairingKeys"
import type { PageSnapshot } from "./snapshot"

/**
 * Index of the earlier look's node by index of the later look's, for nodes that a person takes for the same: equal in
 * what they say and where they stand, whether or not the elements are. A row or card (a container beside others of its
 * shape) is known by what it says, any other container by its place too. Time is linear in the nodes.
 */
export function pairNodes(before: PageSnapshot, after: PageSnapshot): Map<number, number> {
  const intern = createInterner()
  const old = readKeys(before, intern)
  const now = readKeys(after, intern)
  const pairs = new Map<number, number>()
  const taken = new Set<number>()

  pairWithin((earlier, later) => {
    const sides = () => [earlier.filter(isFree), later.filter(isOpen)] as const
    later.forEach((index, nth) => isUntouched(earlier[nth], index) && pair(earlier[nth]!, index))
    pairBy(
      ...sides(),
      (page, index) => page.isElement(index) && `${page.elements[index]} ${page.digests[index]}`,
    )
    pairBy(...sides(), (page, index) => page.digests[index])
    pairByWords(earlier, later)
    pairBy(...sides(), (page, index) => page.isBox(index) && page.elements[index])
    pairBy(...sides(), (page, index) => page.isBox(index) && page.kinds[index], true)
    pairBy(...sides(), (page, index) => !page.isContainer(index) && page.sayings[index])
  })
  pairBy(
    [...old.nodes.keys()].filter((index) => isFree(index) && !old.isContainer(index)),
    [...now.nodes.keys()].filter((index) => isOpen(index) && !now.isContainer(index)),
    (page, index) => {
      const scope = page.scopes[index]!
      const known = page === old || scope === ROOT ? scope : pairs.get(scope)
      return known !== undefined && `${known} ${page.sayings[index]}`
    },
  )
  pairWithin((earlier, later) =>
    pairBy(
      earlier.filter(isFree),
      later.filter(isOpen),
      (page, index) => !page.isContainer(index) && page.kinds[index],
      true,
    ),
  )
  return pairs

  function isOpen(index: number): boolean {
    return !pairs.has(index)
  }

  function isFree(index: number): boolean {
    return !taken.has(index)
  }

  function pair(earlier: number, later: number): void {
    pairs.set(later, earlier)
    taken.add(earlier)
  }

  function isUntouched(earlier: number | undefined, later: number): boolean {
    return (
      earlier !== undefined &&
      old.digests[earlier] === now.digests[later] &&
      now.isElement(later) &&
      old.elements[earlier] === now.elements[later]
    )
  }

  /** Visits the children of all pairs, parents first, those that are paired on the way among them. */
  function pairWithin(visit: (earlier: number[], later: number[]) => void): void {
    visit(old.childrenOf(ROOT), now.childrenOf(ROOT))
    for (const index of now.nodes.keys()) {
      const earlier = pairs.get(index)
      const children = now.childrenOf(index)
      if (earlier !== undefined && children.length > 0) visit(old.childrenOf(earlier), children)
    }
  }

  /** Pairs nodes of equal keys in order, or with `asMany` only where each look has as many of a key. */
  function pairBy(
    earlier: readonly number[],
    later: readonly number[],
    keyOf: (page: PairingKeys, index: number) => Key,
    asMany = false,
  ): void {
    if (earlier.length === 0 || later.length === 0) return
    const waiting = groupBy(earlier, (index) => keyOf(old, index))
    for (const [key, indexes] of groupBy(later, (index) => keyOf(now, index))) {
      const equal = waiting.get(key)
      if (!equal || (asMany && equal.length !== indexes.length)) continue
      indexes.slice(0, equal.length).forEach((index, nth) => pair(equal[nth]!, index))
    }
  }

  /** Pairs containers that share at least half of what tells each from its siblings. */
  function pairByWords(earlier: number[], later: number[]): void {
    if (!earlier.some((index) => isFree(index) && old.isContainer(index))) return
    if (!later.some((index) => isOpen(index) && now.isContainer(index))) return
    const [oldWords, nowWords] = [tellingWords(old, earlier), tellingWords(now, later)]
    const saidBy = new Map([...oldWords].flatMap(([index, words]) => words.map((word) => [word, index])))
    for (const [index, words] of nowWords) {
      if (!isOpen(index)) continue
      const shared = words.map((word) => saidBy.get(word)).find((said) => said !== undefined && isFree(said))
      if (shared === undefined || old.kinds[shared] !== now.kinds[index]) continue
      const known = oldWords.get(shared)!
      const common = words.filter((word) => saidBy.get(word) === shared).length
      if (common * 2 >= Math.min(words.length, known.length)) pair(shared, index)
    }
  }
}

type Key = string | number | false | undefined

/** Of each container among siblings, what no other of them says. */
function tellingWords(page: PairingKeys, siblings: number[]): Map<number, number[]> {
  const words = siblings
    .filter(page.isContainer)
    .map((index): [number, number[]] => [index, page.wordsOf(index)])
  const counts = new Map<number, number>()
  for (const word of words.flatMap(([, said]) => said)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map(words.map(([index, said]) => [index, said.filter((word) => counts.get(word) === 1)]))
}

/** Leaves out what has no key. */
function groupBy(indexes: readonly number[], keyOf: (index: number) => Key): Map<string | number, number[]> {
  const groups = new Map<string | number, number[]>()
  for (const index of indexes) {
    const key = keyOf(index)
    if (key === undefined || key === false) continue
    const group = groups.get(key)
    if (group) group.push(index)
    else groups.set(key, [index])
  }
  return groups
}
