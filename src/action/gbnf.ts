import { parseCharClass } from "./charClass"
import type { Constraint, Grammar } from "./constraint"
import { prefixTree, type PrefixTree } from "./prefixTree"

/**
 * A grammar in llama.cpp's GBNF. Every choice becomes a rule of its own and rules are printed from a work list, so that
 * neither we nor llama.cpp's parser recurse into deep grammars and the text grows linearly.
 */
export function printGbnf(grammar: Grammar): string {
  const names = nameRules(grammar)
  const lines: string[] = []
  const open: (() => void)[] = []
  let made = 0

  const define = (name: string, constraint: Constraint) =>
    open.push(() => lines.push(`${name} ::= ${alternatives(constraint).join(" | ")}`))
  define("root", grammar.root)
  for (const [name, constraint] of Object.entries(grammar.rules)) define(names.get(name)!, constraint)
  // A printed rule may ask for more.
  for (const print of open) print()
  return `${lines.join("\n")}\n`

  function alternatives(constraint: Constraint): string[] {
    if (constraint.type !== "choice") return [printSequence(constraint)]
    const options = flatten(constraint, "choice")
    const literals = options.flatMap((option) => (option.type === "literal" ? [option.text] : []))
    const others = options.filter((option) => option.type !== "literal")
    if (options.length === 0) throw new Error("a choice without options matches nothing")
    return [...printBranches(prefixTree(literals)), ...others.map(printSequence)]
  }

  function printSequence(constraint: Constraint): string {
    return flatten(constraint, "sequence").map(printPart).join(" ") || '""'
  }

  function printPart(part: Constraint): string {
    switch (part.type) {
      case "literal":
        return quote(part.text)
      case "characters":
        return `${printClass(part.class)}+`
      case "rule": {
        const name = names.get(part.name)
        if (name === undefined) throw new Error(`the grammar has no rule "${part.name}"`)
        return name
      }
      default: {
        const name = `c${++made}`
        define(name, part)
        return name
      }
    }
  }

  function printBranches({ ends, branches }: PrefixTree): string[] {
    const printed = branches.map(({ text, tree }) => {
      if (tree.branches.length === 0) return quote(text)
      const name = `t${++made}`
      open.push(() => lines.push(`${name} ::= ${printBranches(tree).join(" | ")}`))
      return `${quote(text)} ${name}`
    })
    return ends ? [...printed, '""'] : printed
  }
}

/** GBNF names take letters, digits and `-`; a name of ours gets `r-` so that it meets none we make, nor `root`. */
function nameRules(grammar: Grammar): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const name of Object.keys(grammar.rules)) {
    const safe = `r-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}`
    let unique = safe
    for (let copy = 2; taken.has(unique); copy++) unique = `${safe}-${copy}`
    taken.add(unique)
    names.set(name, unique)
  }
  return names
}

/** The parts of nested sequences (or choices) as one list. */
function flatten(constraint: Constraint, type: "sequence" | "choice"): Constraint[] {
  const flat: Constraint[] = []
  const open = [constraint]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === type) open.push(...children(next).reverse())
    else flat.push(next)
  }
  return flat
}

function children(constraint: Constraint): Constraint[] {
  if (constraint.type === "sequence") return [...constraint.parts]
  return constraint.type === "choice" ? [...constraint.options] : []
}

const ESCAPES: Record<string, string> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" }

function quote(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what must be escaped
  return `"${text.replaceAll(/["\\\u0000-\u001f\u007f-\u009f]/g, (found) => ESCAPES[found] ?? hex(found.charCodeAt(0)))}"`
}

function printClass(source: string): string {
  const { negated, ranges } = parseCharClass(source)
  const printed = ranges.map(([from, to]) =>
    from === to ? classCharacter(from) : `${classCharacter(from)}-${classCharacter(to)}`,
  )
  return `[${negated ? "^" : ""}${printed.join("")}]`
}

/** Letters and digits stand for themselves, everything else by number: `]`, `-` and `^` would mean something. */
function classCharacter(codePoint: number): string {
  const character = String.fromCodePoint(codePoint)
  return /[a-z0-9]/i.test(character) ? character : hex(codePoint)
}

function hex(codePoint: number): string {
  const digits = codePoint.toString(16)
  if (codePoint <= 0xff) return `\\x${digits.padStart(2, "0")}`
  return codePoint <= 0xffff ? `\\u${digits.padStart(4, "0")}` : `\\U${digits.padStart(8, "0")}`
}
