import type { Quality } from "../../src/trajectory/quality"
import type { LibraryCalls } from "./libraryCalls"
import { NO_FILTERS, type Filters } from "./listModel"
import { listAll } from "./useList"

/** Which records are meant. */
export type Scope = "selected" | "trusted" | "filtered"

const ALL: readonly Quality[] = ["verified", "confirmed", "claimed", "failed", "stopped"]

/** What may leave: of what the person has picked all that has ended, else what is verified or confirmed. */
export function qualitiesOf(scope: Scope): readonly Quality[] {
  return scope === "trusted" ? ["verified", "confirmed"] : ALL
}

/** The ids of the records that are meant, those under way aside, newest first. */
export async function idsOf(
  library: LibraryCalls,
  scope: Scope,
  { selected, filters }: { selected: ReadonlySet<string>; filters: Filters },
): Promise<string[]> {
  const asked: Filters = scope === "filtered" ? filters : NO_FILTERS
  const ids: string[] = []
  for await (const { sessionId, status } of listAll(
    library,
    scope === "trusted" ? { ...asked, outcome: "trusted" } : asked,
  ))
    if (status !== "running" && (scope !== "selected" || selected.has(sessionId))) ids.push(sessionId)
  return ids
}
