import type { TargetRecord } from "../agent/session"
import { cleanText, clip } from "../page/clean"
import { CONTEXT_LENGTH, printedName } from "../page/labels"
import type { ElementRole } from "../page/snapshot"
import { isControl, isText, type PageTree } from "../page/tree"
import { comparable } from "./names"

/** What stood around an element and told it from its namesakes, as its label says: `button "Edit" in "Billing"`. */
export type Surroundings =
  /** It had no namesake. */
  | { type: "none" }
  | { type: "context"; text: string }
  /** Only its place told it from its namesakes: `button "Edit" #2`. */
  | { type: "place" }

/** Controls whose label says Enter in the field instead of the field (src/page/labels). */
const VIRTUAL = ["Search", "Submit"].map((name) => `button "${name}"`)

export function surroundingsOf({ label, role, name, tag }: TargetRecord): Surroundings {
  const printed = printedName({ name, role: role as ElementRole, tag })
  const bases = [printed === "" ? role : `${role} "${printed}"`, ...VIRTUAL]
  const base = bases.find((base) => label.startsWith(base))
  const rest = base === undefined ? label : label.slice(base.length)
  if (rest === "") return { type: "none" }
  const context = /^ in "(.*)"$/.exec(rest)?.[1]
  return base === undefined || context === undefined ? { type: "place" } : { type: "context", text: context }
}

const NAMED_GROUPS = ["group", "radiogroup", "region", "dialog", "alertdialog", "form", "search", "tabpanel"]
const UNITS = ["row", "listitem", "article", "option", "treeitem", "cell", "gridcell"]
/** So many texts of a row are read as its name (src/page/context). */
const JOINED_PARTS = 4

/**
 * Whether the control at `index` stands in what the context names: a group of that name around it, or the nearest unit
 * around it that has a name of its own. What is said farther out is said of other units too.
 */
export function standsIn(context: string, index: number, tree: PageTree): boolean {
  const wanted = comparable(context)
  const says = (text: string) => comparable(clip(cleanText(text), CONTEXT_LENGTH)) === wanted
  let unitRead = false
  for (const at of tree.ancestorsOf(index)) {
    const container = tree.containerAt(at)
    if (!container) continue
    if (NAMED_GROUPS.includes(container.role) && says(container.name)) return true
    if (unitRead) continue
    const names = unitNames(at, index, tree)
    if (names.some(says)) return true
    unitRead = names.length > 0
  }
  return false
}

/** What names the unit: its own name, its headings before the control, the first of its texts and links. */
function unitNames(unit: number, index: number, tree: PageTree): string[] {
  const container = tree.containerAt(unit)
  const heading = headingOver(unit, index, tree)
  const isUnit = tree.hasTwin(unit) || UNITS.includes(container?.role ?? "")
  const parts = isUnit ? partsOf(unit, index, tree) : []
  const joined = parts.slice(0, JOINED_PARTS).map((_, count) => parts.slice(0, count + 1).join(" "))
  const named = isUnit ? [container?.name ?? ""] : []
  return [...named, heading, ...parts, ...joined].filter((text) => /[\p{L}\p{N}]/u.test(text))
}

/** The last heading of the unit before the control, or the first one where it has none before it. */
function headingOver(unit: number, index: number, tree: PageTree): string {
  let found = ""
  for (let at = unit; at < tree.endOf(unit); at++) {
    const node = tree.nodes[at]
    if (!isText(node) || node.role !== "heading") continue
    if (at > index && found !== "") break
    found = node.text
  }
  return found
}

function partsOf(unit: number, index: number, tree: PageTree): string[] {
  const parts: string[] = []
  for (let at = unit; at < tree.endOf(unit) && parts.length < 2 * JOINED_PARTS; at++) {
    const node = tree.nodes[at]
    if (at === index) at = tree.endOf(at) - 1
    else if (isControl(node) && node.role === "link") parts.push(printedName(node))
    else if (isText(node) && node.saidBy.length === 0) parts.push(cleanText(node.text))
  }
  return [...new Set(parts)].filter((text) => /[\p{L}\p{N}]/u.test(text))
}
