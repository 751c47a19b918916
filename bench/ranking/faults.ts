import { describePage } from "../../src/page/describe"
import type { CountTokens } from "./measure"
import type { CapturedSite } from "./states"

/** Tokens that a page's description has at least, all of it. */
const LEAST_TOKENS = 2000

/** What is wrong with captured states, a sentence each: pages that are too short, needed controls that are not there. */
export async function findFaults(sites: CapturedSite[], countTokens: CountTokens): Promise<string[]> {
  const faults: string[] = []
  for (const state of sites.flatMap(({ states }) => states)) {
    const { lines } = describePage(state.snapshot, "")
    const counts = await countTokens(lines.map(({ text }) => `${text}\n`))
    const tokens = counts.reduce((sum, count) => sum + count, 0)
    if (tokens < LEAST_TOKENS) faults.push(`${state.id} has only ${tokens} tokens.`)
    for (const [at, { task, needed }] of state.tasks.entries())
      if (state.needed[at]?.length === 0)
        faults.push(`${state.id}: no control is ${needed}, which "${task}" needs.`)
  }
  return faults
}
