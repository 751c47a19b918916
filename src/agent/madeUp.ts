import type { Action } from "../action/action"
import { isSearchField } from "../page/labels"
import { stemsOf } from "../page/terms"
import { valuesIn } from "../page/values"
import type { Session } from "./session"

/**
 * Whether what is to be typed says nothing: the field's own name, or what this run has typed into another field already,
 * searches aside. A model that has no value for a field writes such things.
 */
export function isMadeUp({ op, query, text = "" }: Action, session: Session): boolean {
  if (op !== "TYPE" || text.includes("{{")) return false
  return repeatsName(text, query) || wasTypedElsewhere(text, query, session)
}

function repeatsName(text: string, label: string): boolean {
  const name = new Set(stemsOf(label))
  const words = stemsOf(text)
  return words.length > 0 && words.every((word) => name.has(word))
}

/**
 * A field that asks for the same twice says so by its name: "E-mail address", "Confirm e-mail address". Two dates are two
 * days, though they share a word: "Departure date", "Return date".
 */
function wasTypedElsewhere(text: string, label: string, { steps }: Session): boolean {
  const name = stemsOf(label.replace(/^\w+ /, ""))
  const isDate = valuesIn(text)[0]?.kind === "date"
  const asksTheSame = (other: string[]) =>
    isDate ? other.every((word) => name.includes(word)) : other.some((word) => name.includes(word))
  return steps
    .flatMap(({ actions }) => actions)
    .some(
      ({ operation, target, result }) =>
        operation.op === "TYPE" &&
        result?.status === "done" &&
        target.label !== label &&
        !isSearchField(target.role, target.name) &&
        operation.value.toLowerCase() === text.toLowerCase() &&
        !asksTheSame(stemsOf(target.name)),
    )
}
