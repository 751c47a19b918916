import type { ShopPage } from "../../reading/page"
import { parseInstruction } from "../../shopping/parseInstruction"
import { perceive, type Memory, type Perception } from "../perceive"
import type { AgentPorts, RunOptions } from "../ports"
import type { Outcome } from "../session"
import { settleLedger } from "./askAbout"
import { TOLD_TURNS } from "./choose"
import { decide } from "./decide"
import { leaveReport, outOfSteps, withListed } from "./endings"
import { makeMove, pendingStep } from "./makeMove"

/**
 * The shopping domain, iterative: what the page tells is recorded, the ledger and what was read so far leave some moves,
 * the model chooses where they are several, and the move is made; until the product is bought or nothing is left to do.
 */
export async function runShopping(ports: AgentPorts, options: RunOptions, memory: Memory): Promise<Outcome> {
  const outcome = withListed(await shop(ports, options, memory), ports.session())
  await leaveReport(ports, outcome)
  return outcome
}

async function shop(ports: AgentPorts, options: RunOptions, memory: Memory): Promise<Outcome> {
  if (!ports.session().shopping)
    await ports.emit({ type: "ledger", ledger: parseInstruction(ports.session().task), by: "agent" })
  const likeness = (await ports.meaning?.())?.likeness
  const dropped = new Set<string>()
  for (;;) {
    options.signal.throwIfAborted()
    const unclear = await settleLedger(ports, ports.session().shopping!.ledger, options.signal)
    if (unclear) return unclear
    await ports.emit({ type: "looking" })
    const seen = await perceive(briefly(ports), memory, options.signal)
    const page = await readPage(ports, seen, options.signal)
    const { steps } = ports.session()
    if (steps.length >= options.maxSteps && !pendingStep(steps)) return outOfSteps(options.maxSteps)
    const next = await decide(ports, { seen, page, likeness, dropped, options })
    if (next === "look-again") continue
    if (!Array.isArray(next)) return next
    const outcome = await makeMove(ports, next, seen, memory, options.signal)
    if (outcome) return outcome
  }
}

/** Tokens of the page description: it is read to choose among a few links of it. */
const DESCRIPTION_TOKENS = 200

/** What a shop shows matters more to the choices left to a model than all that was done before. */
function briefly(ports: AgentPorts): AgentPorts {
  const { record } = ports
  const descriptionTokens = Math.min(record.descriptionTokens, DESCRIPTION_TOKENS)
  return {
    ...ports,
    record: { ...record, descriptionTokens },
    session: () => {
      const session = ports.session()
      return { ...session, steps: session.steps.slice(-TOLD_TURNS) }
    },
  }
}

async function readPage(ports: AgentPorts, { snapshot }: Perception, signal: AbortSignal): Promise<ShopPage> {
  return { snapshot, frames: (await ports.readShop?.(snapshot, signal)) ?? [] }
}
