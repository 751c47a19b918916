import type { ControlNode } from "../page/snapshot"
import { isControl } from "../page/tree"
import type { Act } from "./acts"
import type { Pages } from "./pages"

/**
 * A press on an option of a list that a combobox owns and has open is a choice in that combobox, and the press that
 * opened the list belongs to it. A combobox that can be typed into suggests: its options are pressed.
 */
export function toListChoices(acts: readonly Act[], pages: Pages): Act[] {
  const kept: Act[] = []
  for (const act of acts) {
    const found = act.type === "press" ? findChoice(act, pages) : undefined
    const before = kept.at(-1)
    const opened = before?.type === "press" ? pages.controlOf(before) : undefined
    if (!found) kept.push(act)
    else if (before && opened && isSame(opened, found.list))
      kept[kept.length - 1] = { ...act, ...found.choice, id: before.id, at: before.at }
    else kept.push({ ...act, ...found.choice })
  }
  return kept
}

type Choice = Pick<Act & { type: "choice" }, "type" | "target" | "value" | "index">
type Found = { list: ControlNode; choice: Choice }

function findChoice(act: Act & { type: "press" }, pages: Pages): Found | undefined {
  const option = pages.controlOf(act)
  if (option?.role !== "option") return undefined
  const lists = (pages.before(act)?.nodes ?? [])
    .filter(isControl)
    .filter(
      ({ frameId, role, editable, options }) =>
        frameId === act.frameId && role === "combobox" && !editable && options !== undefined,
    )
  const owning = lists.filter(
    ({ options }) => options?.filter(({ text }) => text === option.name).length === 1,
  )
  const [list] = owning
  if (!list || owning.length > 1) return undefined
  const index = list.options?.findIndex(({ text }) => text === option.name) ?? -1
  // The element is the option's own, by which nothing else is known.
  const target = { nodeId: list.nodeId, element: `${act.target?.element ?? ""}/list` }
  return { list, choice: { type: "choice", target, value: option.name, index } }
}

function isSame(one: ControlNode, other: ControlNode): boolean {
  return one.frameId === other.frameId && (one.nodeId === other.nodeId || one.path === other.path)
}
