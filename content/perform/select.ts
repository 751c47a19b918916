import type { ActionResult } from "../../src/execution/env"
import { collapse } from "../dom"
import { unreachable } from "./click"
import { viewOf } from "./composed"
import { fireClick, hover, press, release } from "./events"
import { focusElement } from "./focus"
import type { Gesture, PageAccess } from "./gesture"
import { ready, refuse } from "./gesture"
import { isSelect } from "./interactive"
import { bringIntoReach } from "./reach"
import { selectInListbox } from "./selectInListbox"
import { nextTask } from "./task"

/** What SELECT names: the option's text, and its position when it was captured. */
export type Wanted = { value: string; index?: number | undefined }

/** SELECT: chooses an option of a native select, or opens an ARIA combobox and clicks the option. */
export function selectOption(element: Element, wanted: Wanted, access: PageAccess): Gesture {
  if (!isSelect(element)) return selectInListbox(element, wanted, access)
  const option = findOption([...element.options], wanted)
  if (!option || option.matches("option:disabled, optgroup:disabled > option"))
    return refuse({ status: "option-not-found", text: wanted.value })
  const problem = isSkinned(element)
    ? undefined
    : unreachable(bringIntoReach(element, access.openShadowRoot), element, access)
  if (problem) return refuse(problem)

  return ready(async ({ commit }): Promise<ActionResult | undefined> => {
    commit()
    const reach = bringIntoReach(element, access.openShadowRoot)
    const pressed =
      reach.status === "reached" ? (hover(element, reach.point), press(element, reach.point)) : undefined
    focusElement(element, access.openShadowRoot)
    const changes = !option.selected
    if (changes) option.selected = true
    if (changes) {
      const { Event } = viewOf(element)
      element.dispatchEvent(new Event("input", { bubbles: true, composed: true }))
      element.dispatchEvent(new Event("change", { bubbles: true }))
    }
    await nextTask(viewOf(element))
    if (pressed && element.isConnected) {
      release(pressed)
      fireClick(pressed)
    }
    return undefined
  })
}

/** The option at `index` when its text still matches, else the first with that text, else one that reads the same. */
export function findOption<Option extends { text: string; label?: string }>(
  options: Option[],
  { value, index }: Wanted,
): Option | undefined {
  const textOf = (option: Option) => collapse(option.label || option.text)
  const plain = (text: string) => collapse(text).normalize("NFKC").toLowerCase()
  const atIndex = index === undefined ? undefined : options[index]
  if (atIndex && plain(textOf(atIndex)) === plain(value)) return atIndex
  return (
    options.find((option) => textOf(option) === collapse(value)) ??
    options.find((option) => plain(textOf(option)) === plain(value))
  )
}

/** A select shrunk or made transparent under a drawn one: nothing can be pressed, and setting it is enough. */
function isSkinned(element: HTMLSelectElement): boolean {
  const { width, height } = element.getBoundingClientRect()
  return (
    width <= 2 || height <= 2 || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  )
}
