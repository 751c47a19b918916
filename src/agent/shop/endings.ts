import { printPriceRange } from "../../shopping/checkPrice"
import { reportOf } from "../../shopping/report"
import type { Shopping } from "../../shopping/shopping"
import { ask } from "../act"
import type { AgentPorts } from "../ports"
import type { Outcome, Session } from "../session"
import { canBeHad, judgeListed } from "./judge"

/** Products of the lists that are named where no page of one could be read. */
const MOST_NAMED = 3

/** Why nothing is bought, with what comes nearest of what was read. */
export function nothingFits({ shopping }: Session): Outcome {
  const { lists, listed, read, compared, ledger } = shopping!
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
  const found = queries === "" ? "found" : `found for ${queries}`
  if (judgeListed(ledger, listed).some(({ fits }) => fits))
    return stopped(`Of what was ${found}, no product's page could be read.`)
  if (listed.length > 0) return stopped(`Nothing that was ${found} fits.`)
  return stopped(`The shop finds nothing for ${queries}. Ask for it in other words.`)
}

/** An end of the agent's before any product's page was read still offers what the lists show. */
export function withListed(outcome: Outcome, { shopping }: Session): Outcome {
  if (outcome.status !== "stopped" || outcome.by !== "agent" || !shopping || shopping.read.length > 0)
    return outcome
  const names = nearestListed(shopping)
  if (names.length === 0) return outcome
  const verb = names.length === 1 ? "is" : "are"
  const reason = `${outcome.reason} The nearest on the list ${verb} ${new Intl.ListFormat("en").format(names)}.`
  return { ...outcome, reason }
}

/** What the lists say can be had: first what fits, then what is the thing, then what meets most. */
function nearestListed({ ledger, listed }: Shopping): string[] {
  const there = listed.filter(({ soldOut }) => soldOut !== true)
  const judged = judgeListed(ledger, there).map((each, at) => ({ ...each, listed: there[at]! }))
  const nearest = judged.toSorted(
    (a, b) => Number(b.fits) - Number(a.fits) || Number(b.isThing) - Number(a.isThing) || b.met - a.met,
  )
  return nearest
    .slice(0, MOST_NAMED)
    .map(({ listed: { title, price } }) => `“${title.words}”${price ? ` (${printPriceRange(price)})` : ""}`)
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
