import type { CopySources } from "../../action/copyText"
import type { Candidate } from "../../page/describe"
import type { Match } from "../../page/match"
import { findOpenChoices, type OpenChoice } from "../../page/openChoices"
import { isSubmitter } from "../../page/required"
import type { ControlNode } from "../../page/snapshot"
import { isControl } from "../../page/tree"
import { lastSettings, sourcesOf, submittedOn, taskOf, type Setting } from "../history"
import type { Perception } from "../perceive"
import type { Session } from "../session"

/** What the passes go by, worked out once for a look at the page. */
export type Context = {
  session: Session
  seen: Perception
  task: string
  sources: CopySources
  /** Every text field of the page. */
  fields: ControlNode[]
  /** What this run has set on this page, by label. */
  settings: Map<string, Setting>
  /** Choices that the task names and that are not made, in forms that were not submitted yet. */
  open: OpenChoice[]
}

export function createContext(session: Session, seen: Perception): Context {
  const task = taskOf(session)
  const settings = lastSettings(session, seen.snapshot.url)
  return {
    session,
    seen,
    task,
    sources: sourcesOf(session, seen.texts),
    fields: fieldsOf(seen),
    settings,
    open: openChoices(session, seen, task, settings),
  }
}

function openChoices(
  session: Session,
  seen: Perception,
  task: string,
  settings: Map<string, Setting>,
): OpenChoice[] {
  const submitted = submittedOn(session, seen.snapshot.url)
  const done = new Set(
    seen.whole.candidates
      .filter(({ label, control }) => control && isSubmitter(control) && submitted.has(label))
      .map(({ control }) => control?.form),
  )
  return findOpenChoices(seen.whole.candidates, task).filter(
    ({ form, candidate }) => !done.has(form) && settings.get(candidate.label)?.value === undefined,
  )
}

/** The form that a submit button or a virtual "Search" or "Submit" sends. */
export function formSentBy(
  { control, virtual, index }: Candidate,
  { snapshot }: Perception,
): number | undefined {
  const field = snapshot.nodes[index]
  if (virtual) return isControl(field) ? field.form : undefined
  return control && isSubmitter(control) ? control.form : undefined
}

/** Every text field of the page. */
export function fieldsOf({ snapshot }: Perception): ControlNode[] {
  return snapshot.nodes.filter(isControl).filter(({ editable }) => editable)
}

/** How candidates meet the task, by label. */
export function matchesByLabel({ whole, page }: Perception): Map<string | undefined, Match | undefined> {
  return new Map(whole.lines.map(({ candidate }, at) => [candidate?.label, page.matches[at]]))
}

/** Forms with a control that names what no step has done yet. */
export function matchingForms(seen: Perception): Set<number> {
  const matchOf = matchesByLabel(seen)
  return new Set(
    seen.whole.candidates
      .filter(({ label }) => (matchOf.get(label)?.open ?? 0) > 0)
      .flatMap(({ control }) => control?.form ?? []),
  )
}

export const without = (
  candidate: Candidate,
  ...abilities: ("canClick" | "canType" | "canSelect")[]
): Candidate => ({
  ...candidate,
  ...Object.fromEntries(abilities.map((ability) => [ability, false])),
})

/** Nothing can be done with it. */
export const shut = (candidate: Candidate): Candidate =>
  without(candidate, "canClick", "canType", "canSelect")
