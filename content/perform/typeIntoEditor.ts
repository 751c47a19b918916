import { viewOf } from "./composed"
import type { Moment } from "./gesture"
import { BACKSPACE, ENTER, keyOf, pressKey, releaseKey } from "./keys"
import { nextTask } from "./task"

/** Longer texts come at once, as a paste would. */
const LONGEST_KEYED_TEXT = 200

/**
 * Replaces the content of a contenteditable host, as keys would. Rich editors keep a document of their own: some write
 * into it when they hear `beforeinput` and prevent it, some read what the browser's editing did. So each edit is
 * announced by `beforeinput` with its range, and done by `execCommand`, which fires `input` but announces nothing,
 * unless the page prevents it.
 */
export async function typeIntoEditor(
  host: HTMLElement,
  text: string,
  { signal, commit }: Moment,
): Promise<undefined> {
  const view = viewOf(host)
  selectAll(host)
  // Editors learn of a selection by `selectionchange`, which is fired in a task of its own.
  await nextTask(view, signal)
  await nextTask(view, signal)
  commit()
  const before = host.textContent
  if (text === "" || before?.trim()) {
    if (pressKey(host, BACKSPACE)) edit(host, { inputType: "deleteContentBackward", command: "delete" })
    releaseKey(host, BACKSPACE)
    await nextTask(view)
  }
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (index > 0) {
      if (pressKey(host, ENTER)) edit(host, { inputType: "insertParagraph", command: "insertParagraph" })
      releaseKey(host, ENTER)
      await nextTask(view)
    }
    const characters = [...line]
    for (const piece of characters.length <= LONGEST_KEYED_TEXT ? characters : [line]) {
      write(host, piece)
      // Editors that take an edit over render it, and move the caret, in a microtask.
      await nextTask(view)
    }
  }
  if (host.textContent === before && text !== before) replaceByHand(host, text)
  return undefined
}

/** From the first to the last character, as the browser does: editors look for their own text at both ends. */
function selectAll(host: HTMLElement): void {
  const doc = host.ownerDocument
  const selection = viewOf(host).getSelection()
  const texts = doc.createTreeWalker(host, NodeFilter.SHOW_TEXT)
  const first = texts.nextNode()
  let last = first
  for (let next = texts.nextNode(); next; next = texts.nextNode()) last = next
  if (first && last) selection?.setBaseAndExtent(first, 0, last, last.nodeValue?.length ?? 0)
  else selection?.selectAllChildren(host)
}

function write(host: HTMLElement, text: string): void {
  const key = [...text].length === 1 ? keyOf(text) : undefined
  if (!key || pressKey(host, key)) edit(host, { inputType: "insertText", data: text, command: "insertText" })
  if (key) releaseKey(host, key)
}

type Edit = { inputType: string; data?: string; command: string }

function edit(host: HTMLElement, { inputType, data, command }: Edit): void {
  const { InputEvent } = viewOf(host)
  const init: InputEventInit = {
    bubbles: true,
    composed: true,
    cancelable: true,
    inputType,
    data: data ?? null,
    targetRanges: selectedRanges(host),
  }
  if (host.dispatchEvent(new InputEvent("beforeinput", init)))
    host.ownerDocument.execCommand(command, false, data)
}

function selectedRanges(host: HTMLElement): StaticRange[] {
  const view = viewOf(host)
  const selection = view.getSelection()
  return Array.from({ length: selection?.rangeCount ?? 0 }, (_, at) => {
    return new view.StaticRange(selection!.getRangeAt(at))
  })
}

/** For hosts in which the browser does not run editing commands. */
function replaceByHand(host: HTMLElement, text: string): void {
  const { InputEvent } = viewOf(host)
  const init: InputEventInit = { bubbles: true, composed: true, inputType: "insertText", data: text }
  if (!host.dispatchEvent(new InputEvent("beforeinput", { ...init, cancelable: true }))) return
  host.textContent = text
  host.dispatchEvent(new InputEvent("input", init))
}
