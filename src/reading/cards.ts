import { isControl, isText } from "../page/tree"
import type { Figure } from "./figures"
import { type Page, sameWords, sayersOf } from "./page"
import { BUY, SOLD_OUT } from "./words"

/** Indexes of the boxes and links that each show one of several products, in document order. */
export function findCards(page: Page, figures: Figure[]): number[] {
  const { tree } = page
  const prices = figures.filter(({ ofChoice }) => !ofChoice).map(({ at }) => at)
  const offers = [...prices, ...offersIn(page)]
  const titles = titlesIn(page, new Set(figures.map(({ at }) => at)))
  const groups = new Map<string, number[]>()
  tree.nodes.forEach((node, index) => {
    if (node.type === "text" || isNoCard(node.tag, node.role)) return
    if (isControl(node) && (node.role !== "link" || tree.endOf(index) < index + 3)) return
    if (!holds(offers, index) || !holds(titles, index) || !holdsAction(index) || holdsPageTitle(index)) return
    const key = `${node.parent} ${node.tag} ${node.role}`
    groups.set(key, [...(groups.get(key) ?? []), index])
  })
  const several = [...groups.values()].filter(
    (group) => group.length > 1 && (isAlike(group) || isMost(group)) && !isLayout(group),
  )
  return innermost(several).sort((a, b) => a - b)

  function holds(indexes: number[], container: number): boolean {
    return indexes.some((at) => at > container && at < tree.endOf(container))
  }

  /** A card leads to its product or sells it. */
  function holdsAction(index: number): boolean {
    const inside = tree.nodes.slice(index, tree.endOf(index))
    const isAction = (role: string) => role === "link" || role === "button"
    const acts = inside.some((node) => isControl(node) && isAction(node.role) && node.name !== "")
    return acts || tree.headingIn(index) !== undefined || tree.controlAbove(index) !== undefined
  }

  /** The page's own heading names what the page is about; one in a link names what the link leads to. */
  function holdsPageTitle(index: number): boolean {
    for (let at = index + 1; at < tree.endOf(index); at++) {
      const node = tree.nodes[at]
      if (isText(node) && node.level === 1 && node.saidBy.length === 0) return true
    }
    return false
  }

  function isAlike(group: number[]): boolean {
    const isItem = (index: number) =>
      /^(?:listitem|article|row|option)$/.test(tree.containerAt(index)?.role ?? "")
    return group.some((index) => isItem(index) || tree.hasTwin(index))
  }

  /** All are offered in the same way: with a price, or with a button. */
  function isEven(group: number[]): boolean {
    const priced = group.filter((index) => holds(prices, index)).length
    return priced === 0 || priced === group.length
  }

  /** Cards are most of what stands beside them: the boxes of a page's layout are of many kinds. */
  function isMost(group: number[]): boolean {
    const parent = tree.nodes[group[0]!]!.parent
    const beside = tree.nodes.filter((node) => node.type !== "text" && node.parent === parent)
    return group.length * 2 > beside.length
  }

  /** Cells are cards where a row has several and nothing else: two may be the columns of a page. */
  function isLayout(group: number[]): boolean {
    const { parent } = tree.nodes[group[0]!]!
    const beside = tree.nodes.filter((node) => node.type !== "text" && node.parent === parent)
    const isCells = tree.containerAt(group[0]!)?.tag === "td"
    return isCells && (group.length < 3 || group.length < beside.length)
  }

  /** Rows of cards give way to the cards; a card does not give way to its parts, which share what it says. */
  function innermost(several: number[][]): number[] {
    const isIn = (inner: number, outer: number) => inner > outer && inner < tree.endOf(outer)
    const kept = several.filter(
      (group) =>
        isAlike(group) ||
        isEven(group) ||
        !several.some((other) => isAlike(other) && other.some((card) => isIn(group[0]!, card))),
    )
    const single = kept.map((group) => {
      const holdsNone = group.filter(
        (card) => !kept.some((other) => other !== group && other.some((inner) => isIn(inner, card))),
      )
      // Boxes of many kinds, of which one holds a list of cards, are the parts of a page.
      return holdsNone.length < group.length && !isAlike(group) ? [] : holdsNone
    })
    return single.filter((group) => group.length > 1 || kept.length > 1).flat()
  }
}

function isNoCard(tag: string, role: string): boolean {
  return (
    /^(?:th|dt|dd|main|nav|header|footer|tbody|thead|body|html)$/.test(tag) ||
    /^(?:main|navigation|banner)$/.test(role)
  )
}

/**
 * Where a product is offered without a price: by a button that buys it, by the word that it is sold out, or by its name,
 * where markup states several products.
 */
function offersIn({ tree, products }: Page): number[] {
  const names = products.length > 1 ? products.map(({ name }) => name) : []
  return tree.nodes.flatMap((node, index) => {
    if (isText(node) && names.some((name) => sameWords(name, node.text))) return [index]
    const isBuying = isControl(node) && /^(?:button|link)$/.test(node.role) && BUY.test(node.name)
    return isBuying || (isText(node) && SOLD_OUT.test(node.text) && node.text.length < 40) ? [index] : []
  })
}

/** Texts that can name a product: not a price, not the label of a choice or a button. */
function titlesIn(page: Page, priced: Set<number>): number[] {
  return page.tree.nodes.flatMap((node, index) => {
    if (isControl(node)) return node.role === "link" && isName(node.name) && !priced.has(index) ? [index] : []
    if (!isText(node) || priced.has(index) || !isName(node.text)) return []
    const isOfLabel = sayersOf(page, index).some((role) => role !== "link")
    return isOfLabel || (node.role !== "heading" && !isLinked(page, index) && node.text.length < 8)
      ? []
      : [index]
  })
}

function isName(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text.length <= 200 && !BUY.test(text) && !SOLD_OUT.test(text)
}

function isLinked(page: Page, index: number): boolean {
  return page.tree.controlAbove(index) !== undefined
}

/** Whether a node stands around the content of the page, not in it. */
export function isAround(page: Page, index: number): boolean {
  const { tree } = page
  return tree.ancestorsOf(index).some((at) => {
    const container = tree.containerAt(at)
    if (!container) return false
    const { role, modal, tag, shape } = container
    return (
      /^(?:banner|navigation|contentinfo|complementary)$/.test(role) ||
      modal === true ||
      /^(?:nav|aside|footer)$/.test(tag) ||
      (/(?:^| )(?:side-?bar|site-header|main-header|navbar)/i.test(shape) && !holdsMain(page, at))
    )
  })
}

/** A box that is called after a bar may be the page with that bar. */
function holdsMain({ tree }: Page, index: number): boolean {
  return tree.nodes
    .slice(index + 1, tree.endOf(index))
    .some((node) => node.type === "container" && (node.role === "main" || node.tag === "main"))
}
