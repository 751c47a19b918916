import type { ControlDraft, TextDraft } from "./drafts"
import { createColumnHeaders, textBeside } from "./nearby"
import { borrowName, type Namer } from "./names"
import { readOr } from "./readOr"
import type { Settled } from "./settleDrafts"

/** A control's name and, where it is only the text beside the control, that text. */
export type ControlName = { name: string; beside?: TextDraft | undefined }

const FIELDS = new Set([
  "textbox",
  "searchbox",
  "spinbutton",
  "combobox",
  "checkbox",
  "radio",
  "switch",
  "slider",
])

/** The name of every control: its accessible name or, for fields without one, what a person would take for it. */
export function nameControls(settled: Settled, namer: Namer): Map<ControlDraft, ControlName> {
  const names = new Map<ControlDraft, ControlName>()
  const columnHeaderOf = createColumnHeaders(namer)
  for (const { draft } of settled) {
    if (draft.kind === "control")
      names.set(
        draft,
        readOr(() => nameControl(draft), { name: "" }),
      )
  }
  return names

  function nameControl(control: ControlDraft): ControlName {
    const { element, role } = control
    const own = namer.ownNameOf(element)
    if (own || !FIELDS.has(role)) return { name: own }
    const beside = textBeside(control)
    const name = beside?.text ?? columnHeaderOf(element)
    borrowName(element, name)
    return { name, beside }
  }
}
