import { printAction } from "../../action/action"
import { act } from "../act"
import { groundStep } from "../ground"
import { failureOf } from "../history"
import type { Memory, Perception } from "../perceive"
import type { AgentPorts } from "../ports"
import { recordStep, startRecording } from "../recordPage"
import type { Outcome, Session, Step } from "../session"
import { chooseMove } from "./choose"
import { domainActionOf } from "./domainAction"
import { type Move, subgoalOf } from "./moves"

/** A move on a page that is still the same is not made more often than this. */
const MOST_TRIES = 2
/** Nor on one address, whatever becomes of the page. */
const MOST_AT_ADDRESS = 4

export function wasTried({ steps }: Session, move: Move, { observation, snapshot }: Perception): boolean {
  const subgoal = subgoalOf(move)
  const same = steps.filter(
    (step) => step.subgoal === subgoal && step.actions.length + step.rejected.length > 0,
  )
  const here = same.filter((step) => step.observation.fingerprint === observation.fingerprint)
  const there = same.filter((step) => step.observation.url === snapshot.url)
  const failed = here.filter((step) => failureOf(step) !== undefined)
  return there.length >= MOST_AT_ADDRESS || here.length + failed.length >= MOST_TRIES
}

/** Plans, grounds and makes one of the moves; an outcome when the run cannot go on. */
export async function makeMove(
  ports: AgentPorts,
  moves: [Move, ...Move[]],
  seen: Perception,
  memory: Memory,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const { move, step } = await plan(ports, moves, seen, signal)
  await recordStep(ports, step.index, seen)
  const grounding = await groundStep(ports, step, seen, signal)
  const [action] = grounding?.actions ?? []
  if (!action) return undefined
  const before = JSON.stringify(judgedBy(ports))
  const outcome = await act(
    ports,
    {
      action,
      said: printAction(action),
      ...(move.differences && { differences: move.differences }),
      isStale: () => JSON.stringify(judgedBy(ports)) !== before,
    },
    step.index,
    seen,
    memory,
    signal,
  )
  if (move.purpose.kind === "details" && !outcome) await noteDetails(ports, move.purpose)
  return outcome
}

/** What a purchase rests on: when the person changes it while they are asked, it is not made. */
function judgedBy(ports: AgentPorts): unknown {
  const { ledger, pick } = ports.session().shopping!
  return { ledger, id: pick?.id }
}

/** A subgoal that was planned before the loop was interrupted is carried out if it is still among the moves. */
export function pendingStep(steps: Step[]): Step | undefined {
  const last = steps.at(-1)
  return last && last.actions.length === 0 && last.rejected.length === 0 ? last : undefined
}

async function plan(
  ports: AgentPorts,
  moves: [Move, ...Move[]],
  seen: Perception,
  signal: AbortSignal,
): Promise<{ move: Move; step: Step }> {
  const pending = pendingStep(ports.session().steps)
  const same = pending && moves.find((move) => subgoalOf(move) === pending.subgoal)
  if (pending && same) return { move: same, step: pending }
  if (pending)
    await ports.emit({
      type: "rejected",
      index: pending.index,
      reply: pending.subgoal,
      observation: "not actionable: gone",
    })
  await ports.emit({ type: "planning" })
  void startRecording(ports, seen)
  const { move, planning, rejected } = await chooseMove(ports, moves, seen, signal)
  const index = ports.session().steps.length + 1
  const domainAction = domainActionOf(move.purpose, ports.session())
  const { observation } = seen
  const subgoal = subgoalOf(move)
  await ports.emit({ type: "planned", index, subgoal, observation, usage: planning, rejected, domainAction })
  return { move, step: ports.session().steps.at(-1)! }
}

async function noteDetails(ports: AgentPorts, { id, key }: { id: string; key: string }): Promise<void> {
  const product = ports.session().shopping!.read.find((other) => other.id === id)
  if (!product || product.details.includes(key)) return
  await ports.emit({ type: "product-read", product: { ...product, details: [...product.details, key] } })
}
