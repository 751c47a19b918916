import type { Operation } from "../action/operation"
import { escapeRegExp } from "../page/phrase"
import type { Parameter } from "./savedRun"

/** `{{name}}` of a parameter or secret. */
export const PLACEHOLDER = /\{\{([\w-]+)\}\}/g

/** Shorter values, and numbers, stand for too much else. */
const SHORTEST = 3

/** The values of parameters in a text, as words of their own, replaced by `{{name}}`; the longest first. */
export function takeOut(text: string, parameters: readonly Parameter[]): string {
  const telling = parameters.filter(({ value }) => value.trim().length >= SHORTEST && /\p{L}/u.test(value))
  return telling
    .toSorted((a, b) => b.value.length - a.value.length)
    .reduce((so, { name, value }) => so.replace(wordsOf(value), () => `{{${name}}}`), text)
}

function wordsOf(value: string): RegExp {
  // What is already a parameter's or a secret's name stays.
  return new RegExp(`(?<![\\p{L}\\p{N}{])${escapeRegExp(value.trim())}(?![\\p{L}\\p{N}}])`, "gu")
}

/** The operation with `{{name}}` where its value is a parameter's; the same operation where it is none's. */
export function putIn(operation: Operation, parameters: readonly Parameter[]): Operation {
  if (!("value" in operation)) return operation
  const own = parameters.find(({ value }) => value === operation.value)
  const value = own ? `{{${own.name}}}` : takeOut(operation.value, parameters)
  return value === operation.value ? operation : { ...operation, value }
}

/** The text with a value for every `{{name}}` there is one for. */
export function fillIn(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(PLACEHOLDER, (written, name: string) => values.get(name) ?? written)
}
