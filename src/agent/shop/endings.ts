import { reportOf } from "../../shopping/report"
import { ask } from "../act"
import type { AgentPorts } from "../ports"
import type { Outcome, Session } from "../session"
import { canBeHad } from "./judge"

/** Why nothing is bought, with what comes nearest. */
export function nothingFits({ shopping }: Session): Outcome {
  const { lists, listed, read, compared } = shopping!
  const queries = [
    ...new Set(lists.flatMap(({ query }) => (query === undefined ? [] : [`“${query}”`]))),
  ].join(", ")
  const nearest = compared[0]
  const facts = read.find(({ id }) => id === nearest?.id)
  const stopped = (reason: string): Outcome => ({ status: "stopped", by: "agent", reason })
  if (nearest && facts && !canBeHad(facts))
    return stopped(
      `“${facts.facts.title.words}” is not to be had: the page says “${facts.facts.available?.at.words ?? ""}”.`,
    )
  if (nearest && facts)
    return stopped(
      `Nothing found is what was asked for. The nearest is “${facts.facts.title.words}”: ${nearest.reason}.`,
    )
  if (listed[0])
    return stopped(
      `Nothing that was found for ${queries} fits. The nearest by its name is “${listed[0].title.words}”.`,
    )
  return stopped(`The shop finds nothing for ${queries}. Ask for it in other words.`)
}

export function outOfSteps(maxSteps: number): Outcome {
  return {
    status: "stopped",
    by: "agent",
    reason: `Nothing was bought after ${maxSteps} steps. Ask for less at once, or allow more steps.`,
  }
}

/** What only the person can do; an outcome when nobody is there. */
export async function askAtBarrier(
  ports: AgentPorts,
  barrier: "sign-in" | "captcha",
  signal: AbortSignal,
): Promise<Outcome | "look-again"> {
  const what = barrier === "captcha" ? "wants a proof that you are human" : "wants you to sign in"
  const reason = `The shop ${what}. Do that in the page, then say here how to go on.`
  const answer = await ask(ports, reason, signal)
  return answer === undefined
    ? { status: "stopped", by: "agent", reason: `The shop ${what}, which only you can do.` }
    : "look-again"
}

/** Leaves what, where, for how much and why, to be copied. */
export async function leaveReport(ports: AgentPorts, outcome: Outcome): Promise<void> {
  const { shopping } = ports.session()
  if (!shopping) return
  const { pick, compared, read, ledger } = shopping
  const row = compared.find(({ id }) => id === (pick?.id ?? compared[0]?.id))
  const product = read.find(({ id }) => id === row?.id)?.facts
  const text = reportOf(
    ledger,
    row && product && { ...row, product, ...(pick?.price && { price: pick.price }) },
  )
  const ending =
    "reason" in outcome
      ? `\nNot bought: ${outcome.reason}`
      : "evidence" in outcome
        ? `\nOutcome: ${outcome.evidence}`
        : ""
  await ports.emit({ type: "reported", report: text + ending })
}
