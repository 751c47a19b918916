import { cleanText } from "../../page/clean"
import type { Candidate } from "../../page/describe"
import { isSearchField } from "../../page/labels"
import { repeatsOf, type Setting } from "../history"
import { without, type Context } from "./context"

/** What was done on this very state of the page has led nowhere but back here. */
export function dropRepeated(candidates: Candidate[], { session, seen }: Context): Candidate[] {
  const repeats = repeatsOf(session, seen.observation.fingerprint)
  return candidates.map((candidate) => {
    const clicked = repeats.has(`CLICK ${candidate.label}`) ? without(candidate, "canClick") : candidate
    return repeats.has(`TYPE ${candidate.label}`) ? without(clicked, "canType") : clicked
  })
}

/**
 * What an earlier step has set and is still so is not set again, nor unset, be it by a button named after it: the
 * calendar or the "Clear" of a date.
 */
export function dropKept(candidates: Candidate[], { settings }: Context): Candidate[] {
  const keptOf = (candidate: Candidate) => keptSetting(settings.get(candidate.label), candidate.control)
  const filled = candidates.filter((candidate) => candidate.canType && keptOf(candidate) === "value")
  const names = filled.flatMap(({ control }) => (control ? [cleanText(control.name).toLowerCase()] : []))
  const isAbout = ({ control }: Candidate) =>
    control?.role === "button" &&
    names.some((name) => name.includes(" ") && cleanText(control.name).toLowerCase().includes(name))
  return candidates.map((candidate) => {
    const kept = keptOf(candidate)
    // Another search may find what the first did not.
    const isSearch = candidate.control && isSearchField(candidate.control.role, candidate.control.name)
    if (kept === "value") return isSearch ? candidate : without(candidate, "canType", "canSelect")
    return kept === "state" || isAbout(candidate) ? without(candidate, "canClick") : candidate
  })
}

/** Which setting of an earlier step the control still has, if any. */
export function keptSetting(
  setting: Setting | undefined,
  control: Candidate["control"],
): "value" | "state" | undefined {
  if (!setting || !control) return undefined
  const { value, checked, expanded } = setting
  if (value !== undefined) return holds(control, value) ? "value" : undefined
  const isChecked = checked !== undefined && checked === control.checked
  const isExpanded = expanded !== undefined && expanded === control.expanded
  return isChecked || isExpanded ? "state" : undefined
}

/** Whether the value stands there still; of a password nothing can be read. */
function holds({ value, options }: NonNullable<Candidate["control"]>, set: string): boolean {
  return (
    value === set ||
    set.startsWith("•") ||
    options?.some(({ text, selected }) => selected && text === set) === true
  )
}
