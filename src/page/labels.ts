import { cleanText, clip } from "./clean"
import { contextOf } from "./context"
import type { ControlNode, PageSnapshot } from "./snapshot"
import { isControl, type PageTree } from "./tree"

export const NAME_LENGTH = 60
export const CONTEXT_LENGTH = 60

/** A button that is not on the page but stands for something a person could do there. */
export type VirtualLine = {
  name: "Search" | "Submit" | "Show more"
  /** Index of the text field that Enter is pressed in. */
  field?: number
}

/** What a label names: a control by its index in the snapshot, or a virtual line. */
export type Labelled =
  { label: string; node: number; virtual?: undefined } | { label: string; virtual: VirtualLine }

/** The name as its line prints it: cleaned, a field label's trailing ":" and "*" dropped, clipped. */
export function printedName(control: Pick<ControlNode, "name" | "role" | "tag">): string {
  const name = cleanText(control.name)
  const isField = !["link", "button", "tab", "menuitem", "option", "treeitem"].includes(control.role)
  return clip(isField ? name.replace(/(?:\s*[:*：＊])+$/u, "") : name, NAME_LENGTH)
}

function baseLabel(role: string, name: string): string {
  return name === "" ? role : `${role} "${name}"`
}

/**
 * Element labels of every control, unique on the page and independent of the task. Where role and name repeat, the
 * context that tells them apart is added; what still repeats is numbered in document order (DESIGN.md section 3).
 */
export function labelControls(snapshot: PageSnapshot, tree: PageTree): Labelled[] {
  const twins = findTwinLinks(snapshot)
  const entries: { base: string; entry: Labelled }[] = []
  snapshot.nodes.forEach((node, index) => {
    if (!isControl(node) || twins.has(index)) return
    entries.push({ base: baseLabel(node.role, printedName(node)), entry: { label: "", node: index } })
    const virtual = virtualAfter(node, index)
    if (virtual) entries.push({ base: baseLabel("button", virtual.name), entry: { label: "", virtual } })
  })
  const withContext = addContexts(entries, tree)
  return number(withContext)
}

/** Links of the same name to the same address (a picture and a title): the later ones get no label of their own. */
function findTwinLinks(snapshot: PageSnapshot): Set<number> {
  const seen = new Set<string>()
  const twins = new Set<number>()
  snapshot.nodes.forEach((node, index) => {
    if (!isControl(node) || node.role !== "link" || !leadsAway(node.href) || node.name === "") return
    const key = JSON.stringify([node.frameId, node.name, node.href])
    if (seen.has(key)) twins.add(index)
    seen.add(key)
  })
  return twins
}

/** A link to an address. Scripts act on links to nowhere: each of those is a thing of its own. */
export function leadsAway(href: string | undefined): href is string {
  return href !== undefined && !/#$|^javascript:/i.test(href)
}

const SEARCH_WORDS =
  /(?<!re)search|find|look(?:ing)? for|keyword|such|recherch|busca|buscar|cerca|zoek|pesquis|sök|søg|szuka|поиск|検索|搜索/i

export function isSearchField(role: string, name: string): boolean {
  return role === "searchbox" || SEARCH_WORDS.test(name)
}

function virtualAfter(node: ControlNode, index: number): VirtualLine | undefined {
  if (!node.submitsByEnter || node.disabled) return undefined
  const searches = node.attributes["name"] === "q" || isSearchField(node.role, node.name)
  return { name: searches ? "Search" : "Submit", field: index }
}

function addContexts(
  entries: { base: string; entry: Labelled }[],
  tree: PageTree,
): { label: string; entry: Labelled }[] {
  const groups = new Map<string, typeof entries>()
  for (const item of entries) {
    const group = groups.get(item.base)
    if (group) group.push(item)
    else groups.set(item.base, [item])
  }
  const contexts = new Map<Labelled, string>()
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const indexes = group.map(({ entry }) => anchorOf(entry))
    const found = contextOf(indexes, tree)
    group.forEach(({ entry }, at) => {
      const context = clip(cleanText(found[at] ?? ""), CONTEXT_LENGTH)
      if (context !== "") contexts.set(entry, context)
    })
  }
  return entries.map(({ base, entry }) => {
    const context = contexts.get(entry)
    return { label: context === undefined ? base : `${base} in "${context}"`, entry }
  })
}

/** The node whose surroundings tell an entry from its namesakes. */
function anchorOf(entry: Labelled): number {
  return entry.virtual ? (entry.virtual.field ?? 0) : entry.node
}

function number(entries: { label: string; entry: Labelled }[]): Labelled[] {
  const counts = new Map<string, number>()
  for (const { label } of entries) counts.set(label, (counts.get(label) ?? 0) + 1)
  const seen = new Map<string, number>()
  return entries.map(({ label, entry }) => {
    if (counts.get(label) === 1) return { ...entry, label }
    const nth = (seen.get(label) ?? 0) + 1
    seen.set(label, nth)
    return { ...entry, label: `${label} #${nth}` }
  })
}
