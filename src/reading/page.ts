import type { ContainerNode, PageSnapshot } from "../page/snapshot"
import { plainWords } from "../page/plainWords"
import { buildTree, isText, type PageTree } from "../page/tree"
import type { Evidence } from "../shopping/ledger"
import { parseJsonLd } from "./jsonLd"
import type { Json, ShopMarks } from "./marks"
import type { CurrencyHint } from "./money"
import { findSchemaProducts, type SchemaProduct } from "./schema"

/** A page of a shop as it was captured: its snapshot, and what `content/shop` read in each frame. */
export type ShopPage = { snapshot: PageSnapshot; frames: { frameId: number; marks: ShopMarks }[] }

/** The page, with what every reader of it asks for. */
export type Page = ShopPage & {
  tree: PageTree
  data: Json[]
  products: SchemaProduct[]
  hint: CurrencyHint
  /** Index of the element with this id, -1 for none. */
  indexOf(frameId: number, nodeId: number): number
  /** Words and the place they stand at. */
  evidence(index: number, words: string): Evidence
  /** Words that the markup alone says. */
  markup(words: string): Evidence
}

export function openPage({ snapshot, frames }: ShopPage): Page {
  const tree = buildTree(snapshot)
  const indexes = new Map<string, number>()
  snapshot.nodes.forEach((node, index) => {
    if (node.type !== "text") indexes.set(`${node.frameId} ${node.nodeId}`, index)
  })
  const marks = frames.map((frame) => frame.marks)
  const data = marks.flatMap(({ jsonLd, items }) => [
    ...jsonLd.flatMap((source) => parseJsonLd(source) ?? []),
    ...items,
  ])
  const products = findSchemaProducts(data).filter(({ name }) => name !== "")
  return {
    snapshot,
    frames,
    tree,
    data,
    products,
    hint: hintOf(marks, products),
    indexOf: (frameId, nodeId) => indexes.get(`${frameId} ${nodeId}`) ?? -1,
    evidence(index, words) {
      const holder = [index, ...tree.ancestorsOf(index)].find((at) => !isText(tree.nodes[at]))
      const node = tree.nodes[holder ?? -1]
      if (!node || isText(node)) return { url: snapshot.url, words }
      return { url: snapshot.url, frameId: node.frameId, nodeId: node.nodeId, words }
    },
    markup: (words) => ({ url: snapshot.url, words }),
  }
}

function hintOf(marks: ShopMarks[], products: SchemaProduct[]): CurrencyHint {
  const meta = marks.map(({ meta }) => meta["product:price:currency"] ?? meta["og:price:currency"])
  const offered = products.flatMap(({ offers }) => offers.map(({ currency }) => currency))
  return {
    currency: [...offered, ...meta].find((currency) => currency !== undefined),
    lang: marks[0]?.lang,
  }
}

/** Text of a text node, else "". */
export function textAt({ tree }: Pick<Page, "tree">, index: number): string {
  const node = tree.nodes[index]
  return isText(node) ? node.text : ""
}

/** The containers around a node, nearest first. */
export function containersOf({ tree }: Pick<Page, "tree">, index: number): ContainerNode[] {
  return tree.ancestorsOf(index).flatMap((at) => tree.containerAt(at) ?? [])
}

/** Roles of the controls that say a text in their names. */
export function sayersOf({ tree, indexOf }: Page, index: number): string[] {
  const node = tree.nodes[index]
  if (!isText(node)) return []
  return node.saidBy.flatMap((nodeId) => {
    const control = tree.nodes[indexOf(node.frameId, nodeId)]
    return control?.type === "control" ? [control.role] : []
  })
}

export function sameWords(a: string, b: string): boolean {
  const plain = plainWords(a)
  return plain !== "" && plain === plainWords(b)
}
