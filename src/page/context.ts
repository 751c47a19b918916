import { cleanText } from "./clean"
import { printedName } from "./labels"
import type { ContainerNode } from "./snapshot"
import { isControl, isText, type PageTree } from "./tree"

const NAMED_GROUPS = new Set([
  "group",
  "radiogroup",
  "region",
  "dialog",
  "alertdialog",
  "form",
  "search",
  "tabpanel",
])
const REPEATED_ROLES = new Set(["row", "listitem", "article", "option", "treeitem", "cell", "gridcell"])
/** More of a row's texts than this no longer reads as a name for it. */
const JOINED_PARTS = 4

/**
 * For controls that look alike, what a person would say to tell them apart: the name of their group, or the heading,
 * link or text that stands for their row, card or list item. "" where nothing does. Same order as `indexes`, which go up.
 */
export function contextOf(indexes: number[], tree: PageTree): string[] {
  const own = new Set(indexes)
  const choices = indexes.map((_, nth) => describeUnits(indexes, nth, own, tree))
  const counts = new Map<string, number>()
  for (const texts of choices)
    for (const text of new Set(texts)) counts.set(text, (counts.get(text) ?? 0) + 1)
  return choices.map((texts) => texts.find((text) => counts.get(text) === 1) ?? "")
}

/** Texts for the units around a control that hold none of its namesakes, nearest unit first, short texts first. */
function describeUnits(indexes: number[], nth: number, namesakes: Set<number>, tree: PageTree): string[] {
  const texts: string[] = []
  for (const ancestor of tree.ancestorsOf(indexes[nth]!)) {
    const container = tree.containerAt(ancestor)
    if (!container) continue
    if (isNamedGroup(container)) texts.push(cleanText(container.name))
    if (!holdsOnly(indexes, nth, ancestor, tree)) continue
    if (isRepeated(ancestor, tree)) texts.push(...describeUnit(ancestor, namesakes, tree))
    else if (isSection(container)) texts.push(...firstHeadingIn(ancestor, tree))
  }
  return texts.filter((text) => text !== "")
}

function isNamedGroup(container: ContainerNode): boolean {
  return NAMED_GROUPS.has(container.role) && container.name !== ""
}

function isSection(container: ContainerNode): boolean {
  return ["section", "form", "fieldset", "article", "aside", "dialog"].includes(container.tag)
}

/** True when the subtree holds no other control of the same name: otherwise its text cannot tell them apart. */
function holdsOnly(indexes: number[], nth: number, ancestor: number, tree: PageTree): boolean {
  const [before = -1, after = Infinity] = [indexes[nth - 1], indexes[nth + 1]]
  return before < ancestor && after >= tree.endOf(ancestor)
}

/** True for a container that stands beside others of its kind: a row, card or list item. */
export function isRepeated(index: number, tree: PageTree): boolean {
  const container = tree.containerAt(index)
  if (!container) return false
  return REPEATED_ROLES.has(container.role) || tree.hasTwin(index)
}

function describeUnit(unit: number, namesakes: Set<number>, tree: PageTree): string[] {
  const container = tree.containerAt(unit)
  const heading = firstHeadingIn(unit, tree)
  const parts = partsOf(unit, namesakes, tree)
  const link = parts.find((part) => part.isLink)?.text
  const texts = parts.map((part) => part.text)
  const joined = texts.slice(0, JOINED_PARTS).map((_, count) => texts.slice(0, count + 1).join(" "))
  return [container?.name ?? "", heading, link ?? "", ...joined].map(cleanText)
}

/** "" where there is none. */
function firstHeadingIn(unit: number, tree: PageTree): string {
  const heading = tree.nodes[tree.headingIn(unit) ?? -1]
  return isText(heading) ? cleanText(heading.text) : ""
}

/** The texts and link names of a unit in document order, without what is said twice and without its namesakes. */
function partsOf(unit: number, namesakes: Set<number>, tree: PageTree): { text: string; isLink: boolean }[] {
  const parts: { text: string; isLink: boolean }[] = []
  const push = (text: string, isLink: boolean) => {
    if (/[\p{L}\p{N}]/u.test(text) && !parts.some((part) => part.text === text)) parts.push({ text, isLink })
  }
  for (let at = unit; at < tree.endOf(unit) && parts.length < 2 * JOINED_PARTS; at++) {
    const node = tree.nodes[at]
    if (namesakes.has(at)) at = tree.endOf(at) - 1
    else if (isControl(node) && node.role === "link") push(printedName(node), true)
    else if (isText(node) && node.saidBy.length === 0) push(cleanText(node.text), false)
  }
  return parts
}
