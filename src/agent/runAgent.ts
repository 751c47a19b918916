import { EnvError } from "../execution/env"
import { ModelError } from "../model/languageModel"
import { clearUpInterrupted } from "./clearUp"
import type { Memory } from "./perceive"
import { StorageError, type AgentPorts, type RunOptions } from "./ports"
import { withStoredPage } from "./recordPage"
import { runIterative } from "./runIterative"
import { runOneTime } from "./runOneTime"
import { runReplay } from "./runReplay"
import type { Outcome } from "./session"
import { runShopping } from "./shop/runShopping"

/**
 * Runs the session's task to its end, or goes on with one that was interrupted: everything is read from the session.
 * Always ends in an `ended` event, unless storing events itself fails.
 */
export async function runAgent(ports: AgentPorts, options: RunOptions): Promise<void> {
  const memory: Memory = {}
  const outcome = await reachOutcome(ports, options, memory)
  const last = outcome.status === "done" && memory.seen ? await withStoredPage(ports, memory.seen) : undefined
  await ports.emit({ type: "ended", outcome, ...(last && { last }) })
}

async function reachOutcome(ports: AgentPorts, options: RunOptions, memory: Memory): Promise<Outcome> {
  try {
    const stopped = await clearUpInterrupted(ports, options.signal)
    if (stopped) return stopped
    if (ports.session().source === "replay") return await runReplay(ports, options, memory)
    if (ports.session().domain === "shopping") return await runShopping(ports, options, memory)
    return ports.session().formulation === "onetime"
      ? await runOneTime(ports, options, memory)
      : await runIterative(ports, options, memory)
  } catch (error) {
    return outcomeOf(error, options.signal)
  }
}

/** How a run ends that was aborted or fell over. */
export function outcomeOf(error: unknown, signal: AbortSignal): Outcome {
  // A run is aborted by the person, or with the error that leaves it without a page.
  const cause: unknown = signal.aborted ? signal.reason : error
  if (cause instanceof EnvError || cause instanceof ModelError || cause instanceof StorageError)
    return { status: "failed", error: cause.message }
  if (signal.aborted) return { status: "stopped", by: "person", reason: "You stopped it." }
  const detail = error instanceof Error ? error.message : String(error)
  return {
    status: "failed",
    error: `Something went wrong inside the extension: ${detail} Please run the task again.`,
  }
}
