import { escapeRegExp } from "./phrase"
import type { FrameSnapshot, SnapshotNode } from "./snapshot"

export type Secret = { name: string; value: string }

export type Redact = (text: string) => string

/**
 * Replaces every occurrence of a secret's value by `{{name}}`: as it stands, with white space collapsed, and as URLs
 * and CSS paths write it. Longer values win over shorter ones inside them. An empty value replaces nothing.
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

const FIXED_KEYS = new Set(
  ["type", "role", "tag", "inputType", "status", "op", "known", "formulation", "modelId", "dialogue"].concat([
    "sessionId",
    "requestId",
    "questionId",
    "actionId",
    "snapshotId",
    ...["html", "cleaned", "pruned", "screenshot", "part", "positives", "candidates", "rung", "replayOf"],
  ]),
)

/** A copy of plain data with every string redacted, but for ids, roles and other words of ours. */
export function redactStrings(value: unknown, redact: Redact, key = ""): unknown {
  if (typeof value === "string") return FIXED_KEYS.has(key) ? value : redact(value)
  if (Array.isArray(value)) return value.map((item) => redactStrings(item, redact, key))
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).map(([name, item]): [string, unknown] => [
    name,
    // An attribute called "type" or "role" is the page's own text.
    redactStrings(item, redact, key === "attributes" ? "" : name),
  ])
  return Object.fromEntries(entries)
}

/** Longer strings are documents; they are cut only after redaction, so that no part of a secret is left at the cut. */
const MAX_LENGTH = 5000
const MAX_ATTRIBUTE_LENGTH = 300

/** Every string of the snapshot redacted, but for its ids and roles; very long ones cut. */
export function redactSnapshot(snapshot: FrameSnapshot, redact: Redact): FrameSnapshot {
  const nodes = redactStrings(snapshot.nodes, (text) => redact(text).slice(0, MAX_LENGTH)) as SnapshotNode[]
  for (const node of nodes)
    if (node.type === "control")
      for (const [name, text] of Object.entries(node.attributes))
        node.attributes[name] = text.slice(0, MAX_ATTRIBUTE_LENGTH)
  return { ...snapshot, url: redact(snapshot.url), title: redact(snapshot.title), nodes }
}

function writtenForms(value: string): Set<string> {
  const collapsed = value.replace(/\s+/g, " ").trim()
  const forms = [value, collapsed].flatMap((text) => [text, escapeForCss(text), ...urlForms(text)])
  return new Set(forms.filter((form) => form.length > 0))
}

/** As `CSS.escape` writes an identifier (CSSOM, "serialize an identifier"); paths hold ids of the page. */
function escapeForCss(text: string): string {
  const escapeCode = (character: string): string => `\\${character.codePointAt(0)?.toString(16)} `
  return text
    .replaceAll("\0", "\uFFFD")
    .replace(/[^\w\u0080-\uFFFF-]/g, (character) =>
      /\p{Cc}/u.test(character) ? escapeCode(character) : `\\${character}`,
    )
    .replace(/^(-?)(\d)/, (_, dash: string, digit: string) => dash + escapeCode(digit))
    .replace(/^-$/, "\\-")
}

function urlForms(text: string): string[] {
  // encodeURIComponent refuses half of a surrogate pair.
  const wellFormed = text.replace(/\p{Surrogate}/gu, "\uFFFD")
  const query = new URLSearchParams({ v: wellFormed }).toString().slice(2)
  return [encodeURIComponent(wellFormed), encodeURI(wellFormed), query]
}

function toPattern(form: string): string {
  // %2F and %2f are the same octet.
  return escapeRegExp(form).replace(/%[0-9A-F]{2}/g, (octet) =>
    octet.replace(/[A-F]/g, (digit) => `[${digit}${digit.toLowerCase()}]`),
  )
}

function upperCaseEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (octet) => octet.toUpperCase())
}
