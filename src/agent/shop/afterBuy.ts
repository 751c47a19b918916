import type { ShopPage } from "../../reading/page"
import { readCart } from "../../reading/readCart"
import { findCartLink } from "../../reading/shopControls"
import { CART, CONFIRMS } from "../../reading/shopWords"
import { BUY } from "../../reading/words"
import { cleanText, clip } from "../../page/clean"
import { isText } from "../../page/tree"
import { differencesBetween, type Difference } from "../../shopping/gate"
import { ask } from "../act"
import { lastSeen } from "../history"
import type { AgentPorts } from "../ports"
import type { ActionRecord, Outcome, Session } from "../session"
import { judgeClaim } from "../verify"
import { clickMoves, type Move, type Stage } from "./moves"

/** The press of the button that buys, once it has or may have taken effect. */
export function purchaseOf({ steps }: Session): ActionRecord | undefined {
  return steps
    .flatMap(({ actions }) => actions)
    .findLast(
      ({ target, operation, result }) =>
        operation.op === "CLICK" &&
        (target.role === "button" || target.role === "link") &&
        BUY.test(target.name) &&
        !isUndone(result?.status),
    )
}

function isUndone(status: string | undefined): boolean {
  return status === "not-actionable" || status === "stale-snapshot"
}

/** What is left to do once the product was bought: to look into the cart, or to say how it ended. */
export async function afterPurchase(
  ports: AgentPorts,
  shop: ShopPage,
  stage: Stage,
  tried: (move: Move) => boolean,
  signal: AbortSignal,
): Promise<Move | Outcome> {
  const session = ports.session()
  const { pick, read } = stage.shopping
  const product = read.find(({ id }) => id === pick?.id)?.facts
  const press = purchaseOf(session)
  if (!pick || !product || !press) return { status: "done", known: "claimed", evidence: "It was ordered." }
  const cart = readCart(shop, product.title.words)
  const says = confirmationIn(shop)
  const link = findCartLink(shop.snapshot)
  const [look] = clickMoves(stage, link, { kind: "cart", name: link?.name ?? "" }).filter(
    (move) => !tried(move),
  )
  const problem = judgeClaim(shop.snapshot, { expect: undefined, before: lastSeen(session) })
  if (problem.status === "stopped" && !cart && says === undefined) return problem
  if (!cart && look && CART.test(press.target.name)) return look
  const differences = cart ? differencesBetween({ ...pick, product }, cart) : []
  await ports.emit({ type: "cart-checked", ...(cart && { cart }), differences })
  if (differences.length > 0) return askAboutCart(ports, differences, signal)
  const name = `"${clip(cleanText(product.title.words), 100)}"`
  if (cart) return { status: "done", known: "verified", evidence: `The cart holds ${name} as it was picked.` }
  if (says !== undefined) return { status: "done", known: "verified", evidence: `The page says "${says}".` }
  if (press.result?.status === "no-effect")
    return {
      status: "stopped",
      by: "agent",
      reason: `"${press.target.name}" was pressed once and the page shows nothing of it. Look whether ${name} was ordered.`,
    }
  return problem.status === "stopped"
    ? problem
    : { status: "done", known: "claimed", evidence: `"${press.target.name}" was pressed for ${name}.` }
}

function confirmationIn({ snapshot }: ShopPage): string | undefined {
  const said = snapshot.nodes.flatMap((node) => (isText(node) && CONFIRMS.test(node.text) ? [node.text] : []))
  return said.length > 0 ? clip(cleanText(said[0]!), 160) : undefined
}

async function askAboutCart(
  ports: AgentPorts,
  differences: Difference[],
  signal: AbortSignal,
): Promise<Outcome> {
  const reason = `In the cart it is not as it was picked: ${differences.map(({ text }) => text).join(" ")}`
  const answer = await ask(
    ports,
    `${reason} Put it right in the page if you like, then say here whether it may stay.`,
    signal,
  )
  return answer === undefined
    ? { status: "stopped", by: "agent", reason }
    : {
        status: "done",
        known: "confirmed",
        evidence: `You said of the cart: "${clip(cleanText(answer), 100)}".`,
      }
}
