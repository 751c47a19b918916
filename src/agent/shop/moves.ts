import type { Action } from "../../action/action"
import { cleanText } from "../../page/clean"
import { closestOption } from "../../execution/resolveQuery"
import type { Candidate } from "../../page/describe"
import type { ControlNode } from "../../page/snapshot"
import {
  findDetailControls,
  findNextPage,
  findSearchButton,
  findSearchField,
  findSearchOpener,
  findShelves,
} from "../../reading/shopControls"
import type { Difference } from "../../shopping/gate"
import { constraintsOf } from "../../shopping/ledger"
import type { Choice } from "../../shopping/product"
import type { Shopping } from "../../shopping/shopping"
import { covers, placeOf } from "./address"
import type { Goal } from "./goal"
import type { ShopView } from "./view"

/** Lumos' word for what a move does. */
export type Purpose =
  | { kind: "search"; query: string }
  | { kind: "open"; id: string; title: string }
  | { kind: "details"; id: string; key: string; name: string }
  | { kind: "back" | "next" | "cart"; name: string }
  | { kind: "choose"; choice: Choice }
  | { kind: "adjust"; name: string }
  | { kind: "buy"; id: string; name: string }

/** One action on the page with what it is for. */
export type Move = {
  purpose: Purpose
  action: Pick<Action, "op" | "query" | "text">
  /** What the person has to be asked about before. */
  differences?: Difference[]
}

/** The page as moves are made on it. */
export type Stage = { view: ShopView; candidates: Candidate[]; shopping: Shopping }

export function candidateOf(
  { candidates, view }: Pick<Stage, "candidates" | "view">,
  control: ControlNode,
): Candidate | undefined {
  const isIt = (other: ControlNode | undefined) =>
    other?.nodeId === control.nodeId && other.frameId === control.frameId
  const own = candidates.find(
    ({ virtual, index }) => !virtual && isIt(view.snapshot.nodes[index] as ControlNode),
  )
  // Links of one name to one address share the label of the first.
  return (
    own ??
    candidates.find(
      ({ control: other }) =>
        other?.href === control.href && other?.name === control.name && control.href !== undefined,
    )
  )
}

export function clickMoves(stage: Stage, control: ControlNode | undefined, purpose: Purpose): Move[] {
  const candidate = control && candidateOf(stage, control)
  return candidate?.canClick ? [{ purpose, action: { op: "CLICK", query: candidate.label } }] : []
}

/** What can be done on this page towards a goal; none when the page leads nowhere near it. */
export function movesTowards(goal: Goal, stage: Stage): Move[] {
  switch (goal.type) {
    case "search":
      return searchMoves(stage, goal.query)
    case "read": {
      const open = goal.ids.flatMap((id) => openMoves(stage, id))
      return open.length > 0 ? open : goal.ids.slice(0, 1).flatMap((id) => listMoves(stage, id))
    }
    case "next-page": {
      const { view } = stage
      if (view.kind !== "list" || !covers(view.snapshot.url, goal.listUrl))
        return backMoves(stage, goal.listUrl)
      const next = findNextPage(view.snapshot)
      return clickMoves(stage, next, { kind: "next", name: next?.name ?? "" })
    }
    case "buy": {
      const open = openMoves(stage, goal.id)
      return open.length > 0 ? open : listMoves(stage, goal.id)
    }
    case "give-up":
      return []
  }
}

/**
 * Types the query where it is not typed yet, else sends it; where there is no field, ways to one or to where the
 * shop shows the like, the best first.
 */
export function searchMoves(stage: Stage, query: string): Move[] {
  const purpose: Purpose = { kind: "search", query }
  const { snapshot } = stage.view
  const field = findSearchField(snapshot)
  if (!field) {
    const opener = findSearchOpener(snapshot)
    const thing = constraintsOf(stage.shopping.ledger, "type").find(({ wish }) => !wish)?.text
    return [...(opener ? [opener] : []), ...findShelves(snapshot, thing ?? query)].flatMap((control) =>
      clickMoves(stage, control, { kind: "back", name: control.name }),
    )
  }
  if (cleanText(field.value ?? "") !== cleanText(query)) {
    const candidate = candidateOf(stage, field)
    return candidate?.canType
      ? [{ purpose, action: { op: "TYPE", query: candidate.label, text: cleanText(query) } }]
      : []
  }
  const enter = stage.candidates.find(
    ({ virtual }) => virtual?.field !== undefined && snapshot.nodes[virtual.field] === field,
  )
  const button = findSearchButton(snapshot, field)
  if (!button && enter) return [{ purpose, action: { op: "CLICK", query: enter.label } }]
  return clickMoves(stage, button, purpose)
}

function openMoves(stage: Stage, id: string): Move[] {
  const { view, shopping } = stage
  const known = shopping.listed.find((listed) => listed.id === id)
  const title = (known ?? shopping.read.find((product) => product.id === id)?.facts)?.title.words ?? ""
  const purpose: Purpose = { kind: "open", id, title }
  if (view.kind === "list") {
    const entry =
      view.entries.find(({ listed }) => listed.id === id) ??
      view.entries.find(({ listed }) => placeOf(listed.id) === placeOf(id) && listed.title.words === title)
    return clickMoves(stage, entry?.link, purpose)
  }
  return clickMoves(stage, linkTo(stage, id), purpose)
}

/** The link whose address adds least to the one wanted. */
function linkTo({ view }: Stage, url: string): ControlNode | undefined {
  if (covers(view.snapshot.url, url)) return undefined
  return view.snapshot.nodes
    .filter((node): node is ControlNode => node.type === "control" && node.role === "link")
    .filter(({ href, disabled }) => href !== undefined && !disabled && covers(href, url))
    .sort((a, b) => a.href!.length - b.href!.length)[0]
}

/** On the way to a product: to the list that shows it. */
function listMoves(stage: Stage, id: string): Move[] {
  const listUrl = stage.shopping.listed.find((listed) => listed.id === id)?.listUrl
  return listUrl === undefined ? [] : backMoves(stage, listUrl)
}

/** By a link; by way of the product whose details are on show; else by searching for the same again. */
function backMoves(stage: Stage, listUrl: string): Move[] {
  const { view, shopping } = stage
  const list = shopping.lists.find(({ url }) => url === listUrl)
  const link = linkTo(stage, listUrl) ?? (view.kind === "details" ? linkTo(stage, view.id) : undefined)
  const back = clickMoves(stage, link, { kind: "back", name: link?.name ?? "" })
  if (back.length > 0) return back
  return list?.query === undefined ? [] : searchMoves(stage, list.query)
}

/** Links, tabs and buttons to what the shop says of the product besides, but those that were followed. */
export function detailMoves(stage: Stage, id: string): Move[] {
  const { view, shopping } = stage
  const product = shopping.read.find((other) => other.id === id)
  if (!product) return []
  return findDetailControls(view.snapshot).flatMap((control) => {
    const key = control.role === "link" && control.href !== undefined ? placeOf(control.href) : control.name
    return product.details.includes(key) || key === placeOf(view.snapshot.url)
      ? []
      : clickMoves(stage, control, { kind: "details", id, key, name: control.name })
  })
}

/** Makes a choice that is not made yet. */
export function chooseMoves(stage: Stage, control: ControlNode, choice: Choice): Move[] {
  const purpose: Purpose = { kind: "choose", choice }
  const candidate = candidateOf(stage, control)
  if (candidate?.canSelect) {
    const text = closestOption(choice.value, candidate.options ?? [])
    return text === undefined ? [] : [{ purpose, action: { op: "SELECT", query: candidate.label, text } }]
  }
  return clickMoves(stage, control, purpose)
}

/** Sets a field of numbers. */
export function countMoves(stage: Stage, control: ControlNode, count: number): Move[] {
  const purpose: Purpose = { kind: "adjust", name: `quantity ${count}` }
  const candidate = candidateOf(stage, control)
  if (!candidate) return []
  const text = String(count)
  if (candidate.canSelect) {
    const option = closestOption(text, candidate.options ?? [])
    return option === undefined
      ? []
      : [{ purpose, action: { op: "SELECT", query: candidate.label, text: option } }]
  }
  return candidate.canType ? [{ purpose, action: { op: "TYPE", query: candidate.label, text } }] : []
}

/** The subgoal in the shape that the page-aware dialogue gives it. */
export function subgoalOf({ action: { op, query, text = "" } }: Move): string {
  if (op === "CLICK") return `Click the ${query}`
  return op === "TYPE" ? `Type "${text}" into the ${query}` : `Select "${text}" in the ${query}`
}
