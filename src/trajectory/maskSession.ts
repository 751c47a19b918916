import type { Session } from "../agent/session"
import { listPersonalData, maskText, type PersonalKind } from "./personalData"

/** Members whose strings are ids and words of ours. */
const OURS = new Set(
  (
    "sessionId modelId dialogue formulation source status known by type op kinds actionId requestId questionId " +
    "snapshotId snapshotIds fingerprint html cleaned pruned screenshot positives part role tag rung replayOf"
  ).split(" "),
)

/** Names of fields of people and places in `autocomplete` (HTML Standard, "autofill"). */
const PERSONAL_FIELD =
  /^(?:name|(?:given|additional|family)-name|nickname|username|email|tel(?:-.+)?|impp|street-address|address-line[123]|address-level[1-4]|postal-code|cc-.+|bday(?:-.+)?)$/

/** Shorter values stand for too much else. */
const MIN_LENGTH = 3

/** Values that were typed into fields of people and places, by the fields' own account. */
export function typedValues({ steps }: Session): string[] {
  const values = steps
    .flatMap(({ actions }) => actions)
    .flatMap(({ operation, target }) =>
      operation.op === "TYPE" && isPersonalField(target.attributes) ? [operation.value.trim()] : [],
    )
  return [...new Set(values)].filter((value) => value.length >= MIN_LENGTH)
}

function isPersonalField({ autocomplete = "", type = "" }: Record<string, string>): boolean {
  const tokens = autocomplete.toLowerCase().split(/\s+/)
  return tokens.some((token) => PERSONAL_FIELD.test(token)) || ["email", "tel"].includes(type.toLowerCase())
}

/** What a record shows of people, for the person to see before a file of it leaves. */
export function listInSession(session: Session): { kind: PersonalKind; text: string }[] {
  const typed = typedValues(session)
  const found: { kind: PersonalKind; text: string }[] = []
  mapStrings(session, (text) => {
    found.push(...listPersonalData(text, typed))
    return text
  })
  return found
}

/** The record with these kinds masked wherever they stand; still a record. */
export function mask<S extends Session>(session: S, kinds: readonly PersonalKind[]): S {
  const typed = typedValues(session)
  return mapStrings(session, (text) => maskText(text, kinds, typed)) as S
}

/** A copy of plain data with every string mapped that is not ours. */
function mapStrings(value: unknown, map: (text: string) => string, key = "", isOfPage = false): unknown {
  if (typeof value === "string")
    return (OURS.has(key) && !isOfPage) || isReason(key, value) ? value : map(value)
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, map, key, isOfPage))
  if (typeof value !== "object" || value === null) return value
  if (OURS.has(key) && !isOfPage) return value
  const entries = Object.entries(value).map(([name, item]): [string, unknown] => [
    name,
    mapStrings(item, map, name, key === "attributes"),
  ])
  return Object.fromEntries(entries)
}

/** A reason is a sentence, or a word of ours such as `no-room`. */
function isReason(key: string, value: string): boolean {
  return key === "reason" && /^[a-z-]+$/.test(value)
}
