import type { ControlNode, SnapshotNode } from "./snapshot"
import { isControl } from "./tree"

/** A field that its form cannot be submitted without, and that is empty. */
export function isUnfilled(control: ControlNode): boolean {
  if (!control.required || control.disabled || control.readOnly) return false
  return control.editable && (control.value ?? "") === ""
}

/**
 * True for a button that cannot submit anything yet: the browser refuses while a required field of its form is empty or
 * a required choice is open (HTML Standard, "constraint validation"), and a search for nothing finds nothing.
 */
export function isBlockedSubmit(control: ControlNode, nodes: SnapshotNode[]): boolean {
  if (control.form === undefined || !isSubmitter(control)) return false
  const fields = nodes.filter((node): node is ControlNode => isControl(node) && node.form === control.form)
  if (fields.some(isUnfilled) || isEmptySearch(fields)) return true
  return fields.some((field) => isUnchosen(field, fields))
}

function isEmptySearch(fields: ControlNode[]): boolean {
  const [field, ...others] = fields.filter(({ editable }) => editable)
  return field?.role === "searchbox" && others.length === 0 && (field.value ?? "") === ""
}

function isSubmitter({ tag, inputType }: ControlNode): boolean {
  return (tag === "button" || tag === "input") && (inputType === "submit" || inputType === "image")
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
