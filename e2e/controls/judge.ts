import type { Difference } from "./compare"
import type { Control } from "./control"
import { explain } from "./differences"
import { NOT_REACHED } from "./notReached"
import type { Outcome } from "./runControl"

export type Verdict = {
  id: string
  library: string
  operation: string
  works: boolean
  /** What the acting said of the last step, as its status. */
  said: string
  /** "same", "differs, …" with the names of the known differences, "cannot: …", or "not compared: …". */
  events: string
  /** Differences that nobody has explained. */
  unexplained: Difference[]
}

export function judge(control: Control, { ours, differences }: Outcome): Verdict {
  const works = ours.undone.length === 0
  const operation = control.steps.map(({ operation: { op } }) => op).join(", ")
  const known = differences.map((difference) => explain(difference, differences))
  const names = [...new Set(known.flatMap((each) => (each ? [each.name] : [])))]
  const unexplained = works ? differences.filter((_, index) => !known[index]) : []
  return {
    id: control.id,
    library: control.library ?? "HTML",
    operation,
    works,
    said: ours.results.at(-1)?.status ?? "",
    events: describeEvents(control, works, names, unexplained),
    unexplained,
  }
}

function describeEvents({ id, person }: Control, works: boolean, names: string[], unexplained: Difference[]) {
  if (!works) return `cannot: ${NOT_REACHED[id] ?? "not explained"}`
  if (typeof person === "object") return `not compared: ${person.unreachable}`
  if (names.length === 0 && unexplained.length === 0) return "same"
  return `differs: ${[...names, ...(unexplained.length > 0 ? ["not explained"] : [])].join(", ")}`
}

/** `missing keydown input "a"`, `different click button isPrimary: false, ours true`. */
export function describeDifference(difference: Difference): string {
  const { kind, event } = difference
  const what = `${kind} ${event.type} ${event.key ?? event.inputType ?? ""}`.trim()
  if (kind !== "different") return `${what} on ${event.target}`
  const { field, person, ours } = difference
  return `${what} on ${event.target}: ${field} ${JSON.stringify(person)}, ours ${JSON.stringify(ours)}`
}
