import { controlAround, withoutDecoration } from "./decoration"
import { matches } from "./dom"
import type { BoxDraft, ControlDraft, Draft, Drafts } from "./drafts"
import { groupRoleOf, isStructural } from "./groups"
import type { Namer } from "./names"

const SHOWS_VALUE = new Set(["combobox", "textbox", "searchbox", "slider", "spinbutton"])

/** The drafts that become nodes, in document order, each with the index of its parent among them (-1: none). */
export type Settled = { draft: Draft; parent: number }[]

/**
 * Decides what the snapshot keeps: clickable things that hold no other control, boxes that group several nodes or mean
 * something by themselves, all text but decoration.
 */
export function settleDrafts({ all }: Drafts, namer: Namer): Settled {
  const drafts = withoutDecoration(demoteOuterClickables(all, namer), namer)
  const kept = keptDrafts(drafts)
  const settled: Settled = []
  const indexes = new Map<Draft, number>()
  for (const draft of drafts) {
    const parent = draft.parent ? indexes.get(draft.parent)! : -1
    // A box that vanishes hands its children to its parent.
    indexes.set(draft, kept.has(draft) ? settled.length : parent)
    if (kept.has(draft)) settled.push({ draft, parent })
  }
  return settled
}

/** What only looked clickable and holds a control is a box after all. Mutates the drafts' links. */
function demoteOuterClickables(all: Draft[], namer: Namer): Draft[] {
  const holdsControl = new Set<Draft>()
  const drafts = [...all]
  // Children come after their parents, so backwards every draft is met after all it holds.
  for (let i = drafts.length - 1; i >= 0; i--) {
    let draft = drafts[i]!
    if (draft.kind === "control" && !draft.certain && holdsControl.has(draft))
      draft = drafts[i] = toBox(draft, namer)
    else if (draft.kind !== "control" && !holdsControl.has(all[i]!)) continue
    if (draft.parent) holdsControl.add(draft.parent)
  }
  return drafts
}

function toBox(control: ControlDraft, namer: Namer): BoxDraft {
  const { element, parent, children } = control
  const role = groupRoleOf(element, (section) => namer.groupNameOf(section) !== "")
  const structural = isStructural(element, role)
  const box: BoxDraft = { kind: "box", parent, children, element, role, structural, childFrame: undefined }
  for (const child of children) child.parent = box
  const siblings = parent?.children
  if (siblings) siblings[siblings.indexOf(control)] = box
  return box
}

function keptDrafts(drafts: Draft[]): Set<Draft> {
  const kept = new Set<Draft>()
  const held = new Map<Draft, number>()
  const controls = new Map<Draft, number>()
  for (const draft of drafts.toReversed()) {
    const inside = held.get(draft) ?? 0
    const innerControls = controls.get(draft) ?? 0
    if (draft.kind === "box" ? isKept(draft, inside, innerControls) : !isShownAsValue(draft)) kept.add(draft)
    if (!draft.parent) continue
    const counts = kept.has(draft) ? 1 : inside
    held.set(draft.parent, (held.get(draft.parent) ?? 0) + counts)
    const own = draft.kind === "control" ? 1 : 0
    controls.set(draft.parent, (controls.get(draft.parent) ?? 0) + innerControls + own)
  }
  return kept
}

/** The text in a drawn combobox or the like is its value. */
function isShownAsValue(draft: Draft): boolean {
  return draft.kind === "text" && SHOWS_VALUE.has(controlAround(draft)?.role ?? "")
}

function isKept(box: BoxDraft, inside: number, innerControls: number): boolean {
  if (box.childFrame !== undefined) return true
  if (matches(box.element, ":root, :root > body")) return false
  // A control's content is its name, unless it holds further controls.
  if (isInControl(box) && innerControls === 0) return false
  return inside >= 2 || (inside === 1 && box.structural)
}

function isInControl(box: BoxDraft): boolean {
  return controlAround(box) !== undefined
}
