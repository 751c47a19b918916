import type { ActionResult } from "./env"

/** What the planning module is told about an action that did not simply work; undefined when it did. */
export function observationOf(result: ActionResult): string | undefined {
  switch (result.status) {
    case "done":
      return undefined
    // The page is looked at again; what it shows decides, and the action is not repeated blindly.
    case "uncertain":
      return undefined
    case "no-effect":
      return "no effect"
    case "not-actionable":
      return `not actionable: ${result.reason === "covered" ? `covered by "${result.by}"` : result.reason}`
    case "stale-snapshot":
      return "not actionable: gone"
    case "option-not-found":
      return `option not found: "${result.text}"`
    case "needs-person":
      return `needs the person: ${result.what}`
  }
}
