import type { ActionRecord, Session } from "../agent/session"
import { PLACEHOLDER } from "./parameters"

/** A value that a run typed or selected, with a name that a parameter for it may have. */
export type RecordedValue = { name: string; value: string; label: string }

const NAME_WORDS = 3

/** Actions that a replay does again: those of the page that came about. */
export function doneActions({ steps }: Session): { subgoal: string; action: ActionRecord; step: number }[] {
  return steps.flatMap(({ subgoal, actions }, step) => {
    const done = actions.filter(
      // "Show more" is none of the page.
      ({ result, target }) =>
        (result?.status === "done" || result?.status === "uncertain") && target.tag !== "",
    )
    return done.map((action) => ({ subgoal, action, step }))
  })
}

/** Each value once, in the order of the run, but for secrets, which are asked for at every start anyway. */
export function recordedValues(session: Session): RecordedValue[] {
  const values: RecordedValue[] = []
  for (const { action } of doneActions(session)) {
    const { operation, target } = action
    const value = "value" in operation ? operation.value : ""
    if (value.replace(PLACEHOLDER, "").trim() === "" || values.some((other) => other.value === value))
      continue
    values.push({ name: freeName(nameFor(target.name), values), value, label: target.label })
  }
  return values
}

/** Names of the secrets in what a run typed. */
export function secretNames(session: Session): string[] {
  const typed = doneActions(session).flatMap(({ action: { operation } }) =>
    operation.op === "TYPE" ? [...operation.value.matchAll(PLACEHOLDER)].map(([, name = ""]) => name) : [],
  )
  return [...new Set(typed)]
}

/** `Departure city *` → `departure-city`. */
function nameFor(label: string): string {
  const words =
    label
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return words.slice(0, NAME_WORDS).join("-") || "value"
}

function freeName(name: string, taken: RecordedValue[]): string {
  const isTaken = (candidate: string) => taken.some((other) => other.name === candidate)
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`
    if (!isTaken(candidate)) return candidate
  }
}
