export type Secret = { name: string; value: string }

export type Redact = (text: string) => string

/**
 * Replaces every occurrence of a secret's value by `{{name}}`: as it stands, with white space collapsed, and as URLs
 * write it. Longer values win over shorter ones inside them. An empty value replaces nothing.
 */
export function createRedactor(secrets: readonly Secret[]): Redact {
  const names = new Map<string, string>()
  for (const { name, value } of secrets) {
    for (const form of writtenForms(value)) names.set(upperCaseEscapes(form), `{{${name}}}`)
  }
  if (names.size === 0) return (text) => text
  const forms = [...names.keys()].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(forms.map(toPattern).join("|"), "gu")
  return (text) => text.replace(pattern, (found) => names.get(upperCaseEscapes(found)) ?? "{{secret}}")
}

const FIXED_KEYS = new Set(["type", "role", "tag", "inputType"])

/** A copy of plain data with every string redacted, but for ids and roles. */
export function redactStrings(value: unknown, redact: Redact, key = ""): unknown {
  if (typeof value === "string") return FIXED_KEYS.has(key) ? value : redact(value)
  if (Array.isArray(value)) return value.map((item) => redactStrings(item, redact))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      // An attribute called "type" or "role" is the page's own text.
      redactStrings(item, redact, key === "attributes" ? "" : name),
    ]),
  )
}

function writtenForms(value: string): Set<string> {
  const collapsed = value.replace(/\s+/g, " ").trim()
  const forms = [value, collapsed].flatMap((text) => [text, ...urlForms(text)])
  return new Set(forms.filter((form) => form.length > 0))
}

function urlForms(text: string): string[] {
  // encodeURIComponent refuses half of a surrogate pair.
  const wellFormed = text.replace(/\p{Surrogate}/gu, "\uFFFD")
  const query = new URLSearchParams({ v: wellFormed }).toString().slice(2)
  return [encodeURIComponent(wellFormed), encodeURI(wellFormed), query]
}

function toPattern(form: string): string {
  const literal = form.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")
  // %2F and %2f are the same octet.
  return literal.replace(/%[0-9A-F]{2}/g, (octet) =>
    octet.replace(/[A-F]/g, (digit) => `[${digit}${digit.toLowerCase()}]`),
  )
}

function upperCaseEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase())
}
