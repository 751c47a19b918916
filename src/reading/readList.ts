import type { ControlNode } from "../page/snapshot"
import { isControl, isText } from "../page/tree"
import type { Evidence } from "../shopping/ledger"
import type { ProductPrice, ProductRating } from "../shopping/product"
import { findCards, isAround } from "./cards"
import { type Figure, findFigures, placeBlocks } from "./figures"
import { openPage, type Page, sameWords, type ShopPage, textAt } from "./page"
import { freeShipping, pricesOf } from "./prices"
import { findRatings, pickRating, type RatingAt } from "./rating"
import type { SchemaProduct } from "./schema"
import { markupPrices } from "./markup"
import { isTitle, notesIn } from "./notes"
import { BUY, SPONSORED } from "./words"

/** A product as a list of products shows it. */
export type ListedProduct = {
  title: Evidence
  /** The link to its page, where the list has one. */
  link?: { frameId: number; nodeId: number; url: string }
  prices: ProductPrice[]
  rating?: ProductRating
  /** Short notes such as `Sale` or `Sold out`. */
  badges: Evidence[]
  /** The words that say that the place was paid for. */
  sponsored?: Evidence
}

/** The products that a page lists, in its order; none on a page that lists none. */
export function readList(shop: ShopPage): ListedProduct[] {
  const page = openPage(shop)
  const blocks = placeBlocks(page)
  const figures = findFigures(page, blocks)
  const ratings = findRatings(page, blocks)
  const cards = findCards(page, figures).filter((card) => !isAround(page, card))
  const common = commonTexts(page, cards)
  const level = titleLevel(page, cards)
  return cards.flatMap((card) => readCard({ page, card, common, level, figures, ratings }) ?? [])
}

/** The level of the headings that differ most from card to card: makers are in several, products are not. */
function titleLevel({ tree }: Page, cards: number[]): number | undefined {
  const texts = new Map<number, string[]>()
  for (const card of cards)
    for (const node of tree.nodes.slice(card, tree.endOf(card)))
      if (isText(node) && node.level !== undefined)
        texts.set(node.level, [...(texts.get(node.level) ?? []), node.text])
  const inAll = [...texts].filter(([, words]) => words.length >= cards.length)
  const shareOf = (words: string[]) => new Set(words).size / words.length
  return inAll.toSorted(([a, one], [b, other]) => shareOf(other) - shareOf(one) || a - b)[0]?.[0]
}

/** Texts that half of the cards have name none of them. */
function commonTexts(page: Page, cards: number[]): Set<string> {
  const counts = new Map<string, number>()
  for (const card of cards) {
    const texts = new Set<string>()
    for (let at = card; at < page.tree.endOf(card); at++) texts.add(textAt(page, at))
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const many = Math.max(3, cards.length / 2)
  return new Set([...counts].filter(([, count]) => count >= many).map(([text]) => text))
}

type Card = {
  page: Page
  card: number
  common: Set<string>
  level: number | undefined
  figures: Figure[]
  ratings: RatingAt[]
}

function readCard({ page, card, common, level, figures, ratings }: Card): ListedProduct | undefined {
  const end = page.tree.endOf(card)
  const isInside = ({ at }: { at: number }) => at >= card && at < end
  const own = figures.filter(isInside)
  const title = titleOf({ page, card, common, level, figures: own })
  if (!title) return undefined
  const schema = page.products.find(({ name }) => sameWords(name, title.words))
  const rating = pickRating(
    page,
    ratings.filter(({ index }) => index >= card && index < end),
    end,
  )
  const indexes = Array.from({ length: end - card }, (_, nth) => card + nth)
  const shown = pricesOf(
    page,
    own,
    schema?.offers.map(({ from }) => from),
  )
  const isPriced = shown.some(({ kind }) => kind === "now")
  const prices = withCurrency(isPriced ? shown : [...markupPrices(page, schema), ...shown], schema)
  const free = prices.some(({ kind }) => kind === "shipping") ? undefined : freeShipping(page, indexes)
  const notes = notesIn(page, indexes, title.words, new Set(own.map(({ at }) => at)))
  const sponsored = notes.find(({ words }) => SPONSORED.test(words))
  const link = linkOf(page, indexes, title.words)
  const known = rating ?? statedRating(page, schema)
  return {
    title: page.evidence(title.index, title.words),
    ...(link && { link }),
    prices: free ? [...prices, free] : prices,
    ...(known && { rating: known }),
    badges: notes.filter((note) => note !== sponsored),
    ...(sponsored && { sponsored }),
  }
}

type Title = { index: number; words: string }

/** The heading; else the longest text of a link; else the longest text. A text is no price, rating or button. */
function titleOf({ page, card, common, level, figures }: Omit<Card, "ratings">): Title | undefined {
  const { tree } = page
  const priced = new Set(figures.map(({ at }) => at))
  const texts: (Title & { isHeading: boolean; isLinked: boolean; level?: number | undefined })[] = []
  for (let index = card; index < tree.endOf(card); index++) {
    const node = tree.nodes[index]
    if (isText(node) && !priced.has(index) && !common.has(node.text) && isTitle(node.text)) {
      const sayer = tree.nodes[tree.controlAbove(index) ?? -1]
      if (isControl(sayer) && sayer.role !== "link") continue
      const isHeading = node.role === "heading"
      texts.push({ index, words: node.text, isHeading, isLinked: isControl(sayer), level: node.level })
    } else if (
      isControl(node) &&
      node.role === "link" &&
      tree.endOf(index) === index + 1 &&
      isTitle(node.name)
    )
      texts.push({ index, words: node.name, isHeading: false, isLinked: true })
  }
  const longest = (among: typeof texts) => among.toSorted((a, b) => b.words.length - a.words.length)[0]
  return (
    texts.find((text) => text.isHeading && text.level === level) ??
    texts.find(({ isHeading }) => isHeading) ??
    longest(texts.filter(({ isLinked }) => isLinked)) ??
    longest(texts.filter(({ words }) => words.length <= 150))
  )
}

function linkOf({ tree }: Page, indexes: number[], title: string): ListedProduct["link"] {
  const links = indexes.flatMap((index) => {
    const node = tree.nodes[index]
    return isControl(node) && node.role === "link" && node.href !== undefined && !BUY.test(node.name)
      ? [node]
      : []
  })
  const above = indexes.length > 0 ? tree.nodes[tree.controlAbove(indexes[0]!) ?? -1] : undefined
  const around: ControlNode[] = isControl(above) && above.href !== undefined ? [above] : []
  const all = [...around, ...links]
  const named = all.find(({ name }) => name.includes(title) || (name !== "" && title.includes(name)))
  const chosen = named ?? all[0]
  return chosen?.href === undefined
    ? undefined
    : { frameId: chosen.frameId, nodeId: chosen.nodeId, url: chosen.href }
}

function withCurrency(prices: ProductPrice[], schema: SchemaProduct | undefined): ProductPrice[] {
  const currency = schema?.offers.find((offer) => offer.currency !== undefined)?.currency
  return prices.map((price) =>
    price.currency === undefined && currency !== undefined ? { ...price, currency } : price,
  )
}

function statedRating(page: Page, schema: SchemaProduct | undefined): ProductRating | undefined {
  return schema?.rating && { ...schema.rating, at: page.markup(`${schema.rating.stars} of 5`) }
}
