import type { ActionResult } from "../execution/env"
import { observationOf } from "../execution/observation"
import type { Became } from "./savedRun"

/** Undefined for actions that did not come about. */
export function becameOf(result: ActionResult): Became | undefined {
  if (result.status === "no-effect") return { kind: "no-effect" }
  if (result.status === "uncertain") return { kind: "changed" }
  if (result.status !== "done") return undefined
  const { changes } = result
  const left = changes.find((change) => ["navigated", "tab-opened", "tab-closed"].includes(change.type))
  const checked = changes.find((change) => change.type === "checked")?.checked
  const expanded = changes.find((change) => change.type === "expanded")?.expanded
  return {
    kind: left ? "navigated" : "changed",
    ...(left && "url" in left && { url: left.url }),
    ...(checked !== undefined && { checked }),
    ...(expanded !== undefined && { expanded }),
  }
}

/**
 * Why a replay cannot go on after a result that differs from the recorded one, without a full stop: it failed, it led to
 * another site, or away from the page where it had not, or did nothing where it had led on. `from` is the page's address.
 */
export function findDifference(recorded: Became, result: ActionResult, from: string): string | undefined {
  // The person was asked and has said to go on.
  if (result.status === "needs-person") return undefined
  const now = becameOf(result)
  if (!now) return `it could not be done: ${observationOf(result)}`
  if (recorded.kind === "navigated" && now.kind === "no-effect")
    return `it had no effect, where it led to ${recorded.url ?? "another page"} before`
  if (now.kind !== "navigated" || now.url === undefined) return undefined
  if (recorded.kind !== "navigated")
    return samePlace(now.url, from) ? undefined : `it led to ${now.url}, where it stayed on the page before`
  const isElsewhere = recorded.url !== undefined && hostOf(recorded.url) !== hostOf(now.url)
  return isElsewhere ? `it led to ${now.url}, where it led to ${recorded.url} before` : undefined
}

/** The same document but for its query and fragment. */
function samePlace(one: string, other: string): boolean {
  const bare = (url: string) => url.replace(/[?#].*$/s, "")
  return bare(one) === bare(other)
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ""
}
