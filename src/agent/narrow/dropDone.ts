import type { Candidate } from "../../page/describe"
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

/** What an earlier step has set and is still so is not set again, nor unset. */
export function dropKept(candidates: Candidate[], { settings }: Context): Candidate[] {
  return candidates.map((candidate) => {
    const kept = keptSetting(settings.get(candidate.label), candidate.control)
    if (kept === "value") return without(candidate, "canType")
    return kept === "state" ? without(candidate, "canClick") : candidate
  })
}

/** Which setting of an earlier step the control still has, if any. */
export function keptSetting(
  setting: Setting | undefined,
  control: Candidate["control"],
): "value" | "state" | undefined {
  if (!setting || !control) return undefined
  const { value, checked, expanded } = setting
  if (value !== undefined) return value === control.value || value.startsWith("•") ? "value" : undefined
  const isChecked = checked !== undefined && checked === control.checked
  const isExpanded = expanded !== undefined && expanded === control.expanded
  return isChecked || isExpanded ? "state" : undefined
}
