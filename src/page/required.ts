import type { ControlNode, SnapshotNode } from "./snapshot"
import { isControl } from "./tree"

/** A field that its form cannot be submitted without, and that is empty. */
export function isUnfilled(control: ControlNode): boolean {
  if (!control.required || control.disabled || control.readOnly) return false
  return control.editable && (control.value ?? "") === ""
}

/** A control that submits its form (HTML Standard, "submit button"). */
export function isSubmitter({ tag, inputType }: ControlNode): boolean {
  return (tag === "button" || tag === "input") && (inputType === "submit" || inputType === "image")
}

/**
 * What the browser refuses to submit a form without: required fields that are empty, required choices that are open
 * (HTML Standard, "constraint validation").
 */
export function missingIn(form: number, nodes: SnapshotNode[]): ControlNode[] {
  const fields = fieldsOf(form, nodes)
  return fields.filter((field) => isUnfilled(field) || isUnchosen(field, fields))
}

/** The text fields of a form in which nothing stands, such as an empty search; to submit it says nothing. */
export function emptyFieldsOf(form: number, nodes: SnapshotNode[]): ControlNode[] {
  const fields = fieldsOf(form, nodes)
  return fields.some(holdsSomething) ? [] : fields.filter(({ editable, disabled }) => editable && !disabled)
}

/** A form of fields and choices in which nothing stands and nothing is chosen. */
export function isBlank(form: number, nodes: SnapshotNode[]): boolean {
  const fields = fieldsOf(form, nodes).filter(
    ({ editable, options, checked }) => editable || options !== undefined || checked !== undefined,
  )
  return fields.length > 0 && !fields.some(holdsSomething)
}

function fieldsOf(form: number, nodes: SnapshotNode[]): ControlNode[] {
  return nodes.filter((node): node is ControlNode => isControl(node) && node.form === form)
}

function holdsSomething(field: ControlNode): boolean {
  if (field.editable) return (field.value ?? "") !== ""
  if (field.options) return field.options.findIndex(({ selected }) => selected) > 0
  return field.checked === true
}

function isUnchosen(field: ControlNode, fields: ControlNode[]): boolean {
  if (!field.required || field.disabled || field.tag !== "input") return false
  if (field.inputType === "checkbox") return field.checked !== true
  if (field.inputType !== "radio") return false
  const group = fields.filter(
    (other) => other.inputType === "radio" && other.attributes["name"] === field.attributes["name"],
  )
  return !group.some((other) => other.checked)
}
