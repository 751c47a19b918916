import type { ElementRole, Rect } from "../src/page/snapshot"

/**
 * What the walk leaves behind, in document order: everything that may become a node of the snapshot. Later steps
 * decide which boxes are worth keeping and which clickable things are controls.
 */
export type Draft = ControlDraft | TextDraft | BoxDraft

type Common = { parent: Draft | undefined; children: Draft[] }

export type ControlDraft = Common & {
  kind: "control"
  element: Element
  role: ElementRole
  /** False for what only looks clickable: it gives way to controls inside it. */
  certain: boolean
  /** The box a person sees: the element's own or, of a hidden native control, its label's. */
  rect: Rect
}

export type TextDraft = Common & {
  kind: "text"
  /** White space collapsed, never empty. */
  text: string
  /** The pieces of it that only the eye is meant to get: aria-hidden within their control or label, or icons. */
  drawn: readonly string[]
  /** The text without them, "" when nothing is left. */
  bare: string
  /** Level of the heading around it. */
  heading: number | undefined
  /** The live region around it. */
  live: BoxDraft | undefined
  /** Labels and aria-labelledby targets around it, outermost first. */
  namers: readonly Element[]
  inViewport: boolean
}

export type BoxDraft = Common & {
  kind: "box"
  element: Element
  role: string
  /** Kept around a single node too. */
  structural: boolean
  childFrame: number | undefined
}

export type Drafts = { all: Draft[] }

export function addDraft<D extends Draft>(drafts: Drafts, draft: D): D {
  drafts.all.push(draft)
  draft.parent?.children.push(draft)
  return draft
}
