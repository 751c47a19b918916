import type { Operation } from "../action/operation"
import { FRAME_JOINT, selectorsOf } from "../agent/selectors"
import type { TargetRecord } from "../agent/session"
import { leadsAway, printedName } from "../page/labels"
import type { ControlNode, PageSnapshot } from "../page/snapshot"
import { buildTree, isControl, type PageTree } from "../page/tree"
import { canTake, isSameKind } from "./evidence"
import { agreeInPart, comparable, sameName } from "./names"
import { surroundingsOf, type Surroundings } from "./surroundings"

/** What else the record says of the step. */
export type Known = {
  operation?: Operation | undefined
  /** Labels of the page as it was recorded, the target's own among them or not. */
  labels?: readonly string[] | undefined
}

/** What a recorded element is looked for with. */
export type Search = {
  target: TargetRecord
  surroundings: Surroundings
  snapshot: PageSnapshot
  tree: PageTree
  host: string
  /** Indexes of what the target can be at all, in document order. */
  pool: number[]
  /** Of the pool, those of the target's role and name; of links to one address the first. */
  namesakes: number[]
  /** Labels without what tells namesakes apart that other controls had when it was recorded. */
  others: Set<string>
}

export function prepareSearch(
  snapshot: PageSnapshot,
  target: TargetRecord,
  { operation, labels = [] }: Known,
): Search {
  const tree = buildTree(snapshot)
  const isInMain = target.frameId === 0
  const pool = snapshot.nodes.flatMap((node, index) =>
    isControl(node) &&
    (node.frameId === 0) === isInMain &&
    isSameKind(node.role, target.role) &&
    (operation === undefined || canTake(node, operation))
      ? [index]
      : [],
  )
  const control = (index: number) => snapshot.nodes[index] as ControlNode
  const named = pool.filter(
    (index) => control(index).role === target.role && sameName(control(index).name, target.name),
  )
  const addresses = named.map((index) => {
    const { role, href } = control(index)
    return role === "link" && leadsAway(href) ? href : undefined
  })
  const own = bareLabel(target.label)
  return {
    target,
    surroundings: surroundingsOf(target),
    snapshot,
    tree,
    host: URL.canParse(snapshot.url) ? new URL(snapshot.url).host : "",
    pool,
    namesakes:
      comparable(target.name) === ""
        ? []
        : named.filter((_, at) => addresses[at] === undefined || addresses.indexOf(addresses[at]) === at),
    others: new Set(labels.map(bareLabel).filter((label) => label !== own)),
  }
}

/** A label without its context and number. */
function bareLabel(label: string): string {
  return label.replace(/ #\d+$/, "").replace(/(?<=") in ".*"$/, "")
}

export const controlAt = ({ snapshot }: Search, index: number): ControlNode =>
  snapshot.nodes[index] as ControlNode

/** Controls of the target's role at its path; in frames, at the path of the frame too where that was recorded. */
export function atPath(search: Search): number[] {
  const { target, pool, snapshot } = search
  const path = target.selectors?.path ?? target.path
  const isWhole = path.includes(FRAME_JOINT)
  if (path === "") return []
  return pool.filter((index) => {
    const { role, path: own } = controlAt(search, index)
    if (role !== target.role || !path.endsWith(own)) return false
    return (isWhole ? selectorsOf(snapshot, index, "").path : own) === path
  })
}

/** Whether a control of its role and name was on the page as it was recorded, and was not the target. */
export function wasAnother(search: Search, index: number): boolean {
  const control = controlAt(search, index)
  const printed = printedName(control)
  return search.others.has(printed === "" ? control.role : `${control.role} "${printed}"`)
}

/** Whether its name agrees in part with that of another control of its role that was there. */
export function mayHaveBeenAnother(search: Search, index: number): boolean {
  const { role, name } = controlAt(search, index)
  return [...search.others].some(
    (label) => label.startsWith(`${role} "`) && agreeInPart(name, label.slice(role.length + 2, -1)),
  )
}

export function hasTargetsName(search: Search, index: number): boolean {
  return sameName(controlAt(search, index).name, search.target.name)
}
