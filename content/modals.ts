import { documentOf, matches, tagOf } from "./dom"
import type { BoxDraft, ControlDraft, Draft } from "./drafts"
import { composedParent } from "./perform/composed"
import { type ElementAt, isPressOn, pointIn } from "./press"
import { ariaRoleOf } from "./roles"
import { liveStyles } from "./styles"
import { boxOf } from "./visibility"

/** A dialog may be clickable itself, to be closed by a press beside its content. */
export type DialogDraft = BoxDraft | ControlDraft

/** What fills the viewport may leave room for a scroll bar. */
const SCROLL_BAR = 20

/** The native modal dialog that is in front: the one opened last, which no property tells. */
export function findNativeModal(drafts: Draft[], elementAt: ElementAt): DialogDraft | undefined {
  const open = drafts.filter((draft) => draft.kind !== "text").filter(isNativeModal)
  return open.findLast((dialog) => isInFront(dialog, elementAt)) ?? open.at(-1)
}

/**
 * The dialog that declares itself modal (`aria-modal`) and is so in fact. Cookie banners and chat windows declare it
 * too and let the page be used all the same: believed is one in the middle of the viewport, in front of all else, or
 * one with something over the page. `covers` tells whether there is. One without controls could not even be closed.
 */
export function findDeclaredModal(
  drafts: Draft[],
  elementAt: ElementAt,
): { dialog: DialogDraft; covers: boolean } | undefined {
  const declared = drafts.filter((draft) => draft.kind !== "text").filter(isDeclaredModal)
  const open = declared.filter((dialog) =>
    drafts.some((draft) => draft.kind === "control" && isIn(draft, dialog)),
  )
  const dialog = open.findLast((each) => isInFront(each, elementAt)) ?? open.at(-1)
  if (!dialog) return undefined
  const outside = drafts.filter((draft) => draft !== dialog && !isIn(draft, dialog))
  const covers = isPageCovered(dialog.element, outside, elementAt)
  if (covers || (isInFront(dialog, elementAt) && isInMiddle(dialog.element))) return { dialog, covers }
  return undefined
}

/** Whether the draft lies in the dialog's part of the tree. */
export function isIn(draft: Draft, dialog: Draft): boolean {
  for (let at = draft.parent; at; at = at.parent) if (at === dialog) return true
  return false
}

function isNativeModal({ element }: DialogDraft): boolean {
  return matches(element, "dialog:modal")
}

function isDeclaredModal({ element }: DialogDraft): boolean {
  if (!matches(element, "[aria-modal=true]")) return false
  return tagOf(element) === "dialog" || /^(alert)?dialog$/.test(ariaRoleOf(element))
}

function isInFront({ element }: DialogDraft, elementAt: ElementAt): boolean {
  const point = pointIn(boxOf(element), viewOf(element))
  return point !== undefined && isPressOn(element, elementAt(point))
}

function isInMiddle(element: Element): boolean {
  const { x, y, width, height } = boxOf(element)
  const { innerWidth, innerHeight } = viewOf(element)
  return (
    Math.abs(x + width / 2 - innerWidth / 2) < width / 2 &&
    Math.abs(y + height / 2 - innerHeight / 2) < height / 2
  )
}

/**
 * Something as large as the viewport lies over the page, seen at its corners and its middle: a backdrop, a wrapper of
 * the dialog, the dialog itself. What holds one of the controls outside is the page and no cover.
 */
function isPageCovered(dialog: Element, outside: Draft[], elementAt: ElementAt): boolean {
  const view = viewOf(dialog)
  const page = new Set<Element>()
  for (const draft of outside) {
    // A backdrop that closes the dialog looks like a control of the page.
    if (draft.kind !== "control" || fillsViewport(draft.element)) continue
    for (let at: Element | null = draft.element; at && !page.has(at); at = composedParent(at)) page.add(at)
  }
  const [right, bottom] = [view.innerWidth - SCROLL_BAR - 1, view.innerHeight - SCROLL_BAR - 1]
  const points = [
    { x: 1, y: 1 },
    { x: right, y: 1 },
    { x: 1, y: bottom },
    { x: right, y: bottom },
    { x: view.innerWidth / 2, y: view.innerHeight / 2 },
  ]
  return points.some((point) => coverFrom(elementAt(point), page))
}

function coverFrom(hit: Element | null, page: ReadonlySet<Element>): boolean {
  let fills = false
  for (let at = hit; at && !page.has(at) && !matches(at, ":root, body"); at = composedParent(at)) {
    fills ||= fillsViewport(at)
    if (fills && /^(fixed|absolute)$/.test(liveStyles.styleOf(at).position)) return true
  }
  return false
}

function fillsViewport(element: Element): boolean {
  const { x, y, width, height } = liveStyles.rectOf(element)
  const { innerWidth, innerHeight } = viewOf(element)
  return x <= 1 && y <= 1 && x + width >= innerWidth - SCROLL_BAR && y + height >= innerHeight - SCROLL_BAR
}

function viewOf(element: Element): Window {
  return documentOf(element).defaultView!
}
