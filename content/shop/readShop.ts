import { createRedactor, redactStrings, type Secret } from "../../src/page/redact"
import type { FrameSnapshot } from "../../src/page/snapshot"
import type { BadgeMark, ShopMarks, StarMark } from "../../src/reading/marks"
import { attributeOf, flatChildrenOf, isElement, isText, matches, type OpenShadowRoot, tagOf } from "../dom"
import { createLabels } from "../labels"
import type { ElementMap } from "../nodes"
import { isOwnElement } from "../ownElements"
import { readOr } from "../readOr"
import { createStyles, type Styles } from "../styles"
import { badgeOf } from "./badges"
import { isStruck, type Leaf, readBlocks } from "./figures"
import { createPlaces } from "./places"
import { starsOf } from "./stars"
import { readItems, readJsonLd, readMeta } from "./structured"

const SKIPPED = new Set("head script style template noscript iframe object select textarea".split(" "))
/** Opacity below which a choice looks as if it could not be made. */
const FADED = 0.6

type Options = {
  map: ElementMap
  /** What was captured of the document just now, with the same map. */
  snapshot: Pick<FrameSnapshot, "nodes">
  /** Replaced by `{{name}}` in every string. */
  secrets: readonly Secret[]
  openShadowRoot?: OpenShadowRoot
}

/** What a document tells of products beside its snapshot. Reads layout, changes nothing. */
export function readShopMarks(doc: Document, { map, snapshot, secrets, openShadowRoot }: Options): ShopMarks {
  const styles = createStyles()
  const places = createPlaces(snapshot, map)
  const leaves: Leaf[] = []
  const stars: StarMark[] = []
  const badges: BadgeMark[] = []
  let spaced = false
  const todo: { node: Node; parent: Element }[] = [{ node: doc.documentElement, parent: doc.documentElement }]
  while (todo.length > 0) {
    const { node, parent } = todo.pop()!
    if (isText(node)) addText(node, parent)
    else if (isElement(node)) enter(node)
  }
  const marks: ShopMarks = {
    lang: attributeOf(doc.documentElement, "lang") ?? "",
    jsonLd: readJsonLd(doc),
    items: readOr(() => readItems(doc), []),
    meta: readMeta(doc),
    blocks: readBlocks(leaves, styles, places),
    stars,
    badges,
    faded: fadedControls(snapshot, map, styles),
  }
  return redactStrings(marks, createRedactor(secrets)) as ShopMarks

  function addText(text: Text, parent: Element): void {
    if (/\S/.test(text.data)) leaves.push({ text, parent, after: places.last(), spaced })
    spaced = !/\S/.test(text.data)
  }

  function enter(element: Element): void {
    if (SKIPPED.has(tagOf(element)) && element !== doc.documentElement) return places.enter(element)
    if (isOwnElement(element) || styles.styleOf(element).display === "none") return
    places.enter(element)
    const drawn = readOr(() => starsOf(element), undefined)
    if (drawn) stars.push({ nodeId: places.around(element), after: places.last(), ...drawn })
    const badge = readOr(() => badgeOf(element, styles), undefined)
    if (badge !== undefined)
      badges.push({ nodeId: places.around(element), after: places.last(), words: badge })
    if (matches(element, "details:not([open])"))
      return pushAll(element, (child) => isElement(child) && tagOf(child) === "summary")
    pushAll(element, () => true)
  }

  function pushAll(parent: Element, isWanted: (child: Node) => boolean): void {
    for (const child of flatChildrenOf(parent, openShadowRoot).filter(isWanted).reverse())
      todo.push({ node: child, parent })
  }
}

/** Controls that are drawn as if they could not be chosen, themselves or by their labels. */
function fadedControls(snapshot: Pick<FrameSnapshot, "nodes">, map: ElementMap, styles: Styles): number[] {
  const labelsOf = createLabels()
  return snapshot.nodes.flatMap((node) => {
    const element = node.type === "control" ? map.elementOf(node.nodeId) : undefined
    if (node.type !== "control" || !element) return []
    const drawn = node.role === "radio" || node.role === "checkbox" ? labelsOf(element) : [element]
    return drawn.length > 0 && drawn.every((each) => readOr(() => isFaded(each, styles), false))
      ? [node.nodeId]
      : []
  })
}

function isFaded(element: Element, styles: Styles): boolean {
  const opacity = Number.parseFloat(styles.styleOf(element).opacity)
  return isStruck(element, styles) || (opacity < FADED && opacity > 0.01)
}
