import type { ActionResult } from "../src/execution/env"
import type { PageFailure } from "./pageFailure"

/** What a dispatch without a reply means. A result, or `busy` (take the action back), or `throw`. */
export function afterDispatch(failure: PageFailure): ActionResult | "busy" | "throw" {
  switch (failure) {
    // Nobody was there to hear it: the document is another one than was captured, or none is left.
    case "no-receiver":
    case "tab-closed":
      return { status: "stale-snapshot" }
    // It was heard, and the document died before a word came back.
    case "document-gone":
      return { status: "uncertain" }
    case "busy":
      return "busy"
    default:
      return "throw"
  }
}

/** What an observation without a reply means, once `dispatched` has been heard. */
export function afterObserve(failure: PageFailure): "navigated" | "busy" | "throw" {
  switch (failure) {
    case "no-receiver":
    case "document-gone":
    case "error-page":
      return "navigated"
    case "busy":
      return "busy"
    default:
      return "throw"
  }
}
