import type { ControlNode } from "../page/snapshot"
import { plainWords } from "../page/plainWords"
import { isControl, isText } from "../page/tree"
import type { Evidence } from "../shopping/ledger"
import { type Figure, findFigures, placeBlocks } from "./figures"
import { isQuantity } from "./options"
import { openPage, type Page, type ShopPage, textAt } from "./page"
import { CART } from "./shopWords"
import { OPTION, QUANTITY } from "./words"

/** A product as a cart shows it; the shape is that of `CartFacts` in `src/shopping`. */
export type CartRow = {
  title: Evidence
  price?: { amount: number; currency?: string; at: Evidence }
  options: { name: string; value: string; at: Evidence }[]
  quantity?: { count: number; at: Evidence }
  addOns: { name: string; ticked: boolean; at: Evidence }[]
}

/** A shorter beginning of a title may be that of another product. */
const SHORTEST_TITLE = 8

/** The row of the product of this title in the cart that the page shows, as a page of its own or beside another. */
export function readCart(shop: ShopPage, title: string): CartRow | undefined {
  const page = openPage(shop)
  const { tree } = page
  const figures = findFigures(page, placeBlocks(page))
  const at = tree.nodes.findIndex((node, index) => {
    const words = isText(node) ? node.text : isControl(node) && node.role === "link" ? node.name : ""
    return isSameTitle(words, title) && isInCart(page, index)
  })
  if (at < 0) return undefined
  const row = tree
    .ancestorsOf(at)
    .find((around) => figures.some((figure) => figure.at > around && figure.at < tree.endOf(around)))
  const [start, end] = row === undefined ? [at, at + 1] : [row, tree.endOf(row)]
  const quantity = quantityIn(page, start, end)
  const own = figures.filter((figure) => figure.at >= start && figure.at < end && !figure.struck)
  const price = priceOfOne(own, quantity?.count ?? 1)
  const node = tree.nodes[at]!
  return {
    title: page.evidence(at, isText(node) ? node.text : node.name),
    ...(price && {
      price: {
        amount: price.from,
        ...(price.currency !== undefined && { currency: price.currency }),
        at: page.evidence(price.at, price.words),
      },
    }),
    options: optionsIn(page, start, end),
    ...(quantity && { quantity }),
    addOns: ticksIn(page, start, end),
  }
}

/** Carts shorten titles. */
function isSameTitle(words: string, title: string): boolean {
  const [short, long] = [plainWords(words), plainWords(title)]
  return short !== "" && (short === long || (short.length >= SHORTEST_TITLE && long.startsWith(short)))
}

/** The page is the cart, or the place is a part of the page that is called so. */
function isInCart({ snapshot, tree }: Page, index: number): boolean {
  const path = URL.parse(snapshot.url)?.pathname ?? ""
  const heading = tree.nodes.find((node) => isText(node) && node.role === "heading")
  if (CART.test(`${path} ${snapshot.title} ${isText(heading) ? heading.text : ""}`)) return true
  return tree.ancestorsOf(index).some((around) => {
    const container = tree.containerAt(around)
    if (!container) return false
    const first = tree.headingIn(around)
    const isBeside =
      container.modal === true || /^(?:dialog|complementary|alert|status)$/.test(container.role)
    return (
      CART.test(container.name) || (isBeside && first !== undefined && CART.test(wordsAt(tree.nodes[first])))
    )
  })
}

function wordsAt(node: Page["tree"]["nodes"][number] | undefined): string {
  return isText(node) ? node.text : ""
}

/** Of the price of one and that of all, the one of one. */
function priceOfOne(figures: Figure[], count: number): Figure | undefined {
  const isAll = (figure: Figure) =>
    figures.some((one) => one !== figure && Math.abs(one.from * count - figure.from) < 0.005)
  return figures.find((figure) => count === 1 || !isAll(figure)) ?? figures[0]
}

function quantityIn(page: Page, start: number, end: number): CartRow["quantity"] {
  for (let at = start; at < end; at++) {
    const node = page.tree.nodes[at]
    if (isControl(node) && /^(?:spinbutton|textbox|combobox)$/.test(node.role)) {
      const value = (node.options?.find(({ selected }) => selected)?.text ?? node.value ?? "").trim()
      const isCount = isQuantity(node) || node.role === "spinbutton"
      if (isCount && /^\d{1,4}$/.test(value)) return { count: Number(value), at: page.evidence(at, value) }
    }
    const text = textAt(page, at)
    const said = /^(?:×|x)\s?(\d{1,3})$|^(\d{1,3})\s?(?:×|x)$/iu.exec(text)
    const named = QUANTITY.test(text) ? /^\D{1,20}(\d{1,3})$/u.exec(text) : undefined
    const count = said?.[1] ?? said?.[2] ?? named?.[1]
    if (count !== undefined) return { count: Number(count), at: page.evidence(at, text) }
  }
  return undefined
}

/** `Color: Black`, in texts of their own. */
function optionsIn(page: Page, start: number, end: number): CartRow["options"] {
  const options: CartRow["options"] = []
  for (let at = start; at < end; at++) {
    const [, name = "", value = ""] = /^([^:]{1,30}):\s*([^:]{1,60})$/u.exec(textAt(page, at)) ?? []
    if (value !== "" && OPTION.test(name) && !QUANTITY.test(name))
      options.push({ name, value, at: page.evidence(at, textAt(page, at)) })
  }
  return options
}

function ticksIn(page: Page, start: number, end: number): CartRow["addOns"] {
  const isTick = (node: unknown): node is ControlNode =>
    isControl(node as ControlNode) && /^(?:checkbox|switch)$/.test((node as ControlNode).role)
  return page.tree.nodes.slice(start, end).flatMap((node, nth) => {
    if (!isTick(node) || node.checked !== true || node.name === "" || /select|terms|agree/iu.test(node.name))
      return []
    return [{ name: node.name, ticked: true, at: page.evidence(start + nth, node.name) }]
  })
}
