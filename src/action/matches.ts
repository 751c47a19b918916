import { isInCharClass, parseCharClass, type CharClass } from "./charClass"
import type { Constraint, Grammar } from "./constraint"

/** What is still to be matched, as a linked list; equal lists are one object, so they can be compared by identity. */
type Rest = { head: Constraint; tail: Rest; depth: number; longer: Map<Constraint, Rest> }

/** Far beyond any real grammar; a rule that begins with itself would grow for ever. */
const MAX_DEPTH = 20_000

/**
 * Whether the whole text is one that the grammar allows. Follows all ways through the grammar at once, each state
 * (position, what is left to match) once: no recursion, no backtracking, and nothing shared with the printers.
 */
export function matchesGrammar(grammar: Grammar, text: string): boolean {
  const classes = new Map<string, CharClass>()
  const end: Rest = { head: { type: "sequence", parts: [] }, tail: null!, depth: 0, longer: new Map() }
  const visited = new Map<Rest, Set<number>>()
  const open: { rest: Rest; at: number }[] = []

  visit(before(grammar.root, end), 0)
  for (let state = open.pop(); state; state = open.pop()) {
    const { rest, at } = state
    if (rest !== end) step(rest.head, rest.tail, at)
    else if (at === text.length) return true
  }
  return false

  function visit(rest: Rest, at: number): void {
    const positions = visited.get(rest) ?? new Set()
    if (positions.has(at)) return
    visited.set(rest, positions.add(at))
    open.push({ rest, at })
  }

  function step(constraint: Constraint, tail: Rest, at: number): void {
    switch (constraint.type) {
      case "literal":
        if (text.startsWith(constraint.text, at)) visit(tail, at + constraint.text.length)
        return
      case "sequence":
        return visit(
          constraint.parts.reduceRight((rest, part) => before(part, rest), tail),
          at,
        )
      case "choice":
        for (const option of constraint.options) {
          if (option.type === "literal") step(option, tail, at)
          else visit(before(option, tail), at)
        }
        return
      case "characters":
        for (const next of endsOfRun(constraint.class, at)) visit(tail, next)
        return
      case "rule": {
        const body = grammar.rules[constraint.name]
        if (!body) throw new Error(`the grammar has no rule "${constraint.name}"`)
        return visit(before(body, tail), at)
      }
    }
  }

  function* endsOfRun(source: string, from: number): Generator<number> {
    const charClass = classes.get(source) ?? parseCharClass(source)
    classes.set(source, charClass)
    for (let at = from; at < text.length;) {
      const codePoint = text.codePointAt(at)!
      if (!isInCharClass(charClass, codePoint)) return
      at += codePoint > 0xffff ? 2 : 1
      yield at
    }
  }

  function before(head: Constraint, tail: Rest): Rest {
    let rest = tail.longer.get(head)
    if (!rest) {
      rest = { head, tail, depth: tail.depth + 1, longer: new Map() }
      if (rest.depth > MAX_DEPTH) throw new Error("the grammar has a rule that begins with itself")
      tail.longer.set(head, rest)
    }
    return rest
  }
}
