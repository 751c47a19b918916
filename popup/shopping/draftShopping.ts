import type { Session } from "../../src/agent/session"
import { constraintsOf, type Ledger } from "../../src/shopping/ledger"
import { parseInstruction } from "../../src/shopping/parseInstruction"
import { carryOver } from "./corrections"
import { readsAsShopping, type ShoppingReading } from "./readsAsShopping"

/** What a draft holds of shopping besides its task. */
export type ShoppingDraft = {
  /** The person's word; without it, as the task reads. */
  shopping?: boolean | undefined
  /** What is asked for, as the person corrected it; it holds the task that it was made of. */
  ledger?: Ledger | undefined
}

export const NO_SHOPPING = { shopping: undefined, ledger: undefined } satisfies ShoppingDraft

/** How a draft's task reads, whether it is done as shopping, and what it asks for. */
export function shoppingOf({ task, shopping, ledger }: ShoppingDraft & { task: string }): {
  reading: ShoppingReading
  on: boolean
  ledger: Ledger
} {
  const read = parseInstruction(task.trim())
  const reading = readsAsShopping(task.trim(), read)
  const on = shopping ?? reading.kind === "preselected"
  return { reading, on, ledger: ledger ? corrected(read, ledger) : read }
}

/** Corrections are of a thing: they do not count for another one. */
function corrected(read: Ledger, ledger: Ledger): Ledger {
  if (ledger.instruction === read.instruction) return ledger
  const earlier = parseInstruction(ledger.instruction)
  return typeOf(earlier) === typeOf(read) ? carryOver(read, earlier, ledger) : read
}

function typeOf(ledger: Ledger): string | undefined {
  return constraintsOf(ledger, "type")[0]?.text.toLowerCase()
}

/** What `startTask` is told of shopping: nothing for another task. */
export function shoppingParams(
  draft: ShoppingDraft & { task: string },
): { domain: "shopping"; ledger: Ledger } | undefined {
  const { on, ledger } = shoppingOf(draft)
  return on ? { domain: "shopping", ledger } : undefined
}

/** What keeps a draft from being shopped for. */
export function shoppingProblem(draft: ShoppingDraft & { task: string }): string | undefined {
  const { on, ledger } = shoppingOf(draft)
  if (!on || ledger.constraints.length > 0) return undefined
  return "Say what to shop for, or take the tick off “Shop for it”."
}

/** For a run once more: as it was done, with what it looked for in the end. */
export function shoppingOfRun({ domain, shopping }: Session): ShoppingDraft {
  return { shopping: domain === "shopping", ledger: shopping?.ledger }
}
