import type { ControlNode, PageSnapshot } from "../../page/snapshot"
import { isControl, isText } from "../../page/tree"
import type { ShopPage } from "../../reading/page"
import { sameWords } from "../../reading/page"
import { readDetails } from "../../reading/readDetails"
import { type ListedProduct, readList } from "../../reading/readList"
import { readProduct } from "../../reading/readProduct"
import { readSingle } from "../../reading/readSingle"
import { SOLD_OUT } from "../../reading/words"
import type { Evidence } from "../../shopping/ledger"
import type { ProductFacts, ProductText } from "../../shopping/product"
import type { Listed, Shopping } from "../../shopping/shopping"
import { covers, isBelow, withoutHash } from "./address"

/** A product of a list and the link to its page. */
export type Entry = { listed: Listed; link: ControlNode }

/** What a page of a shop is, as far as shopping goes. */
export type ShopView = { snapshot: PageSnapshot } & (
  | { kind: "list"; entries: Entry[] }
  | { kind: "product"; id: string; facts: ProductFacts; buy?: ControlNode }
  /** More of what is said about a product whose own page was read. */
  | { kind: "details"; id: string; texts: ProductText[] }
  | { kind: "other" }
)

/** Fewer products beside one that is on show are there to go with it. */
const LEAST_LIST = 3

/** `searched`: the page came of a search, which may have found one product alone. */
export function readView(shop: ShopPage, shopping: Shopping, searched = false): ShopView {
  const { snapshot } = shop
  const read = readProduct(shop)
  const entries = readList(shop).flatMap((product) => entryOf(product, snapshot) ?? [])
  const isKnown = [...shopping.listed, ...shopping.read].some(({ id }) => covers(snapshot.url, id))
  const isProduct = read && (isKnown || read.buy !== undefined || read.facts.available?.yes === false)
  if (entries.length > 0 && !isKnown && (!isProduct || (entries.length >= LEAST_LIST && !read.buy)))
    return { snapshot, kind: "list", entries }
  if (isProduct) {
    const { facts } = read
    const buy = read.buy && findControl(snapshot, read.buy)
    return { snapshot, kind: "product", id: idOf(facts, snapshot, shopping), facts, ...(buy && { buy }) }
  }
  const details = detailsOf(shop, shopping)
  if (details) return details
  const single = searched ? readSingle(shop) : undefined
  const entry = single && entryOf(single, snapshot)
  return entry ? { snapshot, kind: "list", entries: [entry] } : { snapshot, kind: "other" }
}

/** The control that words stand on. */
export function findControl(
  { nodes }: PageSnapshot,
  { frameId, nodeId }: Pick<Evidence, "frameId" | "nodeId">,
): ControlNode | undefined {
  return nodes.filter(isControl).find((node) => node.nodeId === nodeId && node.frameId === (frameId ?? 0))
}

function entryOf(
  { title, link, prices, rating, badges, sponsored }: ListedProduct,
  snapshot: PageSnapshot,
): Entry | undefined {
  const control = link && findControl(snapshot, link)
  if (!control) return undefined
  const price = prices.find(({ kind }) => kind === "now")
  const { from, to, currency } = price ?? {}
  return {
    link: control,
    listed: {
      id: withoutHash(link.url),
      title,
      listUrl: withoutHash(snapshot.url),
      ...(from !== undefined &&
        to !== undefined && { price: { from, to, ...(currency !== undefined && { currency }) } }),
      ...(rating && { stars: rating.stars }),
      ...(badges.some(({ words }) => SOLD_OUT.test(words)) && { soldOut: true }),
      ...(sponsored && { sponsored: true }),
    },
  }
}

/** The product is known by its address in a list, or by its title; else by its own address. */
function idOf({ url, title }: ProductFacts, snapshot: PageSnapshot, shopping: Shopping): string {
  const known = [
    ...shopping.listed.map((listed) => ({ id: listed.id, words: listed.title.words })),
    ...shopping.read.map(({ id, facts }) => ({ id, words: facts.title.words })),
  ]
  const found =
    known.find(({ id }) => covers(snapshot.url, id)) ??
    known.find(({ words }) => sameWords(words, title.words))
  return found?.id ?? url
}

/** Of several products of one title, the one whose address the page lies below. */
function detailsOf(shop: ShopPage, { read }: Shopping): ShopView | undefined {
  const { snapshot } = shop
  const headings = snapshot.nodes.flatMap((node) =>
    isText(node) && node.role === "heading" ? [node.text] : [],
  )
  const named = read.filter(({ facts }) => headings.some((text) => sameWords(text, facts.title.words)))
  const product = named.find(({ id }) => isBelow(snapshot.url, id)) ?? named[0]
  if (!product) return undefined
  const texts = readDetails(shop, product.facts.title.words)
  return { snapshot, kind: "details", id: product.id, texts }
}
