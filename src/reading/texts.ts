import { isControl, isText } from "../page/tree"
import type { ProductText } from "../shopping/product"
import { colonRows, LONGEST_NAME } from "./colonRows"
import type { PlacedBlock } from "./figures"
import { type Page, textAt } from "./page"
import type { Zone } from "./zone"

type Found = { index: number; text: ProductText }

/** Fewer characters are no description; a sentence in Chinese or Japanese is half as long. */
const SHORTEST = 40

/** Names that stand alone beside what they name, without others of their kind. */
const IDENTIFYING =
  /^(?:sku|model|item|mpn|ean|gtin|upc|isbn|asin|brand|condition|r[eé]f[eé]rence|art(?:ikel|icle)?\.?|part|product)\b.{0,12}$/iu

/** What the page says about the product: rows of tables, bullets, paragraphs, reviews. */
export function findTexts(page: Page, zone: Zone, blocks: PlacedBlock[]): ProductText[] {
  const taken = new Set<number>()
  const rows = [
    ...tableRows(page, zone, taken),
    ...termRows(page, zone, taken),
    ...pairRows(page, zone, taken),
    ...inlineRows(page, zone, blocks, taken),
  ]
  const rest = page.tree.nodes.flatMap((node, index): Found[] => {
    if (!isText(node) || taken.has(index) || index === zone.title) return []
    if (zone.isReview(index)) return isParagraph(node.text) ? [found(page, index, "review", node.text)] : []
    if (!zone.holds(index) || node.role === "heading" || node.saidBy.length > 0) return []
    const pairs = colonRows(page, index)
    if (pairs.length > 0) {
      if (pairs.at(-1)!.takesNext) taken.add(index + 1)
      return pairs.map(({ name, words }) => found(page, index, "row", words, name))
    }
    if (isBullet(page, index)) return [found(page, index, "bullet", node.text)]
    return isParagraph(node.text) ? [found(page, index, "description", node.text)] : []
  })
  return [...rows, ...rest].sort((a, b) => a.index - b.index).map(({ text }) => text)
}

function found(page: Page, index: number, kind: ProductText["kind"], words: string, name?: string): Found {
  return { index, text: { kind, ...(name !== undefined && { name }), at: page.evidence(index, words) } }
}

function isParagraph(text: string): boolean {
  const wide =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  return text.length + wide >= SHORTEST
}

function isBullet(page: Page, index: number): boolean {
  const { tree } = page
  const item = tree.ancestorsOf(index).find((at) => tree.containerAt(at)?.role === "listitem")
  if (item === undefined) return false
  const inside = tree.nodes.slice(item + 1, tree.endOf(item))
  return !inside.some(isControl) && (textAt(page, index).match(/\p{L}/gu)?.length ?? 0) > 2
}

/** Rows of two cells; a row of the page's layout holds controls or long texts. */
function tableRows(page: Page, zone: Zone, taken: Set<number>): Found[] {
  const { tree } = page
  return tree.nodes.flatMap((node, index): Found[] => {
    if (node.type !== "container" || node.tag !== "tr" || !zone.holds(index)) return []
    const cells = childrenOf(page, index)
    return pairsOf(page, cells).flatMap(([name, value]) => rowOf(page, name, [value], taken))
  })
}

/** Two cells; or more, where every other one is a header of the next. */
function pairsOf(page: Page, cells: number[]): [name: number, value: number][] {
  const isHeader = (at: number) =>
    /^(?:row|column)header$/.test(page.tree.containerAt(at)?.role ?? "") ||
    /[:：]$/u.test(textsWithin(page, at).at(-1)?.text ?? "")
  const isPaired =
    cells.length === 2 ||
    (cells.length % 2 === 0 && cells.every((at, nth) => isHeader(at) === (nth % 2 === 0)))
  return isPaired ? cells.flatMap((at, nth) => (nth % 2 === 0 ? [[at, cells[nth + 1]!]] : [])) : []
}

function termRows(page: Page, zone: Zone, taken: Set<number>): Found[] {
  const { tree } = page
  return tree.nodes.flatMap((node, index): Found[] => {
    if (node.type !== "container" || node.role !== "term" || !zone.holds(index)) return []
    const first = tree.endOf(index)
    const all: number[] = []
    for (let at = first; tree.containerAt(at)?.role === "definition"; at = tree.endOf(at)) all.push(at)
    return all.length === 0 ? [] : rowOf(page, index, all, taken)
  })
}

/** Boxes of two short texts each, of which there are several of a kind. */
function pairRows(page: Page, zone: Zone, taken: Set<number>): Found[] {
  const { tree } = page
  return tree.nodes.flatMap((node, index): Found[] => {
    if (node.type !== "container" || node.tag === "tr" || !zone.holds(index)) return []
    const children = childrenOf(page, index)
    const [first, second] = children
    const isPair =
      children.length === 2 &&
      isWords(page, first!) &&
      (isWords(page, second!) || isLinkAmongTexts(page, index))
    if (!isPair || !(tree.hasTwin(index) || IDENTIFYING.test(textAt(page, children[0]!)))) return []
    return rowOf(page, children[0]!, [children[1]!], taken)
  })
}

/** Texts of two inline boxes that layout alone keeps apart: `<span>Bulb</span><span>LED</span>`. */
function inlineRows(page: Page, zone: Zone, blocks: PlacedBlock[], taken: Set<number>): Found[] {
  const { tree } = page
  const isItem = (index: number) => {
    const parent = tree.nodes[index]?.parent ?? -1
    return tree.hasTwin(parent) || tree.containerAt(parent)?.role === "listitem"
  }
  return blocks.flatMap(({ at, spans }): Found[] => {
    const [name, value, more] = spans.map(({ piece }) => piece.words)
    const isPair =
      name !== undefined &&
      value !== undefined &&
      more === undefined &&
      name === name.trim() &&
      textAt(page, at) === name + value
    if (!isPair || taken.has(at) || !zone.holds(at) || !isItem(at)) return []
    if (name.length > LONGEST_NAME || !/^\p{L}/u.test(name) || /[:：]\s*$/u.test(name)) return []
    taken.add(at)
    return [found(page, at, "row", value.trim(), name.trim())]
  })
}

function isWords({ tree }: Page, index: number): boolean {
  const node = tree.nodes[index]
  return !isControl(node) && !(isText(node) && node.role === "heading")
}

/** A box of a text and a link, beside boxes of its shape that have two texts. */
function isLinkAmongTexts(page: Page, index: number): boolean {
  const { tree } = page
  const [, value] = childrenOf(page, index)
  const link = tree.nodes[value ?? -1]
  const shape = tree.containerAt(index)?.shape
  if (!isControl(link) || link.role !== "link" || shape === undefined) return false
  return tree.nodes.some(
    (node, at) =>
      node.type === "container" &&
      node.parent === tree.nodes[index]!.parent &&
      node.shape === shape &&
      childrenOf(page, at).length === 2 &&
      childrenOf(page, at).every((child) => isWords(page, child)),
  )
}

function childrenOf({ tree }: Page, index: number): number[] {
  const children: number[] = []
  for (let at = index + 1; at < tree.endOf(index); at = tree.endOf(at)) children.push(at)
  return children
}

function rowOf(page: Page, nameAt: number, valuesAt: number[], taken: Set<number>): Found[] {
  const names = textsWithin(page, nameAt)
  const values = valuesAt.flatMap((at) => textsWithin(page, at))
  const name = names
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s*[:：]\s*$/u, "")
  const words = values.map(({ text }) => text).join(" ")
  const isRow = name !== "" && words !== "" && name.length <= LONGEST_NAME && /^\p{L}/u.test(name)
  const all = [...names, ...values].map(({ at }) => at)
  const holdsFields = [nameAt, ...valuesAt].some((at) => controlsWithin(page, at) > 0)
  if (!isRow || holdsFields || all.some((at) => taken.has(at)) || words.length > 300) return []
  for (const at of all) taken.add(at)
  return [found(page, values[0]!.at, "row", words, name)]
}

function textsWithin(page: Page, index: number): { text: string; at: number }[] {
  const texts: { text: string; at: number }[] = []
  for (let at = index; at < page.tree.endOf(index); at++) {
    const text = textAt(page, at)
    if (text !== "") texts.push({ text, at })
  }
  return texts
}

/** Links in a row lead on; fields and buttons are for choosing. */
function controlsWithin({ tree }: Page, index: number): number {
  return tree.nodes.slice(index, tree.endOf(index)).filter((node) => isControl(node) && node.role !== "link")
    .length
}
