import { isDeepStrictEqual } from "node:util"
import type { Tables } from "./office"

/** A row that came or went has the field "exists". */
export type Change = { table: string; id: string; field: string; from: unknown; to: unknown }

type Row = Record<string, unknown>

export function listChanges(before: Tables, now: Tables): Change[] {
  return [
    ...changesIn("orders", before.orders, now.orders, ({ number }) => number),
    ...changesIn("customers", before.customers, now.customers, ({ id }) => id),
    ...changesIn("products", before.products, now.products, ({ id }) => id),
    ...changesIn("members", before.members, now.members, ({ id }) => id),
    ...changesIn("invites", before.invites, now.invites, ({ id }) => id),
    ...changesIn("discounts", before.discounts, now.discounts, ({ code }) => code),
    ...changesIn("settings", [before.settings], [now.settings], () => "settings"),
  ]
}

function changesIn<T extends Row>(table: string, before: T[], now: T[], idOf: (row: T) => string): Change[] {
  const old = new Map(before.map((row) => [idOf(row), row]))
  const current = new Map(now.map((row) => [idOf(row), row]))
  const ids = [...new Set([...old.keys(), ...current.keys()])]
  return ids.flatMap((id) =>
    changedFields(old.get(id), current.get(id)).map((change) => ({ table, id, ...change })),
  )
}

function changedFields(from: Row | undefined, to: Row | undefined): Pick<Change, "field" | "from" | "to">[] {
  if (!from || !to) return [{ field: "exists", from: from !== undefined, to: to !== undefined }]
  return Object.keys(to)
    .filter((field) => !isDeepStrictEqual(from[field], to[field]))
    .map((field) => ({ field, from: from[field], to: to[field] }))
}
