import type { ActionResult, Env, PerformRequest } from "../execution/env"
import type { PageSnapshot } from "../page/snapshot"

export type ScriptedEnv = Env & { performed: PerformRequest[] }

const DONE: ActionResult = { status: "done", changes: [], settleMs: 0 }

/** A page that is what `pageAfter` says after so many performed actions; `results` are given out in order, then done. */
export function scriptEnv(
  pageAfter: (actions: number) => PageSnapshot,
  results: ActionResult[] = [],
): ScriptedEnv {
  const performed: PerformRequest[] = []
  return {
    performed,
    capture: async ({ signal }) => {
      signal.throwIfAborted()
      return pageAfter(performed.length)
    },
    perform: async (request, { signal }) => {
      signal.throwIfAborted()
      performed.push(request)
      return results[performed.length - 1] ?? DONE
    },
  }
}
