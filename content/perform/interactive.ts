import { isEditingHost } from "../roles"

const NATIVE = "a[href], area[href], button, input, select, textarea, summary, label, option"
const ROLES = new Set(
  "link button textbox searchbox spinbutton combobox checkbox radio tab menuitem menuitemcheckbox menuitemradio option switch slider treeitem gridcell".split(
    " ",
  ),
)

/** An element that answers a press by itself: a native control, its label, or an ARIA widget. */
export function isInteractive(element: Element): boolean {
  return element.matches(NATIVE) || ROLES.has(element.getAttribute("role")?.trim().split(/\s+/)[0] ?? "")
}

/** Whether `focus()` would work: natively focusable, in the tab order or made focusable by `tabindex`. */
export function isFocusable(element: Element): boolean {
  if (element.matches(":disabled, [inert], [inert] *")) return false
  return (
    element.matches("a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex]") ||
    isEditingHost(element)
  )
}

const isTag = <T extends Element>(element: Element, name: string): element is T => element.localName === name

export const isInput = (element: Element): element is HTMLInputElement => isTag(element, "input")
export const isTextarea = (element: Element): element is HTMLTextAreaElement => isTag(element, "textarea")
export const isSelect = (element: Element): element is HTMLSelectElement => isTag(element, "select")

/** Inputs that hold text of some format, as opposed to buttons, boxes to tick and files. */
const NOT_TEXT = new Set("button submit reset image checkbox radio file hidden".split(" "))

/** Fields that TYPE can fill: inputs with a value, textareas, contenteditable hosts and sliders. */
export function isEditable(element: Element): boolean {
  if (isInput(element)) return !NOT_TEXT.has(element.type)
  return isTextarea(element) || isEditingHost(element) || isAriaSlider(element)
}

/** A slider that is no input, and says where it stands. */
export function isAriaSlider(element: Element): boolean {
  return !isInput(element) && element.matches("[role=slider][aria-valuenow]")
}
