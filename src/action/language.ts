import type { Constraint, Grammar } from "./constraint"

/** The one text a grammar accepts, or undefined when it accepts several. */
export function onlyReply(grammar: Grammar): string | undefined {
  return onlyText(grammar.root, grammar.rules, new Set())
}

function onlyText(
  constraint: Constraint,
  rules: Record<string, Constraint>,
  open: Set<string>,
): string | undefined {
  switch (constraint.type) {
    case "literal":
      return constraint.text
    case "characters":
      return undefined
    case "sequence": {
      const parts = constraint.parts.map((part) => onlyText(part, rules, open))
      return parts.includes(undefined) ? undefined : parts.join("")
    }
    case "choice": {
      const texts = new Set(constraint.options.map((option) => onlyText(option, rules, open)))
      return texts.size === 1 ? [...texts][0] : undefined
    }
    case "rule": {
      const next = rules[constraint.name]
      if (!next || open.has(constraint.name)) return undefined
      return onlyText(next, rules, new Set([...open, constraint.name]))
    }
  }
}
