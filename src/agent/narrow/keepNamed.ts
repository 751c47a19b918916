import type { Candidate } from "../../page/describe"
import { isCalled } from "../../page/names"
import { speaksOf } from "../../page/synonyms"
import { doneOf } from "../history"
import { begunForm } from "./forms"
import { without, type Context } from "./context"

/** "Signed up" and the like are said in passing. */
const LEAST_WORDS = 2
const PARTICLE = /^(?:a|an|the|of|to|in|on|up|out|off|over|back|down|for|and|my|your)$/i

function wordsIn(name: string): number {
  return name.split(/\s+/).filter((word) => !PARTICLE.test(word)).length
}

/**
 * What the task calls by its very name, of two words or more, comes before buttons and links that it does not speak of:
 * one word alone may be meant otherwise.
 */
export function keepNamed(candidates: Candidate[], context: Context): Candidate[] {
  if (begunForm(context) !== undefined) return candidates
  const done = doneOf(context.session)
  const named = new Set(
    candidates.filter(
      ({ canClick, canType, label, control }) =>
        canClick &&
        !canType &&
        control !== undefined &&
        wordsIn(control.name) >= LEAST_WORDS &&
        isCalled(control.name, context.task) &&
        !done.some((goal) => goal.endsWith(label)),
    ),
  )
  if (named.size === 0) return candidates
  const isSpokenOf = ({ control }: Candidate) => control !== undefined && speaksOf(context.task, control.name)
  return candidates.map((candidate) =>
    named.has(candidate) || isSpokenOf(candidate) ? candidate : without(candidate, "canClick"),
  )
}
