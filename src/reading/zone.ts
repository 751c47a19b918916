import { isControl, isText } from "../page/tree"
import { isAround } from "./cards"
import type { Figure } from "./figures"
import { kindOf } from "./priceKind"
import { type Page, sameWords, sayersOf, textAt } from "./page"
import { BUY, OPTION, RELATED, REVIEWS, SOLD_OUT } from "./words"

/** The part of a page that is about its product. */
export type Zone = {
  /** The box with title, price and the button that buys. */
  box: { start: number; end: number }
  title: number
  /** The product's name: all of the title's text, or the part of it that the document is called by. */
  name: string
  /** The control that buys, sold out or not. */
  buy: number | undefined
  /** Whether a node from the box to the page's end is about this product and no other. */
  holds(index: number): boolean
  isReview(index: number): boolean
}

/** Whether a node stands beside title, price and button, and is about the product. */
export function isInBox({ box, holds }: Zone, index: number): boolean {
  return index >= box.start && index < box.end && holds(index)
}

/** What the label of a choice says is no title. */
const CHOICE = /^(?:radio|checkbox|option|switch|combobox)$/
/** Nodes between a title and the columns under it. */
const REACH = 8
/** Headings of parts of a product page. */
const PART =
  /^(?:(?:product |item |technical |key )?(?:description|details|specifications?|specs|features|highlights|overview|about this.*|information)|(?:available|select|choose|pick)\b.*|quantity|beschreibung|produktbeschreibung|technische daten|description|détails.*|descripción|caractéristiques|características)\W*$/iu

export function findZone(page: Page, figures: Figure[], cards: number[]): Zone | undefined {
  const { tree } = page
  const inCard = (index: number) => cards.some((card) => index >= card && index < tree.endOf(card))
  const prices = figures.filter(
    (figure) =>
      !figure.ofChoice && !inCard(figure.at) && !isAround(page, figure.at) && kindOf(figure) === "now",
  )
  const priced = new Set(figures.map(({ at }) => at))
  const titles = titlesOf(page)
    .filter((index) => !priced.has(index))
    .filter((index) => !inCard(index) && !isAround(page, index))
  const buy = findBuy(page, inCard)
  const anchor = buy ?? prices.toSorted((a, b) => b.size - a.size)[0]?.at
  if (anchor === undefined || titles.length === 0) return undefined
  const box = boxAround(anchor)
  const inside = bestTitle(
    page,
    titles.filter((index) => index >= box.start && index < box.end),
  )
  const title = (isHeadingOfPart(inside) ? titleAbove(box.start) : undefined) ?? inside ?? titles[0]!
  const start = Math.min(box.start, title)
  const apart = [...sectionsOf(RELATED), ...sectionsOf(REVIEWS)]
  const reviews = sectionsOf(REVIEWS)
  return {
    box: { ...box, start },
    title,
    name: nameAt(page, title),
    buy,
    holds: (index) =>
      index >= start &&
      !inCard(index) &&
      !isAround(page, index) &&
      !apart.some((section) => isWithin(index, section)),
    isReview: (index) => reviews.some((section) => isWithin(index, section)),
  }

  /** The smallest box with the anchor, a price of now and something that can be the title. */
  function boxAround(index: number): { start: number; end: number } {
    for (const around of tree.ancestorsOf(index)) {
      const end = tree.endOf(around)
      const within = (at: number) => at >= around && at < end
      if (titles.some(within) && (prices.length === 0 || prices.some(({ at }) => within(at))))
        return { start: around, end }
    }
    return { start: 0, end: tree.nodes.length }
  }

  /** A heading below the first level that nothing names the product by may be that of a part: `More specs`. */
  function isHeadingOfPart(index: number | undefined): boolean {
    const node = tree.nodes[index ?? -1]
    const names = [...page.products.map(({ name }) => name), ...titleParts(page)]
    return isText(node) && (node.level ?? 1) > 1 && !names.some((name) => isNamed(node.text, name))
  }

  /** The page's heading right above the box: a title over columns. */
  function titleAbove(start: number): number | undefined {
    return titles.findLast((index) => {
      const node = tree.nodes[index]
      const isFirst = isText(node) && node.role === "heading" && node.level === 1
      return isFirst && index < start && start - index <= REACH && node.parent === tree.nodes[start]?.parent
    })
  }

  /** From a heading of this kind to the next of its level, within the boxes that hold neither title nor button. */
  function sectionsOf(kind: RegExp): { start: number; end: number }[] {
    return tree.nodes.flatMap((node, index) => {
      if (!isText(node) || node.role !== "heading" || index === title || !kind.test(node.text)) return []
      const boxes = tree
        .ancestorsOf(index)
        .filter((at) => !isWithin(title, rangeOf(at)) && !isWithin(anchor!, rangeOf(at)))
      const end = tree.endOf(boxes.at(-1) ?? index)
      const level = node.level ?? 2
      const next = tree.nodes.findIndex(
        (other, at) => at > index && isText(other) && other.role === "heading" && (other.level ?? 2) <= level,
      )
      const stop = boxes.length === 0 ? tree.nodes.length : end
      return [{ start: index, end: next > 0 ? Math.min(next, stop) : stop }]
    })
  }

  function rangeOf(index: number): { start: number; end: number } {
    return { start: index, end: tree.endOf(index) }
  }
}

function isWithin(index: number, { start, end }: { start: number; end: number }): boolean {
  return index >= start && index < end
}

function findBuy(page: Page, inCard: (index: number) => boolean): number | undefined {
  const buys = page.tree.nodes.flatMap((node, index) => {
    if (!isControl(node) || !/^(?:button|link)$/.test(node.role) || inCard(index) || isAround(page, index))
      return []
    const shown = textsIn(page, index)
    const isBuying =
      BUY.test(node.name) || BUY.test(shown) || (node.role === "button" && SOLD_OUT.test(node.name))
    return isBuying ? [index] : []
  })
  return buys[0]
}

function textsIn(page: Page, index: number): string {
  const texts: string[] = []
  for (let at = index + 1; at < page.tree.endOf(index); at++) texts.push(textAt(page, at))
  return texts.join(" ").trim()
}

/** Headings, and texts that the document's title or its markup name the product by. */
function titlesOf(page: Page): number[] {
  const names = [...page.products.map(({ name }) => name), ...namingParts(page)]
  return page.tree.nodes.flatMap((node, index) => {
    if (!isText(node) || !/\p{L}{2}/u.test(node.text)) return []
    if (sayersOf(page, index).some((role) => CHOICE.test(role))) return []
    if (names.some((name) => isNamed(node.text, name))) return [index]
    const isPart = PART.test(node.text) || RELATED.test(node.text) || REVIEWS.test(node.text)
    const isLabel = OPTION.test(node.text) && node.text.length < 20
    return node.role === "heading" && !isPart && !isLabel ? [index] : []
  })
}

/** The text is the name, or little more. */
function isNamed(text: string, name: string): boolean {
  return sameWords(name, text) || (text.includes(name) && text.length <= name.length + 20)
}

function nameAt(page: Page, title: number): string {
  const node = page.tree.nodes[title]
  const text = textAt(page, title)
  if (isText(node) && node.role === "heading") return text
  return titleParts(page).find((part) => text.includes(part)) ?? text
}

/** The document's title, then its parts: the product's name and the shop's, in any order. */
function titleParts({ snapshot }: Page): string[] {
  const parts = snapshot.title.split(/\s+[-–—|:·»›]\s+|[:|：｜]\s*/u)
  return [snapshot.title, ...parts].filter((part) => part.length > 3)
}

/** The first part alone where the page's heading says it too: the others are then the shop's name, numbers, sizes. */
function namingParts(page: Page): string[] {
  const parts = titleParts(page)
  const isFirst = page.tree.nodes.some(
    (node, index) =>
      isText(node) && node.level === 1 && sameWords(node.text, parts[1] ?? "") && !isAround(page, index),
  )
  return isFirst ? parts.slice(1, 2) : parts
}

function bestTitle(page: Page, titles: number[]): number | undefined {
  const isHeading = (index: number, level?: number) => {
    const node = page.tree.nodes[index]
    return isText(node) && node.role === "heading" && (level === undefined || node.level === level)
  }
  const free = titles.filter((index) => page.tree.controlAbove(index) === undefined)
  const named = (index: number) => page.products.some(({ name }) => sameWords(name, textAt(page, index)))
  return (
    free.find((index) => named(index) && isHeading(index)) ??
    free.find((index) => isHeading(index, 1)) ??
    free.find(named) ??
    free.find((index) => isHeading(index)) ??
    titles[0]
  )
}
