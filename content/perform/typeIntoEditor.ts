import { viewOf } from "./composed"
import type { Moment } from "./gesture"
import { nextTask } from "./task"

/**
 * Replaces the content of a contenteditable host. `execCommand` is the one way to edit that rich editors (which keep
 * a document of their own and listen for beforeinput) take for a person's typing.
 */
export async function typeIntoEditor(
  host: HTMLElement,
  text: string,
  { signal, commit }: Moment,
): Promise<undefined> {
  const doc = host.ownerDocument
  const view = viewOf(host)
  view.getSelection()?.selectAllChildren(host)
  // Editors learn of a selection by `selectionchange`, which is fired in a task of its own.
  await nextTask(view, signal)
  await nextTask(view, signal)
  commit()
  const before = host.textContent
  if (text === "") doc.execCommand("delete")
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (index > 0) breakLine(host)
    // Editors that take an edit over render it, and move the caret, in a microtask.
    if (index > 0) await nextTask(view)
    if (line !== "") doc.execCommand("insertText", false, line)
    await nextTask(view)
  }
  if (host.textContent === before && text !== before) replaceByHand(host, text)
  return undefined
}

/** A new paragraph. `execCommand` fires no beforeinput for it, by which editors that keep their own document break. */
function breakLine(host: HTMLElement): void {
  const { InputEvent } = viewOf(host)
  const init: InputEventInit = {
    bubbles: true,
    composed: true,
    cancelable: true,
    inputType: "insertParagraph",
  }
  if (host.dispatchEvent(new InputEvent("beforeinput", init)))
    host.ownerDocument.execCommand("insertParagraph")
}

/** For hosts in which the browser does not run editing commands. */
function replaceByHand(host: HTMLElement, text: string): void {
  const { InputEvent } = viewOf(host)
  const init: InputEventInit = { bubbles: true, composed: true, inputType: "insertText", data: text }
  if (!host.dispatchEvent(new InputEvent("beforeinput", { ...init, cancelable: true }))) return
  host.textContent = text
  host.dispatchEvent(new InputEvent("input", init))
}
