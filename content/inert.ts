import { matches, type OpenShadowRoot, referencesOf } from "./dom"
import { controlAround } from "./decoration"
import type { Draft, Drafts } from "./drafts"
import { isLive } from "./meaning"
import { isMessage } from "./messages"
import { type DialogDraft, findDeclaredModal, findNativeModal, isIn } from "./modals"
import { createElementAt, type ElementAt, isPressOn, pointIn } from "./press"
import { liveStyles } from "./styles"

/**
 * Leaves out what an open modal dialog keeps a person from. A native one makes all but itself inert, popovers drawn
 * elsewhere too (HTML, "modal dialogs and inert subtrees"). `aria-modal` makes nothing inert: what else can be pressed
 * there stays, as the choices of a list or a bar in front of the backdrop. Messages are read in any case.
 */
export function withoutInert(
  { all }: Drafts,
  doc: Document,
  openShadowRoot: OpenShadowRoot | undefined,
): Drafts {
  const elementAt = createElementAt(doc, openShadowRoot)
  const native = findNativeModal(all, elementAt)
  const drafts = native ? keepIn(native, all) : all
  const declared = findDeclaredModal(drafts, elementAt)
  if (!declared) return { all: drafts }
  const { dialog, covers } = declared
  const others = covers
    ? branchesInFront(drafts, dialog, elementAt, doc.defaultView!)
    : popupsBeside(drafts, dialog)
  return { all: keepIn(dialog, drafts, others) }
}

/** What lies in the dialog or in one of the others, messages, and the boxes around them. */
function keepIn(dialog: Draft, drafts: Draft[], others: ReadonlySet<Draft> = new Set()): Draft[] {
  const reached = new Set<Draft>()
  const kept = new Set<Draft>()
  for (const draft of drafts) {
    if (draft === dialog || others.has(draft) || (draft.parent && reached.has(draft.parent)))
      reached.add(draft)
    if (!reached.has(draft) && !isRead(draft)) continue
    for (let at: Draft | undefined = draft; at && !kept.has(at); at = at.parent) kept.add(at)
  }
  return drafts.filter((draft) => kept.has(draft))
}

/** Text that says something even where nothing can be done: a message, or what is in front of the dialog. */
function isRead(draft: Draft): boolean {
  if (draft.kind !== "text" || controlAround(draft)) return false
  if (draft.live && isMessage(draft.live)) return true
  for (let at = draft.parent; at; at = at.parent)
    if (at.kind === "box" && matches(at.element, ":popover-open")) return true
  return false
}

/** Parts of the page that a press reaches, as far as all their controls in the viewport can be reached. */
function branchesInFront(
  drafts: Draft[],
  dialog: DialogDraft,
  elementAt: ElementAt,
  view: Window,
): Set<Draft> {
  const reached = new Set<Draft>()
  const blocked = new Set<Draft>([dialog])
  for (const draft of drafts.toReversed()) {
    if (draft !== dialog && isPressable(draft) && !isIn(draft, dialog)) {
      const point = pointIn(draft.kind === "control" ? draft.rect : liveStyles.rectOf(draft.element), view)
      if (point) (isPressOn(draft.element, elementAt(point)) ? reached : blocked).add(draft)
    }
    if (!draft.parent) continue
    if (reached.has(draft)) reached.add(draft.parent)
    if (blocked.has(draft)) blocked.add(draft.parent)
  }
  return new Set([...reached].filter((draft) => !blocked.has(draft)))
}

function isPressable(draft: Draft): draft is DialogDraft {
  return draft.kind === "control" || (draft.kind === "box" && draft.childFrame !== undefined)
}

/** Without a cover a press reaches the whole page: the dialog's are popovers, messages and what its controls control. */
function popupsBeside(drafts: Draft[], dialog: DialogDraft): Set<Draft> {
  const boxes = drafts.filter((draft) => draft.kind !== "text")
  const controlled = new Set(
    boxes
      .filter((draft) => draft.kind === "control" && isIn(draft, dialog))
      .flatMap(({ element }) =>
        ["aria-controls", "aria-owns"].flatMap((name) => referencesOf(element, name)),
      ),
  )
  return new Set(
    boxes.filter((draft) => {
      if (controlled.has(draft.element) || matches(draft.element, ":popover-open")) return true
      return draft.kind === "box" && isLive(draft.element) && isMessage(draft)
    }),
  )
}
