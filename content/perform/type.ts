import { formatForControl } from "../../src/execution/controlFormat"
import type { ActionResult } from "../../src/execution/env"
import { click } from "./click"
import { deepActiveElement, viewOf } from "./composed"
import { focusElement } from "./focus"
import type { Gesture, Moment, PageAccess } from "./gesture"
import { ready, refuse } from "./gesture"
import { isEditingHost } from "../roles"
import { isAriaSlider, isEditable, isInput, isTextarea } from "./interactive"
import { typeIntoEditor } from "./typeIntoEditor"
import { slide } from "./slider"
import { nextTask } from "./task"
import { clearField, insertText, setValue, type TextField } from "./textField"

/** Longer texts are inserted at once, as a paste would be. */
const LONGEST_KEYED_TEXT = 200

/** TYPE: replaces the content of a field as a keyboard would. Does not press Enter and does not leave the field. */
export function typeText(element: Element, text: string, access: PageAccess): Gesture {
  if (isAriaSlider(element)) return slide(element, text, access, languageOf(element))
  if (!isEditable(element)) return refuse({ status: "not-actionable", reason: "read-only" })
  const formatted = isInput(element) ? formatForControl(element.type, text, languageOf(element)) : undefined
  if (formatted?.status === "unclear") return refuse({ status: "needs-person", what: formatted.what })

  // A range is set by the keyboard: what is drawn over it as its track and thumb is no matter.
  if (isInput(element) && element.type === "range" && formatted?.status === "formatted") {
    return ready(async (moment) => {
      focusElement(element, access.openShadowRoot)
      return setFormatted(element, formatted.value, moment)
    })
  }
  const reached = click(element, access)
  if (reached.status === "refused") return reached
  return ready(async (moment) => {
    const missed = await reached.run({ ...moment, commit: () => {} })
    if (missed) return missed
    // The page may have swapped the field, or kept the focus from it, when it was pressed.
    if (!element.isConnected) return { status: "not-actionable", reason: "gone" }
    focusElement(element, access.openShadowRoot)
    if (isEditingHost(element)) return typeIntoEditor(element as HTMLElement, text, moment)
    if (!isInput(element) && !isTextarea(element)) return undefined
    return formatted?.status === "formatted"
      ? setFormatted(element as HTMLInputElement, formatted.value, moment)
      : fill(element, text, access, moment)
  })
}

async function fill(
  field: TextField,
  text: string,
  { openShadowRoot }: PageAccess,
  { signal, commit }: Moment,
): Promise<undefined> {
  const view = viewOf(field)
  field.select()
  if (text === "" || field.value !== "") clearField(field)
  const typed = isTextarea(field) ? text.replace(/\r\n?/g, "\n") : text.replace(/\s*[\r\n]+\s*/g, " ")
  const characters = [...typed]
  const pieces = characters.length <= LONGEST_KEYED_TEXT ? characters : [typed]
  let at = field
  for (const piece of pieces) {
    await nextTask(view, signal)
    at = nextPart(at, deepActiveElement(field.ownerDocument, openShadowRoot)) ?? at
    insertText(at, piece)
  }
  await nextTask(view, signal)
  commit()
  at.dispatchEvent(new view.Event("change", { bubbles: true }))
  return undefined
}

/**
 * The field that goes on where one is full: codes are asked for in a row of fields, of which the page focuses the next.
 * The keys of a keyboard go where the focus is, but only an empty field of the same kind and form is meant.
 */
function nextPart(field: TextField, active: Element | null): TextField | undefined {
  if (active === field || field.value === "" || !active || !isInput(active)) return undefined
  const goesOn = active.type === field.type && active.form === field.form && active.value === ""
  return goesOn ? active : undefined
}

/** Dates, numbers, colours: controls that take a whole value in their own format or none. */
async function setFormatted(
  field: HTMLInputElement,
  value: string,
  { commit }: Moment,
): Promise<ActionResult | undefined> {
  commit()
  setValue(field, value, { inputType: "insertReplacementText", data: value })
  field.dispatchEvent(new (viewOf(field).Event)("change", { bubbles: true }))
  if (field.value !== "" || value === "") return undefined
  return { status: "needs-person", what: `fill in the field: it does not take ${value}` }
}

function languageOf(element: Element): string {
  return element.closest("[lang]")?.getAttribute("lang") || viewOf(element).navigator.language
}
