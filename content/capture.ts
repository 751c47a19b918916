import type { ControlNode, ContainerNode, FrameSnapshot, SnapshotNode, TextNode } from "../src/page/snapshot"
import { attributesOf, destinationOf } from "./attributes"
import { nameControls } from "./controlNames"
import { formOf, stateOf } from "./controls"
import { tagOf, type OpenShadowRoot } from "./dom"
import type { BoxDraft, ControlDraft, Draft, TextDraft } from "./drafts"
import { framePathOf } from "./frames"
import { isModal, isScrollable, shapeOf } from "./groups"
import { withoutInert } from "./inert"
import { isMessage } from "./messages"
import { createNamer } from "./names"
import type { ElementMap } from "./nodes"
import { createPathFinder } from "./path"
import { readOr } from "./readOr"
import { inputTypeOf } from "./roles"
import { createSaidBy } from "./saidBy"
import { createRedactor, redactSnapshot, type Secret } from "../src/page/redact"
import { settleDrafts, type Settled } from "./settleDrafts"
import { createStyles } from "./styles"
import { createSubmits } from "./submits"
import { inViewport } from "./visibility"
import { walkDocument } from "./walk"

export type CaptureOptions = {
  map: ElementMap
  snapshotId: string
  /** Replaced by `{{name}}` in every string of the snapshot. */
  secrets: readonly Secret[]
  /** Opens closed shadow roots, where the browser lets us. */
  openShadowRoot?: OpenShadowRoot
}

/** The state of a control that throws when asked: nothing can be done with it. */
const UNREADABLE = { disabled: true, readOnly: true, required: false, editable: false, focused: false }

/**
 * One frame of the page as data: what a person can see of the document now or after scrolling. Reads layout, changes
 * nothing, and throws only when the document is not shown in a window.
 */
export function captureFrame(doc: Document, options: CaptureOptions): FrameSnapshot {
  const view = doc.defaultView
  if (!view) throw new Error("The document is not shown in a window")
  const root: Element | null = doc.documentElement
  const scroller = doc.scrollingElement ?? root
  const { settled, nodes, sayers, unread } = root ? captureNodes(doc, view, options.openShadowRoot) : NOTHING
  const snapshot: FrameSnapshot = {
    snapshotId: options.snapshotId,
    url: doc.URL,
    title: doc.title,
    framePath: framePathOf(view),
    viewport: { width: view.innerWidth, height: view.innerHeight },
    scroll: { top: scroller?.scrollTop ?? 0, height: scroller?.scrollHeight ?? 0 },
    nodes,
    ...(unread > 0 && { unreadElements: unread }),
  }
  const redacted = redactSnapshot(snapshot, createRedactor(options.secrets))
  numberNodes(redacted.nodes, settled, sayers, options.map)
  return redacted
}

/** Ids are given for the names that leave, so that whoever names an element by them means the same. */
function numberNodes(nodes: SnapshotNode[], settled: Settled, sayers: Sayers, map: ElementMap): void {
  nodes.forEach((node, index) => {
    const { draft } = settled[index]!
    if (node.type !== "text" && draft.kind !== "text")
      node.nodeId = map.idOf(draft.element, node.role, node.name)
  })
  for (const [index, controls] of sayers) {
    const said = nodes[index] as TextNode
    said.saidBy = controls.map((control) => (nodes[control] as ControlNode).nodeId)
  }
}

/** Indexes of text nodes, with the indexes of the controls that say them. */
type Sayers = Map<number, number[]>

/** `unread` counts elements that threw. */
type Captured = { settled: Settled; nodes: SnapshotNode[]; sayers: Sayers; unread: number }

/** What a document without any element shows. */
const NOTHING: Captured = { settled: [], nodes: [], sayers: new Map(), unread: 0 }

function captureNodes(doc: Document, view: Window, openShadowRoot: OpenShadowRoot | undefined): Captured {
  const styles = createStyles()
  const namer = createNamer(styles)
  const paths = createPathFinder()
  let unread = 0
  const drafts = walkDocument(doc, { styles, namer, openShadowRoot, onUnread: () => void unread++ })
  const reachable = readOr(() => withoutInert(drafts, doc, openShadowRoot), drafts)
  const settled = settleDrafts(reachable, namer)
  const names = nameControls(settled, namer)
  const indexes = new Map<Draft, number>(settled.map(({ draft }, index) => [draft, index]))
  const forms = new Map<Element, number>()
  for (const [draft, index] of indexes) {
    if (draft.kind === "box" && tagOf(draft.element) === "form") forms.set(draft.element, index)
  }
  const buttons = [...names.keys()].filter(({ role }) => role === "button").map(({ element }) => element)
  const submitsByEnter = createSubmits(buttons)
  const saidBy = createSaidBy(names, namer)
  const sayers: Sayers = new Map()
  const messages = new Map<BoxDraft, boolean>()
  const nodes = settled.map(({ draft, parent }, index): SnapshotNode => {
    if (draft.kind === "control") return controlNode(draft, parent)
    if (draft.kind === "box") return containerNode(draft, parent)
    sayers.set(
      index,
      saidBy(draft).map((control) => indexes.get(control)!),
    )
    return textNode(draft, parent)
  })
  return { settled, nodes, sayers, unread }

  function controlNode(draft: ControlDraft, parent: number): ControlNode {
    const { element, role, rect } = draft
    const name = names.get(draft)!.name
    const state = readOr(() => stateOf(element, role, namer), UNREADABLE)
    const owner = readOr(() => formOf(element), null)
    const form = owner ? forms.get(owner) : undefined
    const href = readOr(() => destinationOf(element), undefined)
    return {
      type: "control",
      parent,
      nodeId: 0,
      frameId: 0,
      role,
      name,
      tag: tagOf(element),
      inputType: readOr(() => inputTypeOf(element), ""),
      ...state,
      ...(href === undefined ? {} : { href }),
      ...(form === undefined ? {} : { form }),
      ...(state.editable && readOr(() => submitsByEnter(element, name), false)
        ? { submitsByEnter: true }
        : {}),
      inViewport: inViewport(rect, view),
      rect,
      path: paths.pathOf(element),
      attributes: readOr(() => attributesOf(element), {}),
    }
  }

  function containerNode({ element, role, childFrame }: BoxDraft, parent: number): ContainerNode {
    return {
      type: "container",
      parent,
      role,
      name: namer.groupNameOf(element),
      tag: tagOf(element),
      shape: shapeOf(element, role),
      ...(isModal(element) ? { modal: true } : {}),
      ...(isScrollable(element, styles.styleOf(element)) ? { scrollable: true } : {}),
      nodeId: 0,
      frameId: 0,
      ...(childFrame === undefined ? {} : { childFrame, path: paths.pathOf(element) }),
    }
  }

  function textNode({ text, heading, live, inViewport }: TextDraft, parent: number): TextNode {
    const role = live && tellsMessage(live) ? "alert" : heading !== undefined ? "heading" : "text"
    const level = role === "heading" && heading !== undefined ? { level: heading } : {}
    return { type: "text", parent, role, text, ...level, saidBy: [], frameId: 0, inViewport }
  }

  function tellsMessage(live: BoxDraft): boolean {
    const known = messages.get(live) ?? isMessage(live)
    messages.set(live, known)
    return known
  }
}
