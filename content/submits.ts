import { attributeOf, closest, fieldsOf, tagOf, tokenOf } from "./dom"
import { isSubmitButton } from "./attributes"
import { formOf } from "./controls"
import { ariaRoleOf, inputTypeOf } from "./roles"

/** Fields whose Enter submits their form without any button, if there is only one of them (HTML, implicit submission). */
const BLOCKS_SUBMISSION = /^(text|search|url|tel|email|password|date|month|week|time|datetime-local|number)$/

/**
 * Pressing Enter in this field submits or searches, and nothing a person can see does it. `buttons` are the captured
 * buttons.
 */
export function submitsByEnter(field: Element, name: string, buttons: readonly Element[]): boolean {
  if (tagOf(field) !== "input" || !BLOCKS_SUBMISSION.test(inputTypeOf(field))) return false
  const form = formOf(field)
  if (form && !buttons.some((button) => formOf(button) === form && isSubmitButton(button))) {
    if (submitsImplicitly(form)) return true
  }
  if (!form && isAlone(field, buttons)) return true
  if (!isSearchField(field, name)) return false
  const scope = form ?? closest(field, "[role=search], search") ?? field.parentElement?.parentElement
  return !scope || !buttons.some((button) => scope.contains(button) || formOf(button) === scope)
}

function submitsImplicitly(form: Element): boolean {
  const elements = fieldsOf(form)
  if (elements.some(isSubmitButton)) return true
  return elements.filter((element) => BLOCKS_SUBMISSION.test(inputTypeOf(element))).length === 1
}

const SECTIONS = "section, article, main, dialog, [role=dialog], [role=main], [role=region], body"

/** A field without a form that a script listens to: the only one in its section, with no button to press. */
function isAlone(field: Element, buttons: readonly Element[]): boolean {
  const section = closest(field, SECTIONS)
  if (!section || ariaRoleOf(field) === "combobox") return false
  const fields = [...section.querySelectorAll("input, textarea, select")].filter(
    (other) => tagOf(other) !== "input" || BLOCKS_SUBMISSION.test(inputTypeOf(other)),
  )
  return fields.length === 1 && !buttons.some((button) => section.contains(button))
}

function isSearchField(field: Element, name: string): boolean {
  if (inputTypeOf(field) === "search" || ariaRoleOf(field) === "searchbox") return true
  if (closest(field, "[role=search], search")) return true
  if (attributeOf(field, "name") === "q") return true
  return /\bsearch\b/i.test(`${name} ${tokenOf(field, "placeholder")} ${tokenOf(field, "aria-label")}`)
}
