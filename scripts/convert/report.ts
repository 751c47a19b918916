import { toTable } from "../toTable"
import type { By } from "./convertItems"

const SHOWN = 10

export type Counted = {
  accepted: number
  /** Why each of the others was rejected. */
  reasons: readonly string[]
  /** Of those that were converted just now. */
  by: ReadonlyMap<By, number>
}

/** How many were accepted, by what, and why the others were not. */
export function printReport({ accepted, reasons, by }: Counted): string {
  const parts = (["trajectory", "model", "template"] as const).flatMap((name) =>
    by.get(name) ? [`${by.get(name)} ${WORDS[name]}`] : [],
  )
  const all = accepted + reasons.length
  const now = [...by.values()].reduce((sum, count) => sum + count, 0)
  const how = parts.length > 0 ? ` (${now < all ? "just now " : ""}${parts.join(", ")})` : ""
  const head = `${all} ${all === 1 ? "item" : "items"}: ${accepted} accepted${how}, ${reasons.length} rejected`
  return reasons.length === 0 ? head : `${head}\n\n${printReasons(reasons)}`
}

const WORDS = { trajectory: "as recorded", model: "by the model", template: "by the template" }

/** Reasons alike but for what they quote and count, the most frequent first. */
function printReasons(reasons: readonly string[]): string {
  const kinds = new Map<string, number>()
  for (const reason of reasons) {
    const kind = reason.replaceAll(/"[^"]*"?/g, "“…”").replaceAll(/\b\d+\b/g, "N")
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  const sorted = [...kinds].sort(([, one], [, other]) => other - one)
  const rows = sorted.slice(0, SHOWN).map(([kind, count]) => [String(count), kind])
  const others = sorted.slice(SHOWN).reduce((sum, [, count]) => sum + count, 0)
  if (others > 0) rows.push([String(others), "for other reasons"])
  return toTable([["rejected", "because"], ...rows])
}
