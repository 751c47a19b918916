/**
 * Literals with their common beginnings written once. `ends`: the text up to here is itself one of the literals.
 * Below a node no two branches begin with the same character.
 */
export type PrefixTree = { ends: boolean; branches: { text: string; tree: PrefixTree }[] }

/** Characters are code points: a branch never splits a surrogate pair. */
export function prefixTree(literals: string[]): PrefixTree {
  const root: PrefixTree = { ends: false, branches: [] }
  // Sorted by UTF-16 units, literals that share a beginning are neighbours.
  const open = [{ tree: root, literals: [...new Set(literals)].sort(), depth: 0 }]
  for (let node = open.pop(); node; node = open.pop()) {
    const { tree, depth } = node
    let rest = node.literals
    if (rest[0]?.length === depth) {
      tree.ends = true
      rest = rest.slice(1)
    }
    for (let start = 0; start < rest.length;) {
      const first = characterAt(rest[start]!, depth)
      let end = start + 1
      while (end < rest.length && characterAt(rest[end]!, depth) === first) end++
      const group = rest.slice(start, end)
      const shared = sharedLength(group[0]!, group.at(-1)!, depth)
      const branch: PrefixTree = { ends: false, branches: [] }
      tree.branches.push({ text: group[0]!.slice(depth, shared), tree: branch })
      open.push({ tree: branch, literals: group, depth: shared })
      start = end
    }
  }
  return root
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at)!)
}

/** Length of the common beginning of the first and last of a sorted group, and so of the whole group. */
function sharedLength(first: string, last: string, from: number): number {
  let at = from
  while (at < first.length && at < last.length && first.codePointAt(at) === last.codePointAt(at))
    at += characterAt(first, at).length
  return at
}
