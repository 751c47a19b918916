import { documentsOf, withoutFragment } from "./documents"
import { pairNodes } from "./pairNodes"
import type { ControlNode, PageSnapshot, SnapshotNode } from "./snapshot"
import { isControl, isText } from "./tree"

/** In what a control or text can change and be the same to a person all the same. */
export const ASPECTS = [
  "text",
  "name",
  "value",
  "checked",
  "selected",
  "expanded",
  "disabled",
  "readOnly",
  "required",
  "invalid",
  "options",
] as const

export type Aspect = (typeof ASPECTS)[number]

/** New to the page, or in what it changed. */
export type NodeChange = "new" | Aspect[]

/** What a person sees to have changed between two looks at a page. */
export type PageChanges = {
  /** The page gave way to another one: all of it is new. */
  newDocument: boolean
  /** The title in the tab is another. */
  title: boolean
  /** Controls and texts by index into the later look's nodes; those that are as they were are missing. */
  nodes: Map<number, NodeChange>
  /** Indexes into the earlier look's nodes of controls and texts that are there no more. */
  gone: Set<number>
}

/** Compares two looks at a tab. Elements that gave way to equal ones in the same place did not change. */
export function findChanges(before: PageSnapshot, after: PageSnapshot): PageChanges {
  const newDocument = isNewDocument(before, after)
  const pairs = newDocument ? new Map<number, number>() : pairNodes(before, after)
  const nodes = new Map<number, NodeChange>()
  after.nodes.forEach((node, index) => {
    if (node.type === "container") return
    const earlier = before.nodes[pairs.get(index) ?? -1]
    const changed = earlier ? changedIn(earlier, node) : undefined
    if (!changed) nodes.set(index, "new")
    else if (changed.length > 0) nodes.set(index, changed)
  })
  const kept = new Set(pairs.values())
  const gone = before.nodes.flatMap(({ type }, index) =>
    type === "container" || kept.has(index) ? [] : [index],
  )
  return { newDocument, title: before.title !== after.title, nodes, gone: new Set(gone) }
}

/** A page that goes elsewhere without a new document, as applications do, is another page all the same. */
function isNewDocument(before: PageSnapshot, after: PageSnapshot): boolean {
  if (withoutFragment(before.url) !== withoutFragment(after.url)) return true
  return mainDocumentOf(before) !== mainDocumentOf(after)
}

function mainDocumentOf(snapshot: PageSnapshot): string | undefined {
  return documentsOf(snapshot).get(snapshot.frames[0]?.frameId ?? 0)
}

/** A state that is not given reads like its plainest value: a field without a value is an empty one. */
const STATES: Record<Exclude<Aspect, "text">, (control: ControlNode) => string | boolean> = {
  name: ({ name }) => name,
  value: ({ value = "" }) => value,
  checked: ({ checked = false }) => checked,
  selected: ({ selected = false }) => selected,
  expanded: ({ expanded = false }) => expanded,
  disabled: ({ disabled }) => disabled,
  readOnly: ({ readOnly }) => readOnly,
  required: ({ required }) => required,
  invalid: ({ invalid = "" }) => invalid,
  options: ({ options = [] }) => JSON.stringify(options.map(({ text, disabled }) => [text, disabled])),
}

function changedIn(before: SnapshotNode, after: SnapshotNode): Aspect[] {
  if (isText(before) && isText(after)) return before.text === after.text ? [] : ["text"]
  if (!isControl(before) || !isControl(after)) return []
  return ASPECTS.filter((aspect) => aspect !== "text" && STATES[aspect](before) !== STATES[aspect](after))
}
