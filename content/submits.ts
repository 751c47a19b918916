import { attributeOf, closest, fieldsOf, findAll, parentOf, tagOf, tokenOf } from "./dom"
import { readOr } from "./readOr"
import { isSubmitButton } from "./attributes"
import { formOf } from "./controls"
import { ariaRoleOf, inputTypeOf } from "./roles"

/** Fields whose Enter submits their form without any button, if there is only one of them (HTML, implicit submission). */
const BLOCKS_SUBMISSION = /^(text|search|url|tel|email|password|date|month|week|time|datetime-local|number)$/

/**
 * Tells of a field, with its name, whether pressing Enter in it submits or searches, and nothing a person can see does
 * it. `buttons` are the captured buttons.
 */
export function createSubmits(buttons: readonly Element[]): (field: Element, name: string) => boolean {
  const formsWithButton = new Set<Element>()
  const formsWithSubmit = new Set<Element>()
  for (const button of buttons) {
    const form = readOr(() => formOf(button), null)
    if (!form) continue
    formsWithButton.add(form)
    if (isSubmitButton(button)) formsWithSubmit.add(form)
  }
  const fieldCounts = new Map<Element, number>()
  let holders: Set<Node> | undefined
  const holdsButton = (scope: Element) => (holders ??= withAncestors(buttons)).has(scope)

  return (field, name) => {
    if (tagOf(field) !== "input" || !BLOCKS_SUBMISSION.test(inputTypeOf(field))) return false
    const form = formOf(field)
    if (form && !formsWithSubmit.has(form) && submitsImplicitly(form)) return true
    if (!form && isAlone(field)) return true
    if (!isSearchField(field, name)) return false
    const scope = form ?? closest(field, "[role=search], search") ?? field.parentElement?.parentElement
    return !scope || !(formsWithButton.has(scope) || holdsButton(scope))
  }

  /** A field without a form that a script listens to: the only one in its section, with no button to press. */
  function isAlone(field: Element): boolean {
    const section = closest(field, SECTIONS)
    if (!section || ariaRoleOf(field) === "combobox") return false
    const count = fieldCounts.get(section) ?? countFields(section)
    fieldCounts.set(section, count)
    return count === 1 && !holdsButton(section)
  }
}

function withAncestors(elements: readonly Element[]): Set<Node> {
  const found = new Set<Node>()
  for (const element of elements)
    for (let at: Node | null = element; at && !found.has(at); at = parentOf(at)) found.add(at)
  return found
}

function submitsImplicitly(form: Element): boolean {
  const elements = fieldsOf(form)
  if (elements.some(isSubmitButton)) return true
  return elements.filter((element) => BLOCKS_SUBMISSION.test(inputTypeOf(element))).length === 1
}

const SECTIONS = "section, article, main, dialog, [role=dialog], [role=main], [role=region], body"

function countFields(section: Element): number {
  return findAll(section, "input, textarea, select").filter(
    (other) => tagOf(other) !== "input" || BLOCKS_SUBMISSION.test(inputTypeOf(other)),
  ).length
}

function isSearchField(field: Element, name: string): boolean {
  if (inputTypeOf(field) === "search" || ariaRoleOf(field) === "searchbox") return true
  if (closest(field, "[role=search], search")) return true
  if (attributeOf(field, "name") === "q") return true
  return /\bsearch\b/i.test(`${name} ${tokenOf(field, "placeholder")} ${tokenOf(field, "aria-label")}`)
}
