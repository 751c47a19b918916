import { mayBecomeCardNumber } from "../../src/page/sensitive"
import type { FrameSnapshot } from "../../src/page/snapshot"
import { activeOption, chosenOptions, fieldKindOf, rawValue, type FieldReader } from "./fields"
import type { Recording } from "./recorder"
import { deepTarget, type Found } from "./targets"

/** What fields hold is told as it is typed; what may become a card number only when the person goes on. */
export type FieldListener = {
  commit(): void
  /** Something is being typed that nobody but the page may have, or may become such. */
  isPrivate(): boolean
}

/** Keys that change nothing in a field and begin nothing. */
const IDLE_KEYS = new Set(["Tab", "Shift", "Control", "Alt", "Meta", "Escape", "CapsLock", "Dead", "Process"])

export function listenToFields(recording: Recording, reader: FieldReader): FieldListener {
  const { view, signal, openShadowRoot } = recording
  const options = { capture: true, passive: true, signal } as const
  /** The text field that is being filled, as the page knew it when that began. */
  let typing: { found: Found; on: FrameSnapshot | undefined; told: string | undefined } | undefined

  function listen(type: string, hear: (event: Event, target: Element) => void): void {
    const heard = (event: Event) => {
      const target = event.isTrusted ? deepTarget(event, openShadowRoot) : undefined
      if (target) hear(event, target)
    }
    view.addEventListener(type, heard, options)
  }

  listen("keydown", (event, target) => {
    const { key, isComposing } = event as KeyboardEvent
    if (isComposing || IDLE_KEYS.has(key)) return
    if (key === "Enter") pressEnter(target)
    else if (!isTyping(target)) recording.prepareFor(target)
  })
  // Pasting, dropping and speaking come without keys.
  listen("beforeinput", (_, target) => {
    if (!isTyping(target)) recording.prepareFor(target)
  })
  listen("input", (_, target) => hearField(target, false))
  // Not heard from shadow roots, where `focusout` stands for it.
  listen("change", (_, target) => hearField(target, true))
  listen("focusout", () => commit())
  return { commit, isPrivate: () => typing !== undefined && reader.isPrivate(typing.found.control) }

  function isTyping(target: Element): boolean {
    return typing !== undefined && (typing.found.control === target || typing.found.control.contains(target))
  }

  function pressEnter(target: Element): void {
    commit()
    recording.prepare()
    const found = recording.find(target)
    if (!found) return
    const option = recording.find(activeOption(found.control))
    recording.tell({ type: "enter", target: pick(found), ...(option && { option: pick(option) }) })
  }

  function hearField(target: Element, isOver: boolean): void {
    const found = isTyping(target) ? typing?.found : recording.find(target)
    const field = found?.control ?? target
    switch (fieldKindOf(field)) {
      case "text":
        return found && hearText(found, isOver)
      case "choice":
        return found && !isOver ? hearChoice(found) : undefined
      case "box":
        if (found && !isOver)
          recording.tell({
            type: "checked",
            target: pick(found),
            checked: (field as HTMLInputElement).checked,
          })
        return
      case "file":
        if (!isOver) recording.tell({ type: "file", target: found ? pick(found) : UNSEEN })
        return
      case "other":
        return
    }
  }

  function hearText(found: Found, isOver: boolean): void {
    if (typing?.found.element !== found.element) {
      commit()
      typing = { found, on: recording.before(), told: undefined }
    }
    // What turns out to be secret is known as such before the page is read again.
    reader.read(found.control)
    if (isOver) commit()
    else if (!mayBecomeCardNumber(rawValue(found.control))) tell()
  }

  function tell(): void {
    if (!typing) return
    const value = reader.read(typing.found.control)
    if (value === typing.told) return
    typing.told = value
    recording.tell({ type: "value", target: pick(typing.found), value }, typing.on)
  }

  /** The person goes on to something else. */
  function commit(): void {
    tell()
    typing = undefined
  }

  function hearChoice(found: Found): void {
    const secret = reader.read(found.control)
    const isSecret = secret !== rawValue(found.control)
    const chosen = chosenOptions(found.control)
    // Of a list in which several can be chosen, the one that was not chosen before is meant.
    const added = chosen.filter(({ index }) => !wasChosen(found, index))
    for (const { value, index } of added.length > 0 ? added : chosen.slice(0, 1))
      recording.tell({
        type: "choice",
        target: pick(found),
        value: isSecret ? secret : value,
        index: isSecret ? -1 : index,
      })
  }

  function wasChosen({ nodeId }: Found, index: number): boolean {
    const node = recording
      .before()
      ?.nodes.find((other) => other.type === "control" && other.nodeId === nodeId)
    return (node?.type === "control" && node.options?.[index]?.selected) === true
  }
}

/** A hidden input that a button of the page's own opens. */
const UNSEEN = { nodeId: 0, element: "" }

function pick({ nodeId, element }: Found): { nodeId: number; element: string } {
  return { nodeId, element }
}
