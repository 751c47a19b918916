import type { ShopPage } from "../../reading/page"
import { findBarrier, findSearchField } from "../../reading/shopControls"
import { isPriceWithin, priceWith, printRange } from "../../shopping/checkPrice"
import { checkProduct } from "../../shopping/checkProduct"
import { openIn } from "../../shopping/compare"
import { type Difference, unsaidOptions } from "../../shopping/gate"
import type { Likeness } from "../../shopping/matchAttribute"
import { pickOf, type Shopping } from "../../shopping/shopping"
import { ask } from "../act"
import type { Perception } from "../perceive"
import type { AgentPorts, RunOptions } from "../ports"
import type { Outcome } from "../session"
import { afterPurchase, purchaseOf } from "./afterBuy"
import { askForOption } from "./askAbout"
import { buyMoves, differencesOf, factsNow, optionMoves, type ProductView } from "./buyMoves"
import { askAtBarrier, nothingFits } from "./endings"
import { type Goal, goalKey, isWorthReading, nextGoal } from "./goal"
import { isThing, isWhole } from "./judge"
import { wasTried } from "./makeMove"
import { detailMoves, type Move, movesTowards, type Stage } from "./moves"
import { recordView, sentQuery } from "./record"
import { readView } from "./view"

/** What one look comes to: moves, the end, or something that makes another look necessary. */
export type Next = [Move, ...Move[]] | Outcome | "look-again"

const shoppingOf = (ports: AgentPorts): Shopping => ports.session().shopping!

const isSome = (moves: Move[]): moves is [Move, ...Move[]] => moves.length > 0

type Look = {
  seen: Perception
  page: ShopPage
  likeness: Likeness | undefined
  /** Goals that this page, or one like it, did not lead to. */
  dropped: Set<string>
  options: RunOptions
}

/** Records what the page tells and says what to do on it. */
export async function decide(ports: AgentPorts, look: Look): Promise<Next> {
  const { seen, page, likeness, dropped, options } = look
  const view = readView(page, shoppingOf(ports), sentQuery(ports.session()) !== undefined)
  const tried = (move: Move) => wasTried(ports.session(), move, seen)
  const stage = (): Stage => ({ view, candidates: seen.nameable, shopping: shoppingOf(ports) })
  if (purchaseOf(ports.session())) {
    const after = await afterPurchase(ports, page, stage(), tried, options.signal)
    return "status" in after ? after : [after]
  }
  const barrier = findBarrier(seen.snapshot)
  if (barrier && view.kind === "other" && (barrier === "captcha" || !findSearchField(seen.snapshot)))
    return askAtBarrier(ports, barrier, options.signal)
  await recordView(ports, view, likeness)
  const reading = readingMoves(stage(), tried, likeness, options.plan)
  if (isSome(reading)) return reading
  const goal = nextGoal(shoppingOf(ports), { plan: options.plan, likeness, dropped })
  if (goal.type === "give-up") return nothingFits(ports.session())
  if (goal.type === "buy") await pickUp(ports, goal.id)
  if (goal.type === "buy" && view.kind === "product" && view.id === goal.id)
    return movesOnPick(ports, stage(), view, tried, likeness, options)
  const moves = movesTowards(goal, stage()).filter((move) => !tried(move))
  if (isSome(moves)) return goal.type === "search" ? [moves[0]] : moves
  return drop(ports, goal, look)
}

/** A goal that cannot be reached from here gives way to the next; the thing to buy does not. */
async function drop(ports: AgentPorts, goal: Goal, { dropped, options, seen }: Look): Promise<Next> {
  if (goal.type !== "buy" && (goal.type !== "search" || shoppingOf(ports).listed.length > 0)) {
    dropped.add(goalKey(goal))
    return "look-again"
  }
  const reason =
    goal.type === "search"
      ? `There is no field to search for “${goal.query}” on this page. Open a page of the shop that has one, or the list that shows it, then say here how to go on.`
      : `The way back to the product cannot be found on “${seen.snapshot.title}”. Open its page, then say here how to go on.`
  const answer = await ask(ports, reason, options.signal)
  return answer === undefined ? { status: "stopped", by: "agent", reason } : "look-again"
}

/** What is open about the product on show is looked up, and its price settled by the choices that decide it. */
function readingMoves(
  stage: Stage,
  tried: (move: Move) => boolean,
  likeness: Likeness | undefined,
  plan: RunOptions["plan"],
): Move[] {
  const { view, shopping } = stage
  if ((view.kind !== "product" && view.kind !== "details") || shopping.pick) return []
  const row = shopping.compared.find(({ id }) => id === view.id)
  if (!row || isWhole(row) || !isThing(row) || !isWorthReading(shopping, view.id) || plan === "fixed")
    return []
  const open = openIn(row.ledger)
  if (view.kind === "product" && open.some(({ kind }) => kind === "price")) {
    const facts = factsNow(shopping, view)
    const choices = optionMoves(stage, facts, tried, likeness)
    if (choices.length > 0) return choices
  }
  const isUnsaid = open.some(({ kind }) => kind === "attribute" || kind === "type" || kind === "option")
  return isUnsaid
    ? detailMoves(stage, view.id)
        .filter((move) => !tried(move))
        .slice(0, 1)
    : []
}

async function pickUp(ports: AgentPorts, id: string): Promise<void> {
  const { pick, ledger, read } = shoppingOf(ports)
  const product = read.find((other) => other.id === id)
  if (pick?.id !== id && product) await ports.emit({ type: "picked", pick: pickOf(ledger, product, "agent") })
}

/** On the page of what was picked. */
async function movesOnPick(
  ports: AgentPorts,
  stage: Stage,
  view: ProductView,
  tried: (move: Move) => boolean,
  likeness: Likeness | undefined,
  { signal }: RunOptions,
): Promise<Next> {
  const { shopping } = stage
  const facts = factsNow(shopping, view)
  const { choices } = checkProduct(shopping.ledger, facts, likeness)
  const [unsaid] = unsaidOptions(facts, choices)
  if (unsaid) return (await askForOption(ports, shopping.ledger, unsaid, signal)) ?? "look-again"
  const moves = buyMoves(stage, view, tried, likeness).filter((move) => !tried(move))
  if (!isSome(moves)) {
    const [difference] = differencesOf(shopping, facts, likeness)
    const why = difference ? ` ${difference.text}` : ""
    return {
      status: "stopped",
      by: "agent",
      reason: `“${facts.title.words}” cannot be bought here: the page offers no button for it.${why}`,
    }
  }
  const [move] = moves
  if (move.purpose.kind !== "buy") return moves
  const price = priceWith(facts, choices)
  const changed = priceChange(shopping, price)
  await ports.emit({ type: "picked", pick: { ...shopping.pick!, choices, ...(price && { price }) } })
  const differences = [...(move.differences ?? []), ...changed]
  return [{ ...move, ...(differences.length > 0 && { differences }) }]
}

/** The price is no longer within what it was when the product was picked. */
function priceChange({ pick }: Shopping, price: ReturnType<typeof priceWith>): Difference[] {
  const before = pick?.price
  if (!before || !price || isPriceWithin(price, before)) return []
  return [
    {
      text: `It cost ${printRange(before)} when it was picked; now it costs ${printRange(price)}.`,
      evidence: [],
    },
  ]
}
