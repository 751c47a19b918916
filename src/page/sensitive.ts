import type { FrameSnapshot, SnapshotNode } from "./snapshot"

/** What of a field tells that nobody but the page may have its value. */
export type FieldKind = { inputType: string; autocomplete?: string | undefined; value?: string | undefined }

/** HTML's autofill field names, https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill-field */
const SENSITIVE: [RegExp, string][] = [
  [/^(?:new|current)-password$/, "password"],
  [/^one-time-code$/, "one-time code"],
  [/^cc-number$/, "card number"],
  [/^cc-csc$/, "card code"],
  [/^cc-exp(?:-month|-year)?$/, "card expiry"],
  [/^cc-(?:name|given-name|additional-name|family-name)$/, "card holder"],
  [/^cc-/, "card"],
]

/** What a field holds that must not leave the page; undefined for what may. */
export function sensitiveName({ inputType, autocomplete = "", value = "" }: FieldKind): string | undefined {
  if (inputType === "password") return "password"
  const tokens = autocomplete.toLowerCase().split(/\s+/)
  const declared = SENSITIVE.find(([pattern]) => tokens.some((token) => pattern.test(token)))?.[1]
  return declared ?? (isCardNumber(value) ? "card number" : undefined)
}

/** The value of a field, or `{{name}}` in its place. An empty field is told as one. */
export function withoutSensitive(field: FieldKind & { value: string }): string {
  const name = field.value === "" ? undefined : sensitiveName(field)
  return name === undefined ? field.value : `{{${name}}}`
}

/** ISO/IEC 7812: 13 to 19 digits whose last one is Luhn's check digit. */
export function isCardNumber(text: string): boolean {
  const digits = text.trim().replace(/(?<=\d)[ -](?=\d)/g, "")
  if (!/^\d{13,19}$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Whether what is typed may become a card number: it is told only when the person has left the field. */
export function mayBecomeCardNumber(text: string): boolean {
  return /^\s*\d[\d -]*$/.test(text)
}

/** The snapshot with `{{name}}` in place of what sensitive fields hold. */
export function maskFields(snapshot: FrameSnapshot): FrameSnapshot {
  return { ...snapshot, nodes: snapshot.nodes.map(maskField) }
}

function maskField(node: SnapshotNode): SnapshotNode {
  if (node.type !== "control" || !node.value || node.inputType === "password") return node
  const { inputType, value, options, attributes } = node
  const masked = withoutSensitive({ inputType, value, autocomplete: attributes["autocomplete"] })
  if (masked === value) return node
  const untold = options?.map((option) => ({ ...option, selected: false }))
  return { ...node, value: masked, ...(untold && { options: untold }) }
}
