/**
 * What `capture` returns: the page as plain data at one moment. Nodes are listed in document order
 * (pre-order of the flat tree, shadow roots and frames inlined) and name their parent by index.
 */

/** Roles an element line can have (DESIGN.md section 3). */
export const ELEMENT_ROLES = [
  "link",
  "button",
  "textbox",
  "searchbox",
  "spinbutton",
  "combobox",
  "checkbox",
  "radio",
  "tab",
  "menuitem",
  "option",
  "switch",
  "slider",
  "treeitem",
  "gridcell",
] as const

export type ElementRole = (typeof ELEMENT_ROLES)[number]

export type SelectOption = {
  /** Text as the person sees it, whitespace collapsed, otherwise untouched. */
  text: string
  selected: boolean
  disabled: boolean
}

/** Viewport coordinates in CSS pixels, of the frame that holds the node. */
export type Rect = { x: number; y: number; width: number; height: number }

/** An element a person can act on. */
export type ControlNode = {
  type: "control"
  parent: number
  nodeId: number
  /** Set when frames are stitched; 0 is the main frame. */
  frameId: number
  role: ElementRole
  /** Accessible name, whitespace collapsed, not clipped. */
  name: string
  tag: string
  /** Lower-case `type` of an input or button, else "". */
  inputType: string
  /** Current value; a password's is a run of "•" and never the value itself. */
  value?: string
  checked?: boolean
  selected?: boolean
  expanded?: boolean
  disabled: boolean
  readOnly: boolean
  required: boolean
  /** The browser's or the page's validation message (aria-errormessage), when invalid. */
  invalid?: string
  /** True for elements TYPE can name: text inputs, textareas, contenteditable hosts. */
  editable: boolean
  /** True for sliders, native and ARIA's: TYPE moves them to a number. */
  slides?: boolean
  /** Options of a native select or of an open listbox that this control owns; real texts, all of them. */
  options?: SelectOption[]
  /** Absolute URL a link leads to or a submit control's form posts to. */
  href?: string
  /** Index of the form's container node, when the control belongs to a form. */
  form?: number
  /** True when Enter in this text field submits or searches and no visible control does it. */
  submitsByEnter?: boolean
  focused: boolean
  inViewport: boolean
  rect: Rect
  /** CSS path within the frame, shadow hosts joined by " >>> ". */
  path: string
  /** id, name, class, type, title, placeholder, autocomplete, aria-label, data-testid … as written. */
  attributes: Record<string, string>
  /** Text (label, legend) that describes the control besides its name: aria-describedby. */
  description?: string
}

/** A run of visible text. */
export type TextNode = {
  type: "text"
  parent: number
  role: "heading" | "alert" | "text"
  /** Whitespace collapsed, not clipped. */
  text: string
  /** Heading level 1 to 6. */
  level?: number
  /** nodeIds (same frame) of controls whose accessible name contains this text: labels, legends, content. */
  saidBy: number[]
  frameId: number
  inViewport: boolean
}

/** A structural element kept because it groups others. */
export type ContainerNode = {
  type: "container"
  parent: number
  /** ARIA role (form, group, radiogroup, region, dialog, row, listitem, article, …) or "" for a generic box. */
  role: string
  name: string
  tag: string
  /** Equal for siblings a person would call repeated: tag, role and sorted class list. */
  shape: string
  /** A dialog that makes the rest of the page inert. */
  modal?: boolean
  /** More content can be scrolled to inside this container. */
  scrollable?: boolean
  nodeId: number
  frameId: number
  /**
   * Position of the child frame in `window.frames`, on iframe elements; -1 in a shadow root, whose frames are not
   * listed there. Its nodes follow when stitched.
   */
  childFrame?: number
  /** Of iframe elements: CSS path within the frame that holds it, as controls have it. */
  path?: string
}

export type SnapshotNode = ControlNode | TextNode | ContainerNode

/** One frame's part of the page, as its content script captured it. */
export type FrameSnapshot = {
  snapshotId: string
  url: string
  title: string
  /** Positions in `window.frames` (-1: not listed) from the top frame down to this one; [] is the top frame. */
  framePath: number[]
  /** CSS pixels. */
  viewport: { width: number; height: number }
  /** CSS pixels of the scrolling element. */
  scroll: { top: number; height: number }
  nodes: SnapshotNode[]
  /** Elements that threw when they were read; they and what is in them are left out. */
  unreadElements?: number
}

/** All frames stitched into one list. `parent` indexes into `nodes`. */
export type PageSnapshot = {
  url: string
  title: string
  viewport: { width: number; height: number }
  scroll: { top: number; height: number }
  /** The main frame first. `documentId` is the browser's, where it is known. */
  frames: { frameId: number; snapshotId: string; url: string; documentId?: string }[]
  nodes: SnapshotNode[]
  /** How much of what can be seen could not be read: frames that did not answer, elements that threw. */
  unread?: { frames: number; elements: number }
}
