import { mayBecomeCardNumber, withoutSensitive } from "../../src/page/sensitive"
import type { Secret } from "../../src/protocol/content"
import { attributeOf, collapse, matches, referencesOf, tagOf } from "../dom"
import { inputTypeOf, isEditable, isSlider } from "../roles"

/** Masked wherever the page shows them. An expiry year or a name stands on pages for other reasons too. */
const MASKED_EVERYWHERE = ["password", "card number", "one-time code"]
/** Shorter ones, but for passwords, would be found all over a page. */
const SHORTEST_SECRET = 4

/** What kind of thing an `input` or `change` event tells of. */
export type FieldKind = "text" | "choice" | "box" | "file" | "other"

export function fieldKindOf(element: Element): FieldKind {
  if (tagOf(element) === "select") return "choice"
  const type = inputTypeOf(element)
  if (type === "checkbox" || type === "radio") return "box"
  if (type === "file") return "file"
  return isEditable(element) || isSlider(element) || tagOf(element) === "input" ? "text" : "other"
}

/** What fields hold, told without passwords, card numbers and the like. */
export type FieldReader = {
  /** What the field holds, or `{{name}}`. */
  read(element: Element): string
  /** What fields of this document hold that the page alone may have, to be masked wherever it shows it. */
  secrets(): Secret[]
  /** What is in the field now is not to be told, or may come to be such. */
  isPrivate(element: Element): boolean
}

export function createFieldReader(): FieldReader {
  /** Fields that have held such a value. */
  const fields = new Set<WeakRef<Element>>()
  const known = new WeakSet<Element>()
  /** A page may show a password as text. */
  const passwords = new WeakSet<Element>()

  function read(element: Element): string {
    const value = rawValue(element)
    if (inputTypeOf(element) === "password") passwords.add(element)
    const inputType = passwords.has(element) ? "password" : inputTypeOf(element)
    const autocomplete = attributeOf(element, "autocomplete") ?? undefined
    const told = withoutSensitive({ inputType, autocomplete, value })
    if (told !== value && !known.has(element)) {
      known.add(element)
      fields.add(new WeakRef(element))
    }
    return told
  }

  return {
    read,
    isPrivate: (element) => read(element) !== rawValue(element) || mayBecomeCardNumber(rawValue(element)),
    secrets: () =>
      [...fields].flatMap((reference) => {
        const element = reference.deref()
        if (!element?.isConnected) return []
        const value = rawValue(element)
        const told = read(element)
        const name = told === value ? "" : told.slice(2, -2)
        const isLong = name === "password" || value.trim().length >= SHORTEST_SECRET
        return isLong && MASKED_EVERYWHERE.includes(name) ? [{ name, value }] : []
      }),
  }
}

/** The very value, which never leaves the content script. */
export function rawValue(element: Element): string {
  const tag = tagOf(element)
  if (tag === "input" || tag === "textarea") return (element as HTMLInputElement).value
  const ranged = attributeOf(element, "aria-valuenow")
  return ranged ?? (element as HTMLElement).innerText.trim()
}

/** The options that are chosen now, with their places in the list. */
export function chosenOptions(select: Element): { value: string; index: number }[] {
  const { options } = select as HTMLSelectElement
  return Array.from(options).flatMap((option, index) =>
    option.selected ? [{ value: collapse(attributeOf(option, "label") || option.text), index }] : [],
  )
}

/** The option that arrow keys have brought up in the list of a combobox or list box. */
export function activeOption(element: Element): Element | undefined {
  const [active] = referencesOf(element, "aria-activedescendant")
  return active && matches(active, "[role=option]") ? active : undefined
}

/** Frames in which another content script is to listen. */
export function isFrame(element: Element): boolean {
  return tagOf(element) === "iframe" || tagOf(element) === "frame"
}
