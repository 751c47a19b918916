import { viewOf } from "./composed"
import { BACKSPACE, keyOf, pressKey, releaseKey } from "./keys"

export type TextField = HTMLInputElement | HTMLTextAreaElement
type Edit = { inputType: string; data: string | null }

/** Empties a field whose whole content is selected, as Backspace would. */
export function clearField(field: TextField): void {
  if (pressKey(field, BACKSPACE) && field.value !== "")
    setValue(field, "", { inputType: "deleteContentBackward", data: null })
  releaseKey(field, BACKSPACE)
}

/** Writes a character, or a longer text as a paste, at the caret. The page may refuse it at each of its events. */
export function insertText(field: TextField, text: string): void {
  const key = [...text].length === 1 ? keyOf(text) : undefined
  if (!key || pressKey(field, key)) insertAtCaret(field, text)
  if (key) releaseKey(field, key)
}

function insertAtCaret(field: TextField, text: string): void {
  // Masked fields rewrite their value at every character, so the caret is read anew. Email fields have none.
  const start = field.selectionStart ?? field.value.length
  const end = field.selectionEnd ?? field.value.length
  const room = field.maxLength < 0 ? Infinity : field.maxLength - (field.value.length - (end - start))
  const fitting = text.length <= room ? text : text.slice(0, Math.max(room, 0))
  if (fitting === "") return
  const value = field.value.slice(0, start) + fitting + field.value.slice(end)
  const inputType = text === "\n" ? "insertLineBreak" : "insertText"
  setValue(field, value, { inputType, data: text === "\n" ? null : fitting }, start + fitting.length)
}

/** Sets a field's value with the events of an edit. Nothing is set when the page prevents `beforeinput`. */
export function setValue(field: TextField, value: string, edit: Edit, caret?: number): void {
  const { InputEvent } = viewOf(field)
  const init: InputEventInit = { bubbles: true, composed: true, ...edit }
  if (!field.dispatchEvent(new InputEvent("beforeinput", { ...init, cancelable: true }))) return
  writeValue(field, value)
  if (caret !== undefined && field.selectionStart !== null) field.setSelectionRange(caret, caret)
  field.dispatchEvent(new InputEvent("input", init))
}

/** Frameworks put a `value` property of their own on the element to learn of writes; theirs must not see this one. */
function writeValue(field: TextField, value: string): void {
  const { HTMLInputElement, HTMLTextAreaElement } = viewOf(field)
  const prototype = field.localName === "input" ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value)
}
