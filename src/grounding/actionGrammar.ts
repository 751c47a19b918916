import { characters, choice, literal, sequence, type Constraint, type Grammar } from "../action/constraint"
import type { Candidate } from "../page/describe"
import { optionName } from "../page/options"

/** Grounding of a freely worded subgoal: one action that names a label of the page; what is typed is free. */
export function actionGrammar(candidates: Candidate[]): Grammar | undefined {
  const shapes: Constraint[] = []
  const clickable = candidates.filter(({ canClick }) => canClick)
  const typable = candidates.filter(({ canType }) => canType)
  if (clickable.length > 0)
    shapes.push(sequence(literal("R1 = CLICK(Env, QUERY: "), labels(clickable), literal(")")))
  if (typable.length > 0)
    shapes.push(
      sequence(
        literal("R1 = TYPE(Env, QUERY: "),
        labels(typable),
        literal(", TEXT: "),
        characters("^\\n"),
        literal(")"),
      ),
    )
  for (const { label, options = [], canSelect } of candidates) {
    const names = options.filter(({ disabled, print }) => !disabled && print !== "").map(optionName)
    if (canSelect && names.length > 0)
      shapes.push(
        sequence(
          literal(`R1 = SELECT(Env, QUERY: ${label}, TEXT: `),
          choice(names.map(literal)),
          literal(")"),
        ),
      )
  }
  return shapes.length === 0 ? undefined : { root: choice(shapes), rules: {} }
}

function labels(candidates: Candidate[]): Constraint {
  return choice(candidates.map(({ label }) => literal(label)))
}
