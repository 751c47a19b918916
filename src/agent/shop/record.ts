import type { Likeness } from "../../shopping/matchAttribute"
import type { ProductFacts } from "../../shopping/product"
import type { SeenProduct, Shopping } from "../../shopping/shopping"
import { cleanText } from "../../page/clean"
import { isSearchField } from "../../page/labels"
import { isQueryField } from "../../reading/shopControls"
import type { AgentPorts } from "../ports"
import type { Session } from "../session"
import { placeOf, withoutHash } from "./address"
import { joinTexts } from "./buyMoves"
import { compareRead } from "./judge"
import type { ShopView } from "./view"

/** Records what a look at a page tells: the list, the product, what is said of it, and how the products compare now. */
export async function recordView(ports: AgentPorts, view: ShopView, likeness?: Likeness): Promise<void> {
  const session = ports.session()
  const shopping = session.shopping!
  const query = sentQuery(session)
  const isOfSearch = query !== undefined && !shopping.lists.some((list) => list.query === query)
  const url = withoutHash(view.snapshot.url)
  if (view.kind === "list") {
    const isNew = isOfSearch || !shopping.lists.some((list) => list.url === url)
    const products = view.entries.map(({ listed }) => listed)
    if (isNew) await ports.emit({ type: "listed", ...(query !== undefined && { query }), url, products })
  } else if (isOfSearch) await ports.emit({ type: "listed", query, url, products: [] })
  const product = productOf(view, shopping)
  if (product) await ports.emit({ type: "product-read", product })
  await recordComparison(ports, likeness)
}

/** Judges what was read anew where that changes anything. */
export async function recordComparison(ports: AgentPorts, likeness?: Likeness): Promise<void> {
  const shopping = ports.session().shopping!
  const products = compareRead(shopping, likeness)
  if (JSON.stringify(products) !== JSON.stringify(shopping.compared))
    await ports.emit({ type: "compared", products })
}

/** The query that was sent last: typed into a search field, with another action after it that took effect. */
export function sentQuery({ steps }: Pick<Session, "steps">): string | undefined {
  const actions = steps.flatMap((step) => step.actions)
  const typed = actions.findLastIndex(
    ({ operation, target }) =>
      operation.op === "TYPE" &&
      (isSearchField(target.role, target.name) ||
        target.attributes["type"] === "search" ||
        isQueryField(target.attributes)),
  )
  const operation = actions[typed]?.operation
  const isSent = actions
    .slice(typed + 1)
    .some(({ result }) => result?.status === "done" || result?.status === "uncertain")
  return isSent && operation?.op === "TYPE" ? cleanText(operation.value) : undefined
}

/** The product as it is to be recorded, when the page tells more of it than is known. */
function productOf(view: ShopView, { read }: Shopping): SeenProduct | undefined {
  if (view.kind === "list" || view.kind === "other") return undefined
  const known = read.find(({ id }) => id === view.id)
  if (view.kind === "product") {
    if (!known) return { id: view.id, facts: view.facts, details: [] }
    const texts = joinTexts(view.facts.texts, known.facts.texts)
    const isMore = texts.length > known.facts.texts.length || !samePrice(view.facts, known.facts)
    return isMore ? { ...known, facts: { ...view.facts, texts } } : undefined
  }
  if (!known) return undefined
  const key = placeOf(view.snapshot.url)
  const texts = joinTexts(known.facts.texts, view.texts)
  const details = known.details.includes(key) ? known.details : [...known.details, key]
  const isMore = texts.length > known.facts.texts.length || details !== known.details
  return isMore ? { ...known, facts: { ...known.facts, texts }, details } : undefined
}

function samePrice(one: ProductFacts, other: ProductFacts): boolean {
  const print = ({ prices }: ProductFacts) =>
    prices.map(({ kind, from, to }) => `${kind} ${from} ${to}`).join()
  return print(one) === print(other)
}
