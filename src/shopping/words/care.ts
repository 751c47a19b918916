import type { Concept } from "./concepts"

/**
 * What a care statement rules out without naming it, as care labels are worded (16 CFR 423, ISO 3758): the one way that
 * is allowed leaves no rougher one.
 */
const RULED_OUT: Record<string, string[]> = {
  "only #hand wash": ["#machine wash", "#dishwasher safe"],
  "only #dry clean": ["wash", "#machine wash", "#hand wash", "#wash cold"],
  "only #spot clean": ["wash", "#machine wash", "#hand wash", "#wash cold", "#dry clean"],
  "only #line dry": ["#tumble dry"],
  "no wash": ["#machine wash", "#hand wash", "#wash cold"],
}
const ONLY = "onli"

/** Keys of the concepts that a clause rules out: `dry clean only` is no machine wash, nor is `do not wash`. */
export function ruledOutBy(clause: Concept[]): string[] {
  return clause.flatMap(({ key, no }, at) => {
    if (no) return isAllDenied(clause, at) ? (RULED_OUT[`no ${key}`] ?? []) : []
    const isOnly = clause[at - 1]?.key === ONLY || clause[at + 1]?.key === ONLY
    return isOnly ? (RULED_OUT[`only ${key}`] ?? []) : []
  })
}

/** `do not wash hot` and `does not fade in the wash` deny something else. */
function isAllDenied(clause: Concept[], at: number): boolean {
  return at === clause.length - 1 && clause.filter(({ no }) => no).length === 1
}
