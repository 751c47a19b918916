import type { Candidate } from "../../page/describe"
import type { Perception } from "../perceive"
import type { Session } from "../session"
import { createContext, type Context } from "./context"
import { dropKept, dropRepeated } from "./dropDone"
import {
  dropAddsOfOne,
  dropChosen,
  dropDearer,
  dropOpposites,
  dropOtherRows,
  dropOtherTwins,
  dropShownMore,
  dropUnaskedHarm,
  dropUntypable,
  keepOpenSelects,
} from "./dropPointless"
import { dropUnaskedFilters } from "./dropUnaskedFilters"
import { begunForm, dropSpentSubmits, keepBegunForm, keepOpenChoices } from "./forms"
import { keepNamed } from "./keepNamed"
import { keepRelevant } from "./keepRelevant"
import { keepResults } from "./keepResults"
import { keepSuggestions } from "./keepSuggestions"
import { findNeeds, type Need } from "./needs"

/** What can be done now, of what the page allows. */
export type Choices = {
  candidates: Candidate[]
  /** The same with what is not in the description: it may be all that a form lacks. */
  all: Candidate[]
  /** What a form lacks before its submit button, by this label, is any use. */
  needs: Map<string, Need[]>
  /** The form that was typed into and not submitted yet. */
  begun: number | undefined
}

/** Takes abilities away from candidates; the candidates themselves stay, and with them their lines. */
type Pass = (candidates: Candidate[], context: Context) => Candidate[]

/** What the task alone leaves out, whatever state the page is in: a plan of several steps changes that. */
const PLAN_PASSES: Pass[] = [
  dropUntypable,
  dropOpposites,
  dropOtherRows,
  dropOtherTwins,
  dropDearer,
  dropAddsOfOne,
  dropUnaskedHarm,
  dropUnaskedFilters,
]

const PASSES: Pass[] = [
  dropChosen,
  dropKept,
  dropRepeated,
  ...PLAN_PASSES,
  dropSpentSubmits,
  dropShownMore,
  keepBegunForm,
  keepOpenChoices,
  keepOpenSelects,
  keepResults,
  keepSuggestions,
  keepNamed,
  keepRelevant,
]

/** Leaves out what cannot bring the task further, so that it cannot be decoded. */
export function narrow(session: Session, seen: Perception): Choices {
  return applyPasses(PASSES, session, seen)
}

/** The same for a plan of all steps. */
export function narrowForPlan(session: Session, seen: Perception): Choices {
  return applyPasses(PLAN_PASSES, session, seen)
}

/** A pass that would leave nothing to do is left out itself: what it goes by does not hold on this page. */
function applyPasses(passes: Pass[], session: Session, seen: Perception): Choices {
  const context = createContext(session, seen)
  const shown = new Set(seen.page.candidates.map(({ label }) => label))
  const isShown = ({ label }: Candidate) => shown.has(label)
  const all = passes.reduce((before, pass) => {
    const after = pass(before, context)
    return after.some((candidate) => isShown(candidate) && isPossible(candidate)) ? after : before
  }, seen.nameable)
  return { candidates: all.filter(isShown), all, needs: findNeeds(context), begun: begunForm(context) }
}

/** "Show more" alone is nothing to do. */
function isPossible({ canClick, canType, canSelect, virtual }: Candidate): boolean {
  return (canClick || canType || canSelect) && virtual?.name !== "Show more"
}
